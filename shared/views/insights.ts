import type { BusinessDay, CounterId, Localized, ServiceId } from "../office/ids.ts";
import type { ReasonId } from "../setup/rating-reason.ts";
import type { Setup } from "../setup/setup.ts";
import { reasonsOfForms } from "../setup/survey-form.ts";
import type { CellId, TableName } from "../survey/blocks.ts";
import { type Change, changeOf } from "../survey/change.ts";
import { baselineOf, type ChartedDay, controlChart } from "../survey/control-chart.ts";
import { type ReleasedCell, type ReleasedShare, releaseShare, releaseTable } from "../survey/release.ts";
import { topTwo } from "../survey/satisfaction.ts";
import { addTold, noCounts, type Told } from "../survey/told.ts";
import type { DaySummary, HallCell, RatingsDay } from "./day-summary.ts";
import { figuresOf, type HallFigures, sumOf } from "./hall-figures.ts";
import { type InsightsPart, wholeOfficeParts } from "./insights-scope.ts";
import { type SurveyInsights, surveyInsights } from "./insights-survey.ts";
import { addedUp, type VisitsBy, visitsBy } from "./insights-visits.ts";

/** By what answers can be narrowed. What was flagged is left out everywhere. */
export const filterTables = [
  "service",
  "channel",
  "language",
  "mode",
  "visitors",
  "department",
] as const satisfies readonly TableName[];
type FilterTable = (typeof filterTables)[number];

/** One cell of one table, or nothing for the office as a whole. Two at once would let one be subtracted (RULES R10). */
export type InsightsFilter = { readonly table: FilterTable; readonly cell: CellId } | undefined;

type InsightsDay = HallFigures & {
  readonly day: BusinessDay;
  /** All touches of the faces, or those of the cell; and how many of the office look like misuse. */
  readonly given: number;
  readonly flagged: number;
  readonly skipped: number;
  readonly satisfaction: ReleasedShare;
  readonly chart: Omit<ChartedDay, "good" | "n"> | null;
};
export type Insights = VisitsBy & {
  readonly from: BusinessDay;
  readonly to: BusinessDay;
  readonly filter: { readonly table: FilterTable; readonly cell: CellId } | null;
  /** What this filter leaves as wide as the office; nothing without one (V33). */
  readonly wholeOffice: readonly InsightsPart[];
  readonly days: readonly InsightsDay[];
  readonly whole: HallFigures;
  readonly byHour: readonly (HallFigures & { readonly hour: number })[];
  readonly byService: readonly (HallFigures & { readonly service: ServiceId; readonly name: Localized })[];
  readonly counters: readonly {
    readonly id: CounterId;
    readonly name: Localized;
    readonly finished: number;
    readonly busyMinutes: number;
  }[];
  readonly referrals: {
    readonly referred: number;
    readonly accepted: number;
    readonly declined: number;
    readonly returned: number;
  };
  readonly satisfaction: ReleasedShare & {
    readonly given: number;
    readonly flagged: number;
    readonly skipped: number;
    /** Rated visits per finished visit of the whole office, 0 … 1: touches without a visit are no answer to having been asked about one. */
    readonly responseRate: number | null;
    /** The centre of the chart: the share of the days before, or of the period itself where too little is told of them. */
    readonly centre: number | null;
    readonly reasons: readonly { readonly id: ReasonId; readonly text: Localized; readonly count: number }[];
    readonly tables: { readonly [Table in FilterTable]: readonly ReleasedCell[] };
  };
  readonly survey: SurveyInsights & { readonly visit: ReleasedShare };
  /** Against the days of the same number before; null when one of the two has too few answers for a share. */
  readonly change: Change | null;
};

type Asked = {
  readonly setup: Setup;
  readonly from: BusinessDay;
  readonly to: BusinessDay;
  readonly filter: InsightsFilter;
  readonly days: readonly DaySummary[];
  /** The days before: as many as the period has, to compare with, or more, as the baseline of the charts. */
  readonly before: readonly DaySummary[];
};

/** What a manager reads of a period. Flagged answers are left out; everything of answers passes the release. */
export function insightsOf({ setup, from, to, filter, days, before }: Asked): Insights {
  const cells = days.flatMap((day) => cellsOf(day, filter));
  const ratings = ratingsOf(days);
  const told = days.map((day) => toldOf(day.ratings === null ? [] : [day.ratings], filter));
  const all = toldOf(ratings, filter);
  const chart = controlChart(
    told.map(({ n, faces }) => ({ good: topTwo(faces), n })),
    baselineOf(toldOf(ratingsOf(before), filter)),
  );
  const hall = days.flatMap((day) => day.hall ?? []);
  const whole = figuresOf(cells);
  const finished = sumOf(hall, (each) => sumOf(each.cells, (cell) => cell.finished));
  const rated = sumOf(ratings, (each) => each.withTicket);
  const share = releaseShare(all);
  return {
    from,
    to,
    filter: filter ?? null,
    wholeOffice: wholeOfficeParts(filter),
    days: days.map((day, place) => dayOf(day, filter, told[place] ?? noCounts(), chart.days[place])),
    whole,
    byHour: grouped(cells, (each) => each.hour)
      .sort(([a], [b]) => a - b)
      .map(([hour, some]) => ({ hour, ...figuresOf(some) })),
    byService: setup.services.map(({ id, name }) => ({
      service: id,
      name,
      ...figuresOf(cells.filter((each) => each.service === id)),
    })),
    counters: setup.counters.map(({ id, name }) => {
      const loads = hall.flatMap(({ counters }) => counters.filter((each) => each.id === id));
      return {
        id,
        name,
        finished: sumOf(loads, (each) => each.finished),
        busyMinutes: sumOf(loads, (each) => each.busyMinutes),
      };
    }),
    ...visitsBy(setup, hall),
    referrals: {
      referred: sumOf(hall, (each) => sumOf(each.cells, (cell) => cell.referred)),
      accepted: sumOf(hall, (each) => each.referrals.accepted),
      declined: sumOf(hall, (each) => each.referrals.declined),
      returned: sumOf(hall, (each) => each.referrals.returned),
    },
    satisfaction: {
      ...share,
      given: sumOf(ratings, (each) => givenOf(each, filter)),
      flagged: sumOf(ratings, (each) => each.flagged),
      skipped: sumOf(ratings, (each) => skippedOf(each, filter)),
      responseRate: finished === 0 ? null : Math.min(1, rated / finished),
      centre: share.topTwo === null ? null : chart.centre,
      reasons: reasonsOf(setup, ratings),
      tables: {
        service: tableOf(ratings, "service"),
        channel: tableOf(ratings, "channel"),
        language: tableOf(ratings, "language"),
        mode: tableOf(ratings, "mode"),
        visitors: tableOf(ratings, "visitors"),
        department: tableOf(ratings, "department"),
      },
    },
    survey: { visit: releaseShare(toldOf(ratings, undefined)), ...surveyInsights(days, before) },
    change: changed(toldOf(ratingsOf(before.slice(-days.length)), filter), all),
  };
}

function ratingsOf(days: readonly DaySummary[]): readonly RatingsDay[] {
  return days.flatMap((day) => day.ratings ?? []);
}

function dayOf(summary: DaySummary, filter: InsightsFilter, told: Told, charted: ChartedDay | undefined): InsightsDay {
  const satisfaction = releaseShare(told);
  const { ratings } = summary;
  const { limits, interval, state, run } = charted ?? {};
  const isCharted = satisfaction.topTwo !== null && limits && interval && state && run !== undefined;
  return {
    day: summary.day,
    ...figuresOf(cellsOf(summary, filter)),
    given: ratings === null ? 0 : givenOf(ratings, filter),
    flagged: ratings?.flagged ?? 0,
    skipped: ratings === null ? 0 : skippedOf(ratings, filter),
    satisfaction,
    chart: isCharted ? { limits, interval, state, run } : null,
  };
}

/** How many touched a face: of a cell the number that its table tells anyway. */
function givenOf({ n, tables }: RatingsDay, filter: InsightsFilter): number {
  return filter === undefined ? n : (tables[filter.table]?.[filter.cell]?.given ?? 0);
}

function skippedOf({ skipped, skips }: RatingsDay, filter: InsightsFilter): number {
  if (filter?.table !== "mode") return skipped;
  return Object.entries(skips).find(([mode]) => mode === filter.cell)?.[1] ?? 0;
}

/** A hall knows services alone: other filters narrow the answers, not the visits. */
function cellsOf({ hall }: DaySummary, filter: InsightsFilter): readonly HallCell[] {
  const cells = hall?.cells ?? [];
  return filter?.table === "service" ? cells.filter((each) => each.service === filter.cell) : cells;
}

/** What is told of some days: the headline of the office as a whole, or the answers of a cell that its table shows. */
function toldOf(ratings: readonly RatingsDay[], filter: InsightsFilter): Told {
  if (filter === undefined) return ratings.map((each) => each.told).reduce(addTold, noCounts());
  const { table, cell } = filter;
  if (tableOf(ratings, table).find((each) => each.id === cell)?.state !== "shown") return noCounts();
  return addedTold(ratings, table, cell);
}

function addedTold(ratings: readonly RatingsDay[], table: TableName, cell: CellId): Told {
  return ratings.map((each) => each.tables[table]?.[cell]?.told ?? noCounts()).reduce(addTold, noCounts());
}

function tableOf(ratings: readonly RatingsDay[], table: TableName): readonly ReleasedCell[] {
  const ids = new Set(ratings.flatMap((each) => Object.keys(each.tables[table] ?? {})));
  return releaseTable(
    [...ids].sort().map((id) => ({
      id,
      given: sumOf(ratings, (each) => each.tables[table]?.[id]?.given ?? 0),
      told: addedTold(ratings, table, id),
    })),
  );
}

function changed(before: Told, after: Told): Change | null {
  if (releaseShare(before).topTwo === null || releaseShare(after).topTwo === null) return null;
  return changeOf({ good: topTwo(before.faces), n: before.n }, { good: topTwo(after.faces), n: after.n });
}

function reasonsOf(setup: Setup, ratings: readonly RatingsDay[]): Insights["satisfaction"]["reasons"] {
  const counts = addedUp(ratings.map((each) => each.reasons));
  return reasonsOfForms(setup.survey)
    .map(({ id, text }) => ({ id, text, count: counts[id] ?? 0 }))
    .filter((each) => each.count > 0)
    .sort((a, b) => b.count - a.count);
}

function grouped<Value, Key>(values: readonly Value[], keyOf: (value: Value) => Key): [Key, Value[]][] {
  const groups = new Map<Key, Value[]>();
  for (const value of values) {
    const key = keyOf(value);
    const group = groups.get(key);
    if (group) group.push(value);
    else groups.set(key, [value]);
  }
  return [...groups];
}
