import { existsSync } from "node:fs";
import type { BookShelf } from "../log/log.ts";
import type { VaultReading, VaultRow, VaultRows } from "../vault/rows.ts";
import { readSealedLines, writeSealedLines } from "./sealed-lines.ts";

/** One row as it stands in the vault, still sealed, with what was noted of it. */
type KeptRow = { readonly row: VaultRow; readonly readings: readonly VaultReading[] };

const pageLength = 500;
const readingsKept = 1_000;

/** The vault of a backup lies beside it: it must be thrown away sooner than the books, so that the erased stay erased. */
export function vaultFileOf(file: string): string {
  return `${file}.vault`;
}

/** All rows of the offices that have books. */
export async function* rowsOf(shelf: BookShelf, rows: VaultRows): AsyncGenerator<KeptRow> {
  const offices = new Set((await shelf.books()).map(officeOf).filter((office) => office !== ""));
  for (const office of [...offices].sort()) {
    for (let after = ""; ; ) {
      const page = await rows.page(office, after, pageLength);
      for (const row of page) yield { row, readings: await rows.readings(office, row.id, readingsKept) };
      if (page.length < pageLength) break;
      after = page.at(-1)?.id ?? after;
    }
  }
}

/** `office/{id}/…`; "" for a book of no office. */
export function officeOf(book: string): string {
  const [room, office = ""] = book.split("/");
  return room === "office" ? office : "";
}

/** Adds the rows that are not there yet, with their history. The answer: how many. */
export async function pourRows(kept: AsyncIterable<KeptRow>, rows: VaultRows): Promise<number> {
  let added = 0;
  for await (const { row, readings } of kept) {
    if (!(await rows.add(row))) continue;
    for (const reading of readings) await rows.note(reading);
    added += 1;
  }
  return added;
}

/** Writes the rows into a new file. */
export async function writeVaultFile(file: string, kept: AsyncIterable<KeptRow>): Promise<void> {
  await writeSealedLines(file, "vault", kept);
}

/** The rows of the file. Throws `KeepFault` where it is not as it was written: nothing may be believed before the end. */
export async function* readVaultFile(file: string): AsyncGenerator<KeptRow> {
  for await (const value of readSealedLines(file, "vault")) {
    const { row, readings }: Partial<KeptRow> = value;
    if (row && readings) yield { row, readings };
  }
}

/** Reads the file to its end; how many rows it holds, or undefined when there is none. Throws `KeepFault`. */
export async function countVaultFile(file: string): Promise<number | undefined> {
  if (!existsSync(file)) return undefined;
  let count = 0;
  for await (const _ of readVaultFile(file)) count += 1;
  return count;
}
