import type { AccuracyFigures } from "../shared/forecast/accuracy.ts";
import { newFloor } from "../shared/forecast/floor.ts";
import { accuracyOf, type Forecasts, forecastsOf, type RolledForecasts } from "../shared/forecast/forecasts.ts";
import type { Instant, OfficeId } from "../shared/office/ids.ts";
import type { Office } from "../shared/office/state.ts";
import type { Clock } from "./clock.ts";
import type { Reading } from "./engine-types.ts";
import { type ForecastReader, type ReaderGround, readForecasts } from "./forecast-reader.ts";
import type { OfficeDay } from "./offices-types.ts";

/** A day as it stands in the engine. */
export type DayNow = {
  readonly id: OfficeId;
  readonly timeZone: string;
  readonly page: OfficeDay;
  readonly reading: Reading<Office>;
};

/** Forecasts of all offices of this hub. What is learned lives in memory and comes from the day books alone. */
export type Forecasting = {
  /**
   * What is said about this day now. Whatever changed is answered and told first, and the hall rolled forward afterwards:
   * what is said lags behind a watched hall by a quarter of a second, so that a rush costs no more than a hall.
   */
  of(day: DayNow): Forecasts;
  /** Tells when what was said of an office is worth asking again, because it was old; the answer stops it. */
  onAged(listener: (office: OfficeId) => void): () => void;
  /** How forecasts came true lately; null while nothing is known. */
  accuracy(office: OfficeId): AccuracyFigures | null;
  forget(office: OfficeId): void;
};

type Kept = {
  readonly day: DayNow;
  readonly at: Instant;
  readonly steadyMs: number;
  readonly forecasts: RolledForecasts;
};

/** A hall is not rolled forward more often than this. */
const rushMs = 250;
/** Nor before whatever changed in it has been stored, answered and told: rolling it takes about a millisecond. */
const toldFirstMs = 20;
/** Who is at a counter stays there longer: also where nothing happens, what was said grows old. */
const keptMs = 2_000;

export function createForecasting(ground: ReaderGround & { readonly clock: Clock }): Forecasting {
  const readers = new Map<OfficeId, ForecastReader>();
  const kept = new Map<OfficeId, Kept>();
  /** The day as it was asked for last. */
  const latest = new Map<OfficeId, DayNow>();
  const listeners = new Set<(office: OfficeId) => void>();
  const aging = new Map<OfficeId, () => void>();
  const { timers, isPatient = false } = ground;

  function roll(day: DayNow, targets: ReturnType<RolledForecasts["targets"]> = []): Forecasts {
    const { id, page, reading } = day;
    const at = ground.clock.now(id);
    const { learner } = readerOf(day);
    // Behind by a day, what is remembered of the hall is another day's.
    const floor = learner.office.day === page.day ? learner.floor : newFloor();
    const forecasts = forecastsOf(reading.state, { learning: learner.learning, floor }, at, reading.revision, targets);
    kept.set(id, { day, at, steadyMs: timers.steadyMs(), forecasts });
    return forecasts;
  }

  /** Whoever was told something old is told again, once. */
  function rollLater(day: DayNow, ageMs: number): void {
    latest.set(day.id, day);
    if (aging.has(day.id)) return;
    const stop = timers.after(Math.max(toldFirstMs, rushMs - ageMs), () => {
      aging.delete(day.id);
      // The state is the engine's own, and has moved on with the book. Who asks next shall not wait for it.
      try {
        roll(latest.get(day.id) ?? day, kept.get(day.id)?.forecasts.targets());
      } catch (error) {
        return ground.onFault?.("rolling the forecast", day.id, error);
      }
      for (const listener of listeners) listener(day.id);
    });
    aging.set(day.id, stop);
  }

  function readerOf({ id, timeZone, page }: DayNow): ForecastReader {
    const reader = readers.get(id) ?? readForecasts(ground, id, timeZone);
    readers.set(id, reader);
    reader.turnTo(page);
    return reader;
  }

  return {
    of(day) {
      const { id, reading } = day;
      const last = kept.get(id);
      if (last === undefined || !isSameDay(last.day, day)) return roll(day);
      const isSame = last.day.reading.revision === reading.revision;
      if (isPatient) return isSame && ground.clock.now(id) === last.at ? last.forecasts : roll(day);
      const ageMs = timers.steadyMs() - last.steadyMs;
      if (ageMs >= keptMs) return roll(day);
      if (!isSame) rollLater(day, ageMs);
      return last.forecasts;
    },
    accuracy(office) {
      const reader = readers.get(office);
      return reader === undefined ? null : accuracyOf(reader.learner.learning);
    },
    onAged(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    forget(office) {
      aging.get(office)?.();
      aging.delete(office);
      readers.get(office)?.stop();
      readers.delete(office);
      for (const known of [kept, latest]) known.delete(office);
    },
  };
}

/** The engine's own state of one page: read anew, it is another. */
function isSameDay(a: DayNow, b: DayNow): boolean {
  return a.page === b.page && a.reading.state === b.reading.state;
}
