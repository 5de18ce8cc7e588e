import { z } from "zod";
import { id, uuid } from "../../shared/protocol/schemas-parts.ts";
import { checkPeriod, period } from "./period-query.ts";

/** A look: its command's id, made by the asker, and with somebody else's result the reason for it. */
export const ownLookBody = z.strictObject({ id: uuid });
export const lookBody = z.strictObject({ id: uuid, reason: z.string().trim().min(1).max(200) });

export const commentsQuery = z.strictObject(period).check(checkPeriod);

const share = z.looseObject({ n: z.int(), topTwo: z.number().nullable() });
export const resultAnswer = z.looseObject({
  from: z.string(),
  to: z.string(),
  visit: share.nullable(),
  provider: share.nullable(),
});
export const officersAnswer = z.object({
  officers: z.array(z.object({ id, name: z.string(), isOpen: z.boolean() })),
});
export const commentsAnswer = z.object({
  n: z.int(),
  comments: z.array(z.object({ words: z.string(), themes: z.array(z.string()) })),
  themes: z.array(z.looseObject({ id: z.string(), count: z.int() })),
});
