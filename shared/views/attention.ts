import type { ForecastRange } from "../forecast/fallback.ts";
import type { Forecasts } from "../forecast/forecasts.ts";
import type { BusinessDay, Instant, Localized, ServiceId } from "../office/ids.ts";
import { type Alert, type AlertGround, type AlertNow, alertsOf } from "./alerts.ts";
import { casesByAge, type StageAge } from "./cases-age.ts";
import { latePromises, longestWaitingSince, waitingFor } from "./outlook.ts";

/** What needs a manager's eye now: alerts, who waits longer than was told, and how old cases are. No figure of any person. */
export type AttentionView = {
  readonly today: BusinessDay;
  readonly alerts: readonly Alert[];
  readonly waiting: readonly WaitingNow[];
  readonly cases: readonly StageAge[];
};

/** Who waits for a service now, against what was forecast. */
export type WaitingNow = {
  readonly service: ServiceId;
  readonly name: Localized;
  readonly waiting: number;
  /** Of all who wait for it, also with a researcher: whose forecast's later end has passed (V20). */
  readonly late: number;
  /** What who comes now is told. */
  readonly forecast: ForecastRange | null;
  readonly longestSince: Instant | null;
};

export type AttentionGround = AlertGround & { readonly forecasts: Forecasts };

export function attentionView(ground: AttentionGround, now: AlertNow): AttentionView {
  const { setup, office, cases, forecasts } = ground;
  const late = latePromises(office, now.at);
  return {
    today: now.today,
    alerts: alertsOf(ground, now),
    waiting: setup.services.map(({ id: service, name }) => ({
      service,
      name,
      waiting: waitingFor(office, service),
      late: late.get(service)?.length ?? 0,
      forecast: forecasts.forService(service),
      longestSince: longestWaitingSince(office, service),
    })),
    cases: casesByAge(cases, { casework: setup.casework, timeZone: setup.timeZone, today: now.today }),
  };
}
