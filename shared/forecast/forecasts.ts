import type { Instant, ServiceId } from "../office/ids.ts";
import type { Office, Target, Ticket } from "../office/state.ts";
import { type Asker, type Estimate, estimate, type Known } from "./estimate.ts";
import type { ForecastRange } from "./fallback.ts";
import { type Ends, endsOf } from "./levels.ts";
import { type RollOut, rollOut } from "./roll-out.ts";
import { type Situation, situationOf } from "./situation.ts";

/** Forecasts of one moment, as people are told them; null while nothing can be said. */
export type Forecasts = {
  /** For a newcomer without a head start. */
  forService(service: ServiceId): ForecastRange | null;
  /** For a visit that waits, with so many ahead. */
  forTicket(ticket: Ticket, ahead: number): ForecastRange | null;
};

/** Five minutes are the finest that is told. */
const stepMinutes = 5;

/**
 * Forecasts for the hall as it stands: each target is rolled forward once, when it is first asked for, and every further
 * question about it costs microseconds. `seed` chooses the draws: the same seed, hall and learning give the same answers.
 */
export function forecastsOf(office: Office, known: Known, at: Instant, seed: number): Forecasts {
  const rolled = new Map<string, { readonly situation: Situation; readonly rollOut: RollOut } | undefined>();
  const ends = new Map<string, Ends | undefined>();
  const ask = (target: Target, askerOf: (situation: Situation) => Omit<Asker, "at">): ForecastRange | null => {
    const name = JSON.stringify(target);
    if (!rolled.has(name)) {
      const situation = situationOf(office, target, known, at);
      rolled.set(name, situation && { situation, rollOut: rollOut(situation.hall, seed) });
    }
    const found = rolled.get(name);
    if (found === undefined) return null;
    const asker = { ...askerOf(found.situation), at };
    return told(
      estimate(found.situation, found.rollOut, known, asker, (service, bucket) => {
        const key = `${found.situation.key} ${bucket}`;
        if (!ends.has(key)) ends.set(key, endsOf(service.levels, bucket));
        return ends.get(key);
      }),
    );
  };
  return {
    forService: (service) =>
      ask({ kind: "service", service }, (situation) => ({
        ahead: situation.queued,
        place: situation.placeOf(undefined),
        hasHeadStart: false,
      })),
    forTicket: (ticket, ahead) =>
      ask(targetOf(ticket), (situation) => ({
        ahead,
        place: situation.placeOf(ticket),
        hasHeadStart: ticket.standing.headStartMinutes > 0,
      })),
  };
}

function targetOf({ state, service }: Ticket): Target {
  return state.phase === "waiting" ? state.target : { kind: "service", service };
}

/** F8: the lower end down and the upper end up to fives; under a minute is now. */
export function told({ low, high }: Pick<Estimate, "low" | "high">): ForecastRange {
  if (high < 1) return { low: 0, high: 0 };
  return { low: Math.floor(low / stepMinutes) * stepMinutes, high: Math.ceil(high / stepMinutes) * stepMinutes };
}
