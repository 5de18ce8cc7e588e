import { z } from "zod";
import { envelopeSchema } from "../../shared/protocol/schemas.ts";
import type { Answer } from "../../shared/protocol/wire.ts";

/** What the command and view routes take and give, for the OpenAPI document. */

const issue = z.object({ path: z.string(), message: z.string() });

export const answerSchema = z.discriminatedUnion("status", [
  z.object({
    status: z.literal("accepted"),
    revision: z.int(),
    result: z.record(z.string(), z.unknown()).exactOptional(),
  }),
  z.object({ status: z.literal("rejected"), rejection: z.looseObject({ code: z.string() }) }),
  z.object({ status: z.literal("invalid"), issues: z.array(issue) }),
  z.object({ status: z.literal("forbidden") }),
  z.object({ status: z.literal("failed") }),
]) satisfies z.ZodType<Answer>;

/** Over HTTP the path names the office, so the envelope need not. */
export const postedEnvelope = envelopeSchema.extend({ office: envelopeSchema.shape.office.exactOptional() });

export const viewAnswer = z.object({
  revision: z.int(),
  data: z.record(z.string(), z.unknown()),
  clock: z.object({ now: z.number(), rate: z.number() }),
});

export const viewQuery = z.object({ code: z.string().exactOptional() });
