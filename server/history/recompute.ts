import type { Instant, OfficeId } from "../../shared/office/ids.ts";
import { setupBook } from "../books.ts";
import type { BookShelf } from "../log/log.ts";
import { officeDayAt } from "../office-days.ts";
import { foldBook } from "./fold-book.ts";
import { folder } from "./summaries.ts";
import type { SummaryStore } from "./summary-store.ts";

const dayName = /^office\/([^/]+)\/(?:day\/(\d{4}-\d{2}-\d{2})|setup)$/;

/**
 * Folds every day before each office's yesterday again from the books of the store. Days whose books were archived keep
 * the summary they have.
 */
export async function recompute(
  shelf: Pick<BookShelf, "books" | "read">,
  store: SummaryStore,
  now: Instant,
): Promise<{ readonly offices: number; readonly days: number }> {
  const days = new Map<OfficeId, string[]>();
  for (const name of await shelf.books()) {
    const [, office, day] = dayName.exec(name) ?? [];
    if (office === undefined) continue;
    const ofOffice = days.get(office) ?? [];
    days.set(office, ofOffice);
    if (day !== undefined) ofOffice.push(day);
  }
  let folded = 0;
  for (const [office, ofOffice] of days) {
    const { timeZone } = await foldBook(shelf, setupBook(office));
    const fold = folder(shelf, office, now);
    const { startsAt } = officeDayAt(office, now, timeZone);
    const yesterday = officeDayAt(office, startsAt - 1, timeZone).day;
    for (const day of ofOffice.filter((each) => each < yesterday)) {
      store.write(office, [await fold(day)]);
      folded += 1;
    }
  }
  return { offices: days.size, days: folded };
}
