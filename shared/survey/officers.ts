import type { BusinessDay, StaffId } from "../office/ids.ts";
import { addBlock, type CellsOf, giveAnswer, noBlocks, noMembers, tableNames, takeBack, tellable } from "./blocks.ts";
import { addUnknown } from "./subtraction.ts";
import { addScore, type Face, noCounts, type Told } from "./told.ts";

/** An answer of a week that is over; `officer` is known to the hub's key alone, and only while this is added up. */
export type ServedAnswer = {
  readonly day: BusinessDay;
  readonly score: Face;
  readonly cells: CellsOf;
  readonly officer: StaffId | undefined;
  /** The place of the assisted answer that this one, the visitor's own, counts instead of (R18). */
  readonly instead?: number;
};

/**
 * What a week that is over tells of each officer's visits (RULES.md R15): one sum of five answers or more, and only where
 * that sum, beside all that was told of the week to anybody, opens neither one answer nor two against each other (R8).
 * Officers come in the order of their ids, so that it is the same whoever asks. `answers` are all of the week, in order.
 */
export function toldOfWeek(answers: readonly ServedAnswer[]): ReadonlyMap<StaffId, Told> {
  const blocks = noBlocks();
  for (const { day, score, cells, instead } of answers) {
    if (instead !== undefined) takeBack(blocks, instead);
    giveAnswer(blocks, { day, slot: 0, score, cells, reasons: [] });
  }
  const served = new Map<StaffId, { readonly place: number; readonly part: number; readonly score: Face }[]>();
  for (const [place, { officer, score }] of answers.entries()) {
    if (officer === undefined) continue;
    if (!blocks.unknowns.has(place)) addUnknown(blocks.unknowns, place);
    // What the office as a whole never told is in no block.
    const part = blocks.members.blockOf.get(place) ?? -1 - place;
    const row = served.get(officer) ?? [];
    served.set(officer, row);
    row.push({ place, part, score });
  }
  const officers = noMembers();
  const others = [...tableNames.map((name) => blocks.tables[name].members), officers];
  const told = new Map<StaffId, Told>();
  for (const [officer, row] of [...served].sort(([a], [b]) => (a < b ? -1 : 1))) {
    const chosen = tellable(blocks, row, others);
    if (chosen === undefined) continue;
    const sum = noCounts();
    for (const { score } of chosen) addScore(sum, score);
    addBlock(
      officers,
      chosen.map(({ place }) => place),
    );
    told.set(officer, sum);
  }
  return told;
}
