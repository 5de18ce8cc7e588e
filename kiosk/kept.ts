import type { Envelope } from "../shared/protocol/wire.ts";
import { answerOf } from "./database.ts";
import type { Disk } from "./disk.ts";

/**
 * An envelope that the hub has not confirmed yet; `order` is its place in the line. `life`: it was written by a time
 * that was only remembered, in the page's life of this name.
 */
export type Kept = Envelope & { readonly order: number; readonly life?: string };

/** `identity`: which database this is; `stored`: what was written to it so far. */
export type Tally = { readonly identity: string; readonly stored: number };
export const tallyKey = "tally";

export async function readTally(notes: IDBObjectStore, { newId }: Pick<Disk, "newId">): Promise<Tally> {
  const tally: Tally | undefined = await answerOf(notes.get(tallyKey));
  return tally ?? { identity: newId(), stored: 0 };
}

/** What goes to the hub. */
export function withoutOrder({ id, office, command, at }: Kept): Envelope {
  return { id, office, command, ...(at === undefined ? {} : { at }) };
}
