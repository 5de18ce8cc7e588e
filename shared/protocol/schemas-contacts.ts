import { z } from "zod";
import { type ContactCommand, linkKinds, subjects, unansweredReasons } from "../contacts/commands.ts";

import { command, id, opaqueId, ownWords, type SchemaOf, visitLanguage } from "./schemas-parts.ts";

const channel = z.enum(["interview", "phone", "social", "letter", "aid", "volunteering", "website", "delegate"]);
const day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/, "must be a day (yyyy-mm-dd)");
const answer = z.discriminatedUnion("how", [
  z.strictObject({ how: z.literal("answered") }),
  z.strictObject({ how: z.literal("notAnswered"), reason: z.enum(unansweredReasons) }),
]);
const note = ownWords(2_000).exactOptional();
const contact = id;
const followUp = id;

/** The commands of the book of contacts. Who it was is an opaque id; what was said goes to the vault at the door (S6). */
export const contactSchemas = {
  LogContact: command("LogContact", {
    channel,
    subject: z.enum(subjects),
    answer: answer.exactOptional(),
    service: id.exactOptional(),
    person: opaqueId.exactOptional(),
    note,
    isMisconception: z.boolean().exactOptional(),
    isHomeVisit: z.boolean().exactOptional(),
    language: visitLanguage.exactOptional(),
    followUp: z.strictObject({ owner: id, day }).exactOptional(),
  }),
  AnswerContact: command("AnswerContact", { contact, answer, note }),
  LinkContact: command("LinkContact", { contact, kind: z.enum(linkKinds), target: opaqueId }),
  PlanFollowUp: command("PlanFollowUp", { contact, owner: id, day, note }),
  MoveFollowUp: command("MoveFollowUp", { followUp, owner: id.exactOptional(), day: day.exactOptional() }),
  FinishFollowUp: command("FinishFollowUp", { followUp }),
} satisfies { [Type in ContactCommand["type"]]: SchemaOf<Type> };
