import { applicantsKeptUntil } from "../shared/cases/applicants.ts";
import type { Casebook } from "../shared/cases/state.ts";
import { businessDay } from "../shared/office/business-day.ts";
import type { Instant } from "../shared/office/ids.ts";
import { daysOfYears } from "../shared/persons/person.ts";
import { casesBook, setupBook } from "./books.ts";
import type { Engine } from "./engine-types.ts";
import { foldBook } from "./history/fold-book.ts";
import type { BookLog } from "./log/log.ts";
import { yearOf } from "./office-years.ts";
import { dayMs } from "./vault/open-vault.ts";
import type { Applicants } from "./vault/sweep.ts";

type ApplicantsGround = { readonly engine: Pick<Engine, "read">; readonly log: Pick<BookLog, "read"> };

/** Asks the books of cases: what is accepted stands there, whatever broke off afterwards (P6). */
export function createApplicants({ engine, log }: ApplicantsGround): Applicants {
  return async (office, now, { caseYears, mobileDays, yearsBack }) => {
    const { timeZone } = (await engine.read(setupBook(office))).state;
    const year = yearIn(timeZone, now);
    const books: Pick<Casebook, "cases">[] = [];
    for (let back = 0; back <= yearsBack; back += 1) {
      const book = casesBook(office, String(year - back));
      // The engine has the latest two in memory anyway; older ones must not stay there.
      const read = back < 2 ? engine.read(book).then(({ state }) => state) : foldBook(log, book);
      books.push(await read.catch(nobodyWhereArchived));
    }
    const personMs = daysOfYears(caseYears) * dayMs;
    return applicantsKeptUntil(books, now, { personMs, mobileMs: mobileDays * dayMs });
  };
}

function yearIn(timeZone: string, now: Instant): number {
  return Number(yearOf(businessDay(now, timeZone)));
}

/** What stands in an archived book was asked while the book was in the store. */
function nobodyWhereArchived(error: unknown): Pick<Casebook, "cases"> {
  if (error instanceof Error && error.name === "BookArchived") return { cases: new Map() };
  throw error;
}
