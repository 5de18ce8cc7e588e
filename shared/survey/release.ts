import type { BusinessDay, Instant } from "../office/ids.ts";
import type { ReasonId } from "../setup/rating-reason.ts";
import type { FurtherQuestion } from "../setup/survey-form.ts";
import type { Blocks, CellId, TableName } from "./blocks.ts";
import { commentsAtOnce } from "./comments.ts";
import type { Ratings } from "./ratings.ts";
import { type Distribution, topTwo, wilson } from "./satisfaction.ts";
import { addTold, noCounts, type Told } from "./told.ts";

/**
 * The one way by which answers leave the ratings book: every view, report and export of satisfaction is made of what
 * this file returns (RULES.md R6–R10; MEASURES §3).
 */

/** Least numbers of answers before a figure may be shown. */
export const releaseFrom = { counts: 5, percentages: 10, comments: commentsAtOnce, officer: 30 } as const;
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

/** A part of something, told as a share of it. */
export type ReleasedPart = {
  readonly n: number;
  /** 0 … 1; null below the gate of percentages. */
  readonly share: number | null;
  /** Wilson 95 % interval of it. */
  readonly interval: readonly [number, number] | null;
};

/** Puts the gate of percentages on so many of so many: of told answers those with a reason, of visits those in time. */
export function releasePart(good: number, n: number): ReleasedPart {
  if (n < releaseFrom.percentages) return { n, share: null, interval: null };
  return { n, share: good / n, interval: wilson(good, n) };
}

/** The headline of one day: the office as a whole without what was flagged, at once and by fives (R7, R11). */
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

/** What is told on a day of a question after the face: whole fives (R13). */
export function releaseAside({ asides }: Ratings, question: FurtherQuestion, day: BusinessDay): Told {
  const { n, faces } = asides[question].days.get(day) ?? noCounts();
  return { n, faces: [...faces] };
}

/** The ids of comments that are told on a day: eight at once, so that none can be laid at one visit's door (R14). */
export function releaseComments({ comments }: Ratings, day: BusinessDay): readonly string[] {
  const told = comments.told.get(day) ?? [];
  return told.length >= releaseFrom.comments ? told : [];
}

/** An officer's share over 28 days, or null below 30 answers; nobody sees it before the officer does (R12 of the policy). */
export function releaseOfficer(told: Told): ReleasedShare | null {
  return told.n >= releaseFrom.officer ? releaseShare(told) : null;
}
