import { type Rejection, reject } from "./ids.ts";

/** Every reason an office day may say no. The texts of both languages must name each (shared/i18n). */
export type OfficeRejection =
  | "DayNotOpen"
  | "DayClosed"
  | "VisitorsAtCounters"
  | "OfficePaused"
  | "OfficeNotPaused"
  | "UnknownCounter"
  | "CounterTaken"
  | "CounterNotOpen"
  | "CounterPaused"
  | "CounterNotPaused"
  | "CounterBusy"
  | "PersonAtAnotherCounter"
  | "NotYourCounter"
  | "UnknownService"
  | "UnknownPriority"
  | "UnknownDepartment"
  | "ChannelOff"
  | "UnknownPaper"
  | "UnknownMisconception"
  | "UnknownEnquiry"
  | "PapersMissing"
  | "ConsentMissing"
  | "TooManyNotes"
  | "UnknownTicket"
  | "WrongCounter"
  | "NotAtCounter"
  | "NotWaiting"
  | "NotCalled"
  | "NotHeld"
  | "NotRemote"
  | "AlreadyDelayed"
  | "NoHelpAsked"
  | "NotNoShow"
  | "AlreadyEnded"
  | "CannotReopen"
  | "NobodyWaiting"
  | "OutOfTurnNotPermitted"
  | "ReasonRequired"
  | "TooEarly"
  | "CallAgainFirst"
  | "UnknownResearcher"
  | "ReferToSelf"
  | "NotReferred"
  | "NotYourReferral"
  | "AlreadyDeclined";

/** Says no with a reason of the office day. */
export function refuse(code: OfficeRejection, facts: Readonly<Record<string, unknown>> = {}) {
  const rejection: Rejection<OfficeRejection> = { code, ...facts };
  return reject(rejection);
}
