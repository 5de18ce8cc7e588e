import { hasConsent, type Person, type Purpose } from "./person.ts";

/** What a person may be told: without having asked (R21), and the code that she asked for (K21). */
export const noticeNames = [
  "turnNear",
  "documentExpiring",
  "decisionReady",
  "contactAnswered",
  "surveyFollowUp",
  "caseCode",
] as const;
export type NoticeName = (typeof noticeNames)[number];

/** The one purpose each notice has (P9). */
export const noticePurposes: { readonly [Name in NoticeName]: Purpose } = {
  turnNear: "turnNotices",
  documentExpiring: "serviceData",
  decisionReady: "serviceData",
  contactAnswered: "serviceData",
  surveyFollowUp: "surveyFollowUp",
  caseCode: "serviceData",
};

export type Reached =
  | { readonly isReached: true; readonly mobile: string; readonly language: NonNullable<Person["language"]> }
  | { readonly isReached: false; readonly why: "UnknownPerson" | "NoConsent" | "NoMobile" };

/** Whether and where this person may be told this, as things are now (P9). */
export function reach(
  notice: NoticeName,
  person: (Pick<Person, "consents" | "language"> & { readonly mobile?: string }) | undefined,
): Reached {
  if (!person) return { isReached: false, why: "UnknownPerson" };
  if (!hasConsent(person, noticePurposes[notice])) return { isReached: false, why: "NoConsent" };
  if (person.mobile === undefined) return { isReached: false, why: "NoMobile" };
  return { isReached: true, mobile: person.mobile, language: person.language ?? "ar" };
}
