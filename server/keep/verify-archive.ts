import type { BookShelf } from "../log/log.ts";
import { archiveFilesIn } from "./archive-files.ts";
import { KeepFault } from "./keep-fault.ts";
import { type Finding, verifyBackup } from "./verify.ts";

/** Folds every book of every archive file, and misses what the store says was archived and no file here holds. */
export async function* verifyArchive(shelf: BookShelf, folder: string): AsyncGenerator<Finding> {
  const missing = new Map(await shelf.archived());
  for (const file of archiveFilesIn(folder)) {
    try {
      for await (const finding of verifyBackup(file)) {
        if (missing.get(finding.book) === finding.commits) missing.delete(finding.book);
        yield finding;
      }
    } catch (error) {
      if (!(error instanceof KeepFault)) throw error;
      yield { book: file, commits: 0, events: 0, faults: [error.message] };
    }
  }
  for (const [book, commits] of missing) {
    const fault = `${book} was archived with ${commits} commits, and no archive file in ${folder} holds it so.`;
    yield { book, commits: 0, events: 0, faults: [fault] };
  }
}
