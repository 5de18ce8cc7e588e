import type { BusinessDay } from "../office/ids.ts";
import { type FurtherQuestion, furtherQuestions } from "../setup/survey-form.ts";
import { baselineOf, type ChartedDay, controlChart } from "../survey/control-chart.ts";
import type { RatingMode } from "../survey/ratings.ts";
import { type ReleasedShare, releaseShare } from "../survey/release.ts";
import { topTwo } from "../survey/satisfaction.ts";
import { addTold, noCounts } from "../survey/told.ts";
import type { DaySummary } from "./day-summary.ts";

type QuestionDay = {
  readonly day: BusinessDay;
  readonly satisfaction: ReleasedShare;
  readonly chart: Omit<ChartedDay, "good" | "n"> | null;
};
type AskedQuestion = ReleasedShare & { readonly centre: number | null; readonly days: readonly QuestionDay[] };

/** What the survey asks beside the visit as a whole, and how each way of asking was answered. Of all visitors, unfiltered. */
export type SurveyInsights = {
  readonly questions: { readonly [Question in FurtherQuestion]: AskedQuestion };
  readonly modes: readonly {
    readonly mode: RatingMode;
    readonly given: number;
    readonly skipped: number;
    /** Of those who were asked, how many answered, 0 … 1; null when nobody was. */
    readonly answered: number | null;
  }[];
};

const modes: readonly RatingMode[] = ["kiosk", "phone", "assisted"];

/** The three questions are never added up: each has its own answers, its own gate and its own chart (R11 of the policy). */
export function surveyInsights(days: readonly DaySummary[], before: readonly DaySummary[]): SurveyInsights {
  const [procedure, provider] = furtherQuestions.map((question) => askedOf(days, before, question));
  return {
    questions: {
      procedure: procedure ?? askedOf([], [], "procedure"),
      provider: provider ?? askedOf([], [], "provider"),
    },
    modes: modes.map((mode) => {
      const sum = (part: "modes" | "skips") =>
        days.reduce((total, { ratings }) => total + (ratings?.[part][mode] ?? 0), 0);
      const given = sum("modes");
      const skipped = sum("skips");
      return { mode, given, skipped, answered: given + skipped === 0 ? null : given / (given + skipped) };
    }),
  };
}

function askedOf(days: readonly DaySummary[], before: readonly DaySummary[], question: FurtherQuestion): AskedQuestion {
  const toldOn = ({ ratings }: DaySummary) => ratings?.asides[question] ?? noCounts();
  const told = days.map(toldOn);
  const { centre, days: charted } = controlChart(
    told.map(({ n, faces }) => ({ good: topTwo(faces), n })),
    baselineOf(before.map(toldOn).reduce(addTold, noCounts())),
  );
  const whole = releaseShare(told.reduce(addTold, noCounts()));
  return {
    ...whole,
    centre: whole.topTwo === null ? null : centre,
    days: days.map(({ day }, place) => {
      const satisfaction = releaseShare(told[place] ?? noCounts());
      const { limits, interval, state, run } = charted[place] ?? {};
      const isCharted = satisfaction.topTwo !== null && limits && interval && state && run !== undefined;
      return { day, satisfaction, chart: isCharted ? { limits, interval, state, run } : null };
    }),
  };
}
