import { createHash } from "node:crypto";
import { createReadStream, createWriteStream, existsSync } from "node:fs";
import { createInterface } from "node:readline";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { createGunzip, createGzip } from "node:zlib";
import type { BookShelf } from "../log/log.ts";
import type { VaultReading, VaultRow, VaultRows } from "../vault/rows.ts";
import { KeepFault, reasonOf } from "./keep-fault.ts";

/** One row as it stands in the vault, still sealed, with what was noted of it. */
type KeptRow = { readonly row: VaultRow; readonly readings: readonly VaultReading[] };

const format = 1;
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

/** Writes a new file of lines of JSON, readable by its owner alone; the last line seals it. */
export async function writeVaultFile(file: string, kept: AsyncIterable<KeptRow>): Promise<void> {
  async function* lines(): AsyncGenerator<string> {
    const seal = createHash("sha256");
    let count = 0;
    const head = `${JSON.stringify({ dawr: "vault", format })}\n`;
    seal.update(head);
    yield head;
    for await (const each of kept) {
      const line = `${JSON.stringify(each)}\n`;
      seal.update(line);
      count += 1;
      yield line;
    }
    yield `${JSON.stringify({ rows: count, seal: seal.digest("hex") })}\n`;
  }
  await pipeline(
    Readable.from(lines()),
    createGzip(),
    createWriteStream(file, { flags: "wx", mode: 0o600, flush: true }),
  );
}

/** The rows of the file. Throws `KeepFault` where it is not as it was written: nothing may be believed before the end. */
export async function* readVaultFile(file: string): AsyncGenerator<KeptRow> {
  const seal = createHash("sha256");
  let count = -1;
  let isSealed = false;
  try {
    for await (const line of createInterface({ input: createReadStream(file).pipe(createGunzip()) })) {
      const value: Partial<KeptRow> & { readonly dawr?: string; readonly format?: number; readonly seal?: string } =
        JSON.parse(line);
      if (isSealed || (count < 0 && (value.dawr !== "vault" || Number(value.format) > format))) throw damaged(file);
      if (value.seal !== undefined) {
        if (value.seal !== seal.digest("hex")) throw damaged(file);
        isSealed = true;
        continue;
      }
      seal.update(`${line}\n`);
      count += 1;
      if (count > 0 && value.row && value.readings) yield { row: value.row, readings: value.readings };
    }
  } catch (error) {
    throw error instanceof KeepFault ? error : new KeepFault(`${file} cannot be read (${reasonOf(error)}).`);
  }
  if (!isSealed) throw damaged(file);
}

/** Reads the file to its end; how many rows it holds, or undefined when there is none. Throws `KeepFault`. */
export async function countVaultFile(file: string): Promise<number | undefined> {
  if (!existsSync(file)) return undefined;
  let count = 0;
  for await (const _ of readVaultFile(file)) count += 1;
  return count;
}

function damaged(file: string): KeepFault {
  return new KeepFault(`${file} is not as it was written, or of a newer form: nothing of it is believed.`);
}
