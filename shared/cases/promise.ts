import type { BusinessDay } from "../office/ids.ts";
import type { Casework } from "./casework.ts";
import { type ReplyDays, replyDays } from "./reply-clock.ts";
import { sha256 } from "./sha256.ts";
import type { Case } from "./state.ts";

/** What an applicant is told of the answer (R6): between which days it comes, and by which sentence that was said. */
export type Promised = Pick<ReplyDays, "earliestDay" | "dueDay"> & {
  /** "common", or a mark of the office's own sentence, which stands in the setup. */
  readonly sentence: string;
};

/** Why the promise does not hold any more: the answer comes on other days, or the office says it in other words. */
export type Outdated = "days" | "sentence";

const markLength = 16;

/** The day from which the answer is counted, were the request submitted today. */
export function replyStart({ reply }: Casework, told: Case["told"], today: BusinessDay): BusinessDay {
  return reply.startsAt === "told" ? (told?.day ?? today) : today;
}

/** What is to be said to whoever is told on this day. */
export function promiseOf(casework: Casework, startDay: BusinessDay): Promised {
  const { earliestDay, dueDay } = replyDays(casework, startDay);
  return { earliestDay, dueDay, sentence: sentenceMark(casework) };
}

/**
 * K25: why somebody who was told must be told anew; undefined where what she was told is what comes. What was told before
 * promises were recorded is taken as it is.
 */
export function outdated(
  told: NonNullable<Case["told"]>,
  casework: Casework,
  today: BusinessDay,
): Outdated | undefined {
  const { promised } = told;
  if (promised === undefined) return undefined;
  const now = promiseOf(casework, replyStart(casework, told, today));
  if (promised.earliestDay !== now.earliestDay || promised.dueDay !== now.dueDay) return "days";
  return promised.sentence === now.sentence ? undefined : "sentence";
}

function sentenceMark({ told }: Casework): string {
  return told === undefined ? "common" : sha256(JSON.stringify([told.ar, told.en])).slice(0, markLength);
}
