import type { BusinessDay, Localized, OfficeId } from "../office/ids.ts";
import { type ReleasedShare, releaseShare } from "../survey/release.ts";
import { addTold, noCounts, type Told } from "../survey/told.ts";
import type { DaySummary, HallCell, SparseHistogram } from "./day-summary.ts";
import { figuresOf, type HallFigures } from "./hall-figures.ts";

/** A day of an office in some hundred bytes: a year of forty offices is added up of these. */
export type DayBrief = {
  readonly day: BusinessDay;
  /** The day's visits of all services and hours together; null when the office was not open. */
  readonly hall: Omit<HallCell, "service" | "hour"> | null;
  /** Visits that were rated. */
  readonly rated: number;
  readonly told: Told;
};

/** An office in the organisation's table. Offices stand in the order of their names, never of a figure (R12). */
export type OfficeOfPeriod = {
  readonly office: OfficeId;
  readonly name: Localized;
  readonly daysOpen: number;
  readonly hall: HallFigures;
  readonly satisfaction: ReleasedShare;
  /** Rated visits per finished visit, 0 … 1; null before the first. */
  readonly responseRate: number | null;
};
export type OrganisationOfPeriod = {
  readonly from: BusinessDay;
  readonly to: BusinessDay;
  readonly offices: readonly OfficeOfPeriod[];
  readonly whole: Omit<OfficeOfPeriod, "office" | "name">;
};

/** Cuts a day's summary to what the organisation's table needs. */
export function briefOf({ day, hall, ratings }: DaySummary): DayBrief {
  const told = ratings?.told ?? noCounts();
  const rated = ratings?.withTicket ?? 0;
  if (hall === null) return { day, hall: null, rated, told };
  const { medianWait, p90Wait, medianService, p90Service, inTime, ...counts } = figuresOf(hall.cells);
  return {
    day,
    hall: {
      ...counts,
      waits: added(hall.cells.map((each) => each.waits)),
      serviceTimes: added(hall.cells.map((each) => each.serviceTimes)),
    },
    rated,
    told,
  };
}

/** What the offices were in a period, each and all together; answers pass the release of shares. */
export function organisationOf(
  { from, to }: { readonly from: BusinessDay; readonly to: BusinessDay },
  offices: readonly { readonly office: OfficeId; readonly name: Localized; readonly days: readonly DayBrief[] }[],
): OrganisationOfPeriod {
  return {
    from,
    to,
    offices: offices
      .map(({ office, name, days }) => ({ office, name, ...partOf(days) }))
      .sort((one, other) => one.name.ar.localeCompare(other.name.ar, "ar") || one.office.localeCompare(other.office)),
    whole: partOf(offices.flatMap(({ days }) => days)),
  };
}

function partOf(days: readonly DayBrief[]): OrganisationOfPeriod["whole"] {
  const open = days.flatMap(({ hall }) => hall ?? []);
  const hall = figuresOf(open.map((each) => ({ ...each, service: "", hour: 0 })));
  const rated = days.reduce((sum, each) => sum + each.rated, 0);
  return {
    daysOpen: open.length,
    hall,
    satisfaction: releaseShare(days.reduce((sum, each) => addTold(sum, each.told), noCounts())),
    responseRate: hall.finished === 0 ? null : Math.min(1, rated / hall.finished),
  };
}

function added(all: readonly SparseHistogram[]): SparseHistogram {
  const times = new Map<number, number>();
  for (const one of all) {
    for (let place = 0; place < one.length; place += 2) {
      const minutes = one[place] ?? 0;
      times.set(minutes, (times.get(minutes) ?? 0) + (one[place + 1] ?? 0));
    }
  }
  return [...times].sort(([one], [other]) => one - other).flat();
}
