import type { Instant } from "../office/ids.ts";
import type { CaseEvent, EventOf } from "./events.ts";
import { evolveCase } from "./evolve-case.ts";
import { type Case, type Casebook, requestKeys } from "./state.ts";

/** Applies one fact to the year, in place; the cases themselves are replaced, never changed. */
export function evolve(book: Casebook, event: CaseEvent, at: Instant): void {
  switch (event.type) {
    case "YearOpened":
      book.year = event.year;
      book.isOpen = true;
      for (const held of event.cases) keep(book, held);
      return;
    case "YearClosed":
      book.isOpen = false;
      book.carried = event.carried;
      return;
    case "CaseOpened":
      book.lastNumber += 1;
      return keep(book, opened(event, at));
    default: {
      const held = book.cases.get(event.case);
      if (!held) return;
      const after = evolveCase(held, event, at);
      keep(book, after);
      return layOnTablet(book, held, after);
    }
  }
}

function keep(book: Casebook, held: Case): void {
  book.cases.set(held.id, held);
  const { ofPerson, ofOrigin } = requestKeys(held);
  const isOpen = held.stage !== "closed";
  if (ofPerson !== undefined) {
    if (isOpen) book.underWay.set(ofPerson, held.id);
    else if (book.underWay.get(ofPerson) === held.id) book.underWay.delete(ofPerson);
  }
  if (ofOrigin === undefined) return;
  const others = (book.ofOrigin.get(ofOrigin) ?? []).filter((id) => id !== held.id);
  if (isOpen || others.length > 0) book.ofOrigin.set(ofOrigin, isOpen ? [...others, held.id] : others);
  else book.ofOrigin.delete(ofOrigin);
}

/** A tablet shows one statement: what is asked next takes the place of the one before. */
function layOnTablet(book: Casebook, before: Case, { id, asked }: Case): void {
  const counter = before.asked?.counter;
  if (counter !== undefined && counter !== asked?.counter && book.onTablets.get(counter) === id) {
    book.onTablets.delete(counter);
  }
  if (asked) book.onTablets.set(asked.counter, id);
}

function opened(event: EventOf<"CaseOpened">, at: Instant): Case {
  const { case: id, number, service, source, channel, relation, checklist, person, details, by, reference } = event;
  return {
    id,
    number,
    service,
    source,
    channel,
    relation,
    checklist,
    ...(reference === undefined ? {} : { reference }),
    ...(person === undefined ? {} : { person }),
    ...(details === undefined ? {} : { details }),
    ...(by === undefined ? { opened: { at } } : { opened: { by, at }, officer: by }),
    stage: "collecting",
    since: at,
    documents: [],
    notes: [],
    decisions: [],
  };
}

/** The cases that a closed year hands to the next, as they stand. */
export function carriedFrom(book: Casebook, carried: readonly string[]): readonly Case[] {
  return carried.flatMap((id) => book.cases.get(id) ?? []);
}
