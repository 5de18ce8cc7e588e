import type { BusinessDay, Instant } from "../office/ids.ts";
import type { ReasonId } from "../setup/rating-reason.ts";
import { isFarEnough } from "./nearness.ts";
import { addUnknown, tellSum, type Unknowns } from "./subtraction.ts";
import { addScore, blockSize, type Face, noCounts, type Told } from "./told.ts";

/** The tables below the office as a whole, those that are told first in front. A rating stands in at most one cell of each. */
export const tableNames = ["service", "channel", "visitors", "department", "language", "mode"] as const;
export type TableName = (typeof tableNames)[number];
export type CellId = string;
export type CellsOf = { readonly [Table in TableName]?: CellId };

type ToldDay = Told & { readonly reasons: Map<ReasonId, number> };

/** One answer that waits to be told together with others. `part` is the block of the office it was told in. */
type Untold = { readonly place: number; readonly score: Face; readonly part: number };

/** Whose answers each told block holds, without any score: what a new block must not come too near to (R8). */
export type Members = { readonly sizes: number[]; readonly blockOf: Map<number, number> };

type ToldCell = {
  /** All answers of this cell, told or not, by day. */
  readonly given: Map<BusinessDay, number>;
  untold: Untold[];
  /** By the day and the half hour in which a block was completed. */
  readonly told: { readonly day: BusinessDay; readonly slot: Instant; readonly counts: Told }[];
};
type Table = { readonly cells: Map<CellId, ToldCell>; members: Members };

/** A month of answers as they may be told: blocks only. */
export type Blocks = {
  given: number;
  day: BusinessDay | undefined;
  untold: { readonly place: number; readonly score: Face; readonly cells: CellsOf }[];
  untoldReasons: ReasonId[];
  readonly days: Map<BusinessDay, ToldDay>;
  /** The week within which answers of several days are told together. */
  week: string;
  members: Members;
  unknowns: Unknowns;
  readonly tables: { readonly [Name in TableName]: Table };
};

export function noMembers(): Members {
  return { sizes: [], blockOf: new Map() };
}

function noTable(): Table {
  return { cells: new Map(), members: noMembers() };
}

export function noBlocks(): Blocks {
  return {
    given: 0,
    day: undefined,
    untold: [],
    untoldReasons: [],
    days: new Map(),
    week: "",
    members: noMembers(),
    unknowns: new Map(),
    tables: {
      service: noTable(),
      channel: noTable(),
      language: noTable(),
      mode: noTable(),
      visitors: noTable(),
      department: noTable(),
    },
  };
}

type Given = {
  readonly day: BusinessDay;
  readonly slot: Instant;
  readonly score: Face;
  readonly cells: CellsOf;
  readonly reasons: readonly ReasonId[];
};

/**
 * Takes one more answer that looks like one; every fifth of a day is told with the four before it, of the office as a
 * whole first. What was flagged never comes here (R11). Returns its place.
 */
export function giveAnswer(blocks: Blocks, { day, slot, score, cells, reasons }: Given): number {
  if (blocks.day !== day) {
    blocks.day = day;
    blocks.untold = [];
    blocks.untoldReasons = [];
    turnWeek(blocks, day);
  }
  blocks.untoldReasons.push(...reasons);
  const place = blocks.given;
  blocks.given += 1;
  for (const name of tableNames) {
    const cell = cells[name];
    if (cell === undefined) continue;
    const { given } = cellOf(blocks.tables[name], cell);
    given.set(day, (given.get(day) ?? 0) + 1);
  }
  blocks.untold.push({ place, score, cells });
  if (blocks.untold.length === blockSize) tellOffice(blocks, day, slot);
  return place;
}

/** R18: another answer counts instead of this one, unless it was told already: then it stays. */
export function takeBack(blocks: Blocks, place: number): void {
  const taken = blocks.untold.find((each) => each.place === place);
  if (!taken || blocks.day === undefined) return;
  blocks.untold = blocks.untold.filter((each) => each !== taken);
  for (const name of tableNames) {
    const cell = taken.cells[name];
    if (cell === undefined) continue;
    const { given } = cellOf(blocks.tables[name], cell);
    given.set(blocks.day, (given.get(blocks.day) ?? 0) - 1);
  }
}

/** Reasons that follow an answer are told with the next block, so that none can be laid at the door of one answer. */
export function giveReasons(blocks: Blocks, day: BusinessDay, reasons: readonly ReasonId[]): void {
  if (blocks.day === day) blocks.untoldReasons.push(...reasons);
}

/** The week of its month: from the 1st, the 8th, the 15th, and from the 22nd to the end. */
export function weekOf(day: BusinessDay): string {
  return `${day.slice(0, 8)}${Math.min(3, Math.floor((Number(day.slice(8)) - 1) / 7))}`;
}

/** What a week left untold stays so: what must be compared with each other would else grow with the months. */
function turnWeek(blocks: Blocks, day: BusinessDay): void {
  const week = weekOf(day);
  if (blocks.week === week) return;
  blocks.week = week;
  blocks.members = noMembers();
  blocks.unknowns = new Map();
  for (const name of tableNames) {
    const table = blocks.tables[name];
    table.members = noMembers();
    for (const cell of table.cells.values()) cell.untold = [];
  }
}

function tellOffice(blocks: Blocks, day: BusinessDay, slot: Instant): void {
  const told = blocks.days.get(day) ?? { ...noCounts(), reasons: new Map<ReasonId, number>() };
  blocks.days.set(day, told);
  const part = addBlock(
    blocks.members,
    blocks.untold.map((each) => each.place),
  );
  for (const { place } of blocks.untold) addUnknown(blocks.unknowns, place);
  tellSum(
    blocks.unknowns,
    blocks.untold.map((each) => each.place),
  );
  for (const { place, score, cells } of blocks.untold) {
    addScore(told, score);
    for (const name of tableNames) {
      const cell = cells[name];
      if (cell !== undefined) cellOf(blocks.tables[name], cell).untold.push({ place, score, part });
    }
  }
  for (const reason of blocks.untoldReasons) told.reasons.set(reason, (told.reasons.get(reason) ?? 0) + 1);
  const touched = blocks.untold;
  blocks.untold = [];
  blocks.untoldReasons = [];
  for (const name of tableNames) {
    const ids = new Set(touched.map((each) => each.cells[name]));
    for (const id of ids) if (id !== undefined) tellCell(blocks, name, id, { day, slot });
  }
}

/** Tells what waits in a cell, or only its part in purely own blocks of the office, or nothing yet (R8). */
function tellCell(
  blocks: Blocks,
  name: TableName,
  id: CellId,
  { day, slot }: { readonly day: BusinessDay; readonly slot: Instant },
): void {
  const table = blocks.tables[name];
  const cell = cellOf(table, id);
  const others = tableNames.filter((each) => each !== name).map((each) => blocks.tables[each].members);
  const chosen = tellable(blocks, cell.untold, others);
  if (chosen === undefined) return;
  const counts = noCounts();
  for (const { score } of chosen) addScore(counts, score);
  addBlock(
    table.members,
    chosen.map((each) => each.place),
  );
  cell.told.push({ day, slot, counts });
  const gone = new Set(chosen.map((each) => each.place));
  cell.untold = cell.untold.filter((each) => !gone.has(each.place));
}

/** One answer with its place in the book and the block of the office it was told in. */
type Placed = { readonly place: number; readonly part: number };

/**
 * All of some answers, or those of them in purely own blocks of the office, if their sum may be told beside all that
 * was told in the week (R8), which then counts it as told; undefined if neither may.
 */
export function tellable<Answer extends Placed>(
  { members, unknowns }: Pick<Blocks, "members" | "unknowns">,
  answers: readonly Answer[],
  others: readonly Members[],
): readonly Answer[] | undefined {
  const ofPart = new Map<number, number>();
  for (const { part } of answers) ofPart.set(part, (ofPart.get(part) ?? 0) + 1);
  const pure = answers.filter((each) => ofPart.get(each.part) === blockSize);
  return [answers, pure].find((some) => {
    if (some.length < blockSize) return false;
    const places = some.map((each) => each.place);
    const isFar = [members, ...others].every((each) => isFarEnough(places, each, blockSize));
    return isFar && tellSum(unknowns, places);
  });
}

export function addBlock({ sizes, blockOf }: Members, places: readonly number[]): number {
  const block = sizes.push(places.length) - 1;
  for (const place of places) blockOf.set(place, block);
  return block;
}

function cellOf({ cells }: Table, id: CellId): ToldCell {
  const found = cells.get(id);
  if (found) return found;
  const made: ToldCell = { given: new Map(), untold: [], told: [] };
  cells.set(id, made);
  return made;
}
