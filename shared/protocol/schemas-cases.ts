import { z } from "zod";
import type { CaseCommand } from "../cases/commands.ts";
import { command, id, opaqueId, type SchemaOf, whole } from "./schemas-parts.ts";

const ofCase = { case: id };
const relation = z.enum(["self", "guardian", "delegate"]);
const channel = z.enum(["interview", "phone", "social", "letter", "aid", "volunteering", "website", "delegate"]);
const source = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("ticket"), ticket: id }),
  z.strictObject({ kind: z.literal("contact"), contact: opaqueId }),
  z.strictObject({ kind: z.literal("website"), form: opaqueId }),
]);
const calendarDay = z.strictObject({
  calendar: z.enum(["gregory", "umalqura"]),
  date: z.string().regex(/^\d{4}-\d{2}-\d{2}$/, "must be a day (yyyy-mm-dd)"),
});

/** The commands of the case book. Words of people are in the vault: whatever names them here is an opaque id (S6). */
export const caseSchemas = {
  OpenYear: command("OpenYear", {}),
  CloseYear: command("CloseYear", {}),
  OpenCase: command("OpenCase", {
    service: id,
    source,
    person: opaqueId.exactOptional(),
    relation: relation.exactOptional(),
    channel: channel.exactOptional(),
    details: opaqueId.exactOptional(),
  }),
  ReviseDetails: command("ReviseDetails", { ...ofCase, details: opaqueId }),
  ProvideDocument: command("ProvideDocument", { ...ofCase, document: id }),
  MatchDocument: command("MatchDocument", { ...ofCase, document: id, expiry: calendarDay.exactOptional() }),
  RefuseDocument: command("RefuseDocument", {
    ...ofCase,
    document: id,
    reason: z.enum(["illegible", "mismatch", "expired", "withdrawn"]),
  }),
  SignStatement: command("SignStatement", {
    ...ofCase,
    declaration: whole(1, 10_000),
    hash: z.string().regex(/^[0-9a-f]{64}$/, "must be a SHA-256 in hexadecimal digits"),
    method: z.enum(["drawn", "paper"]),
    signature: opaqueId,
    signer: relation,
    witness: id.exactOptional(),
  }),
  RecordTold: command("RecordTold", { ...ofCase, how: z.enum(["spoken", "shown", "printed"]) }),
  SubmitCase: command("SubmitCase", ofCase),
  AddNote: command("AddNote", { ...ofCase, note: opaqueId }),
  DecideCase: command("DecideCase", {
    ...ofCase,
    outcome: z.enum(["accepted", "rejected"]),
    reason: opaqueId,
    early: z.boolean().exactOptional(),
  }),
  DeliverAnswer: command("DeliverAnswer", { ...ofCase, how: z.enum(["inPerson", "phone", "message", "letter"]) }),
  RegisterBeneficiary: command("RegisterBeneficiary", ofCase),
  RecordDelivery: command("RecordDelivery", {
    ...ofCase,
    delivered: z.boolean(),
    reason: z.enum(["declined", "unreachable", "unavailable", "noLongerNeeded"]).exactOptional(),
  }),
  AppealDecision: command("AppealDecision", { ...ofCase, grounds: opaqueId }),
  WithdrawCase: command("WithdrawCase", {
    ...ofCase,
    reason: z.enum(["applicant", "duplicate", "unreachable", "other"]),
  }),
  ReassignCase: command("ReassignCase", {
    ...ofCase,
    to: id,
    reason: z.enum(["absence", "workload", "conflictOfInterest", "specialty"]),
  }),
} satisfies { [Type in CaseCommand["type"]]: SchemaOf<Type> };
