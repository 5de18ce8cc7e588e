import { minuteOfDay } from "../office/business-day.ts";
import { type DaySpan, isWithin } from "../office/day-span.ts";
import type { BusinessDay, Instant, Localized } from "../office/ids.ts";
import { isShownOn } from "../setup/card.ts";
import { messageText } from "../setup/message.ts";
import type { Setup } from "../setup/setup.ts";

/** The line that changes on the wall and on a resting kiosk: what the office says, what many believe wrongly, what ratings changed. */
export type NoticesView = { readonly notices: readonly NoticeLine[]; readonly timeZone: string };
export type NoticeLine = {
  /** `message`: of the office (U16) · `know`: "know that…" (R14) · `done`: "you said, we did" (R22). */
  readonly kind: "message" | "know" | "done";
  readonly text: Localized;
  /** The part of the day in which it is shown; without it, all day. */
  readonly hours?: DaySpan;
};

/** A line that takes longer than a visitor's wait to come round is told to nobody. */
const mostOfAKind = 8;

type Told = Pick<Setup, "cards" | "messages" | "timeZone">;

/** V8, V16: today's messages, today's cards in the order of the setup, and what was done, in turn; at most eight of a kind. */
export function noticesView(setup: Told, today: BusinessDay, done: readonly Localized[]): NoticesView {
  const messages = setup.messages.filter((message) => isShownOn(message, today)).slice(0, mostOfAKind);
  const know = setup.cards.filter((card) => isShownOn(card, today)).slice(0, mostOfAKind);
  const latest = done.slice(0, mostOfAKind);
  const notices: NoticeLine[] = [];
  for (let place = 0; place < Math.max(messages.length, know.length, latest.length); place += 1) {
    const message = messages[place % messages.length];
    const card = know[place];
    const text = latest[place];
    if (message) {
      const { hours } = message;
      notices.push({ kind: "message", text: messageText(message), ...(hours === undefined ? {} : { hours }) });
    }
    if (card) notices.push({ kind: "know", text: card.text });
    if (text) notices.push({ kind: "done", text });
  }
  return { notices, timeZone: setup.timeZone };
}

/** V16: what is shown at this moment, by the office's clock. A view of before there were hours is shown all day. */
export function noticesAt({ notices, timeZone }: NoticesView, now: Instant): readonly NoticeLine[] {
  if (notices.every(({ hours }) => hours === undefined)) return notices;
  const minute = minuteOfDay(now, timeZone);
  return notices.filter(({ hours }) => hours === undefined || isWithin(hours, minute));
}
