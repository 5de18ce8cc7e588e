import { registryBook } from "../access/registry.ts";
import { evolve, initialRegistry } from "../access/registry-evolve.ts";
import { upcast } from "../access/registry-upcast.ts";
import type { BookRef, RuleBook } from "../books.ts";
import { casesBook, contactsBook, dayBook, improvementsBook, libraryBook, ratingsBook, setupBook } from "../books.ts";
import type { BookName } from "../log/log.ts";

/** How a book is folded, whatever kind it is. */
export type Fold = Pick<
  RuleBook<unknown, unknown, { readonly type: string }, unknown>,
  "initial" | "evolve" | "upcast"
>;

type Kind = {
  readonly name: RegExp;
  readonly fold: (name: RegExpExecArray) => Fold;
};

/**
 * Every kind of book of this version, in the order in which books are read: those that others refer to come last, so
 * that whatever a copy refers to is in the copy too.
 */
const kinds: readonly Kind[] = [
  {
    name: /^office\/([^/]+)\/ratings\/(\d{4}-\d{2})$/,
    fold: ([, office = "", month = ""]) => rulesOf(ratingsBook(office, month)),
  },
  {
    name: /^office\/([^/]+)\/improvements\/(\d{4})$/,
    fold: ([, office = "", year = ""]) => rulesOf(improvementsBook(office, year)),
  },
  {
    name: /^office\/([^/]+)\/cases\/(\d{4})$/,
    fold: ([, office = "", year = ""]) => rulesOf(casesBook(office, year)),
  },
  {
    name: /^office\/([^/]+)\/contacts\/(\d{4})$/,
    fold: ([, office = "", year = ""]) => rulesOf(contactsBook(office, year)),
  },
  {
    name: /^office\/([^/]+)\/day\/(\d{4}-\d{2}-\d{2})$/,
    fold: ([, office = "", day = ""]) => rulesOf(dayBook(office, day)),
  },
  { name: /^office\/([^/]+)\/library$/, fold: ([, office = ""]) => rulesOf(libraryBook(office)) },
  { name: /^office\/([^/]+)\/setup$/, fold: ([, office = ""]) => rulesOf(setupBook(office)) },
  { name: new RegExp(`^${registryBook}$`), fold: () => ({ initial: initialRegistry, evolve, upcast }) as Fold },
];

function rulesOf<State, Command, Facts>({ rules }: BookRef<State, Command, Facts>): Fold {
  return rules as Fold;
}

/** How this version folds the book of that name; undefined when it knows no such kind. */
export function foldOf(book: BookName): Fold | undefined {
  for (const { name, fold } of kinds) {
    const found = name.exec(book);
    if (found) return fold(found);
  }
  return undefined;
}

/** The books in the order in which they are to be read; books of unknown kinds first. */
export function inReadingOrder(books: readonly BookName[]): readonly BookName[] {
  const place = (book: BookName) => kinds.findIndex(({ name }) => name.test(book));
  return books.toSorted((a, b) => place(a) - place(b) || (a < b ? -1 : 1));
}
