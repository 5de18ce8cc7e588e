import type { BookName } from "../../server/log/log.ts";
import type { BusinessDay, Instant } from "../../shared/office/ids.ts";
import { initialOffice } from "../../shared/office/initial.ts";
import type { Office } from "../../shared/office/state.ts";
import type { Setup } from "../../shared/setup/setup.ts";
import { boardView } from "../../shared/views/board.ts";
import type { Dial } from "./dial.ts";
import { dayBookOf } from "./hall.ts";
import type { Break } from "./referee-books.ts";

/** A board within this time of the network's return shows the truth. */
const trueWithinMs = 2_000;
/** The page is turned by a look once a second. */
const turnsWithinMs = trueWithinMs + 1_000;
/** Nobody expects a call any more that is older than this; and so long a board's first view may be under way. */
const staleAfterMs = 20_000 + trueWithinMs;

/** What one board shows, and when anything on its way to the store was last amiss. */
type Wall = {
  readonly name: string;
  /** The board as text, and its day; undefined before the first came. */
  readonly shown: { readonly day: string | null; readonly text: string } | undefined;
  readonly lastTrouble: Instant;
  readonly isConnected: boolean;
  /** The clocks of the hubs that run. */
  readonly dials: readonly Pick<Dial, "says" | "latest">[];
};

type Begun = { readonly book: BookName; readonly day: BusinessDay; readonly since: Instant };
type Version = { readonly at: Instant; readonly text: string };

export type Boards = {
  changed(book: BookName, office: Office): void;
  /** S5 for one wall, now. */
  check(wall: Wall): void;
  /** A wall begins to announce a call. */
  told(wall: string, book: BookName, seq: number): void;
  /** The book of the last day that was begun. */
  today(): BookName | undefined;
  /** How long ago this call was really made. */
  ageOf(book: BookName, seq: number): number | undefined;
};

/** Knows what every board should have shown at each moment (S5). */
export function refereeBoards(broken: Break, now: () => Instant, setup: () => Setup): Boards {
  const truths = new Map<BookName, Version[]>();
  const calls = new Map<string, Instant>();
  /** The last day that was begun, by whichever hub: all hubs go on with it. */
  let begun: Begun | undefined;

  const versions = (book: BookName) =>
    truths.get(book) ?? [{ at: 0, text: JSON.stringify(boardView(setup(), initialOffice())) }];

  /** When the truth moved on from what is shown; infinity while it is the newest, undefined when it never was true. */
  function trueUntil(book: BookName, text: string): Instant | undefined {
    const all = versions(book);
    const place = all.findLastIndex((version) => version.text === text);
    return place < 0 ? undefined : (all[place + 1]?.at ?? Number.POSITIVE_INFINITY);
  }

  /**
   * A board may show the last day that was begun, until every clock has said a later one for some time; and a later
   * one that a hub's clock has said, or its blank page.
   */
  function mayShow(day: BusinessDay | null, dials: Wall["dials"]): boolean {
    if (begun === undefined) return true;
    const last = begun.day;
    if (day === null || day > last) return dials.some((dial) => dial.latest() >= (day ?? last) && dial.latest() > last);
    if (day < last) return false;
    return dials.some((dial) => dial.says().day <= day || now() - dial.says().since <= turnsWithinMs);
  }

  return {
    changed(book, office) {
      const { day } = office;
      if (day !== undefined && (begun === undefined || day > begun.day)) begun = { book, day, since: now() };
      const list = truths.get(book) ?? versions(book);
      const text = JSON.stringify(boardView(setup(), office));
      if (list.at(-1)?.text !== text) list.push({ at: now(), text });
      truths.set(book, list);
      for (const { seq } of office.calls.slice(0, 1)) {
        const name = `${book} ${seq}`;
        if (!calls.has(name)) calls.set(name, now());
      }
    },
    check({ name, shown, lastTrouble, isConnected, dials }) {
      const since = now() - lastTrouble;
      if (since <= trueWithinMs) return;
      if (!isConnected) return broken("S5", `${name} is not connected ${since} ms after the return`);
      if (shown === undefined) return broken("S5", `${name} shows nothing ${since} ms after the return`);
      if (begun && now() - begun.since <= turnsWithinMs) return;
      const { day, text } = shown;
      if (!mayShow(day, dials)) return broken("S5", `${name} shows ${day}, and ${begun?.day} was begun`);
      const until = trueUntil(dayBookOf(day), text) ?? 0;
      if (until === 0) return broken("S5", `${name} shows what never was`);
      if (until < now() - trueWithinMs) broken("S5", `${name} has been wrong for ${now() - until} ms`);
    },
    told(wall, book, seq) {
      const age = now() - (calls.get(`${book} ${seq}`) ?? now());
      if (age > staleAfterMs) broken("S5", `${wall} announces call ${seq} of ${book} after ${age} ms`);
    },
    today: () => begun?.book,
    ageOf(book, seq) {
      const at = calls.get(`${book} ${seq}`);
      return at === undefined ? undefined : now() - at;
    },
  };
}
