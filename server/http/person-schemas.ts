import { z } from "zod";
import { requestKinds } from "../../shared/persons/ledger.ts";
import { mobileOf, nationalIdOf } from "../../shared/persons/numbers.ts";
import { consentMethods, needs, purposes } from "../../shared/persons/person.ts";
import { opaqueId, visitLanguage } from "../../shared/protocol/schemas-parts.ts";

/** What the routes of persons take. Faults name the field, never what stood in it. */

const nationalId = spelled(
  nationalIdOf,
  "must be a national id or Iqama: 10 digits beginning with 1 or 2, with a right check digit",
);
export const mobile = spelled(mobileOf, "must be a mobile: 05 and 8 digits, or + and the number with its country");

/** Text in any spelling, read as the one that is kept. */
function spelled(read: (text: string) => string | undefined, message: string) {
  return z
    .string()
    .max(40)
    .transform((text, context) => {
      const value = read(text);
      if (value !== undefined) return value;
      context.addIssue({ code: "invalid_format", format: "of a number", message });
      return z.NEVER;
    });
}

const fields = {
  name: z.string().trim().min(2).max(120).regex(/\p{L}/u, "must hold a letter").exactOptional(),
  nationalId: nationalId.exactOptional(),
  mobile: mobile.exactOptional(),
  language: visitLanguage.exactOptional(),
  needs: z.array(z.enum(needs)).max(needs.length).exactOptional(),
  keptFor: z.enum(["visit", "case"]).exactOptional(),
};
export const consentBody = z.strictObject({
  purpose: z.enum(purposes),
  isGiven: z.boolean(),
  method: z.enum(consentMethods),
});

export const newPersonBody = z.strictObject({ ...fields, consents: z.array(consentBody).max(10).exactOptional() });
/** One number, and the one consent that a kiosk asks for; it must be said either way. */
export const announceBody = z.union([
  z.strictObject({ nationalId, notices: z.boolean() }),
  z.strictObject({ mobile, notices: z.boolean() }),
]);
/** A mobile for an answer, which cannot be left without agreeing that it is kept for that. */
export const answerToBody = z.strictObject({ mobile, mayKeep: z.literal(true), language: visitLanguage });
export const findBody = z.union([z.strictObject({ nationalId }), z.strictObject({ mobile })]);
export const correctionBody = z.strictObject({ ...fields, version: z.int().min(1) });

const why = z.enum(["visit", "referral", "case", "contact", "suggestion", "request", "breach"]);
export const whyQuery = z.strictObject({ why });
export const requestBody = z.strictObject({ kind: z.enum(requestKinds) });
export const breachBody = z.strictObject({
  what: z.string().trim().min(1).max(2_000),
  knownAt: z.int().min(0).exactOptional(),
});
export const textBody = z.strictObject({
  text: z.string().trim().min(1).max(4_000),
  person: opaqueId.exactOptional(),
  why,
});

const instant = z.number();
const consent = consentBody.extend({ at: instant, by: z.string() });
export const personAnswer = z.object({
  id: z.string(),
  name: z.string().exactOptional(),
  nationalId: z.string().exactOptional(),
  mobile: z.string().exactOptional(),
  language: visitLanguage.exactOptional(),
  needs: z.array(z.enum(needs)),
  consents: z.array(consent),
  keptFor: z.enum(["visit", "case"]),
  version: z.number(),
  keepUntil: instant,
});
export const foundAnswer = z.object({ persons: z.array(z.string()) });
const reading = z.object({ id: z.string(), at: instant, by: z.string(), act: z.string(), why: z.string() });
export const readingsAnswer = z.array(reading);
export const ledgerAnswer = z.array(
  z.looseObject({ id: z.string(), type: z.string(), at: instant, dueAt: instant, doneAt: instant.exactOptional() }),
);
export const exportAnswer = z.object({
  person: personAnswer,
  entries: z.array(z.object({ kind: z.string(), at: instant, body: z.unknown() })),
  readings: z.array(reading),
});
export const idAnswer = z.object({ id: z.string() });
export const textAnswer = z.object({ text: z.string() });
