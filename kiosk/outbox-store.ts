import type { Answer, Envelope } from "../shared/protocol/wire.ts";
import type { DeviceLedger } from "../shared/views/heartbeat.ts";
import { answerOf } from "./database.ts";
import { browserDisk, type Disk } from "./disk.ts";
import type { Refused } from "./refused-records.ts";
import { type OwnSeries, ownCode } from "./series.ts";

/**
 * An envelope that the hub has not confirmed yet; `order` is its place in the line. `life`: it was written by a time
 * that was only remembered, in the page's life of this name.
 */
export type Kept = Envelope & { readonly order: number; readonly life?: string };

/** `issued`: what visitors asked for; `stored`: what of it was written here; `quarantined`: refused when nobody stood here. */
export type Ledger = DeviceLedger;

type Tally = { readonly identity: string; readonly stored: number };

const tallyKey = "tally";
/** Outside the database, so that a database wiped by the browser or by hand is noticed. */
const markerKey = "dawr.kiosk.outbox";
const keepSentMs = 30 * 24 * 60 * 60_000;

/** Counts one wish of a visitor, before it is stored. */
export function countIssued(disk: Disk = browserDisk): void {
  const marker = readMarker(disk);
  disk.marks.setItem(markerKey, JSON.stringify({ ...marker, issued: marker.issued + 1 }));
}

/**
 * Returns whether what this device had stored is gone: the database is another one than the marker remembers. From then
 * on the new one is remembered, with the alarm until `forgetWipe`.
 */
export async function noticeWipe(disk: Disk = browserDisk): Promise<boolean> {
  const { identity } = await disk.transact(["notes"], "readwrite", async (store) => {
    const tally = await readTally(store("notes"), disk);
    store("notes").put(tally, tallyKey);
    return tally;
  });
  const marker = readMarker(disk);
  const isWiped = marker.isWiped || (marker.identity !== undefined && marker.identity !== identity);
  disk.marks.setItem(markerKey, JSON.stringify({ ...marker, identity, isWiped }));
  return isWiped;
}

/** Somebody of the staff has seen to it. */
export function forgetWipe(disk: Disk = browserDisk): void {
  disk.marks.setItem(markerKey, JSON.stringify({ ...readMarker(disk), isWiped: false }));
}

/**
 * Writes the envelope at the end of the line and resolves, once it is on the disk, to what was written. An id that
 * stands there already is left as it is. With `own` a check-in gets this device's next own code in the same transaction.
 */
export async function keep(
  envelope: Envelope,
  own?: OwnSeries,
  disk: Disk = browserDisk,
  life?: string,
): Promise<Envelope> {
  return disk.transact(["outbox", "notes"], "readwrite", async (store) => {
    // Both asked for at once: each answer on its own is a way to the database and back.
    const known: Promise<Kept | undefined> = answerOf(store("outbox").get(envelope.id));
    const [present, tally] = await Promise.all([known, readTally(store("notes"), disk)]);
    if (present) return withoutOrder(present);
    const written = own === undefined ? envelope : await withOwnCode(store("notes"), envelope, own);
    const order = tally.stored + 1;
    store("outbox").add({ ...written, order, ...(life === undefined ? {} : { life }) } satisfies Kept);
    store("notes").put({ ...tally, stored: order } satisfies Tally, tallyKey);
    return written;
  });
}

/**
 * The first of the line for this office that need not wait; another office's wait until this device belongs to it again.
 * With `isLeft` some stay where they are, and with each of them whatever names it.
 */
export function firstKept(
  office: string,
  disk: Disk = browserDisk,
  isLeft: (kept: Kept) => boolean = () => false,
): Promise<Kept | undefined> {
  return disk.transact(["outbox"], "readonly", async (store) => {
    const cursorRequest = store("outbox").index("order").openCursor();
    const left = new Set<string>();
    return new Promise((resolve, reject) => {
      cursorRequest.onerror = () => reject(cursorRequest.error ?? new Error("the outbox cannot be read"));
      cursorRequest.onsuccess = () => {
        const cursor = cursorRequest.result;
        const kept: Kept | undefined = cursor?.value;
        if (cursor && kept && (kept.office !== office || mustWait(kept, left, isLeft))) cursor.continue();
        else resolve(kept);
      };
    });
  });
}

/** Whether it stays, or names what stays: a follow-up its rating, a rating its visit by id or by this kiosk's own code. */
function mustWait(kept: Kept, left: Set<string>, isLeft: (kept: Kept) => boolean): boolean {
  const { id, command } = kept;
  const named = "rating" in command ? command.rating : "ticket" in command ? command.ticket : undefined;
  if (!isLeft(kept) && (named === undefined || !left.has(named))) return false;
  left.add(id);
  if (command.type === "CheckIn" && command.offline) left.add(command.offline.code);
  return true;
}

/** The hub has it: id and hash stay for 30 days, the content goes. */
export async function confirm(kept: Kept, disk: Disk = browserDisk): Promise<void> {
  const hash = await disk.hashOf(JSON.stringify(withoutOrder(kept)));
  const at = disk.now();
  await disk.transact(["outbox", "sent"], "readwrite", async (store) => {
    store("outbox").delete(kept.id);
    store("sent").put({ id: kept.id, at, ...(hash === undefined ? {} : { hash }) });
    const old = await answerOf(
      store("sent")
        .index("at")
        .getAllKeys(disk.upTo(at - keepSentMs)),
    );
    for (const id of old) store("sent").delete(id);
  });
}

/** The hub refused it. It is kept for good; `isTold` when the visitor stood there and read why. */
export function quarantine(kept: Kept, answer: Answer, isTold: boolean, disk: Disk = browserDisk): Promise<void> {
  return disk.transact(["outbox", "quarantine"], "readwrite", async (store) => {
    store("outbox").delete(kept.id);
    store("quarantine").put({ ...kept, answer, isTold, refusedAt: disk.now() } satisfies Refused);
  });
}

/** Writes the same id, at the same place, with another content: only for what the hub has refused as it was. */
export function replace(kept: Kept, disk: Disk = browserDisk): Promise<void> {
  return disk.transact(["outbox"], "readwrite", async (store) => {
    store("outbox").put(kept);
  });
}

/** Counts what stands where now. */
export function readLedger(disk: Disk = browserDisk): Promise<Ledger> {
  return disk.transact(["outbox", "quarantine", "notes"], "readonly", async (store) => {
    const { stored } = await readTally(store("notes"), disk);
    const kept: readonly Kept[] = await answerOf(store("outbox").index("order").getAll());
    const refused: readonly Refused[] = await answerOf(store("quarantine").getAll());
    return {
      issued: readMarker(disk).issued,
      stored,
      pending: kept.length,
      quarantined: refused.filter(({ isTold, isHandedOver }) => !isTold && !isHandedOver).length,
      oldestPending: kept[0]?.at ?? null,
    };
  });
}

async function withOwnCode(notes: IDBObjectStore, envelope: Envelope, own: OwnSeries): Promise<Envelope> {
  const { command, at } = envelope;
  if (command.type !== "CheckIn" || at === undefined) return envelope;
  // One note per day: a clock that is set back goes on counting where that day had ended.
  const key = `series ${envelope.office} ${own.series} ${own.day}`;
  const last: number | undefined = await answerOf(notes.get(key));
  const number = (last ?? 0) + 1;
  notes.put(number, key);
  return {
    ...envelope,
    command: { ...command, offline: { code: ownCode(own.series, number), at, device: own.device } },
  };
}

async function readTally(notes: IDBObjectStore, { newId }: Disk): Promise<Tally> {
  const tally: Tally | undefined = await answerOf(notes.get(tallyKey));
  return tally ?? { identity: newId(), stored: 0 };
}

type Marker = { readonly identity?: string; readonly issued: number; readonly isWiped: boolean };

function readMarker({ marks }: Disk): Marker {
  const fresh: Marker = { issued: 0, isWiped: false };
  try {
    const marker: Partial<Marker> = JSON.parse(marks.getItem(markerKey) ?? "{}");
    return { ...fresh, ...marker };
  } catch {
    return fresh;
  }
}

function withoutOrder({ id, office, command, at }: Kept): Envelope {
  return { id, office, command, ...(at === undefined ? {} : { at }) };
}
