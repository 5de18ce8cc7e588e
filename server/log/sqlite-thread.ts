import { parentPort, workerData } from "node:worker_threads";
import { openBooks } from "./sqlite-file.ts";
import { groupWriter, type Piece } from "./sqlite-groups.ts";

/** An archive that takes a book out meanwhile is waited for. */
const patienceMs = 5_000;

/** The thread that writes the books: a sync that takes long holds up nobody but those who wait for it. */
const db = openBooks(String(workerData), patienceMs);
const write = groupWriter(db);

parentPort?.on("message", (group: readonly Piece[] | "close") => {
  if (group === "close") {
    db.close();
    parentPort?.close();
  } else parentPort?.postMessage(write(group));
});
