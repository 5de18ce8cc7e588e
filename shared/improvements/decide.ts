import { type Actor, never, type StaffId } from "../office/ids.ts";
import type { ImprovementCommand, Of } from "./commands.ts";
import { completeAction, giveUpAction, planAction, reviseAction, startAction } from "./decide-actions.ts";
import { acknowledgeAlert } from "./decide-alerts.ts";
import { fileSuggestion } from "./decide-filing.ts";
import { publishNotice, withdrawNotice } from "./decide-notices.ts";
import { aboutSuggestion } from "./decide-suggestions.ts";
import { closeYear, openYear } from "./decide-year.ts";
import { refuse } from "./rejections.ts";
import type { ImprovementContext, ImprovementOutcome, Improvements } from "./state.ts";

type OfPeople = Exclude<ImprovementCommand, Of<"OpenImprovements"> | Of<"CloseImprovements"> | Of<"FileSuggestion">>;

/** What a person's command is decided on: who acts, as what, when and with what facts. */
export type Asked = { readonly by: StaffId; readonly isManager: boolean; readonly context: ImprovementContext };

/**
 * The rule book of suggestions, actions and notices (RULES.md I1–I15): what a command makes happen, or why not. Visitors
 * and devices file; only people act on what was filed; the hub opens and closes years.
 */
export function decide(
  book: Improvements,
  command: ImprovementCommand,
  context: ImprovementContext,
): ImprovementOutcome {
  if (command.type === "OpenImprovements") return openYear(book, context);
  if (book.year === undefined) return refuse("ImprovementsNotOpen");
  if (!book.isOpen) return refuse("ImprovementsClosed", { year: book.year });
  if (command.type === "CloseImprovements") return closeYear(book, context);
  if (command.type === "FileSuggestion") return fileSuggestion(book, command, context);
  const { by } = context;
  if (by.kind !== "staff") return refuse("PeopleOnly");
  return ofPeople(book, command, { by: by.id, isManager: isManager(by), context });
}

function isManager(by: Actor): boolean {
  return by.kind === "staff" && by.roles.includes("manager");
}

function ofPeople(book: Improvements, command: OfPeople, asked: Asked): ImprovementOutcome {
  switch (command.type) {
    case "ClassifySuggestion":
    case "AssignSuggestion":
    case "StartSuggestion":
    case "AnswerSuggestion":
    case "DeliverSuggestionAnswer":
    case "CloseSuggestion":
    case "ReopenSuggestion":
      return aboutSuggestion(book, command, asked);
    case "PlanAction":
      return planAction(book, command, asked);
    case "ReviseAction":
      return reviseAction(book, command, asked);
    case "StartAction":
      return startAction(book, command, asked);
    case "CompleteAction":
      return completeAction(book, command, asked);
    case "GiveUpAction":
      return giveUpAction(book, command, asked);
    case "PublishNotice":
      return publishNotice(book, command, asked);
    case "WithdrawNotice":
      return withdrawNotice(book, command, asked);
    case "AcknowledgeAlert":
      return acknowledgeAlert(book, command, asked);
    default:
      return never(command);
  }
}
