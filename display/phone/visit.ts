import { computed, effect, type ReadonlySignal, signal } from "@preact/signals";
import type { TicketCode, TicketId } from "../../shared/office/ids.ts";
import { readClock } from "../../shared/ui/clock.ts";
import type { PhoneView } from "../../shared/views/phone.ts";
import { type Line, openLine, type Sent } from "./line.ts";

/** What the page shows: it looks for its ticket, cannot find the hub, was given a link that opens nothing, or shows it. */
export type Screen =
  | { readonly at: "loading" }
  | { readonly at: "unreachable" }
  | { readonly at: "closed" }
  | { readonly at: "ticket"; readonly code: TicketCode; readonly view: PhoneView; readonly isOffline: boolean };

/** What the visitor may do; each is sent until the hub has answered. */
export type Deed = "delay" | "leave" | "unclear";

export type OpenVisit = {
  readonly screen: ReadonlySignal<Screen>;
  /** The secret of its link. */
  readonly token: string;
  /** The ticket's id; undefined until it is known. */
  readonly ticket: () => TicketId | undefined;
  /** When the view was last known to be true. */
  readonly lastKnown: ReadonlySignal<number>;
  readonly act: (deed: Deed) => Promise<Sent>;
  readonly send: Line["send"];
  readonly questions: Line["questions"];
};

const commandOf = { delay: "DelayTurn", leave: "Abandon", unclear: "AskResearcher" } as const;

/** Opens the ticket that this link is the key of. Made once; lives as long as the page. */
export function openVisit(token: string): OpenVisit {
  const { state, holder, view, send, questions } = openLine(token);
  const lastKnown = signal(readClock());
  effect(() => {
    if (view.value !== undefined && state.value === "online") lastKnown.value = readClock();
  });
  const screen = computed<Screen>(() => {
    if (state.value === "closed") return { at: "closed" };
    if (!holder.value || !view.value) return { at: state.value === "offline" ? "unreachable" : "loading" };
    return { at: "ticket", code: holder.value.code, view: view.value, isOffline: state.value === "offline" };
  });
  const ticket = () => holder.peek()?.ticket;
  const act = (deed: Deed) => send({ type: commandOf[deed], ticket: ticket() ?? "" });
  return { token, screen, lastKnown, ticket, act, send, questions };
}
