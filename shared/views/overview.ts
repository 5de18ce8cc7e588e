import type { AccuracyFigures } from "../forecast/accuracy.ts";
import type { ForecastRange } from "../forecast/fallback.ts";
import type { Forecasts } from "../forecast/forecasts.ts";
import type { Instant, Localized, ServiceId } from "../office/ids.ts";
import type { Office } from "../office/state.ts";
import { emptyTally, quantile, type Tally } from "../office/tally.ts";
import type { Setup } from "../setup/setup.ts";
import { type BoardView, pauseOf } from "./board.ts";
import { type DeskCounter, type Directory, deskCounter } from "./desk.ts";
import { longestWaitingSince, plainForecasts, waitingFor } from "./outlook.ts";

/** The manager's hall now and today. No figure of any person: load is counted by counter, never compared by name (R12). */
export type OverviewView = {
  readonly name: Localized;
  readonly timeZone: string;
  readonly day: string | null;
  readonly isOpen: boolean;
  readonly paused: BoardView["paused"];
  readonly waitingCount: number;
  readonly referralsWaiting: number;
  readonly heldCount: number;
  readonly longestSince: Instant | null;
  readonly services: readonly ServiceOverview[];
  /** The same of all services together. */
  readonly forecastAccuracy: AccuracyFigures | null;
  readonly counters: readonly DeskCounter[];
  readonly today: DayFigures;
  /** Hours of the business day with any arrival, ascending. */
  readonly byHour: readonly (DayFigures & { readonly hour: number })[];
};
export type ServiceOverview = DayFigures & {
  readonly service: ServiceId;
  readonly name: Localized;
  readonly waiting: number;
  readonly longestSince: Instant | null;
  readonly forecast: ForecastRange | null;
  /** How forecasts of this service came true lately; null until one did. */
  readonly accuracy: AccuracyFigures | null;
};
/** Counts, and whole minutes: median and 90 % quantile; null where nothing was measured. */
export type DayFigures = {
  readonly checkedIn: number;
  readonly called: number;
  readonly finished: number;
  readonly noShows: number;
  readonly abandoned: number;
  readonly referred: number;
  readonly wait: Spread | null;
  readonly serviceTime: Spread | null;
};
export type Spread = { readonly median: number; readonly p90: number };

export function overviewView(
  setup: Setup,
  office: Office,
  directory: Directory,
  forecasts: Forecasts = plainForecasts(office),
): OverviewView {
  const services = setup.services.map(({ id, name }) => ({
    service: id,
    name,
    waiting: waitingFor(office, id),
    longestSince: longestWaitingSince(office, id),
    forecast: forecasts.forService(id),
    accuracy: forecasts.accuracy(id),
    ...figures(office.tally.byService.get(id) ?? emptyTally()),
  }));
  const since = services.flatMap((each) => each.longestSince ?? []);
  return {
    name: setup.name,
    timeZone: setup.timeZone,
    day: office.day ?? null,
    isOpen: office.isOpen,
    paused: pauseOf(office),
    waitingCount: services.reduce((sum, each) => sum + each.waiting, 0),
    referralsWaiting: referralsWaiting(office),
    heldCount: office.held.size,
    longestSince: since.length === 0 ? null : Math.min(...since),
    services,
    forecastAccuracy: forecasts.accuracy(),
    counters: setup.counters.map((each) => deskCounter(setup, office, each.id, directory)),
    today: figures(office.tally.whole),
    byHour: [...office.tally.byHour].sort(([a], [b]) => a - b).map(([hour, tally]) => ({ hour, ...figures(tally) })),
  };
}

function referralsWaiting(office: Office): number {
  let waiting = 0;
  for (const { target, tickets } of office.lanes.values()) {
    if (target.kind === "researcher" || target.kind === "pool") waiting += tickets.length;
  }
  return waiting;
}

function figures({ waits, serviceTimes, ...counts }: Tally): DayFigures {
  return { ...counts, wait: spread(waits), serviceTime: spread(serviceTimes) };
}

function spread(histogram: Tally["waits"]): Spread | null {
  const median = quantile(histogram, 0.5);
  const p90 = quantile(histogram, 0.9);
  return median === undefined || p90 === undefined ? null : { median, p90 };
}
