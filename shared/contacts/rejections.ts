import { reject } from "../office/ids.ts";

/** Every reason a book of contacts may say no. */
export type ContactRejection =
  | "ChannelOff"
  | "UnknownService"
  | "UnknownContact"
  | "UnknownFollowUp"
  | "UnknownPerson"
  | "FollowUpNeeded"
  | "ContactAnswered"
  | "ContactLinked"
  | "FollowUpDone"
  | "ImpossibleDate"
  | "StaffOnly";

export function refuse(code: ContactRejection, facts: Readonly<Record<string, unknown>> = {}) {
  return reject({ code, ...facts });
}
