import { casesTexts } from "../../shared/i18n/texts/cases.ts";
import { t } from "../../shared/ui/language.ts";
import { dayText } from "./days.ts";
import type { ShownCase } from "./work.ts";

/** The sentence that every applicant is told (R6), with the days of this request. */
export function promiseText({ promise, replyClock }: ShownCase): string {
  const texts = t(casesTexts);
  return replyClock.floorDays === 0
    ? texts.toldSentenceBy(dayText(promise.dueDay))
    : texts.toldSentence(dayText(promise.earliestDay), dayText(promise.dueDay));
}
