import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import type { BookName, Commit } from "../log/log.ts";
import { readBackup } from "./read-backup.ts";

/** Books of one office and month, which go to one file. */
export type OfficeMonth = { readonly office: string; readonly month: string };

/** The folder of the archive beside the books. */
export const archiveFolder = "archive";

/** Where a book's archive file belongs; undefined: books of this kind stay in the store. */
export function officeMonthOf(book: BookName): OfficeMonth | undefined {
  const [, office, month] = /^office\/([A-Za-z0-9_-]+)\/(?:day|ratings)\/(\d{4}-\d{2})(?:-\d{2})?$/.exec(book) ?? [];
  return office === undefined || month === undefined ? undefined : { office, month };
}

/** Form and content are those of a backup, so whatever reads backups reads it. */
export function archiveFile(folder: string, { office, month }: OfficeMonth): string {
  return join(folder, office, `${month}.gz`);
}

/** All archive files in the folder, the oldest month of each office first; none when there is no folder. */
export function archiveFilesIn(folder: string): readonly string[] {
  if (!existsSync(folder)) return [];
  const offices = readdirSync(folder, { withFileTypes: true }).filter((entry) => entry.isDirectory());
  return offices
    .map(({ name }) => name)
    .toSorted()
    .flatMap((office) => {
      const months = readdirSync(join(folder, office)).filter((name) => /^\d{4}-\d{2}\.gz$/.test(name));
      return months.toSorted().map((name) => join(folder, office, name));
    });
}

/** The book's commits out of its archive file; undefined when no file holds it. Rejects with `KeepFault`. */
export async function readArchived(folder: string, book: BookName): Promise<readonly Commit[] | undefined> {
  const where = officeMonthOf(book);
  return where && (await readMonth(archiveFile(folder, where))).get(book);
}

/** All books of an archive file; none when there is no such file. Rejects with `KeepFault`. */
export async function readMonth(file: string): Promise<ReadonlyMap<BookName, readonly Commit[]>> {
  const books = new Map<BookName, readonly Commit[]>();
  if (!existsSync(file)) return books;
  // To its end, because only the end says that the file is whole.
  for await (const { book, commits } of readBackup(file)) books.set(book, commits);
  return books;
}
