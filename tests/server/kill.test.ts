import { rmSync } from "node:fs";
import { setTimeout as pause } from "node:timers/promises";
import { expect, it, vi } from "vitest";
import type { Commit } from "../../server/log/log.ts";
import { sqliteLog } from "../../server/log/sqlite.ts";
import { today } from "../support/books-office.ts";
import { startBooks } from "../support/books-process.ts";
import { temporaryFolder } from "../support/books-stores.ts";

/** `KILL_ROUNDS=100` for a long look. */
const rounds = Number(process.env["KILL_ROUNDS"] ?? 30);

async function storedIn(folder: string): Promise<readonly Commit[]> {
  const log = sqliteLog(folder);
  const commits = await log.read(today.name, 0);
  await log.close();
  return commits;
}

it(
  `S1 S2 kill -9 in the middle of appends, ${rounds} rounds: what was acknowledged is there, once`,
  async () => {
    const folder = temporaryFolder();
    const acknowledged: string[] = [];
    try {
      for (let round = 0; round < rounds; round += 1) {
        const books = await startBooks(folder);
        // A lock that outlived its process would say "refused" here.
        expect(books.opened).toEqual({ said: "open" });
        books.order({ do: "stream" });
        await vi.waitFor(() => expect(books.output()).toContain("\n"), { timeout: 30_000, interval: 2 });
        await pause(Math.random() * 20);
        await books.kill();
        acknowledged.push(...books.output().split("\n").slice(0, -1));

        const commits = await storedIn(folder);
        expect(commits.map((commit) => commit.revision)).toEqual(commits.map((_, place) => place + 1));
        const stored = commits.map((commit) => commit.id);
        expect(new Set(stored).size).toBe(stored.length);
        const kept = new Set(stored);
        expect(acknowledged.filter((id) => !kept.has(id))).toEqual([]);
      }
      expect(acknowledged.length).toBeGreaterThan(rounds);
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  },
  rounds * 15_000,
);
