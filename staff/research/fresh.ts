import { type ReadonlySignal, signal } from "@preact/signals";
import type { TicketId } from "../../shared/office/ids.ts";

/** Referrals that arrived while nobody looked. */
export type Fresh = {
  readonly tickets: ReadonlySignal<ReadonlySet<TicketId>>;
  /** Takes the referrals that wait now and returns those that were not there before; the first look makes none new. */
  readonly take: (waiting: readonly TicketId[]) => readonly TicketId[];
  /** They have been looked at. */
  readonly see: () => void;
};

/** Begins to watch for arrivals. */
export function openFresh(): Fresh {
  const tickets = signal<ReadonlySet<TicketId>>(new Set());
  let known: ReadonlySet<TicketId> | undefined;
  return {
    tickets,
    take: (waiting) => {
      const arrived = known === undefined ? [] : waiting.filter((each) => !known?.has(each));
      known = new Set(waiting);
      const fresh = waiting.filter((each) => tickets.value.has(each) || arrived.includes(each));
      if (fresh.length !== tickets.value.size || arrived.length > 0) tickets.value = new Set(fresh);
      return arrived;
    },
    see: () => {
      if (tickets.value.size > 0) tickets.value = new Set();
    },
  };
}
