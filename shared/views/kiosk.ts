import type { ForecastRange } from "../forecast/fallback.ts";
import type { Forecasts } from "../forecast/forecasts.ts";
import type { DeviceId, Localized, PriorityId, ServiceId } from "../office/ids.ts";
import type { Department } from "../office/reception.ts";
import type { Office } from "../office/state.ts";
import type { Terms } from "../setup/association.ts";
import type { Setup } from "../setup/setup.ts";
import type { SurveyForm } from "../setup/survey-form.ts";
import { type BoardView, pauseOf } from "./board.ts";
import { plainForecasts, waitingFor } from "./outlook.ts";
import { hasQuestions } from "./questions.ts";

/** What a kiosk offers: services with their queues, priority classes, and what a rating asks. */
export type KioskView = {
  readonly name: Localized;
  readonly timeZone: string;
  readonly day: string | null;
  readonly isOpen: boolean;
  readonly paused: BoardView["paused"];
  readonly services: readonly KioskService[];
  readonly priorities: readonly { readonly id: PriorityId; readonly name: Localized; readonly icon: string }[];
  /** How the office calls whom it serves, and its digits. */
  readonly terms: Terms;
  readonly survey: SurveyForm;
  /** What a colleague is asked, where the office has departments (R13); null where it has none. */
  readonly internalSurvey: SurveyForm | null;
  /** The same reasons once more, where kiosks of the wires 1 and 2 look for them. */
  readonly reasons: SurveyForm["reasons"];
  /** Whether the office wants to know who somebody is, and of which department; asked only then. */
  readonly asksIdentity: boolean;
  readonly departments: readonly Department[];
  /** Kiosks where somebody asked for a person who has not set out yet. */
  readonly helpAsked: readonly DeviceId[];
};
export type KioskService = {
  readonly id: ServiceId;
  readonly name: Localized;
  readonly icon: string;
  readonly letter: string;
  readonly waiting: number;
  readonly forecast: ForecastRange | null;
  /** There is something to read about it (R17). */
  readonly hasQuestions: boolean;
};

/** A day not yet opened opens with the first check-in, so only a closed day is closed. */
export function kioskView(setup: Setup, office: Office, forecasts: Forecasts = plainForecasts(office)): KioskView {
  return {
    name: setup.name,
    timeZone: setup.timeZone,
    day: office.day ?? null,
    isOpen: office.isOpen || office.day === undefined,
    paused: pauseOf(office),
    services: setup.services.map(({ id, name, icon, letter }) => ({
      id,
      name,
      icon,
      letter,
      waiting: waitingFor(office, id),
      forecast: forecasts.forService(id),
      hasQuestions: hasQuestions(setup, id),
    })),
    priorities: setup.priorities.map(({ id, name, icon }) => ({ id, name, icon })),
    asksIdentity: setup.asksIdentity,
    departments: setup.departments,
    terms: setup.terms,
    survey: setup.survey.external,
    internalSurvey: setup.departments.length === 0 ? null : setup.survey.internal,
    reasons: setup.survey.external.reasons,
    helpAsked: [...office.help.keys()],
  };
}
