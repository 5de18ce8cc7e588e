import type { BusinessDay, OfficeId, StaffId } from "../../shared/office/ids.ts";
import { keyedHash } from "../access/secret.ts";
import { dayBook } from "../books.ts";
import type { BookLog } from "../log/log.ts";

/** The hash by which a rating knows its ticket: only whoever has the hub's secret finds the way from one to the other. */
export function ratedTicketHash(secret: string, office: OfficeId, ticket: string): string {
  return keyedHash(secret, "rated ticket", `${office}|${ticket}`);
}

/**
 * Who finished the visits of some days, by the hash under which each may be rated. It lives in memory while a week is
 * added up, and is kept nowhere.
 */
export async function servedBy(
  log: Pick<BookLog, "read">,
  secret: string,
  office: OfficeId,
  days: readonly BusinessDay[],
): Promise<ReadonlyMap<string, StaffId>> {
  const served = new Map<string, StaffId>();
  for (const day of days) {
    const { name, rules } = dayBook(office, day);
    const state = rules.initial();
    for (const { events, at } of await log.read(name, 0)) {
      for (const stored of events) {
        const event = rules.upcast(stored);
        if (event === undefined) break;
        if (isFinish(event)) {
          const person = state.counters.get(event.counter)?.person;
          if (person !== undefined) served.set(ratedTicketHash(secret, office, event.ticket), person);
        }
        rules.evolve(state, event, at);
      }
    }
  }
  return served;
}

type Finish = { readonly type: "ServiceFinished"; readonly ticket: string; readonly counter: string };

function isFinish(event: { readonly type: string }): event is Finish {
  return event.type === "ServiceFinished";
}
