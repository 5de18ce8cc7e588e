import type { AccuracyFigures } from "../shared/forecast/accuracy.ts";
import { newFloor } from "../shared/forecast/floor.ts";
import { accuracyOf, type Forecasts, forecastsOf } from "../shared/forecast/forecasts.ts";
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
  /** What is said about this day now. In a rush it is a quarter of a second old, so that a rush costs no more than a hall. */
  of(day: DayNow): Forecasts;
  /** Tells when what was said of an office is worth asking again, because it was old; the answer stops it. */
  onAged(listener: (office: OfficeId) => void): () => void;
  /** How forecasts came true lately; null while nothing is known. */
  accuracy(office: OfficeId): AccuracyFigures | null;
  forget(office: OfficeId): void;
};

type Kept = { readonly day: DayNow; readonly at: Instant; readonly steadyMs: number; readonly forecasts: Forecasts };

/** A hall is not rolled forward more often than this. */
const rushMs = 250;
/** Who is at a counter stays there longer: also where nothing happens, what was said grows old. */
const keptMs = 2_000;

export function createForecasting(ground: ReaderGround & { readonly clock: Clock }): Forecasting {
  const readers = new Map<OfficeId, ForecastReader>();
  const kept = new Map<OfficeId, Kept>();
  const listeners = new Set<(office: OfficeId) => void>();
  const aging = new Map<OfficeId, () => void>();
  const { timers, isPatient = false } = ground;

  /** Whoever was told something old is told again, once. */
  function tellLater(office: OfficeId): void {
    if (aging.has(office)) return;
    const stop = timers.after(rushMs, () => {
      aging.delete(office);
      for (const listener of listeners) listener(office);
    });
    aging.set(office, stop);
  }

  function readerOf({ id, timeZone, page }: DayNow): ForecastReader {
    const reader = readers.get(id) ?? readForecasts(ground, id, timeZone);
    readers.set(id, reader);
    reader.turnTo(page);
    return reader;
  }

  return {
    of(day) {
      const { id, page, reading } = day;
      const at = ground.clock.now(id);
      const last = kept.get(id);
      const steadyMs = timers.steadyMs();
      if (last !== undefined && isSameDay(last.day, day)) {
        const ageMs = steadyMs - last.steadyMs;
        const isSame = last.day.reading.revision === reading.revision;
        if (isPatient ? isSame && at === last.at : isSame && ageMs < keptMs) return last.forecasts;
        if (!isPatient && ageMs < rushMs) {
          tellLater(id);
          return last.forecasts;
        }
      }
      const { learner } = readerOf(day);
      // Behind by a day, what is remembered of the hall is another day's.
      const floor = learner.office.day === page.day ? learner.floor : newFloor();
      const forecasts = forecastsOf(reading.state, { learning: learner.learning, floor }, at, reading.revision);
      kept.set(id, { day, at, steadyMs, forecasts });
      return forecasts;
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
      kept.delete(office);
    },
  };
}

/** The engine's own state of one page: read anew, it is another. */
function isSameDay(a: DayNow, b: DayNow): boolean {
  return a.page === b.page && a.reading.state === b.reading.state;
}
