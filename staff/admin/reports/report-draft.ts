import type { Language } from "../../../shared/i18n/languages.ts";
import { mailAddress, mostReaders, type ReportRhythm, type ReportWish } from "../../../shared/setup/report-plan.ts";
import { type FieldProblem, found, type Problems } from "../field-problem.ts";

/** The plan as it is being written; the addresses as they are typed. */
export type ReportDraft = {
  readonly every: ReportRhythm | "off";
  readonly hour: string;
  readonly language: Language;
  readonly to: string;
};

/** Returns the plan for the form; a new one offers eight o'clock. */
export function reportDraft(plan: ReportWish | null, language: Language): ReportDraft {
  if (plan === null) return { every: "off", hour: "8", language, to: "" };
  return { every: plan.every, hour: String(plan.hour), language: plan.language, to: plan.to.join("\n") };
}

/** Returns the addresses, however they are kept apart. */
function addressesOf(typed: string): readonly string[] {
  return typed.split(/[\s,;،؛]+/u).filter((each) => each !== "");
}

/** Returns what is wrong; without a report nothing is asked. */
export function reportProblems({ every, to }: ReportDraft): Problems<"to"> {
  return every === "off" ? {} : found({ to: readersProblem(addressesOf(to)) });
}

function readersProblem(to: readonly string[]): FieldProblem | undefined {
  if (to.length === 0) return "missing";
  if (to.some((each) => !mailAddress.test(each))) return "mailAddresses";
  return to.length > mostReaders ? "tooManyAddresses" : undefined;
}

/** Returns what is sent to the hub. */
export function reportWish({ every, hour, language, to }: ReportDraft): ReportWish | null {
  return every === "off" ? null : { every, hour: Number(hour), language, to: addressesOf(to) };
}

/** Returns whether both would be saved as the same plan. */
export function isSameReport(one: ReportDraft, other: ReportDraft): boolean {
  return JSON.stringify(reportWish(one)) === JSON.stringify(reportWish(other));
}
