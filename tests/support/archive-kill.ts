import { spawn } from "node:child_process";
import { once } from "node:events";
import { setTimeout as pause } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { expect } from "vitest";
import { archiveFilesIn } from "../../server/keep/archive-files.ts";
import { readBackup } from "../../server/keep/read-backup.ts";
import type { BookLog, BookShelf, Commit } from "../../server/log/log.ts";
import { dawr } from "./keep.ts";

const projectRoot = fileURLToPath(new URL("../..", import.meta.url));
const node = `${projectRoot}node_modules/.bin/node`;

type Ground = {
  readonly settings: Readonly<Record<string, string>>;
  readonly openLog: () => Promise<BookLog>;
  readonly openShelf: () => Promise<BookShelf>;
  /** Where the archive files appear. */
  readonly folder: string;
  readonly rounds: number;
};

const months = Array.from({ length: 12 }, (_, month) => `2023-${String(month + 1).padStart(2, "0")}`);
const commitsEach = 60;

/** Ratings books of two offices over a year; what they hold does not matter, only that it comes through. */
async function fill(log: BookLog): Promise<ReadonlyMap<string, readonly Commit[]>> {
  const books = new Map<string, readonly Commit[]>();
  for (const office of ["riyadh", "jeddah"]) {
    for (const month of months) {
      const book = `office/${office}/ratings/${month}`;
      const commits = Array.from({ length: commitsEach }, (_, place) => commitOf(book, place + 1));
      expect(await log.append(book, commits)).toBe(true);
      books.set(book, commits);
    }
  }
  await log.close();
  return books;
}

function commitOf(book: string, revision: number): Commit {
  const by = { kind: "hub", id: "hub" } as const;
  const filling = { type: "RatingSkipped", day: `${book.slice(-7)}-05`, mode: "kiosk", filling: crypto.randomUUID() };
  return { book, revision, id: `c${revision}`, at: revision, by, command: "SkipRating", hash: "", events: [filling] };
}

/** Ends `dawr archive` with kill -9 again and again, and looks after each time; then lets it finish. */
export async function killedArchives({ settings, openLog, openShelf, folder, rounds }: Ground): Promise<void> {
  const books = await fill(await openLog());
  /** What stands where, right now. */
  const look = async () => {
    const shelf = await openShelf();
    const stored = new Map<string, readonly Commit[]>();
    for (const book of await shelf.books()) stored.set(book, await shelf.read(book, 0));
    await shelf.close();
    const filed = new Map<string, readonly Commit[]>();
    for (const file of archiveFilesIn(folder)) {
      for await (const { book, commits } of readBackup(file)) filed.set(book, commits);
    }
    return { stored, filed };
  };
  let cut = 0;
  for (let round = 0; round < rounds; round += 1) {
    const child = spawn(node, ["server/keep/main.ts", "archive"], { cwd: projectRoot, env: settings, stdio: "ignore" });
    const ended = once(child, "exit");
    // Later each time: somewhere between the first file and the last row.
    await pause(250 + round * 12 + Math.random() * 60);
    child.kill("SIGKILL");
    const [, signal] = await ended;
    cut += signal === "SIGKILL" ? 1 : 0;
    const { stored, filed } = await look();
    for (const [book, commits] of books) {
      const places = [stored.get(book), filed.get(book)].filter((each) => each !== undefined);
      expect(places.length, `round ${round}: ${book}`).toBeGreaterThan(0);
      for (const place of places) expect(place, `round ${round}: ${book}`).toEqual(commits);
    }
  }
  expect(cut).toBeGreaterThan(0);
  expect(await dawr(["archive"], settings)).toMatchObject({ code: 0, complained: "" });
  const { stored, filed } = await look();
  expect([...stored.keys()]).toEqual([]);
  expect(Object.fromEntries(filed)).toEqual(Object.fromEntries(books));
}
