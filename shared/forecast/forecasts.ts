import type { Instant, ServiceId } from "../office/ids.ts";
import type { Office, Target, Ticket } from "../office/state.ts";
import { type AccuracyFigures, figuresOf } from "./accuracy.ts";
import { type Asker, type Estimate, estimate, type Known, nowMinutes } from "./estimate.ts";
import type { ForecastRange } from "./fallback.ts";
import type { Learning } from "./learning.ts";
import { type Ends, endsOf } from "./levels.ts";
import { type RollOut, rollOut } from "./roll-out.ts";
import { type Situation, situationOf } from "./situation.ts";

/** Forecasts of one moment, as people are told them; null while nothing can be said. */
export type Forecasts = {
  /** For a newcomer without a head start. */
  forService(service: ServiceId): ForecastRange | null;
  /** For a visit that waits, with so many ahead. */
  forTicket(ticket: Ticket, ahead: number): ForecastRange | null;
  /** How forecasts of this service, or of all, came true lately; null where none did. */
  accuracy(service?: ServiceId): AccuracyFigures | null;
};

/** Forecasts that remember for which services they were asked; a referral is asked for once. */
export type RolledForecasts = Forecasts & { targets(): readonly Target[] };

type Rolled = {
  readonly situation: Situation;
  readonly rollOut: RollOut;
  /** By bucket, as far as asked for. */
  readonly ends: Map<string, Ends | undefined>;
};

/** Five minutes are the finest that is told. */
const stepMinutes = 5;

/**
 * Forecasts for the hall as it stands: each target is rolled forward once, when it is first asked for, and every further
 * question about it costs microseconds. `seed` chooses the draws: the same seed, hall and learning give the same answers.
 * `targets` are rolled at once.
 */
export function forecastsOf(
  office: Office,
  known: Known,
  at: Instant,
  seed: number,
  targets: readonly Target[] = [],
): RolledForecasts {
  const rolled = new Map<string, Rolled | undefined>();
  const asked: Target[] = [];
  const roll = (name: string, target: Target) => {
    const situation = situationOf(office, target, known, at);
    rolled.set(name, situation && { situation, rollOut: rollOut(situation.hall, seed), ends: new Map() });
    if (target.kind === "service") asked.push(target);
  };
  for (const target of targets) roll(nameOf(target), target);
  const ask = (target: Target, askerOf: (situation: Situation) => Asker): ForecastRange | null => {
    const name = nameOf(target);
    if (!rolled.has(name)) roll(name, target);
    const found = rolled.get(name);
    if (found === undefined) return null;
    const { situation, ends } = found;
    return told(
      estimate(situation, found.rollOut, known, askerOf(situation), (service, bucket) => {
        if (!ends.has(bucket)) ends.set(bucket, endsOf(service.levels, bucket));
        return ends.get(bucket);
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
        // Farther back than the line goes, or come since it was seen: at least behind those ahead.
        place: Math.max(situation.placeOf(ticket), ahead),
        hasHeadStart: ticket.standing.headStartMinutes > 0,
      })),
    accuracy: (service) => accuracyOf(known.learning, service),
    targets: () => asked,
  };
}

function nameOf(target: Target): string {
  return target.kind === "service" ? target.service : JSON.stringify(target);
}

/** How forecasts of one service, or of all, came true lately; null where none did. */
export function accuracyOf({ services }: Learning, service?: ServiceId): AccuracyFigures | null {
  const all = Object.entries(services).filter(([id]) => service === undefined || id === service);
  return figuresOf(all.map(([, { accuracy }]) => accuracy));
}

function targetOf({ state, service }: Ticket): Target {
  return state.phase === "waiting" ? state.target : { kind: "service", service };
}

/** F8: the lower end down and the upper end up to fives; up to a minute is now. */
export function told({ low, high }: Pick<Estimate, "low" | "high">): ForecastRange {
  if (high <= nowMinutes) return { low: 0, high: 0 };
  return { low: Math.floor(low / stepMinutes) * stepMinutes, high: Math.ceil(high / stepMinutes) * stepMinutes };
}
