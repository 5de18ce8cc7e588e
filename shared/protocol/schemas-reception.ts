import { z } from "zod";
import type { VisitNote } from "../office/reception.ts";
import { id, opaqueId, whole } from "./schemas-parts.ts";

/** What the desk may note of a visit: of each kind exactly its own fields. */
export const visitNote: z.ZodType<VisitNote> = z.discriminatedUnion("is", [
  z.strictObject({ is: z.literal("received") }),
  z.strictObject({ is: z.literal("paper"), paper: id, state: z.enum(["missing", "brought", "matched"]) }),
  z.strictObject({ is: z.literal("checked") }),
  z.strictObject({ is: z.literal("private"), isAsked: z.boolean() }),
  z.strictObject({ is: z.literal("party"), size: whole(1, 20) }),
  z.strictObject({
    is: z.literal("acting"),
    as: z.enum(["self", "guardian", "delegate", "relative"]),
    consent: z.enum(["spoken", "signed"]).exactOptional(),
  }),
  z.strictObject({
    is: z.literal("person"),
    person: opaqueId,
    part: z.enum(["visitor", "represented", "member"]),
    isLinked: z.boolean(),
  }),
  z.strictObject({ is: z.literal("department"), department: id.nullable() }),
]);
