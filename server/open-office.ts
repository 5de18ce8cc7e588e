import { monthOf } from "../shared/office/business-day.ts";
import type { OfficeId, StaffId } from "../shared/office/ids.ts";
import type { OfficeFacts } from "../shared/office/state.ts";
import { channelsOn } from "../shared/setup/association.ts";
import { planOf } from "../shared/setup/evolve.ts";
import type { Setup } from "../shared/setup/setup.ts";
import { type DayFacts, ratingsBook, setupBook } from "./books.ts";
import type { Reading } from "./engine-types.ts";
import { carriedInto, clocksApartMs, lastDayBefore, nothingCarried, sendByTime, yesterdayOf } from "./office-days.ts";
import { followToday } from "./office-today.ts";
import { makeYearReady, thisYear } from "./office-years.ts";
import { caseFactsOf, caseYears } from "./offices-cases.ts";
import { contactsBooksOf } from "./offices-contacts.ts";
import { improvementYears } from "./offices-improvements.ts";
import type { OfficeDay, OfficeGround, OpenOffice } from "./offices-types.ts";
import { pastCasesOf } from "./past-cases.ts";

/**
 * Opens an office in this hub: its setup is read and watched, and a day left open earlier is closed. The setup must
 * have been founded. Rejects when the books cannot be read.
 */
export async function openOffice(
  ground: OfficeGround,
  id: OfficeId,
  onNewDay: (office: OpenOffice) => void,
): Promise<OpenOffice> {
  const { engine, access, forecasting } = ground;
  const book = setupBook(id);
  const first = await engine.read(book);
  const { timeZone } = first.state;
  let setup: Reading<Setup> = { revision: first.revision, state: { ...first.state } };
  let facts: DayFacts | undefined;
  let readying: Promise<boolean> | undefined;
  let mustTurn = false;

  const today = await followToday(ground, id, timeZone, (before) => {
    facts = undefined;
    mustTurn ||= engine.peek(before.book)?.state.day !== undefined;
    onNewDay(office);
  });
  const forgetFacts = access.onChange(() => {
    facts = undefined;
  });
  const leaveSetup = engine.watch(book, () => {
    const { revision, state } = engine.peek(book) ?? setup;
    setup = { revision, state: { ...state } };
    facts = undefined;
    if (engine.peek(today.get().book)?.state.isOpen !== true) return;
    office.makeReady().catch((error: unknown) => ground.onFault?.("adopting the plan", id, error));
  });

  const office: OpenOffice = {
    id,
    setupBook: book,
    setup: () => setup,
    today: today.get,
    ratingsBook: () => ratingsBook(id, monthOf(today.get().day)),
    ...yearsOf(ground, () => office),
    isReady() {
      const state = engine.peek(today.get().book)?.state;
      if (state?.day === undefined) return false;
      return !state.isOpen || state.plan.setup === setup.state.revision;
    },
    pastCases: pastCasesOf(engine, id),
    contactsBooks: () => contactsBooksOf(id, today.get().day),
    makeReady() {
      readying ??= makeDayReady(ground, office).finally(() => {
        readying = undefined;
      });
      return readying;
    },
    dayFacts() {
      facts ??= { ...factsOf(today.get(), setup.state, access.researchers(id)), ...toldBy(office.forecasts) };
      return facts;
    },
    forecasts() {
      const page = today.get();
      const reading = engine.peek(page.book);
      return reading && forecasting?.of({ id, timeZone, page, reading });
    },
    caseFacts: () => caseFactsOf(setup.state, today.get().day),
    catchUp: today.catchUp,
    async turn() {
      await today.catchUp();
      mustTurn ||= await hasOpenYesterday(ground, office);
      if (mustTurn && (await office.makeReady())) mustTurn = false;
    },
    close() {
      forgetFacts();
      leaveSetup();
      today.close();
      forecasting?.forget(id);
    },
  };
  mustTurn = await wasLeftOpen(ground, id, today.get(), timeZone);
  await office.turn();
  return office;
}

/** The books that are kept by the year. */
function yearsOf(
  ground: OfficeGround,
  office: () => OpenOffice,
): Pick<OpenOffice, "casesBook" | "improvementsBook" | "makeYearReady"> {
  return {
    casesBook: () => thisYear(caseYears, office()),
    improvementsBook: () => thisYear(improvementYears, office()),
    makeYearReady: (kind) =>
      kind === "cases" ? makeYearReady(ground, office(), caseYears) : makeYearReady(ground, office(), improvementYears),
  };
}

/** What is forecast at a check-in: what the visitor is told, and its later end, which the visit keeps (N11). */
function toldBy(forecasts: OpenOffice["forecasts"]): Pick<DayFacts, "forecasts" | "promise"> {
  return { forecasts, promise: (service) => forecasts()?.forService(service)?.high };
}

/** What a day that begins may know of other books. */
function factsOf({ day, startsAt }: OfficeDay, setup: Setup, researchers: readonly StaffId[]): OfficeFacts {
  const channels = channelsOn(setup.channels);
  return {
    day,
    startsAt,
    plan: planOf(setup),
    carried: nothingCarried,
    researchers,
    ...(channels === undefined ? {} : { channels }),
  };
}

/** Whether the hub was away at midnight: today is a blank page, and the last day before it still stands open. */
async function wasLeftOpen(
  { engine }: OfficeGround,
  id: OfficeId,
  today: OfficeDay,
  timeZone: string,
): Promise<boolean> {
  if ((await engine.read(today.book)).state.day !== undefined) return false;
  const last = await lastDayBefore(engine, id, today, timeZone);
  return last !== undefined && (await engine.read(last.book)).state.isOpen;
}

/**
 * Whether another hub, whose clock is behind, has begun yesterday while today was blank here: today closes it (D6). Or
 * two halves of the hall would look at two days.
 */
async function hasOpenYesterday(
  { engine, clock, sharesBooks = false }: OfficeGround,
  office: OpenOffice,
): Promise<boolean> {
  const { book, startsAt } = office.today();
  if (!sharesBooks || clock.now(office.id) - startsAt > clocksApartMs) return false;
  if ((await engine.read(book)).state.day !== undefined) return false;
  return (await engine.read(yesterdayOf(office).book)).state.isOpen;
}

/** See `OpenOffice.makeReady`. */
async function makeDayReady(ground: OfficeGround, office: OpenOffice): Promise<boolean> {
  await office.catchUp();
  const { engine } = ground;
  const today = office.today();
  const { id } = office;
  const { state } = await engine.read(today.book);
  if (state.day !== undefined) {
    if (office.isReady()) return true;
    return (await sendByTime(ground, id, today.book, { type: "AdoptPlan" }, office.dayFacts())).status !== "failed";
  }
  const carried = await carriedInto(ground, office, office.dayFacts());
  if (carried === undefined) return false;
  const facts = { ...office.dayFacts(), carried };
  return (await sendByTime(ground, id, today.book, { type: "OpenDay" }, facts)).status !== "failed";
}
