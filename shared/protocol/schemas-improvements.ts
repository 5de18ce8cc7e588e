import { z } from "zod";
import { type ImprovementCommand, longestSuggestion } from "../improvements/commands.ts";
import { command, id, opaqueId, ownWords, type SchemaOf } from "./schemas-parts.ts";

const channel = z.enum(["interview", "phone", "social", "letter", "aid", "volunteering", "website", "delegate"]);
const kind = z.enum(["suggestion", "complaint"]);
const topic = z.enum(["procedure", "provider", "waiting", "place", "information", "access", "other"]);
const day = z.iso.date("must be a day (yyyy-mm-dd)");
const line = (most: number) => z.string().trim().min(1).max(most);
const lines = (most: number) => z.strictObject({ ar: line(most), en: line(most) });

/** Of what an alert is, and of which, where there are several: a service (which must exist), or a device and when it was last heard of. */
const alert = z
  .string()
  .max(96)
  .regex(/^(?:satisfaction|expiring|requests|breaches|late:.{1,64}|silent:[A-Za-z0-9_-]{1,64}:\d{1,15})$/u);

const ofSuggestion = { suggestion: id };
const source = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("theme"), theme: opaqueId }),
  z.strictObject({ kind: z.literal("suggestion"), suggestion: id }),
  z.strictObject({ kind: z.literal("alert"), alert }),
  z.strictObject({ kind: z.literal("own") }),
]);
const measure = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("satisfaction"), service: id.exactOptional() }),
  z.strictObject({ kind: z.literal("wait"), service: id.exactOptional() }),
  z.strictObject({ kind: z.literal("reason"), reason: id }),
]);
const plan = { title: lines(120), owner: id, dueDay: day, measure: measure.exactOptional() };

/** The commands of the improvement book. What visitors said and were answered goes to the vault at the door (S6). */
export const improvementSchemas = {
  OpenImprovements: command("OpenImprovements", {}),
  CloseImprovements: command("CloseImprovements", {}),
  FileSuggestion: command("FileSuggestion", {
    kind,
    channel,
    topic: topic.exactOptional(),
    service: id.exactOptional(),
    person: opaqueId.exactOptional(),
    contact: opaqueId.exactOptional(),
    text: ownWords(longestSuggestion),
  }),
  ClassifySuggestion: command("ClassifySuggestion", { ...ofSuggestion, kind, topic: topic.exactOptional() }),
  AssignSuggestion: command("AssignSuggestion", { ...ofSuggestion, to: id }),
  StartSuggestion: command("StartSuggestion", ofSuggestion),
  AnswerSuggestion: command("AnswerSuggestion", { ...ofSuggestion, answer: ownWords(2_000) }),
  DeliverSuggestionAnswer: command("DeliverSuggestionAnswer", {
    ...ofSuggestion,
    how: z.enum(["inPerson", "phone", "message", "letter", "published"]),
  }),
  CloseSuggestion: command("CloseSuggestion", {
    ...ofSuggestion,
    reason: z.enum(["duplicate", "withdrawn", "unreachable", "noAddressee"]),
  }),
  ReopenSuggestion: command("ReopenSuggestion", { ...ofSuggestion, grounds: ownWords(2_000) }),
  PlanAction: command("PlanAction", { ...plan, source }),
  ReviseAction: command("ReviseAction", { ...plan, action: id }),
  StartAction: command("StartAction", { action: id }),
  CompleteAction: command("CompleteAction", { action: id }),
  GiveUpAction: command("GiveUpAction", { action: id, reason: ownWords(500) }),
  PublishNotice: command("PublishNotice", { text: lines(160), until: day, action: id.exactOptional() }),
  WithdrawNotice: command("WithdrawNotice", { notice: id }),
  AcknowledgeAlert: command("AcknowledgeAlert", { alert, arose: z.int().nonnegative() }),
} satisfies { [Type in ImprovementCommand["type"]]: SchemaOf<Type> };
