import { z } from "zod";
import { stages } from "../../shared/cases/state.ts";
import { toLatinDigits } from "../../shared/i18n/digits.ts";
import { id } from "../../shared/protocol/schemas-parts.ts";
import { mobile } from "./person-schemas.ts";

const digits = (most: number) => z.string().trim().max(most).transform(toLatinDigits);
const named = {
  /** The request's number as it was told: `2026-0007`. */
  number: digits(20).pipe(z.string().regex(/^\d{4}-\d{4,8}$/u, "must be the number of a request, such as 2026-0007")),
  mobile,
  /** Nobody sees this field; programs fill it. */
  website: z.literal("", "must stay empty").exactOptional(),
};

export const caseCodeBody = z.strictObject(named);
export const caseLookBody = z.strictObject({
  ...named,
  code: digits(12).pipe(z.string().regex(/^\d{6}$/u, "must be the six digits that were sent")),
});

const text = z.object({ ar: z.string(), en: z.string() });
export const caseStanding = z.object({
  number: z.string(),
  service: id,
  stage: z.enum(stages),
  since: z.string(),
  papers: z.array(text),
  mustCome: z.boolean(),
  dueDay: z.string().nullable(),
});
