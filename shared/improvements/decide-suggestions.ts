import { businessDay } from "../office/business-day.ts";
import { accept, never } from "../office/ids.ts";
import type { ImprovementCommand, Of } from "./commands.ts";
import type { Asked } from "./decide.ts";
import { dueDayOf } from "./decide-filing.ts";
import { reopenMs } from "./decide-year.ts";
import { refuse } from "./rejections.ts";
import type { ImprovementOutcome, Improvements, Suggestion } from "./state.ts";

type AboutSuggestion = Exclude<Extract<ImprovementCommand, { readonly suggestion: string }>, Of<"FileSuggestion">>;
type Held = Asked & { readonly held: Suggestion };

/** I5, I6: whoever asks about what is not hers is told that it is not, and about a complaint, that there is none. */
export function aboutSuggestion(book: Improvements, command: AboutSuggestion, asked: Asked): ImprovementOutcome {
  const held = book.suggestions.get(command.suggestion);
  if (!held || (held.kind === "complaint" && !asked.isManager)) return refuse("UnknownSuggestion");
  const isForManagers = command.type === "AssignSuggestion";
  if (isForManagers && !asked.isManager) return refuse("ManagersOnly");
  if (!asked.isManager && held.owner !== asked.by) return refuse("NotYours");
  return ofHeld(command, { ...asked, held });
}

function ofHeld(command: AboutSuggestion, asked: Held): ImprovementOutcome {
  switch (command.type) {
    case "ClassifySuggestion":
      return classify(command, asked);
    case "AssignSuggestion":
      return assign(command, asked);
    case "StartSuggestion":
      return start(asked);
    case "AnswerSuggestion":
      return answer(command, asked);
    case "DeliverSuggestionAnswer":
      return deliver(command, asked);
    case "CloseSuggestion":
      return close(command, asked);
    case "ReopenSuggestion":
      return reopen(command, asked);
    default:
      return never(command);
  }
}

/** I7: what it is, and about what. A complaint leaves an owner who is no manager; its clock never gets longer. */
function classify({ kind, topic }: Of<"ClassifySuggestion">, { held, by, context }: Held): ImprovementOutcome {
  if (held.stage === "closed") return elsewhere(held);
  const next = topic ?? held.topic;
  if (kind === held.kind && next === held.topic) return accept([]);
  const due = dueDayOf(kind, held.filed.day, context.facts);
  const dueDay = due < held.dueDay ? due : held.dueDay;
  const isTakenBack =
    kind === "complaint" && held.owner !== undefined && context.facts.colleagues.get(held.owner)?.isManager !== true;
  const event = { type: "SuggestionClassified", suggestion: held.id, kind, topic: next, dueDay, by } as const;
  return accept([isTakenBack ? { ...event, isTakenBack } : event]);
}

/** I5, I6: a manager gives it to somebody of the office; a complaint to a manager alone. */
function assign({ to }: Of<"AssignSuggestion">, { held, by, context }: Held): ImprovementOutcome {
  if (held.stage === "closed") return elsewhere(held);
  const colleague = context.facts.colleagues.get(to);
  if (!colleague) return refuse("UnknownPerson", { person: to });
  if (held.kind === "complaint" && !colleague.isManager) return refuse("ComplaintForManager");
  if (held.owner === to) return accept([]);
  return accept([{ type: "SuggestionAssigned", suggestion: held.id, to, by }]);
}

function start({ held, by }: Held): ImprovementOutcome {
  if (held.stage === "inWork") return accept([]);
  if (held.stage !== "assigned") return elsewhere(held);
  return accept([{ type: "SuggestionStarted", suggestion: held.id, by }]);
}

/** I8: until it is delivered, an answer may be written anew; the earlier one stays in the book. */
function answer(command: Of<"AnswerSuggestion">, { held, by }: Held): ImprovementOutcome {
  if (held.stage === "received" || held.stage === "closed") return elsewhere(held);
  return accept([{ type: "SuggestionAnswered", suggestion: held.id, answer: command.answer, by }]);
}

function deliver({ how }: Of<"DeliverSuggestionAnswer">, { held, by }: Held): ImprovementOutcome {
  if (held.stage !== "answered") return held.stage === "closed" ? elsewhere(held) : refuse("AnswerFirst");
  return accept([{ type: "SuggestionAnswerDelivered", suggestion: held.id, how, by }]);
}

/** I8: without a delivery. Whoever said it is owed an answer, so "not reached" comes after it was written (R20). */
function close({ reason }: Of<"CloseSuggestion">, { held, by }: Held): ImprovementOutcome {
  if (held.stage === "closed") return elsewhere(held);
  const isAfterAnswer = reason === "unreachable" || reason === "noAddressee";
  if (isAfterAnswer && held.stage !== "answered") return refuse("AnswerFirst");
  if (reason === "noAddressee" && held.person !== undefined) return refuse("HasAddressee");
  return accept([{ type: "SuggestionClosed", suggestion: held.id, reason, by }]);
}

/** I9: once, within 90 days; who owned it has it again. */
function reopen({ grounds }: Of<"ReopenSuggestion">, { held, by, context }: Held): ImprovementOutcome {
  if (held.stage !== "closed") return elsewhere(held);
  if (held.reopening) return refuse("ReopenedBefore");
  if (context.at - held.since >= reopenMs) return refuse("ReopenTooLate");
  const dueDay = dueDayOf(held.kind, businessDay(context.at, context.facts.timeZone), context.facts);
  return accept([{ type: "SuggestionReopened", suggestion: held.id, grounds, dueDay, by }]);
}

function elsewhere({ stage }: Suggestion): ImprovementOutcome {
  return refuse("StandsElsewhere", { stage });
}
