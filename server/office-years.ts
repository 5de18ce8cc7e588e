import type { Actor, BusinessDay, OfficeId } from "../shared/office/ids.ts";
import { keyedHash } from "./access/secret.ts";
import type { BookRef } from "./books.ts";
import { derivedId } from "./derived-id.ts";
import type { EngineAnswer } from "./engine-types.ts";
import type { OfficeGround, OpenOffice } from "./offices-types.ts";

/** After so many years without an entry nothing is handed over any more. */
const yearsLookedBack = 3;

const hub: Actor = { kind: "hub" };

/** `yyyy` of a business day: the name of a book that is kept by the year. */
export function yearOf(day: BusinessDay): string {
  return day.slice(0, 4);
}

type YearState = { readonly year: string | undefined; readonly isOpen: boolean };

/** How books of one kind are kept by the year: opened, closed, and what one hands to the next. */
export type YearKeeping<State extends YearState, Command extends { readonly type: string }, Facts, Carried> = {
  book(office: OfficeId, year: string): BookRef<State, Command, Facts>;
  readonly open: Command;
  readonly close: Command;
  readonly nothing: Carried;
  /** What a closed year hands to the next; the engine's own, to be copied. */
  carriedFrom(state: State): Carried;
  /** What the opening or closing of a year may know. */
  facts(office: OpenOffice, carried: Carried): Facts;
};

/** This year's book of that kind. */
export function thisYear<State extends YearState, Command extends { readonly type: string }, Facts, Carried>(
  keeping: YearKeeping<State, Command, Facts, Carried>,
  office: OpenOffice,
): BookRef<State, Command, Facts> {
  return keeping.book(office.id, yearOf(office.today().day));
}

/** Last year's book of that kind, whether it was ever opened or not. */
export function yearBefore<State extends YearState, Command extends { readonly type: string }, Facts, Carried>(
  keeping: YearKeeping<State, Command, Facts, Carried>,
  office: OpenOffice,
): BookRef<State, Command, Facts> {
  return keeping.book(office.id, String(Number(yearOf(office.today().day)) - 1));
}

type YearGround = Pick<OfficeGround, "engine" | "secret">;

/**
 * Opens this year's book unless it was opened before, with what the last one hands over (closing that first). Any number
 * of hubs may do it: the ids are the same, so it happens once. False: the log did not take it.
 */
export async function makeYearReady<State extends YearState, Command extends { readonly type: string }, Facts, Carried>(
  ground: YearGround,
  office: OpenOffice,
  keeping: YearKeeping<State, Command, Facts, Carried>,
): Promise<boolean> {
  const book = thisYear(keeping, office);
  const { state } = await ground.engine.read(book);
  if (state.year !== undefined) return true;
  const before = await handedOver(ground, office, keeping);
  if (before === undefined) return false;
  const facts = keeping.facts(office, before.carried);
  return (await sendByTime(ground, office, book, { command: keeping.open, facts })).status !== "failed";
}

/** What the last year that was ever opened hands over, or undefined when the log did not take its closing. */
async function handedOver<State extends YearState, Command extends { readonly type: string }, Facts, Carried>(
  ground: YearGround,
  office: OpenOffice,
  keeping: YearKeeping<State, Command, Facts, Carried>,
): Promise<{ readonly carried: Carried } | undefined> {
  const year = Number(yearOf(office.today().day));
  for (let back = 1; back <= yearsLookedBack; back += 1) {
    const book = keeping.book(office.id, String(year - back));
    const before = await ground.engine.read(book);
    if (before.state.year === undefined) continue;
    if (before.state.isOpen) {
      const closing = { command: keeping.close, facts: keeping.facts(office, keeping.nothing) };
      if ((await sendByTime(ground, office, book, closing)).status === "failed") return undefined;
    }
    const { state } = await ground.engine.read(book);
    return { carried: structuredClone(keeping.carriedFrom(state)) };
  }
  return { carried: keeping.nothing };
}

/** See `sendByTime` of days: the id hangs on the secret that hubs of one store share. */
async function sendByTime<State, Command extends { readonly type: string }, Facts>(
  { engine, secret }: YearGround,
  office: OpenOffice,
  book: BookRef<State, Command, Facts>,
  { command, facts }: { readonly command: Command; readonly facts: Facts },
): Promise<EngineAnswer> {
  const { revision } = await engine.read(book);
  const id = derivedId(book.name, keyedHash(secret, "sent by time", command.type), revision);
  return engine.send(book, { id, command, by: hub, facts, office: office.id });
}
