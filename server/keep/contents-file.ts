import { hash } from "node:crypto";
import { existsSync } from "node:fs";
import type { Library } from "../../shared/library/library.ts";
import type { Setup } from "../../shared/setup/setup.ts";
import { libraryBook, setupBook } from "../books.ts";
import type { Contents, HeldContent } from "../contents/contents.ts";
import { filesInUse } from "../contents/in-use.ts";
import type { BookName, BookShelf } from "../log/log.ts";
import { foldOf } from "./book-kinds.ts";
import { KeepFault } from "./keep-fault.ts";
import { readBook } from "./read-books.ts";
import { readSealedLines, writeSealedLines } from "./sealed-lines.ts";

/** One file of a library or a wall, whole. */
type KeptContent = { readonly held: HeldContent; readonly bytes: Uint8Array };

const naming = /^office\/([^/]+)\/(?:library|setup)$/;

/** The files of a backup lie beside it, as the vault does: they are large and seldom change. */
export function contentsFileOf(file: string): string {
  return `${file}.library`;
}

/** The files that libraries and walls name, each of which is there and is what its hash says. Throws `KeepFault`. */
export async function* contentsOf(shelf: BookShelf, contents: Contents): AsyncGenerator<KeptContent> {
  const offices = new Set((await shelf.books()).flatMap((name) => naming.exec(name)?.[1] ?? []));
  for (const office of offices) {
    const times = new Map((await contents.list(office)).map(({ sha256, at }) => [sha256, at]));
    for (const sha256 of await namedIn(shelf, office)) {
      const bytes = await contents.get(office, sha256);
      if (bytes === undefined || hash("sha256", bytes) !== sha256) {
        const what = bytes ? "is not what was uploaded" : "is missing";
        throw new KeepFault(`A file of ${office} (${sha256}) ${what}.`);
      }
      yield { held: { office, sha256, at: times.get(sha256) ?? 0 }, bytes };
    }
  }
}

async function namedIn(shelf: BookShelf, office: string): Promise<ReadonlySet<string>> {
  const library = (await folded(shelf, libraryBook(office).name)) as Library | undefined;
  const setup = (await folded(shelf, setupBook(office).name)) as Setup | undefined;
  return filesInUse({ library, setup });
}

async function folded(shelf: BookShelf, book: BookName): Promise<unknown> {
  const fold = foldOf(book);
  const state = fold?.initial();
  for (const { events, at } of await readBook(shelf, book)) {
    for (const stored of events) {
      const event = fold?.upcast(stored);
      if (event !== undefined) fold?.evolve(state, event, at);
    }
  }
  return state;
}

/** Adds what is not there yet. The answer: how many files there were. */
export async function pourContents(kept: AsyncIterable<KeptContent>, contents: Contents): Promise<number> {
  let count = 0;
  for await (const { held, bytes } of kept) {
    await contents.add(held, bytes);
    count += 1;
  }
  return count;
}

export async function writeContentsFile(file: string, kept: AsyncIterable<KeptContent>): Promise<void> {
  async function* entries() {
    for await (const { held, bytes } of kept) yield { ...held, bytes: Buffer.from(bytes).toString("base64") };
  }
  await writeSealedLines(file, "library", entries());
}

/** The files that stand in there. Throws `KeepFault` where one is not as it was written. */
export async function* readContentsFile(file: string): AsyncGenerator<KeptContent> {
  for await (const { office, sha256, at, bytes } of readSealedLines(file, "library")) {
    const content = Buffer.from(String(bytes), "base64");
    if (hash("sha256", content) !== sha256) throw new KeepFault(`${file} holds a file that is not what its hash says.`);
    yield { held: { office: String(office), sha256: String(sha256), at: Number(at) }, bytes: content };
  }
}

/** Reads the file to its end; how many files it holds, or undefined when there is none. Throws `KeepFault`. */
export async function countContentsFile(file: string): Promise<number | undefined> {
  if (!existsSync(file)) return undefined;
  let count = 0;
  for await (const _ of readContentsFile(file)) count += 1;
  return count;
}
