import { signal } from "@preact/signals";
import type { ForecastRange } from "../shared/forecast/fallback.ts";
import type { ServiceId, TicketCode, TicketId } from "../shared/office/ids.ts";
import type { DepartmentId } from "../shared/office/reception.ts";
import type { SurveyAudience } from "../shared/setup/survey-form.ts";
import type { RatingId, Score } from "../shared/survey/ratings.ts";
import { speak } from "../shared/ui/language.ts";
import { forgetPresses } from "../shared/ui/press.ts";
import { resetAids } from "./aids.ts";
import type { Deed } from "./outcome.ts";
import type { Trouble } from "./trouble.ts";

/** What a check-in gave. */
export type IssuedTicket = {
  readonly ticket: TicketId;
  readonly code: TicketCode;
  readonly ahead: number;
  readonly forecast: ForecastRange | null;
  /** Given out by the kiosk itself while the hub was away: `ahead` is how many waited when it last knew. */
  readonly isOwn?: boolean;
  /** Opens the ticket on the visitor's own phone; the kiosk's own tickets have none. */
  readonly link?: string;
};

/** What the office asked of who somebody is: an opaque id of the vault, a department; never a number. */
export type Who = { readonly visitor?: string; readonly department?: DepartmentId };

/** Who works in the association and rates without a ticket: where, if that is told (R21). */
export type Colleague = { readonly department?: DepartmentId };

/** Whose survey was answered; without a word that of visitors from outside. */
type Asked = { readonly audience?: SurveyAudience };

/** Where the visitor is. One value is the whole way: there is no browser history to go back into. */
export type Step =
  /** `page` leafs through the services of an office that has more than fit. */
  | { readonly at: "start"; readonly page: number }
  | { readonly at: "who"; readonly service: ServiceId }
  | { readonly at: "needs"; readonly service: ServiceId; readonly who?: Who }
  | { readonly at: "questions"; readonly service: ServiceId; readonly who?: Who }
  /** The number is on its way: the slip stands there already, without it. */
  | { readonly at: "taking"; readonly service: ServiceId }
  | { readonly at: "ticket"; readonly ticket: IssuedTicket; readonly service: ServiceId }
  | { readonly at: "find"; readonly purpose: "look" | "rate" }
  | { readonly at: "status"; readonly code: TicketCode }
  | { readonly at: "rate"; readonly code?: TicketCode; readonly colleague?: Colleague }
  | { readonly at: "department" }
  | ({ readonly at: "reasons"; readonly rating: RatingId; readonly score: Score } & Asked)
  | ({ readonly at: "further"; readonly rating: RatingId } & Asked)
  /** A suggestion or a complaint; `isAfterRating`: the way back leads to the thanks, not to the start. */
  | { readonly at: "write"; readonly isAfterRating?: boolean }
  /** Without a number the kiosk keeps it until the hub is back. */
  | { readonly at: "written"; readonly number: string | undefined }
  | { readonly at: "thanks" }
  | { readonly at: "alreadyRated" }
  /** The hub has not answered: the same deed, with the same id, can be asked again. */
  | { readonly at: "unanswered"; readonly deed: Deed }
  | { readonly at: "refused"; readonly trouble: Trouble };

/** The language in which the kiosk waits for its next visitor. */
export const restingLanguage = "ar";

export const step = signal<Step>({ at: "start", page: 0 });
/** Counts visitors. An answer that comes after its visitor has left changes nothing on the next one's screen. */
export const visitNumber = signal(0);

export function go(next: Step): void {
  step.value = next;
}

/** Returns the step before this one, for the way back. */
export function stepBefore(now: Step): Step {
  if (now.at === "department" || (now.at === "find" && now.purpose === "rate")) return { at: "rate" };
  if (now.at === "questions") {
    return { at: "needs", service: now.service, ...(now.who ? { who: now.who } : {}) };
  }
  if (now.at === "write" && now.isAfterRating) return { at: "thanks" };
  if (now.at === "status") return { at: "find", purpose: "look" };
  return { at: "start", page: 0 };
}

/** Ends the visit: nothing of this visitor stays for the next one. */
export function wipe(): void {
  visitNumber.value += 1;
  step.value = { at: "start", page: 0 };
  resetAids();
  speak(restingLanguage);
  forgetPresses();
  // Behind the drawing of the first screen, which takes most of it away by itself; before it, the old one would be laid out once more.
  queueMicrotask(() => {
    const focused = document.activeElement;
    if (focused instanceof HTMLElement) focused.blur();
    scrollTo(0, 0);
  });
}
