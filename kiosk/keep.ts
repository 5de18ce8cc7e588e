import type { Envelope } from "../shared/protocol/wire.ts";
import { answerOf } from "./database.ts";
import type { Disk } from "./disk.ts";
import { type Kept, readTally, type Tally, tallyKey, withoutOrder } from "./kept.ts";
import { type OwnSeries, ownCode } from "./series.ts";

type Ground = Pick<Disk, "transact" | "newId">;

/**
 * Writes the envelope at the end of the line and resolves, once it is on the disk, to what was written. An id that
 * stands there already is left as it is. With `own` a check-in gets this device's next own code in the same transaction.
 */
export async function keep(
  envelope: Envelope,
  own: OwnSeries | undefined,
  disk: Ground,
  life?: string,
): Promise<Envelope> {
  return disk.transact(["outbox", "notes"], "readwrite", async (store) => {
    const notes = store("notes");
    // All asked for at once: each answer on its own is a way to the database and back.
    const known: Promise<Kept | undefined> = answerOf(store("outbox").get(envelope.id));
    const [present, tally, number] = await Promise.all([
      known,
      readTally(notes, disk),
      own && lastOf(notes, envelope, own),
    ]);
    if (present) return withoutOrder(present);
    const written = own ? withOwnCode(notes, envelope, own, (number ?? 0) + 1) : envelope;
    const order = tally.stored + 1;
    store("outbox").add({ ...written, order, ...(life === undefined ? {} : { life }) } satisfies Kept);
    store("notes").put({ ...tally, stored: order } satisfies Tally, tallyKey);
    return written;
  });
}

function withOwnCode(notes: IDBObjectStore, envelope: Envelope, own: OwnSeries, number: number): Envelope {
  const { command, at } = envelope;
  if (command.type !== "CheckIn" || at === undefined) return envelope;
  notes.put(number, seriesKey(envelope, own));
  return {
    ...envelope,
    command: { ...command, offline: { code: ownCode(own.series, number), at, device: own.device } },
  };
}

/** The number given last in this series, if any was. */
function lastOf(notes: IDBObjectStore, envelope: Envelope, own: OwnSeries): Promise<number | undefined> {
  return answerOf(notes.get(seriesKey(envelope, own)));
}

/** One note per day: a clock that is set back goes on counting where that day had ended. */
function seriesKey({ office }: Envelope, { series, day }: OwnSeries): string {
  return `series ${office} ${series} ${day}`;
}
