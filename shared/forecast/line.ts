import { type Instant, minuteMs, type TicketId } from "../office/ids.ts";
import type { Lane } from "../office/lanes.ts";
import type { Office, Ticket } from "../office/state.ts";
import { depth } from "./roll-out.ts";

/** One who waits, as far as the order of calling needs it; no part of the office's state. */
export type Placed = {
  readonly ticket: TicketId;
  /** Which of the lanes. */
  readonly lane: number;
  readonly value: Instant;
  readonly seniority: Instant;
  readonly sequence: number;
  /** Whether nobody younger may pass (O7). */
  readonly isSaturated: boolean;
};

/**
 * Those who wait in these lanes, in the order of calling (O6), the cap of overtaking (O7) included: at most `depth`. It is
 * exact while all counters serve all lanes, which a roll-out does not ask for: each counter passes over whom it may not take.
 */
export function lineOf(office: Office, lanes: readonly Lane[]): readonly Placed[] {
  const cap = office.plan.order.overtakingCap;
  const left = lanes
    .flatMap((lane, place) =>
      lane.tickets
        .slice(0, depth)
        .map((ticket) => ({ ...placed(ticket, cap), lane: place, overtaken: ticket.overtaken })),
    )
    .sort(compare)
    .slice(0, depth);
  const line: Placed[] = [];
  while (left.length > 0) {
    let oldest = Number.POSITIVE_INFINITY;
    for (const each of left) if (each.overtaken >= cap && each.seniority < oldest) oldest = each.seniority;
    const [called] = left.splice(
      left.findIndex(({ seniority }) => seniority <= oldest),
      1,
    );
    if (called === undefined) return line;
    for (const each of left) if (each.seniority < called.seniority) each.overtaken += 1;
    line.push(called);
  }
  return line;
}

/** How many of `waiting`, of whom the line holds the first, are called before this visit, whether it stands in the line or not. */
export function placeIn(line: readonly Placed[], ticket: Ticket, waiting: number): number {
  const last = line.at(-1);
  const own = placed(ticket, Number.POSITIVE_INFINITY);
  // Behind the last of a line that is cut off: in a rush nobody else comes.
  if (last !== undefined && line.length < waiting && compare(last, own) < 0) return waiting;
  const found = line.findIndex((each) => each.ticket === ticket.id);
  if (found >= 0) return found;
  return line.reduce((count, each) => count + (each.isSaturated || compare(each, own) < 0 ? 1 : 0), 0);
}

function placed({ id, standing, sequence, overtaken }: Ticket, cap: number): Omit<Placed, "lane"> {
  const { seniority, headStartMinutes } = standing;
  const value = seniority - headStartMinutes * minuteMs;
  return { ticket: id, value, seniority, sequence, isSaturated: overtaken >= cap };
}

function compare(a: Omit<Placed, "lane">, b: Omit<Placed, "lane">): number {
  return a.value - b.value || a.seniority - b.seniority || a.sequence - b.sequence;
}
