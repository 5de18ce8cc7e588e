import type { Localized } from "../office/ids.ts";
import type { Setup } from "../setup/setup.ts";
import type { HallDay } from "./day-summary.ts";
import { sumOf } from "./hall-figures.ts";

/** The visits of a period by where they came from, and what visitors had to be told. */
export type VisitsBy = {
  readonly channels: Readonly<Record<string, number>>;
  readonly languages: Readonly<Record<string, number>>;
  readonly visitors: Readonly<Record<string, number>>;
  /** Internal visitors by department, those of today's setup (R13). */
  readonly departments: readonly { readonly id: string; readonly name: Localized; readonly visits: number }[];
  /** What was corrected most often, by the card that says how it is; the commonest first (R14). */
  readonly misconceptions: readonly {
    readonly id: string | null;
    readonly text: Localized | null;
    readonly count: number;
  }[];
};

/** How many came by which way, in which language, from where; and what they had to be told. */
export function visitsBy(setup: Setup, hall: readonly HallDay[]): VisitsBy {
  return {
    channels: addedUp(hall.map((each) => each.channels)),
    languages: addedUp(hall.map((each) => each.languages)),
    visitors: addedUp(hall.map((each) => each.visitors)),
    departments: departmentsOf(setup, hall),
    misconceptions: misconceptionsOf(setup, hall),
  };
}

function departmentsOf(setup: Setup, hall: readonly HallDay[]): VisitsBy["departments"] {
  const visits = addedUp(hall.map((each) => each.departments));
  return setup.departments.map(({ id, name }) => ({ id, name, visits: visits[id] ?? 0 }));
}

/** A card that is gone is counted with the others. */
function misconceptionsOf(setup: Setup, hall: readonly HallDay[]): VisitsBy["misconceptions"] {
  const counts = addedUp(hall.map((each) => each.misconceptions.listed));
  const listed = setup.cards.map(({ id, text }) => ({ id, text, count: counts[id] ?? 0 }));
  const all = sumOf(Object.values(counts), (count) => count) + sumOf(hall, (each) => each.misconceptions.other);
  const other = all - sumOf(listed, (each) => each.count);
  return [...listed, { id: null, text: null, count: other }]
    .filter(({ count }) => count > 0)
    .sort((a, b) => b.count - a.count);
}

/** Adds numbers of the same name. */
export function addedUp(all: readonly Readonly<Record<string, number>>[]): Record<string, number> {
  const sums: Record<string, number> = {};
  for (const one of all) for (const [key, n] of Object.entries(one)) sums[key] = (sums[key] ?? 0) + n;
  return sums;
}
