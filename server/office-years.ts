import { carriedFrom } from "../shared/cases/evolve.ts";
import type { Case, CaseFacts } from "../shared/cases/state.ts";
import type { Actor, BusinessDay } from "../shared/office/ids.ts";
import type { Setup } from "../shared/setup/setup.ts";
import { keyedHash } from "./access/secret.ts";
import { casesBook } from "./books.ts";
import { derivedId } from "./derived-id.ts";
import type { EngineAnswer } from "./engine-types.ts";
import type { CasesBook, OfficeGround, OpenOffice } from "./offices-types.ts";

/** After so many years without a case nothing is handed over any more. */
const yearsLookedBack = 3;

const hub: Actor = { kind: "hub" };

/** `yyyy` of a business day: the name of the case book. */
export function yearOf(day: BusinessDay): string {
  return day.slice(0, 4);
}

/** Last year's case book of an office, whether it was ever opened or not. */
export function yearBefore(office: OpenOffice): CasesBook {
  return casesBook(office.id, String(Number(yearOf(office.today().day)) - 1));
}

/** What a case command may know of the setup and the year, before people and tickets. */
export function caseFactsOf({ timeZone, casework, services }: Setup, today: BusinessDay): CaseFacts {
  const serviceIds = services.map((each) => each.id);
  return { year: yearOf(today), timeZone, casework, services: serviceIds, staff: [], carried: [] };
}

type YearGround = Pick<OfficeGround, "engine" | "secret">;

/**
 * Opens this year's case book unless it was opened before, with what the last one hands over (closing that first).
 * Any number of hubs may do it: the ids are the same, so it happens once. False: the log did not take it.
 */
export async function makeYearReady(ground: YearGround, office: OpenOffice): Promise<boolean> {
  const book = office.casesBook();
  const { state } = await ground.engine.read(book);
  if (state.year !== undefined) return true;
  const carried = await handedOver(ground, office);
  if (carried === undefined) return false;
  const facts = { ...office.caseFacts(), carried };
  return (await sendByTime(ground, office, book, "OpenYear", facts)).status !== "failed";
}

/** What the last year that was ever opened hands over, or undefined when the log did not take its closing. */
async function handedOver(ground: YearGround, office: OpenOffice): Promise<readonly Case[] | undefined> {
  const year = Number(yearOf(office.today().day));
  for (let back = 1; back <= yearsLookedBack; back += 1) {
    const book = casesBook(office.id, String(year - back));
    const before = await ground.engine.read(book);
    if (before.state.year === undefined) continue;
    if (before.state.isOpen) {
      const answer = await sendByTime(ground, office, book, "CloseYear", office.caseFacts());
      if (answer.status === "failed") return undefined;
    }
    const { state } = await ground.engine.read(book);
    return structuredClone(carriedFrom(state, state.carried));
  }
  return [];
}

/** See `sendByTime` of days: the id hangs on the secret that hubs of one store share. */
async function sendByTime(
  { engine, secret }: YearGround,
  office: OpenOffice,
  book: CasesBook,
  type: "OpenYear" | "CloseYear",
  facts: CaseFacts,
): Promise<EngineAnswer> {
  const { revision } = await engine.read(book);
  const id = derivedId(book.name, keyedHash(secret, "sent by time", type), revision);
  return engine.send(book, { id, command: { type }, by: hub, facts, office: office.id });
}
