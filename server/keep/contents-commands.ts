import type { BookShelf } from "../log/log.ts";
import { contentsOf, countContentsFile, pourContents, writeContentsFile } from "./contents-file.ts";
import { openContents, type StoreAddress } from "./stores.ts";

/** Writes the library's files of a store into a new file. The answer: how many. */
export async function backupContents(store: StoreAddress, shelf: BookShelf, file: string): Promise<number> {
  const contents = await openContents(store);
  try {
    await writeContentsFile(file, contentsOf(shelf, contents));
    return (await countContentsFile(file)) ?? 0;
  } finally {
    await contents.close();
  }
}

/** Copies the library's files from one store to another. The answer: how many there are. */
export async function copyContents(shelf: BookShelf, from: StoreAddress, to: StoreAddress): Promise<number> {
  const source = await openContents(from);
  const target = await openContents(to);
  try {
    return await pourContents(contentsOf(shelf, source), target);
  } finally {
    await source.close();
    await target.close();
  }
}

/** Looks at each of the library's files. The answer: how many are whole. Throws `KeepFault` at the first that is not. */
export async function verifyContents(store: StoreAddress, shelf: BookShelf): Promise<number> {
  const contents = await openContents(store);
  try {
    let count = 0;
    for await (const _ of contentsOf(shelf, contents)) count += 1;
    return count;
  } finally {
    await contents.close();
  }
}
