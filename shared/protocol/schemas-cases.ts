import { z } from "zod";
import type { CaseCommand } from "../cases/commands.ts";
import { command, id, opaqueId, ownWords, type SchemaOf, whole } from "./schemas-parts.ts";

const ofCase = { case: id };
const relation = z.enum(["self", "guardian", "delegate"]);
const channel = z.enum(["interview", "phone", "social", "letter", "aid", "volunteering", "website", "delegate"]);
const source = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("ticket"), ticket: id }),
  z.strictObject({ kind: z.literal("contact"), contact: opaqueId }),
  z.strictObject({ kind: z.literal("website"), form: opaqueId }),
  z.strictObject({ kind: z.literal("form") }),
]);
const day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/, "must be a day (yyyy-mm-dd)");
const calendarDay = z.strictObject({ calendar: z.enum(["gregory", "umalqura"]), date: day });

const hash = z.string().regex(/^[0-9a-f]{64}$/, "must be a SHA-256 in hexadecimal digits");
const strokes = z.array(z.array(z.tuple([z.int(), z.int()])));

/** Whether these are strokes of a hand: lists of points, and more of them than a slip of the finger leaves. */
function isDrawn(text: string): boolean {
  try {
    const drawn = strokes.safeParse(JSON.parse(text));
    return drawn.success && drawn.data.some((points) => points.length > 2);
  } catch {
    return false;
  }
}

/** The commands of the case book. What people wrote or drew goes to the vault at the door; persons are opaque ids (S6). */
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
  NameApplicant: command("NameApplicant", { ticket: id, person: opaqueId }),
  NoteApplicant: command("NoteApplicant", { person: opaqueId }),
  ReviseDetails: command("ReviseDetails", {
    ...ofCase,
    details: opaqueId.exactOptional(),
    request: ownWords(2_000).exactOptional(),
    relation: relation.exactOptional(),
  })
    .refine(({ details, request }) => details === undefined || request === undefined, {
      path: ["request"],
      message: "must be the words, or details the id of words in the vault",
    })
    .refine(({ details, request, relation }) => (details ?? request ?? relation) !== undefined, {
      path: ["request"],
      message: "must be given, or details, or the relation of who speaks",
    }),
  RecordConsent: command("RecordConsent", {
    ...ofCase,
    isGiven: z.boolean(),
    how: z.enum(["spoken", "signed", "online"]),
  }),
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
    hash,
    method: z.enum(["drawn", "paper"]),
    signature: ownWords(20_000),
    signer: relation,
    witness: id.exactOptional(),
  }).refine(({ method, signature }) => method === "paper" || isDrawn(signature), { path: ["signature"] }),
  AskSignature: command("AskSignature", {
    ...ofCase,
    declaration: whole(1, 10_000),
    hash,
    signer: relation,
    witness: id.exactOptional(),
  }),
  CancelSignature: command("CancelSignature", ofCase),
  SignOnTablet: command("SignOnTablet", { ...ofCase, hash, signature: ownWords(20_000) }).refine(
    ({ signature }) => isDrawn(signature),
    { path: ["signature"], message: "must be strokes of a hand: lists of points, more than a dot" },
  ),
  RecordTold: command("RecordTold", {
    ...ofCase,
    how: z.enum(["spoken", "shown", "printed"]),
    promised: z.strictObject({ earliestDay: day, dueDay: day }).exactOptional(),
  }),
  SubmitCase: command("SubmitCase", ofCase),
  AddNote: command("AddNote", { ...ofCase, note: ownWords(2_000) }),
  DecideCase: command("DecideCase", {
    ...ofCase,
    outcome: z.enum(["accepted", "rejected"]),
    reason: ownWords(2_000),
    early: z.boolean().exactOptional(),
  }),
  DeliverAnswer: command("DeliverAnswer", { ...ofCase, how: z.enum(["inPerson", "phone", "message", "letter"]) }),
  RegisterBeneficiary: command("RegisterBeneficiary", ofCase),
  RecordDelivery: command("RecordDelivery", {
    ...ofCase,
    delivered: z.boolean(),
    reason: z.enum(["declined", "unreachable", "unavailable", "noLongerNeeded"]).exactOptional(),
  }),
  AppealDecision: command("AppealDecision", { ...ofCase, grounds: ownWords(2_000) }),
  WithdrawCase: command("WithdrawCase", {
    ...ofCase,
    reason: z.enum(["applicant", "duplicate", "unreachable", "erased", "other"]),
  }),
  ReassignCase: command("ReassignCase", {
    ...ofCase,
    to: id,
    reason: z.enum(["absence", "workload", "conflictOfInterest", "specialty"]),
  }),
} satisfies { [Type in CaseCommand["type"]]: SchemaOf<Type> };
