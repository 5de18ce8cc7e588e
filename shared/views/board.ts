import type { ForecastRange } from "../forecast/fallback.ts";
import type { Forecasts } from "../forecast/forecasts.ts";
import type { PauseReason } from "../office/commands.ts";
import type { CounterId, Instant, Localized, ServiceId, TicketCode } from "../office/ids.ts";
import { callsTogether, type Office } from "../office/state.ts";
import type { Terms } from "../setup/association.ts";
import type { Setup } from "../setup/setup.ts";
import { firstPromise, plainForecasts, waitingFor } from "./outlook.ts";
import { type Zone, zoneLook } from "./zone.ts";

/** The wall: numbers only, never a name (S6). */
export type BoardView = {
  readonly name: Localized;
  /** How the office calls whom it serves, and its digits. */
  readonly terms: Terms;
  readonly timeZone: string;
  readonly day: string | null;
  readonly isOpen: boolean;
  readonly paused: { readonly reason: PauseReason; readonly since: Instant; readonly until: Instant | null } | null;
  /** Latest first. `seq` grows with every call and recall: announce each once. */
  readonly calls: readonly BoardCall[];
  readonly waiting: readonly BoardQueue[];
  /** From then on somebody waits longer than was forecast: the wall apologises (R15). */
  readonly promisedBy: Instant | null;
};
export type BoardCall = {
  readonly seq: number;
  readonly code: TicketCode;
  readonly counter: CounterId;
  readonly counterName: Localized;
  readonly at: Instant;
};
export type BoardQueue = {
  readonly service: ServiceId;
  readonly name: Localized;
  readonly letter: string;
  readonly count: number;
  readonly forecast: ForecastRange | null;
};

const callsShown = 6;
/** Calls that landed with the latest go along, so that a hall in a rush misses none; the wall lists six all the same. */
const burstMs = 20_000;
const burstShown = 10;
/** Each service has a letter of its own, and there are no more letters. */
const queuesShown = 26;

/** The wall of an office, or of its zone: what is outside of it is not in the view. */
export function boardView(
  setup: Setup,
  office: Office,
  forecasts: Forecasts = plainForecasts(office),
  zone?: Zone,
): BoardView {
  const { hasCall, hasService } = zoneLook(zone, setup, office);
  return {
    name: setup.name,
    terms: setup.terms,
    timeZone: setup.timeZone,
    day: office.day ?? null,
    isOpen: office.isOpen,
    paused: pauseOf(office),
    calls: latestCalls(office.calls.filter(hasCall), callsTogether(office.plan)).map(({ seq, code, counter, at }) => ({
      seq,
      code,
      counter,
      counterName: counterName(setup, counter),
      at,
    })),
    waiting: setup.services
      .filter(({ id }) => hasService(id))
      .slice(0, queuesShown)
      .map(({ id, name, letter }) => ({
        service: id,
        name,
        letter,
        count: waitingFor(office, id),
        forecast: forecasts.forService(id),
      })),
    promisedBy: firstPromise(office, hasService),
  };
}

/** The last six calls, and up to ten, or one for each counter, where more of them are as young as the latest. */
function latestCalls(calls: Office["calls"], together: number): Office["calls"] {
  const [latest] = calls;
  const burst = calls.filter(({ at }) => latest !== undefined && latest.at - at < burstMs).length;
  return calls.slice(0, Math.max(callsShown, Math.min(burst, Math.max(burstShown, together))));
}

export function pauseOf(office: Office): BoardView["paused"] {
  const { paused } = office;
  return paused ? { reason: paused.reason, since: paused.since, until: paused.until ?? null } : null;
}

/** The counter's name; of a counter no longer in the setup, its id. */
export function counterName(setup: Setup, id: CounterId): Localized {
  return setup.counters.find((each) => each.id === id)?.name ?? { ar: id, en: id };
}
