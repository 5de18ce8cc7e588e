import type { BusinessDay, Instant } from "../office/ids.ts";
import type { ReasonId } from "../setup/rating-reason.ts";
import { type Blocks, type CellId, noCounts, type TableName, type Told } from "./blocks.ts";
import { type Distribution, topTwo, wilson } from "./satisfaction.ts";

/**
 * The one way by which answers leave the ratings book: every view, report and export of satisfaction is made of what
 * this file returns (RULES.md R6–R10; MEASURES §3).
 */

/** Least numbers of answers before a figure may be shown. */
export const releaseFrom = { counts: 5, percentages: 10, comments: 8, officer: 30 } as const;
/** Below the office as a whole a block is told when its half hour is over. */
const slotMs = 30 * 60_000;

/** What may be said of some answers. `n` counts those that are told; null stands for what too few would betray. */
export type ReleasedShare = {
  readonly n: number;
  readonly distribution: Distribution | null;
  /** Share of the two best faces, 0 … 1. */
  readonly topTwo: number | null;
  /** Wilson 95 % interval of it. */
  readonly interval: readonly [number, number] | null;
};

export type ReleasedCell = ReleasedShare & {
  readonly id: CellId;
  /** All that were given in this cell, told or not. */
  readonly given: number;
  /** Empty: nobody answered. Hidden: too few to be told, or beside a cell that is. */
  readonly state: "shown" | "hidden" | "empty";
};

/** Puts the gates on a sum of told blocks. */
export function releaseShare({ n, faces }: Told): ReleasedShare {
  const isShare = n >= releaseFrom.percentages;
  return {
    n,
    distribution: n >= releaseFrom.counts ? [...faces] : null,
    topTwo: isShare ? topTwo(faces) / n : null,
    interval: isShare ? wilson(topTwo(faces), n) : null,
  };
}

/** One day of the office as a whole, moving by fives. */
export function releaseDay(blocks: Blocks, day: BusinessDay): ReleasedShare {
  return releaseShare(blocks.days.get(day) ?? noCounts());
}

/** How often each reason was given with the told answers of a day; empty below the gate of percentages. */
export function releaseReasons(blocks: Blocks, day: BusinessDay): ReadonlyMap<ReasonId, number> {
  const told = blocks.days.get(day);
  return told && told.n >= releaseFrom.percentages ? told.reasons : new Map();
}

/** What a cell told on each day until now, its last half hour left out. */
export function toldByDay(blocks: Blocks, table: TableName, cell: CellId, now: Instant): Map<BusinessDay, Told> {
  const days = new Map<BusinessDay, Told>();
  for (const { day, slot, counts } of blocks.tables[table].cells.get(cell)?.told ?? []) {
    if (slot + slotMs <= now) days.set(day, addTold(days.get(day) ?? noCounts(), counts));
  }
  return days;
}

export function addTold(a: Told, b: Told): Told {
  const [a1, a2, a3, a4, a5] = a.faces;
  const [b1, b2, b3, b4, b5] = b.faces;
  return { n: a.n + b.n, faces: [a1 + b1, a2 + b2, a3 + b3, a4 + b4, a5 + b5] };
}

/** One cell before suppression: what was given, and what of it is told. */
export type CellFigures = { readonly id: CellId; readonly given: number; readonly told: Told };

/**
 * A table with its gates. If exactly one cell is hidden, its next smallest neighbour is too, so that the total does not
 * give it away.
 */
export function releaseTable(cells: readonly CellFigures[]): readonly ReleasedCell[] {
  const small = cells.filter(({ given, told }) => given > 0 && told.n < releaseFrom.counts);
  const shown = cells.filter(({ told }) => told.n >= releaseFrom.counts);
  const neighbour = small.length === 1 ? shown.toSorted((a, b) => a.told.n - b.told.n)[0] : undefined;
  return cells.map((cell) => {
    const { id, given, told } = cell;
    if (given === 0) return { id, given, state: "empty", ...releaseShare(noCounts()) };
    if (told.n < releaseFrom.counts || cell === neighbour)
      return { id, given, state: "hidden", n: 0, distribution: null, topTwo: null, interval: null };
    return { id, given, state: "shown", ...releaseShare(told) };
  });
}

/** Comments are read only where so many were given in the period that none can be laid at one visit's door. */
export function releaseComments<Comment>(comments: readonly Comment[]): readonly Comment[] | null {
  return comments.length >= releaseFrom.comments ? comments : null;
}

/** An officer's share over 28 days, or null below 30 answers; nobody sees it before the officer does (R12 of the policy). */
export function releaseOfficer(told: Told): ReleasedShare | null {
  return told.n >= releaseFrom.officer ? releaseShare(told) : null;
}
