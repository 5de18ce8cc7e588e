import { type Rejection, reject } from "../office/ids.ts";

/** Every reason a case book may say no. The texts of both languages name each (shared/i18n). */
export type CaseRejection =
  | "YearNotOpen"
  | "YearClosed"
  | "YearNotOver"
  | "StaffOnly"
  | "UnknownCase"
  | "UnknownService"
  | "UnknownTicket"
  | "UnknownContact"
  | "ApplicantNeeded"
  | "UnknownApplicant"
  | "ApplicantErased"
  | "ChannelOff"
  | "AlreadyOpen"
  | "WrongStage"
  | "UnknownDocument"
  | "ConsentNeeded"
  | "ConsentNotExplicit"
  | "NotProvided"
  | "AlreadyMatched"
  | "ExpiryRequired"
  | "ImpossibleDate"
  | "OtherDeclaration"
  | "StatementChanged"
  | "OtherSigner"
  | "WitnessTakes"
  | "NoCounterHeld"
  | "NoTablet"
  | "NothingToSign"
  | "AlreadyTold"
  | "OtherDays"
  | "CaseIncomplete"
  | "TooEarlyToDecide"
  | "EarlyReplyUnconfirmed"
  | "AlreadyAppealed"
  | "NothingToAppeal"
  | "ReasonRequired"
  | "UnknownPerson";

/** Says no with a reason of the case book. */
export function refuse(code: CaseRejection, facts: Readonly<Record<string, unknown>> = {}) {
  const rejection: Rejection<CaseRejection> = { code, ...facts };
  return reject(rejection);
}
