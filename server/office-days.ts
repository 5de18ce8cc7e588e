import { businessDay, startOfDay, startOfNextDay } from "../shared/office/business-day.ts";
import { type Actor, type Instant, minuteMs, type OfficeId } from "../shared/office/ids.ts";
import type { Carried, OfficeFacts } from "../shared/office/state.ts";
import { keyedHash } from "./access/secret.ts";
import { dayBook } from "./books.ts";
import type { Clock } from "./clock.ts";
import { derivedId } from "./derived-id.ts";
import type { Engine, EngineAnswer } from "./engine-types.ts";
import type { DayBook, OfficeDay, OfficeGround, OpenOffice } from "./offices-types.ts";

/** After so many days without a visitor nothing is handed over any more. */
const daysLookedBack = 31;

/** For so long after midnight yesterday is looked at too. */
const afterMidnightMs = 60 * minuteMs;

/** The clocks of two hubs, or of a hub and who asks it, are not further apart. */
export const clocksApartMs = 120 * minuteMs;

const hub: Actor = { kind: "hub" };
export const nothingCarried: Carried = { tickets: [], counters: [] };

/** The business day that holds this moment. */
export function officeDayAt(office: OfficeId, at: Instant, timeZone: string): OfficeDay {
  const day = businessDay(at, timeZone);
  return {
    day,
    startsAt: startOfDay(at, timeZone),
    endsAt: startOfNextDay(at, timeZone),
    book: dayBook(office, day),
  };
}

/** The day before each page: in the hour after midnight every command asks for it, and a calendar is slow to ask. */
const yesterdays = new WeakMap<OfficeDay, OfficeDay>();

/** The calendar day before an office's today, whether it was ever opened or not. */
export function yesterdayOf(office: OpenOffice): OfficeDay {
  const today = office.today();
  const known = yesterdays.get(today);
  if (known) return known;
  const yesterday = officeDayAt(office.id, today.startsAt - 1, office.setup().state.timeZone);
  yesterdays.set(today, yesterday);
  return yesterday;
}

const tomorrows = new WeakMap<OfficeDay, OfficeDay>();

/** The calendar day after an office's today. */
export function tomorrowOf(office: OpenOffice): OfficeDay {
  const today = office.today();
  const known = tomorrows.get(today);
  if (known) return known;
  const tomorrow = officeDayAt(office.id, today.endsAt, office.setup().state.timeZone);
  tomorrows.set(today, tomorrow);
  return tomorrow;
}

/** Whether what is sent now may have begun yesterday. */
export function isJustAfterMidnight(office: OpenOffice, clock: Clock): boolean {
  return clock.now(office.id) - office.today().startsAt < afterMidnightMs;
}

/** The last day before this one that was ever opened, within 31 days; undefined when there is none. */
export async function lastDayBefore(
  engine: Engine,
  office: OfficeId,
  { startsAt }: OfficeDay,
  timeZone: string,
): Promise<OfficeDay | undefined> {
  let earlier = officeDayAt(office, startsAt - 1, timeZone);
  for (let looked = 0; looked < daysLookedBack; looked += 1) {
    const { state } = await engine.read(earlier.book);
    if (state.day !== undefined) return earlier;
    earlier = officeDayAt(office, earlier.startsAt - 1, timeZone);
  }
  return undefined;
}

/**
 * What time demands of a day book, sent by the hub. Any number of hubs may send it: the id is the same. It hangs on the
 * secret that they share: whoever could guess it would send nonsense under it first, and the day would never close.
 */
export async function sendByTime(
  { engine, secret }: Pick<OfficeGround, "engine" | "secret">,
  office: OfficeId,
  book: DayBook,
  command:
    | { readonly type: "OpenDay" }
    | { readonly type: "AdoptPlan" }
    | { readonly type: "CloseDay"; readonly carry: "recent" },
  facts: OfficeFacts,
): Promise<EngineAnswer> {
  const { revision } = await engine.read(book);
  // The plan's revision belongs into the id: two changes of the setup may meet the same revision of the day.
  const purpose = keyedHash(secret, "sent by time", `${command.type} ${facts.plan.setup}`);
  const id = derivedId(book.name, purpose, revision);
  return engine.send(book, { id, command, by: hub, facts, office });
}

/** What a day that was opened hands to the next one, closed if need be; undefined when the log did not take its closing. */
async function handedOver(
  ground: Pick<OfficeGround, "engine" | "secret">,
  office: OfficeId,
  { book }: OfficeDay,
  facts: OfficeFacts,
): Promise<Carried | undefined> {
  const answer = await sendByTime(ground, office, book, { type: "CloseDay", carry: "recent" }, facts);
  if (answer.status === "failed") return undefined;
  const { state } = await ground.engine.read(book);
  return structuredClone(state.carried);
}

/**
 * What today begins with, from the last day that was opened. Soon after midnight yesterday's book is closed even if it
 * is blank (D6): another hub, whose clock is behind, must not open it any more. Undefined: the log did not take it.
 */
export async function carriedInto(
  ground: OfficeGround,
  office: OpenOffice,
  facts: OfficeFacts,
): Promise<Carried | undefined> {
  const { engine, clock, sharesBooks = false } = ground;
  const { id } = office;
  const today = office.today();
  const last = await lastDayBefore(engine, id, today, office.setup().state.timeZone);
  const carried = last ? await handedOver(ground, id, last, facts) : nothingCarried;
  const yesterday = yesterdayOf(office);
  const isSure = !sharesBooks || clock.now(id) - today.startsAt > clocksApartMs || last?.day === yesterday.day;
  if (carried === undefined || isSure) return carried;
  const { day, startsAt, book } = yesterday;
  const opened = await sendByTime(ground, id, book, { type: "OpenDay" }, { ...facts, day, startsAt, carried });
  return opened.status === "failed" ? undefined : handedOver(ground, id, yesterday, facts);
}
