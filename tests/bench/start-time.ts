import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { setTimeout as pause } from "node:timers/promises";
import { dayBook } from "../../server/books.ts";
import { minuteMs } from "../../shared/office/ids.ts";
import { startHubProcess } from "../support/hub-process.ts";
import { type Figure, limitLine, median } from "./figure.ts";
import { startWorker } from "./workers.ts";

const days = 250;
const commitsOfDay = 450;
const mostMs = 1_000;
const dayMs = 24 * 60 * minuteMs;

/** From starting the program to its first good answer at /readyz, over the books of a year. */
export const startTime: Figure = {
  key: "h",
  measure: async ({ rounds }) => {
    const folder = mkdtempSync(join(tmpdir(), "dawr-bench-"));
    try {
      const writer = startWorker();
      const book = await writer.run("fillDay", { folder, commits: commitsOfDay });
      writer.end();
      copyDays(folder, book);
      const times: number[] = [];
      for (let round = 0; round < rounds; round += 1) times.push(await timeToReady(folder));
      const detail = `${days} days of ${commitsOfDay} commits`;
      return [limitLine("h  start to /readyz", median(times), mostMs, "ms", detail)];
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  },
};

/** The same day again for each day before it: a hub that starts must not read them. */
export function copyDays(folder: string, { office, day }: { readonly office: string; readonly day: string }): void {
  const db = new DatabaseSync(join(folder, "dawr.db"));
  const copy = db.prepare(
    "INSERT INTO commits (book, revision, id, at, body) SELECT ?, revision, id, at, body FROM commits WHERE book = ?",
  );
  db.exec("BEGIN");
  for (let back = 1; back <= days; back += 1) {
    const earlier = new Date(Date.parse(day) - back * dayMs).toISOString().slice(0, 10);
    copy.run(dayBook(office, earlier).name, dayBook(office, day).name);
  }
  db.exec("COMMIT");
  db.close();
}

async function timeToReady(folder: string): Promise<number> {
  const began = performance.now();
  const hub = await startHubProcess(folder, { program: "built" });
  while (!(await fetch(`${hub.url}/readyz`)).ok) await pause(2);
  const ms = performance.now() - began;
  await hub.end();
  return ms;
}
