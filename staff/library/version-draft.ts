import type { LibraryCommand } from "../../shared/library/library.ts";
import { typedDay } from "../cases/typed-day.ts";

export type Calendar = "umalqura" | "gregory";
export type DayName = "effectiveFrom" | "meetingDay" | "review";

/** A version as somebody is writing it: days as typed. */
export type VersionDraft = Readonly<Record<DayName, string>> & {
  readonly calendar: Calendar;
  readonly file: File | undefined;
  readonly meeting: string;
};

export const blankVersion: VersionDraft = {
  calendar: "umalqura",
  file: undefined,
  meeting: "",
  effectiveFrom: "",
  meetingDay: "",
  review: "",
};

/** Whether an approval is written down: always for the policy, else when a meeting is named. */
function isApproved(draft: VersionDraft, isPolicy: boolean): boolean {
  return isPolicy || draft.meeting.trim() !== "";
}

/** Whether this day must be written. */
export function isNeeded(draft: VersionDraft, name: DayName, isPolicy: boolean): boolean {
  return name === "effectiveFrom" || (name === "meetingDay" && isApproved(draft, isPolicy));
}

/** Whether what was typed for the day can be read, or may be missing. */
export function isDayRight(draft: VersionDraft, name: DayName, isPolicy: boolean): boolean {
  return draft[name].trim() === "" ? !isNeeded(draft, name, isPolicy) : typedDay(draft[name]) !== undefined;
}

/** Whether the draft can be sent. */
export function isReady(draft: VersionDraft, isPolicy: boolean): boolean {
  if (draft.file === undefined || (isPolicy && draft.meeting.trim() === "")) return false;
  return (["effectiveFrom", "meetingDay", "review"] as const).every((name) => isDayRight(draft, name, isPolicy));
}

/** Returns the command that adds the version whose file is held under this hash. */
export function versionOf(
  draft: VersionDraft,
  { document, isPolicy, content }: { readonly document: string; readonly isPolicy: boolean; readonly content: string },
): Extract<LibraryCommand, { type: "AddVersion" }> {
  const { calendar, meeting } = draft;
  const dayOf = (name: DayName) => ({ calendar, date: typedDay(draft[name]) ?? "" });
  return {
    type: "AddVersion",
    document,
    content,
    effectiveFrom: dayOf("effectiveFrom"),
    ...(isApproved(draft, isPolicy) ? { approval: { meeting: meeting.trim(), day: dayOf("meetingDay") } } : {}),
    ...(draft.review.trim() === "" ? {} : { reviewBy: dayOf("review") }),
  };
}
