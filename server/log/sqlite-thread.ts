import { parentPort, workerData } from "node:worker_threads";
import { minuteMs } from "../../shared/office/ids.ts";
import { forgetOrder, openBooks } from "./sqlite-file.ts";
import { groupWriter, type Piece } from "./sqlite-groups.ts";

/** An archive that takes a book out meanwhile is waited for. */
const patienceMs = 5_000;

/** Ratings are told by the half hour (R12): the file's journal keeps their order among all else no longer than that. */
const forgetsEveryMs = 30 * minuteMs;

/** The thread that writes the books: a sync that takes long holds up nobody but those who wait for it. */
const db = openBooks(String(workerData), patienceMs);
const write = groupWriter(db);
let isWritten = false;

setInterval(forgetWritten, forgetsEveryMs).unref();

parentPort?.on("message", (group: readonly Piece[] | "close") => {
  if (group === "close") {
    db.close();
    parentPort?.close();
    return;
  }
  isWritten = true;
  parentPort?.postMessage(write(group));
});

function forgetWritten(): void {
  if (!isWritten) return;
  try {
    if (forgetOrder(db)) isWritten = false;
  } catch {
    // A full disk: the next time.
  }
}
