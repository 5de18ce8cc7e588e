import { monthOf } from "../../shared/office/business-day.ts";
import type { BusinessDay, StaffId } from "../../shared/office/ids.ts";
import { weekOf } from "../../shared/survey/blocks.ts";
import { cellsOf } from "../../shared/survey/evolve.ts";
import { type ServedAnswer, toldOfWeek } from "../../shared/survey/officers.ts";
import type { Look, SurveyEvent } from "../../shared/survey/ratings.ts";
import { releaseOfficer } from "../../shared/survey/release.ts";
import { addTold, noCounts, type Told } from "../../shared/survey/told.ts";
import type { OfficerResult } from "../../shared/views/officer-result.ts";
import { ratingsBook } from "../books.ts";
import type { Clock } from "../clock.ts";
import type { Engine } from "../engine-types.ts";
import type { BookLog } from "../log/log.ts";
import type { OpenOffice } from "../offices-types.ts";
import { dayCount, daysBetween, plusDays } from "./days.ts";
import { servedBy } from "./served-by.ts";

/** An officer's result tells of whole weeks that are over, of no more days than these. */
const windowDays = 28;
/** A ticket's link lets rate for two days; a kiosk that was alone hands over a little later. */
const ratedAfterDays = 3;
const weeksKept = 400;

export type Week = { readonly from: BusinessDay; readonly to: BusinessDay };

export type OfficerResults = {
  /** What is told of this officer's visits now; parts of it are null below the gates. */
  of(office: OpenOffice, officer: StaffId): Promise<OfficerResult>;
  /** For a look: the last day it would tell of, null when nothing is told, and whether she saw that herself. */
  factsOf(
    office: OpenOffice,
    officer: StaffId,
  ): Promise<{ readonly until: BusinessDay | null; readonly isSeen: boolean }>;
  /** The looks of managers at one officer's result, of this month and the one before, the latest first. */
  looksAt(office: OpenOffice, officer: StaffId): Promise<readonly Look[]>;
};

type Ground = {
  readonly log: Pick<BookLog, "read">;
  readonly engine: Pick<Engine, "read">;
  readonly clock: Clock;
  readonly secret: string;
};

type ToldWeek = { readonly visit: ReadonlyMap<StaffId, Told>; readonly provider: ReadonlyMap<StaffId, Told> };

/** Adds up weeks that are over, once each, in memory: nothing of it is stored, all of it can be added up again. */
export function createOfficerResults({ log, engine, secret }: Ground): OfficerResults {
  const weeks = new Map<string, Promise<ToldWeek>>();

  const toldIn = (office: OpenOffice, week: Week): Promise<ToldWeek> => {
    const key = `${office.id} ${week.from}`;
    const known = weeks.get(key);
    if (known) return known;
    const adding = addUp(log, secret, office.id, week);
    weeks.set(key, adding);
    // What could not be read is asked for anew.
    adding.catch(() => weeks.delete(key));
    const [oldest] = weeks.keys();
    if (weeks.size > weeksKept && oldest !== undefined) weeks.delete(oldest);
    return adding;
  };

  async function of(office: OpenOffice, officer: StaffId): Promise<OfficerResult> {
    const span = weeksBefore(office.today().day);
    const told = await Promise.all(span.map((week) => toldIn(office, week)));
    const sum = (part: keyof ToldWeek) =>
      releaseOfficer(told.map((week) => week[part].get(officer) ?? noCounts()).reduce(addTold, noCounts()));
    const { from = "", to = "" } = { from: span.at(-1)?.from, to: span[0]?.to };
    return { from, to, visit: sum("visit"), provider: sum("provider") };
  }

  const months = async (office: OpenOffice) => {
    const month = monthOf(office.today().day);
    const before = monthOf(plusDays(`${month}-01`, -1));
    return Promise.all([month, before].map((each) => engine.read(ratingsBook(office.id, each))));
  };

  return {
    of,
    async factsOf(office, officer) {
      const { to, visit, provider } = await of(office, officer);
      const until = visit === null && provider === null ? null : to;
      const seen = (await months(office)).map(({ state }) => state.ownLooks.get(officer) ?? "");
      return { until, isSeen: until !== null && seen.some((each) => each >= until) };
    },
    async looksAt(office, officer) {
      const looks = (await months(office)).flatMap(({ state }) => state.looks.toReversed());
      return looks.filter((each) => each.officer === officer);
    },
  };
}

/** The weeks that are over before this day, the latest first, as many as fit into 28 days. */
export function weeksBefore(today: BusinessDay): readonly Week[] {
  const weeks: Week[] = [];
  let to = plusDays(firstOfWeek(today), -1);
  for (let left = windowDays; ; ) {
    const from = firstOfWeek(to);
    left -= dayCount(from, to);
    if (left < 0) return weeks;
    weeks.push({ from, to });
    to = plusDays(from, -1);
  }
}

function firstOfWeek(day: BusinessDay): BusinessDay {
  return daysBetween(plusDays(day, -9), day).find((each) => weekOf(each) === weekOf(day)) ?? day;
}

async function addUp(log: Ground["log"], secret: string, office: string, { from, to }: Week): Promise<ToldWeek> {
  const served = await servedBy(log, secret, office, daysBetween(plusDays(from, -ratedAfterDays), to));
  const { name, rules } = ratingsBook(office, monthOf(from));
  const visit: ServedAnswer[] = [];
  const provider: ServedAnswer[] = [];
  const assisted = new Map<string, number>();
  const rated = new Map<string, { readonly day: BusinessDay; readonly officer: StaffId | undefined }>();
  for (const { events } of await log.read(name, 0)) {
    for (const stored of events) {
      const event = rules.upcast(stored) as SurveyEvent | undefined;
      if (event?.type === "RatingGiven" && event.day >= from && event.day <= to) {
        const { day, score, rating, ticketHash = "", mode } = event;
        if (event.misuse !== undefined) continue;
        // R18: what an officer took down herself tells nothing of her.
        const officer = mode === "assisted" ? undefined : served.get(ticketHash);
        const instead = mode === "assisted" ? undefined : assisted.get(ticketHash);
        if (mode === "assisted" && ticketHash !== "") assisted.set(ticketHash, visit.length);
        else assisted.delete(ticketHash);
        visit.push({ day, score, cells: cellsOf(event), officer, ...(instead === undefined ? {} : { instead }) });
        rated.set(rating, { day, officer });
      }
      const aside = event?.type === "FollowUpAdded" ? rated.get(event.rating) : undefined;
      if (event?.type === "FollowUpAdded" && aside && event.provider !== undefined) {
        provider.push({ ...aside, score: event.provider, cells: {} });
      }
    }
  }
  return { visit: toldOfWeek(visit), provider: toldOfWeek(provider) };
}
