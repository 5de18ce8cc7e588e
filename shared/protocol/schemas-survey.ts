import { z } from "zod";
import { surveyAudiences } from "../setup/survey-form.ts";
import type { SurveyCommand } from "../survey/ratings.ts";
import { command, id, ownWords, reason, type SchemaOf, whole } from "./schemas-parts.ts";

const score = z.literal([1, 2, 3, 4, 5]);
const mode = z.enum(["kiosk", "phone", "assisted"]);
const reasons = z.array(id).max(20).exactOptional();
const form = z.strictObject({ audience: z.enum(surveyAudiences), version: whole(1, 100_000) }).exactOptional();
/** What a visitor says in own words: sealed at the door. */
const words = ownWords(600).exactOptional();

/** The commands of the ratings book. */
export const surveySchemas = {
  RateVisit: command("RateVisit", {
    ticket: id.exactOptional(),
    secret: z.string().max(200).exactOptional(),
    score,
    reasons,
    mode,
    form,
  }),
  RateOffice: command("RateOffice", { score, reasons, mode, form, department: id.exactOptional() }),
  SkipRating: command("SkipRating", { mode }),
  AddFollowUp: command("AddFollowUp", {
    rating: id,
    reasons,
    procedure: score.exactOptional(),
    provider: score.exactOptional(),
    comment: words,
    suggestion: words,
  }),
  LookAtOwnResult: command("LookAtOwnResult", {}),
  LookAtOfficerResult: command("LookAtOfficerResult", { officer: id, reason }),
} satisfies { [Type in SurveyCommand["type"]]: SchemaOf<Type> };
