import { toldSentence } from "../../shared/i18n/told-sentence.ts";
import { houseLanguage } from "../../shared/ui/language.ts";
import { dayText } from "./days.ts";
import type { ShownCase } from "./work.ts";

/** The sentence that every applicant is told (R6), with the days of this request. */
export function promiseText({ promise, replyClock, toldSentence: own }: ShownCase): string {
  return toldSentence(houseLanguage(), own ?? undefined, {
    earliest: dayText(promise.earliestDay),
    due: dayText(promise.dueDay),
    hasFloor: replyClock.floorDays > 0,
  });
}
