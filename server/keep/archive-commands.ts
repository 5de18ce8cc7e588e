import { join } from "node:path";
import type { Config } from "../config.ts";
import { foldMonth } from "../history/recompute.ts";
import { archive } from "./archive.ts";
import { archiveFolder, type OfficeMonth, readArchived } from "./archive-files.ts";
import { KeepFault } from "./keep-fault.ts";
import { knownSecret } from "./known-secret.ts";
import { readBook } from "./read-books.ts";
import { openHistory, openRemoval, openShelf, storeOf } from "./stores.ts";

export type Say = { readonly say: (line: string) => void; readonly complain: (line: string) => void };

/** Where the archive files of these settings stand, unless somebody says otherwise. */
export function archiveOf({ dataFolder }: Config, given: string | undefined): string {
  return given ?? join(dataFolder, archiveFolder);
}

/** `dawr archive`; resolves to the exit code: 1 when a month had to stay that should have gone. */
export async function doArchive(
  config: Config,
  { folder, olderThanDays }: { readonly folder: string; readonly olderThanDays: number },
  { say, complain }: Say,
): Promise<number> {
  const shelf = await openShelf(storeOf(config));
  try {
    const removal = await openRemoval(storeOf(config));
    const store = await openHistory(config.dataFolder);
    try {
      const secret = knownSecret(config.secret, config.dataFolder);
      const now = Date.now();
      const sumUp = (month: OfficeMonth) => foldMonth({ shelf, store, archive: folder, now }, month);
      const order = { shelf, removal, folder, olderThanDays, secret, now, sumUp };
      const { files, books, commits, kept } = await archive(order);
      if (files.length === 0) say(`Nothing in ${shelf.place} is old enough to be archived, or may be.`);
      else say(`Archived ${books} books with ${commits} commits to ${files.length} files in ${folder}.`);
      for (const sentence of kept) complain(sentence);
      return kept.length === 0 ? 0 : 1;
    } finally {
      store.close();
      await removal.close();
    }
  } finally {
    await shelf.close();
  }
}

/** `dawr read BOOK`: its commits as lines of JSON, from the store or from its archive file. */
export async function doRead(config: Config, book: string, folder: string, { say }: Say): Promise<number> {
  const shelf = await openShelf(storeOf(config));
  try {
    const isHere = (await shelf.books()).includes(book);
    const commits = isHere ? await readBook(shelf, book) : await readArchived(folder, book);
    if (commits === undefined) throw new KeepFault(`There is no ${book} in ${shelf.place}, nor in ${folder}.`);
    for (const commit of commits) say(JSON.stringify(commit));
    return 0;
  } finally {
    await shelf.close();
  }
}
