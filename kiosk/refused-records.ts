import type { Answer } from "../shared/protocol/wire.ts";
import { longestRecord, mostRecords, type RefusedRecords } from "../shared/views/heartbeat.ts";
import { answerOf, transact } from "./database.ts";
import type { Kept } from "./kept.ts";

/** What the hub refused, as it is kept for good. */
export type Refused = Kept & {
  readonly answer: Answer;
  /** The visitor stood there and read why. */
  readonly isTold: boolean;
  readonly refusedAt: number;
  /** A manager has it too. */
  readonly isHandedOver?: boolean;
};

/** All records of one message together, in characters. */
const mostText = 180_000;

/** The refused records as text, those that no manager has yet before the others, the newest first; with their ids. */
export async function readRefused(): Promise<RefusedRecords & { readonly ids: readonly string[] }> {
  const all: readonly Refused[] = await transact(["quarantine"], "readonly", (store) =>
    answerOf(store("quarantine").getAll()),
  );
  const inOrder = all.toSorted(
    (a, b) => Number(a.isHandedOver ?? false) - Number(b.isHandedOver ?? false) || b.refusedAt - a.refusedAt,
  );
  const records: string[] = [];
  const ids: string[] = [];
  let length = 0;
  for (const refused of inOrder) {
    const text = JSON.stringify(withoutVisit(refused)).slice(0, longestRecord);
    length += text.length;
    if (records.length === mostRecords || length > mostText) break;
    records.push(text);
    ids.push(refused.id);
  }
  return { total: all.length, records, ids };
}

/** A rating leaves the kiosk without its ticket, or it could be joined to a person. */
function withoutVisit(refused: Refused): unknown {
  if (refused.command.type !== "RateVisit") return refused;
  const { ticket: _, secret: __, ...command } = refused.command;
  return { ...refused, command };
}

/** Notes that managers have these; nothing is deleted. */
export async function markHandedOver(ids: readonly string[]): Promise<void> {
  await transact(["quarantine"], "readwrite", async (store) => {
    for (const id of ids) {
      const refused: Refused | undefined = await answerOf(store("quarantine").get(id));
      if (refused) store("quarantine").put({ ...refused, isHandedOver: true } satisfies Refused);
    }
  });
}
