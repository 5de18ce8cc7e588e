import { businessDay } from "../office/business-day.ts";
import { accept, type Instant } from "../office/ids.ts";
import { refuse } from "./rejections.ts";
import {
  type ImprovementContext,
  type ImprovementOutcome,
  type Improvements,
  type Suggestion,
  shownNotices,
} from "./state.ts";

/** So long after it was closed a suggestion may be reopened (I9), and what is over stays at hand over the year's end. */
export const reopenMs = 90 * 86_400_000;

/** I13: a year is opened once, with what the last one hands over. */
export function openYear(book: Improvements, { facts }: ImprovementContext): ImprovementOutcome {
  if (book.year !== undefined) return accept([]);
  return accept([{ type: "ImprovementsOpened", year: facts.year, carried: facts.carried }]);
}

/** I13: what is open, may be reopened or is still shown goes on in the next year. Only when the year is over. */
export function closeYear(book: Improvements, { at, facts }: ImprovementContext): ImprovementOutcome {
  const today = businessDay(at, facts.timeZone);
  if (today.slice(0, 4) <= (book.year ?? "")) return refuse("ImprovementsNotOver");
  const actions = [...book.actions.values()].filter(
    ({ stage, since }) => stage === "planned" || stage === "underWay" || at - since < reopenMs,
  );
  const carried = {
    suggestions: [...book.suggestions.values()].filter((each) => goesOn(each, at)).map(({ id }) => id),
    actions: actions.map(({ id }) => id),
    notices: shownNotices(book, today).map(({ id }) => id),
    alerts: [...book.alerts.values()].filter((seen) => at - seen.at < reopenMs).map(({ alert }) => alert),
  };
  return accept([{ type: "ImprovementsClosed", carried }]);
}

function goesOn({ stage, since }: Suggestion, at: Instant): boolean {
  return stage !== "closed" || at - since < reopenMs;
}
