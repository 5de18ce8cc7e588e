import type { BookName, Commit } from "../../server/log/log.ts";
import type { OfficeEvent } from "../../shared/office/events.ts";
import { evolve } from "../../shared/office/evolve.ts";
import { initialOffice } from "../../shared/office/initial.ts";
import { inversionsOf } from "../../shared/office/inversions.ts";
import type { Office } from "../../shared/office/state.ts";
import { evolve as evolveSetup, initialSetup } from "../../shared/setup/evolve.ts";
import type { Setup, SetupEvent } from "../../shared/setup/setup.ts";
import { nextByDefinition } from "../support/order-oracle.ts";
import { dayRules } from "./referee-day.ts";

export type Break = (promise: string, sentence: string) => void;

/** Where a command's id was written, and what was answered to it. */
type Written = { readonly book: BookName; readonly commit: Commit };

/** All that the store holds, read as it is written. */
export type Books = {
  written(book: BookName, commits: readonly Commit[]): void;
  find(id: string): Written | undefined;
  setup(): Setup;
  /** The day of this book as folded, or a blank one. */
  day(book: BookName): Office;
  count(): number;
};

/** Reads every commit and says which promise it breaks (S2, S3, S4). */
export function refereeBooks(broken: Break, onDay: (book: BookName, office: Office) => void): Books {
  const ids = new Map<string, Written>();
  const revisions = new Map<BookName, { revision: number; at: number }>();
  const days = new Map<BookName, { readonly office: Office; readonly rules: ReturnType<typeof dayRules> }>();
  const setup = initialSetup();

  const dayOf = (book: BookName) => {
    const found = days.get(book) ?? { office: initialOffice(), rules: dayRules(broken) };
    days.set(book, found);
    return found;
  };

  function order({ office }: { readonly office: Office }, { command, at }: Commit, event: OfficeEvent): void {
    if (event.type !== "TicketCalled") return;
    const { unexplained } = inversionsOf(office, event, at);
    if (unexplained > 0) broken("S4", `${unexplained} visitors were passed over without a reason by ${event.ticket}`);
    const counter = office.counters.get(event.counter);
    if (command !== "CallNext" || !counter) return;
    const next = nextByDefinition(office, counter, at);
    if (next?.id !== event.ticket) broken("S4", `${event.ticket} was called at ${event.counter}, ${next?.id} was next`);
  }

  function take(book: BookName, commit: Commit): void {
    const last = revisions.get(book) ?? { revision: 0, at: 0 };
    if (commit.revision !== last.revision + 1) broken("S2", `${book}: ${commit.revision} follows ${last.revision}`);
    if (commit.at < last.at) broken("S4", `${book}: time goes back at ${commit.revision}`);
    revisions.set(book, commit);
    const earlier = ids.get(commit.id);
    if (earlier) broken("S2", `${commit.command} ${commit.id} is in ${earlier.book} and again in ${book}`);
    ids.set(commit.id, { book, commit });
    if (book.endsWith("/setup")) for (const event of commit.events) evolveSetup(setup, event as SetupEvent);
    if (!book.includes("/day/")) return;
    const day = dayOf(book);
    for (const event of commit.events as readonly OfficeEvent[]) {
      order(day, commit, event);
      day.rules(event);
      evolve(day.office, event, commit.at);
    }
    onDay(book, day.office);
  }

  return {
    written: (book, commits) => {
      for (const commit of commits) take(book, commit);
    },
    find: (id) => ids.get(id),
    setup: () => setup,
    day: (book) => dayOf(book).office,
    count: () => ids.size,
  };
}
