import { createHash } from "node:crypto";
import { createReadStream, createWriteStream } from "node:fs";
import { createInterface } from "node:readline";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { createGunzip, createGzip } from "node:zlib";
import { KeepFault, reasonOf } from "./keep-fault.ts";

const format = 1;

/** Writes a new packed file of lines of JSON, readable by its owner alone; the last line seals it. */
export async function writeSealedLines(file: string, what: string, entries: AsyncIterable<unknown>): Promise<void> {
  async function* lines(): AsyncGenerator<string> {
    const seal = createHash("sha256");
    let count = 0;
    const head = `${JSON.stringify({ dawr: what, format })}\n`;
    seal.update(head);
    yield head;
    for await (const each of entries) {
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

/** The entries of the file. Throws `KeepFault` where it is not as it was written: nothing may be believed before the end. */
export async function* readSealedLines(file: string, what: string): AsyncGenerator<Readonly<Record<string, unknown>>> {
  const seal = createHash("sha256");
  let count = -1;
  let isSealed = false;
  try {
    for await (const line of createInterface({ input: createReadStream(file).pipe(createGunzip()) })) {
      const value: Readonly<Record<string, unknown>> = JSON.parse(line);
      const isHead = value["dawr"] === what && Number(value["format"]) <= format;
      if (isSealed || (count < 0 && !isHead)) throw damaged(file);
      if (value["seal"] !== undefined) {
        if (value["seal"] !== seal.digest("hex")) throw damaged(file);
        isSealed = true;
        continue;
      }
      seal.update(`${line}\n`);
      count += 1;
      if (count > 0) yield value;
    }
  } catch (error) {
    throw error instanceof KeepFault ? error : new KeepFault(`${file} cannot be read (${reasonOf(error)}).`);
  }
  if (!isSealed) throw damaged(file);
}

function damaged(file: string): KeepFault {
  return new KeepFault(`${file} is not as it was written, or of a newer form: nothing of it is believed.`);
}
