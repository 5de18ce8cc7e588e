import { z } from "zod";
import { viewNames } from "../views/views.ts";
import { caseSchemas } from "./schemas-cases.ts";
import { contactSchemas } from "./schemas-contacts.ts";
import { improvementSchemas } from "./schemas-improvements.ts";
import { issuesOf, quote } from "./schemas-issues.ts";
import { librarySchemas } from "./schemas-library.ts";
import { officeSchemas } from "./schemas-office.ts";
import { absentOr, id, instant, type SchemaOf, uuid } from "./schemas-parts.ts";
import { setupSchemas } from "./schemas-setup.ts";
import { surveySchemas } from "./schemas-survey.ts";
import type { Command, CommandType, Envelope, Issue, WatchRequest } from "./wire.ts";

/** The only door for outside bytes: one schema per command. Forget one, or one of its fields, and it does not compile. */
export const commandSchemas = {
  ...officeSchemas,
  ...surveySchemas,
  ...caseSchemas,
  ...contactSchemas,
  ...improvementSchemas,
  ...setupSchemas,
  ...librarySchemas,
} satisfies {
  readonly [Type in CommandType]: SchemaOf<Type>;
};

const frame = z.strictObject({ id: uuid, office: id, command: z.unknown().optional(), at: absentOr(instant) });

const watchSchema = z.strictObject({
  office: id,
  view: z.enum(viewNames),
  params: z.strictObject({ code: z.string().trim().min(1).max(64).exactOptional() }).exactOptional(),
});

/** The envelope as a document describes it; outside bytes go through `parseEnvelope`. */
export const envelopeSchema = frame.extend({
  command: z.discriminatedUnion("type", [...Object.values(commandSchemas)] as [
    (typeof commandSchemas)["OpenDay"],
    ...(typeof commandSchemas)[CommandType][],
  ]),
});

export type Parsed<Value> =
  | { readonly valid: true; readonly value: Value }
  | { readonly valid: false; readonly issues: readonly Issue[] };

/** The envelope these bytes are, or every fault with its path. Never throws, whatever comes. */
export function parseEnvelope(input: unknown): Parsed<Envelope> {
  const envelope = frame.safeParse(input);
  const asked = ownField(input, "command");
  const command = asked === undefined && !envelope.success && !isRecord(input) ? undefined : parseCommand(asked);
  if (envelope.success && command?.valid) {
    return { valid: true, value: { ...envelope.data, command: command.value } };
  }
  return {
    valid: false,
    issues: [
      ...(envelope.success ? [] : issuesOf(envelope.error.issues, "")),
      ...(command === undefined || command.valid ? [] : command.issues),
    ],
  };
}

function parseCommand(input: unknown): Parsed<Command> {
  const type = ownField(input, "type");
  if (typeof type !== "string" || !isCommandType(type)) return { valid: false, issues: [unknownCommand(input, type)] };
  const schema: z.ZodType<Command> = commandSchemas[type];
  const parsed = schema.safeParse(input);
  return parsed.success
    ? { valid: true, value: parsed.data }
    : { valid: false, issues: issuesOf(parsed.error.issues, "command") };
}

function unknownCommand(input: unknown, type: unknown): Issue {
  if (input === undefined) return { path: "command", message: "is missing (an object)" };
  if (!isRecord(input)) return { path: "command", message: "must be an object" };
  const known = Object.keys(commandSchemas).length;
  const message = typeof type === "string" ? `there is no command ${quote(type)}` : "must name a command";
  return { path: "command.type", message: `${message}; ${known} commands are known` };
}

/** The view asked for, or every fault with its path. */
export function parseWatch(input: unknown): Parsed<WatchRequest> {
  const parsed = watchSchema.safeParse(input);
  return parsed.success
    ? { valid: true, value: parsed.data }
    : { valid: false, issues: issuesOf(parsed.error.issues, "") };
}

function isCommandType(type: string): type is CommandType {
  return Object.hasOwn(commandSchemas, type);
}

function isRecord(input: unknown): input is Readonly<Record<string, unknown>> {
  return typeof input === "object" && input !== null && !Array.isArray(input);
}

function ownField(input: unknown, key: string): unknown {
  return isRecord(input) && Object.hasOwn(input, key) ? input[key] : undefined;
}
