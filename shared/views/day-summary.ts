import type { Channel, VisitLanguage } from "../office/commands.ts";
import type { BusinessDay, CounterId, Instant, ServiceId } from "../office/ids.ts";
import type { DepartmentId, MisconceptionId } from "../office/reception.ts";
import type { Office } from "../office/state.ts";
import type { Histogram, Tally } from "../office/tally.ts";
import type { ReasonId } from "../setup/rating-reason.ts";
import type { FurtherQuestion } from "../setup/survey-form.ts";
import { type CellId, type TableName, tableNames } from "../survey/blocks.ts";
import type { DayRatings, Ratings, VisitorKind } from "../survey/ratings.ts";
import { releaseAside, releaseComments, releaseReasons, toldByDay } from "../survey/release.ts";
import { noCounts, type Told } from "../survey/told.ts";

/** Raised when the fold changes: whatever an older one made is folded anew. */
export const summaryVersion = 5;

/** A closed day in some kilobytes: no ticket, no person. Folded from its books, and always made again from them. */
export type DaySummary = {
  readonly day: BusinessDay;
  readonly hall: HallDay | null;
  readonly ratings: RatingsDay | null;
};

/** Minutes and how often, in turn: only the minutes that occurred. */
export type SparseHistogram = readonly number[];
type Counts = { readonly [Count in Exclude<keyof Tally, "waits" | "serviceTimes">]: number };
export type HallCell = Counts & {
  readonly service: ServiceId;
  /** Hour of the business day, 0–23. */
  readonly hour: number;
  readonly waits: SparseHistogram;
  readonly serviceTimes: SparseHistogram;
};
export type HallDay = {
  readonly cells: readonly HallCell[];
  readonly counters: readonly { readonly id: CounterId; readonly finished: number; readonly busyMinutes: number }[];
  readonly channels: Partial<Record<Channel, number>>;
  readonly languages: Partial<Record<VisitLanguage, number>>;
  readonly visitors: Partial<Record<VisitorKind, number>>;
  /** Internal visitors by department (R13). */
  readonly departments: Readonly<Record<DepartmentId, number>>;
  /** Marked misconceptions by the card that corrects them; `other` counts those in own words (R14). */
  readonly misconceptions: { readonly listed: Readonly<Record<MisconceptionId, number>>; readonly other: number };
  readonly referrals: { readonly accepted: number; readonly declined: number; readonly returned: number };
};
export type RatingsDay = {
  readonly n: number;
  readonly withTicket: number;
  readonly skipped: number;
  readonly flagged: number;
  /** Told answers of the office as a whole, without what was flagged: the headline. */
  readonly told: Told;
  readonly reasons: Readonly<Record<ReasonId, number>>;
  readonly modes: DayRatings["modes"];
  readonly skips: DayRatings["skips"];
  /** Told answers of what is asked after the face. */
  readonly asides: { readonly [Question in FurtherQuestion]: Told };
  /** Comments that were told on this day, by their ids in the vault, in an order that means nothing. */
  readonly comments: readonly string[];
  readonly tables: {
    readonly [Table in TableName]?: Readonly<Record<CellId, { readonly given: number; readonly told: Told }>>;
  };
};

/** A day's hall, folded; null when the day was never opened. */
export function hallDay(office: Office): HallDay | null {
  if (office.day === undefined) return null;
  const channels: Partial<Record<Channel, number>> = {};
  const languages: Partial<Record<VisitLanguage, number>> = {};
  const visitors: Partial<Record<VisitorKind, number>> = {};
  const departments: Record<DepartmentId, number> = {};
  for (const { checkedInAt, channel, language, department } of office.tickets.values()) {
    if (checkedInAt < office.startsAt) continue;
    channels[channel] = (channels[channel] ?? 0) + 1;
    const kind = department === undefined ? "external" : "internal";
    visitors[kind] = (visitors[kind] ?? 0) + 1;
    if (department !== undefined) departments[department] = (departments[department] ?? 0) + 1;
    if (language !== undefined) languages[language] = (languages[language] ?? 0) + 1;
  }
  const cells = [...office.tally.byServiceHour].flatMap(([service, hours]) =>
    [...hours].map(([hour, { waits, serviceTimes, ...counts }]) => ({
      service,
      hour,
      ...counts,
      waits: sparse(waits),
      serviceTimes: sparse(serviceTimes),
    })),
  );
  const counters = [...office.tally.byCounter].map(([id, { finished, busyMs }]) => ({
    id,
    finished,
    busyMinutes: Math.round(busyMs / 60_000),
  }));
  const { referrals, misconceptions, otherMisconceptions } = office.tally;
  return {
    cells,
    counters,
    channels,
    languages,
    visitors,
    departments,
    misconceptions: { listed: Object.fromEntries(misconceptions), other: otherMisconceptions },
    referrals: { ...referrals },
  };
}

/** A day's answers as they are told at `now`; null when nobody touched the faces. */
export function ratingsDay(ratings: Ratings, day: BusinessDay, now: Instant): RatingsDay | null {
  const touches = ratings.days.get(day);
  if (!touches) return null;
  const { n, withTicket, skipped, flagged } = touches;
  const told = ratings.blocks.days.get(day) ?? noCounts();
  const tables: { [Table in TableName]?: Record<CellId, { given: number; told: Told }> } = {};
  for (const table of tableNames) {
    const cells = [...ratings.blocks.tables[table].cells].flatMap(([id, { given }]) => {
      const ofDay = {
        given: given.get(day) ?? 0,
        told: toldByDay(ratings.blocks, table, id, now).get(day) ?? noCounts(),
      };
      return ofDay.given === 0 && ofDay.told.n === 0 ? [] : [[id, ofDay] as const];
    });
    if (cells.length > 0) tables[table] = Object.fromEntries(cells);
  }
  return {
    n,
    withTicket,
    skipped,
    flagged,
    told: { n: told.n, faces: [...told.faces] },
    reasons: Object.fromEntries(releaseReasons(ratings.blocks, day)),
    modes: { ...touches.modes },
    skips: { ...touches.skips },
    asides: { procedure: releaseAside(ratings, "procedure", day), provider: releaseAside(ratings, "provider", day) },
    comments: releaseComments(ratings, day),
    tables,
  };
}

function sparse(histogram: Histogram): SparseHistogram {
  return [...histogram.entries()].flatMap(([minutes, times]) => (times === 0 ? [] : [minutes, times]));
}
