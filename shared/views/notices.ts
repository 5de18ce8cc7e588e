import type { BusinessDay, Localized } from "../office/ids.ts";
import { isShownOn } from "../setup/card.ts";
import type { Setup } from "../setup/setup.ts";

/** The line that changes on the wall and on a resting kiosk: what many believe wrongly, and what ratings changed. */
export type NoticesView = { readonly notices: readonly NoticeLine[] };
export type NoticeLine = {
  /** `know`: "know that…" (R14) · `done`: "you said, we did" (R22). */
  readonly kind: "know" | "done";
  readonly text: Localized;
};

/** A line that takes longer than a visitor's wait to come round is told to nobody. */
const mostOfAKind = 8;

/** V8: today's cards in the order of the setup and what was done, in turn; at most eight of a kind. */
export function noticesView(
  { cards }: Pick<Setup, "cards">,
  today: BusinessDay,
  done: readonly Localized[],
): NoticesView {
  const know = cards.filter((card) => isShownOn(card, today)).slice(0, mostOfAKind);
  const latest = done.slice(0, mostOfAKind);
  const notices: NoticeLine[] = [];
  for (let place = 0; place < Math.max(know.length, latest.length); place += 1) {
    const card = know[place];
    const text = latest[place];
    if (card) notices.push({ kind: "know", text: card.text });
    if (text) notices.push({ kind: "done", text });
  }
  return { notices };
}
