import { type Rejection, reject } from "../office/ids.ts";

/** Every reason an improvement book may say no. The texts of both languages name each (shared/i18n). */
export type ImprovementRejection =
  | "ImprovementsNotOpen"
  | "ImprovementsClosed"
  | "ImprovementsNotOver"
  | "PeopleOnly"
  | "NamesNobody"
  | "TooManyFiled"
  | "UnknownSuggestion"
  | "UnknownAction"
  | "UnknownNotice"
  | "UnknownService"
  | "UnknownReason"
  | "UnknownPerson"
  | "ManagersOnly"
  | "NotYours"
  | "ComplaintForManager"
  | "StandsElsewhere"
  | "AnswerFirst"
  | "HasAddressee"
  | "ReopenedBefore"
  | "ReopenTooLate"
  | "ActionOver"
  | "DayPassed"
  | "DayTooFar"
  | "TooManyNotices";

/** Says no with a reason of the improvement book. */
export function refuse(code: ImprovementRejection, facts: Readonly<Record<string, unknown>> = {}) {
  const rejection: Rejection<ImprovementRejection> = { code, ...facts };
  return reject(rejection);
}
