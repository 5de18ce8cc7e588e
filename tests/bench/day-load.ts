import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type Figure, limitLine, median } from "./figure.ts";
import { startWorker } from "./workers.ts";

const commits = 6_000;
const mostMs = 200;

/** A day read from the embedded store into memory, in a process that has done nothing before. */
export const dayLoad: Figure = {
  key: "e",
  measure: async ({ rounds }) => {
    const folder = mkdtempSync(join(tmpdir(), "dawr-bench-"));
    try {
      const writer = startWorker();
      const book = await writer.run("fillDay", { folder, commits });
      writer.end();
      const times: number[] = [];
      let detail = "";
      for (let round = 0; round < rounds; round += 1) {
        const reader = startWorker();
        const { ms, revision, tickets } = await reader.run("readDay", { folder, ...book });
        reader.end();
        times.push(ms);
        detail = `${revision} commits, ${tickets} tickets`;
      }
      return [
        limitLine(`e  replay of a day of ${commits} commits from the store`, median(times), mostMs, "ms", detail),
      ];
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  },
};
