import type { Answer } from "../shared/protocol/wire.ts";
import type { DeviceLedger } from "../shared/views/heartbeat.ts";
import { answerOf } from "./database.ts";
import { browserDisk, type Disk } from "./disk.ts";
import { type Kept, readTally, tallyKey, withoutOrder } from "./kept.ts";
import type { Refused } from "./refused-records.ts";

/** `issued`: what visitors asked for; `stored`: what of it was written here; `quarantined`: refused when nobody stood here. */
export type Ledger = DeviceLedger;

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
