import { z } from "zod";
import { deviceAsks, type Heartbeat, longestRecord, mostRecords, type RefusedRecords } from "../views/heartbeat.ts";
import type { Parsed } from "./schemas.ts";
import { issuesOf } from "./schemas-issues.ts";
import { instant, whole } from "./schemas-parts.ts";

/** More than a kiosk does in a hundred years. */
const most = 1_000_000_000;

const ledger = z.strictObject({
  issued: whole(0, most),
  stored: whole(0, most),
  pending: whole(0, most),
  quarantined: whole(0, most),
  oldestPending: instant.nullable(),
});

const heartbeatSchema: z.ZodType<Heartbeat> = z.strictObject({
  at: instant,
  version: z.string().regex(/^[0-9A-Za-z.+_-]{1,32}$/u, "must be a version"),
  ledger: ledger.exactOptional(),
  isPersisted: z.boolean().nullable(),
  isWiped: z.boolean(),
  sound: z.enum(["on", "off", "blocked", "resting"]),
  printer: z.enum(["unknown", "ok", "failing"]),
});

const recordsSchema: z.ZodType<RefusedRecords> = z.strictObject({
  total: whole(0, most),
  records: z.array(z.string().max(longestRecord)).max(mostRecords),
});

/** What a manager asks of a device, over HTTP. */
export const askBody = z.strictObject({ ask: z.enum(deviceAsks) });
/** What a device handed over, as a document describes it. */
export const handedRecords = recordsSchema;

export function parseHeartbeat(input: unknown): Parsed<Heartbeat> {
  return parsed(heartbeatSchema, input);
}

export function parseRecords(input: unknown): Parsed<RefusedRecords> {
  return parsed(recordsSchema, input);
}

function parsed<Value>(schema: z.ZodType<Value>, input: unknown): Parsed<Value> {
  const result = schema.safeParse(input);
  return result.success
    ? { valid: true, value: result.data }
    : { valid: false, issues: issuesOf(result.error.issues, "") };
}
