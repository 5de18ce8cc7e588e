import { z } from "zod";
import type { SurveyCommand } from "../survey/ratings.ts";
import { command, id, type SchemaOf } from "./schemas-parts.ts";

const score = z.literal([1, 2, 3, 4, 5]);
const mode = z.enum(["kiosk", "phone", "assisted"]);
const reasons = z.array(id).max(20);

/** The commands of the ratings book. */
export const surveySchemas = {
  RateVisit: command("RateVisit", {
    ticket: id.exactOptional(),
    secret: z.string().max(200).exactOptional(),
    score,
    reasons: reasons.exactOptional(),
    mode,
  }),
  RateOffice: command("RateOffice", { score, reasons: reasons.exactOptional(), mode }),
  SkipRating: command("SkipRating", { mode }),
  AddFollowUp: command("AddFollowUp", { rating: id, reasons }),
} satisfies { [Type in SurveyCommand["type"]]: SchemaOf<Type> };
