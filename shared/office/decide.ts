import type { OfficeCommand } from "./commands.ts";
import { callNext, callTicket, markNoShow, readmit, recall } from "./decide-calls.ts";
import { askResearcher, checkIn, checkInOnBlankDay, confirmPresence, delayTurn } from "./decide-check-in.ts";
import { closeCounter, openCounter, pauseCounter, resumeCounter } from "./decide-counters.ts";
import { adoptPlan, closeDay, openDay, pauseOffice, resumeOffice } from "./decide-day.ts";
import { askHelp, goHelp } from "./decide-help.ts";
import { markMisconception, noteEnquiry, noteVisit } from "./decide-reception.ts";
import { declineReferral, refer, returnReferral } from "./decide-referrals.ts";
import {
  abandon,
  finishService,
  hold,
  reopenVisit,
  resume,
  returnToQueue,
  startService,
  transfer,
} from "./decide-service.ts";
import type { OfficeEvent } from "./events.ts";
import { type Context, type Decision, never } from "./ids.ts";
import { refuse } from "./rejections.ts";
import type { Office, OfficeFacts } from "./state.ts";

export type OfficeContext = Context & { readonly facts: OfficeFacts };

type VisitCommand = Exclude<
  OfficeCommand,
  {
    readonly type:
      | "OpenDay"
      | "AdoptPlan"
      | "CloseDay"
      | "PauseOffice"
      | "ResumeOffice"
      | "OpenCounter"
      | "CloseCounter"
      | "PauseCounter"
      | "ResumeCounter"
      | "AskHelp"
      | "GoHelp";
  }
>;

/**
 * The rule book of an office day: what a command makes happen, or why not. Reads the state, changes nothing.
 * Rules are numbered in RULES.md.
 */
export function decide(office: Office, command: OfficeCommand, context: OfficeContext): Decision<OfficeEvent> {
  if (command.type === "OpenDay") return openDay(office, context);
  const isLate = command.type === "CheckIn" && command.offline !== undefined;
  if (office.day === undefined) return isLate ? checkInOnBlankDay(office, command, context) : refuse("DayNotOpen");
  if (!office.isOpen && !isLate) return refuse("DayClosed", { day: office.day });
  switch (command.type) {
    case "AdoptPlan":
      return adoptPlan(office, context);
    case "CloseDay":
      return closeDay(office, command, context);
    case "PauseOffice":
      return pauseOffice(office, command);
    case "ResumeOffice":
      return resumeOffice(office);
    case "OpenCounter":
      return openCounter(office, command, context);
    case "CloseCounter":
      return closeCounter(office, command, context);
    case "PauseCounter":
      return pauseCounter(office, command, context);
    case "ResumeCounter":
      return resumeCounter(office, command, context);
    case "AskHelp":
      return askHelp(office, context);
    case "GoHelp":
      return goHelp(office, command, context);
    default:
      return decideVisit(office, command, context);
  }
}

/** Commands about one visit, or about who is next. */
function decideVisit(office: Office, command: VisitCommand, context: OfficeContext): Decision<OfficeEvent> {
  switch (command.type) {
    case "CheckIn":
      return checkIn(office, command, context);
    case "ConfirmPresence":
      return confirmPresence(office, command, context);
    case "DelayTurn":
      return delayTurn(office, command);
    case "AskResearcher":
      return askResearcher(office, command);
    case "CallNext":
      return callNext(office, command, context);
    case "CallTicket":
      return callTicket(office, command, context);
    case "Recall":
      return recall(office, command, context);
    case "StartService":
      return startService(office, command, context);
    case "MarkNoShow":
      return markNoShow(office, command, context);
    case "Readmit":
      return readmit(office, command, context);
    case "Hold":
      return hold(office, command, context);
    case "Resume":
      return resume(office, command);
    case "ReturnToQueue":
      return returnToQueue(office, command, context);
    case "Transfer":
      return transfer(office, command, context);
    case "Refer":
      return refer(office, command, context);
    case "DeclineReferral":
      return declineReferral(office, command, context);
    case "ReturnReferral":
      return returnReferral(office, command, context);
    case "FinishService":
      return finishService(office, command, context);
    case "ReopenVisit":
      return reopenVisit(office, command, context);
    case "Abandon":
      return abandon(office, command);
    case "NoteVisit":
      return noteVisit(office, command, context);
    case "NoteEnquiry":
      return noteEnquiry(office, command, context);
    case "MarkMisconception":
      return markMisconception(office, command, context);
    default:
      return never(command);
  }
}
