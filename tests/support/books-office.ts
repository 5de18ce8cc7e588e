import { randomUUID } from "node:crypto";
import { dayBook } from "../../server/books.ts";
import type { Engine, EngineAnswer } from "../../server/engine-types.ts";
import type { OfficeCommand } from "../../shared/office/commands.ts";
import type { Actor } from "../../shared/office/ids.ts";
import type { OfficeFacts } from "../../shared/office/state.ts";
import { hub, kiosk, nobody, opening, plan, researchers } from "./office-day.ts";

const day = "2026-11-22";
export const officeId = "test";
export const today = dayBook(officeId, day);

/** 00:00 in Riyadh of the day that `opening` is in. */
const startsAt = opening - 8 * 60 * 60_000;
export const facts: OfficeFacts = { day, startsAt, plan, carried: nobody, researchers };

/** Sends a command into today's book of the test office; an id of its own unless one is given. */
export function ask(
  engine: Engine,
  command: OfficeCommand,
  by: Actor = kiosk,
  id: string = randomUUID(),
): Promise<EngineAnswer> {
  return engine.send(today, { id, command, by, facts, office: officeId });
}

export async function openToday(engine: Engine): Promise<void> {
  await must(ask(engine, { type: "OpenDay" }, hub, "open-day"));
}

export const checkIn = { type: "CheckIn", service: "enquiry" } as const;

/** The answer of a command that must be accepted, with the result's ticket and code where it has them. */
export async function must(answer: Promise<EngineAnswer>): Promise<{ revision: number; ticket: string; code: string }> {
  const got = await answer;
  if (got.status !== "accepted") throw new Error(`expected a yes, got ${JSON.stringify(got)}`);
  return { revision: got.revision, ticket: String(got.result?.["ticket"]), code: String(got.result?.["code"]) };
}
