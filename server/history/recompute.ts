import { monthOf } from "../../shared/office/business-day.ts";
import type { Instant, OfficeId } from "../../shared/office/ids.ts";
import { setupBook } from "../books.ts";
import type { BookShelf } from "../log/log.ts";
import { officeDayAt } from "../office-days.ts";
import { plusDays } from "./days.ts";
import { foldBook } from "./fold-book.ts";
import { tellingArchived } from "./past-books.ts";
import { folder } from "./summaries.ts";
import type { SummaryStore } from "./summary-store.ts";

type Shelf = Pick<BookShelf, "books" | "read" | "archived">;
type Ground = {
  readonly shelf: Shelf;
  readonly store: Pick<SummaryStore, "write">;
  /** Where the archive files stand. */
  readonly archive: string;
  readonly now: Instant;
};

const dayName = /^office\/([^/]+)\/(?:day\/(\d{4}-\d{2}-\d{2})|setup)$/;

/**
 * Folds every day before each office's yesterday again, from the books of the store and of the archive. A day whose
 * books were archived and whose file is not here keeps the summary it has.
 */
export async function recompute({ shelf, store, archive, now }: Ground): Promise<{
  readonly offices: number;
  readonly days: number;
}> {
  const archived = await shelf.archived();
  const days = new Map<OfficeId, Set<string>>();
  for (const name of [...(await shelf.books()), ...archived.keys()]) {
    const [, office, day] = dayName.exec(name) ?? [];
    if (office === undefined) continue;
    const ofOffice = days.get(office) ?? new Set();
    days.set(office, ofOffice);
    if (day !== undefined) ofOffice.add(day);
  }
  const past = { log: tellingArchived(shelf, archived), archive };
  let folded = 0;
  for (const [office, ofOffice] of days) {
    const { timeZone } = await foldBook(shelf, setupBook(office));
    const fold = folder(past, office, now);
    const { startsAt } = officeDayAt(office, now, timeZone);
    const yesterday = officeDayAt(office, startsAt - 1, timeZone).day;
    for (const day of [...ofOffice].filter((each) => each < yesterday).sort()) {
      const { summary, isWhole } = await fold(day);
      if (!isWhole) continue;
      store.write(office, [summary]);
      folded += 1;
    }
  }
  return { offices: days.size, days: folded };
}

/** Folds the days of a month that is about to leave the store, or has left it in part. */
export async function foldMonth(
  { shelf, store, archive, now }: Ground,
  { office, month }: { readonly office: OfficeId; readonly month: string },
): Promise<void> {
  const fold = folder({ log: tellingArchived(shelf, await shelf.archived()), archive }, office, now);
  const folded = [];
  for (let day = `${month}-01`; monthOf(day) === month; day = plusDays(day, 1)) folded.push(await fold(day));
  store.write(
    office,
    folded.filter(({ isWhole }) => isWhole).map(({ summary }) => summary),
  );
}
