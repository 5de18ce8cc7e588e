import { existsSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { BackupHead } from "./backup-form.ts";
import { faultsOfFolding } from "./check-book.ts";
import { contentsFileOf, countContentsFile, pourContents, readContentsFile } from "./contents-file.ts";
import { draftFolder, inTheWay, syncFolder } from "./folders.ts";
import { KeepFault, reasonOf } from "./keep-fault.ts";
import { knownSecret, markOf, secretFile } from "./known-secret.ts";
import { pour } from "./pour.ts";
import { readBackup, readHead } from "./read-backup.ts";
import { addressOfFolder, lockFolder, openContents, openLog, openShelf, openVaultRows } from "./stores.ts";
import { countVaultFile, pourRows, readVaultFile, vaultFileOf } from "./vault-file.ts";

export type RestoreOrder = {
  readonly file: string;
  /** The data folder: missing, or without books. */
  readonly folder: string;
  /** `DAWR_SECRET` as the hub will have it. */
  readonly secretGiven: string | undefined;
};

export type Restored = {
  readonly books: number;
  readonly commits: number;
  /** Of the vault; undefined when no file of it lies beside the backup. */
  readonly entries: number | undefined;
  /** Of the library; undefined when no file of them lies beside the backup. */
  readonly files: number | undefined;
  readonly madeAt: string;
  /** What the person should know, a sentence each. */
  readonly warnings: readonly string[];
};

type Count = { readonly books: ReadonlyMap<string, number>; readonly faults: readonly string[] };

/**
 * Makes the file's books the books of the folder, at once and whole: they are put together aside and given their name
 * last. Rejects with `KeepFault` when a hub is at work there, when the folder holds anything, or when the file is not
 * what was written; then the folder is as it was.
 */
export async function restore({ file, folder, secretGiven }: RestoreOrder): Promise<Restored> {
  await assertFree(folder);
  const head = await readHead(file);
  const { books, faults } = await look(file);
  const vaultFile = vaultFileOf(file);
  const entries = await countVaultFile(vaultFile);
  const contentsFile = contentsFileOf(file);
  const files = await countContentsFile(contentsFile);
  const secret = secretPlan(head, folder, secretGiven);
  const unlock = await lockFolder(folder);
  try {
    // Somebody may have been quicker before the lock was ours.
    refuseIfFull(folder);
    await build(file, folder, books);
    if (entries !== undefined) await buildVault(folder, vaultFile);
    if (files !== undefined) await buildContents(folder, contentsFile);
    if (secret.toWrite !== undefined) writeSecret(folder, secret.toWrite);
    renameSync(join(folder, draftFolder, "dawr.db"), join(folder, "dawr.db"));
    syncFolder(folder);
  } catch (error) {
    throw error instanceof KeepFault ? error : notRestored(folder, error);
  } finally {
    rmSync(join(folder, draftFolder), { recursive: true, force: true });
    unlock();
  }
  const commits = [...books.values()].reduce((sum, length) => sum + length, 0);
  const warnings = [...secret.warnings, ...faults];
  return { books: books.size, commits, entries, files, madeAt: head.madeAt, warnings };
}

/** Throws `KeepFault` unless the folder can take books; makes nothing. */
async function assertFree(folder: string): Promise<void> {
  if (existsSync(join(folder, "dawr.lock"))) (await lockFolder(folder))();
  refuseIfFull(folder);
}

function refuseIfFull(folder: string): void {
  const [first, ...others] = inTheWay(folder);
  if (first === undefined) return;
  const more = others.length === 0 ? "" : ` and ${others.length} more`;
  throw new KeepFault(
    `The data folder ${folder} is not empty (it holds ${first}${more}): restore into another one, or move what is there away first.`,
  );
}

/** Reads the file to its end before anything is believed. */
async function look(file: string): Promise<Count> {
  const books = new Map<string, number>();
  const faults: string[] = [];
  for await (const { book, commits } of readBackup(file)) {
    books.set(book, commits.length);
    faults.push(...faultsOfFolding(book, commits));
  }
  return { books, faults };
}

/** Puts the books together aside, and looks whether all of them are there. */
async function build(file: string, folder: string, expected: Count["books"]): Promise<void> {
  const draft = join(folder, draftFolder);
  rmSync(draft, { recursive: true, force: true });
  const log = await openLog(addressOfFolder(draft));
  try {
    await pour(log, readBackup(file));
  } finally {
    await log.close();
  }
  // A store that could not empty its journal into the file has not got everything in the file.
  if (existsSync(join(draft, "dawr.db-wal"))) throw new KeepFault(`The books could not be written whole to ${folder}.`);
  const shelf = await openShelf(addressOfFolder(draft));
  try {
    const names = await shelf.books();
    const isWhole = names.length === expected.size && (await shelf.check()).length === 0;
    for (const name of names) {
      if (!isWhole || (await shelf.read(name, 0)).length !== expected.get(name)) {
        throw new KeepFault(`What was written to ${folder} is not what stands in ${file}: the disk cannot be trusted.`);
      }
    }
  } finally {
    await shelf.close();
  }
}

/** Puts the vault together aside too, and gives it its name: without books nobody looks at it. */
async function buildVault(folder: string, file: string): Promise<void> {
  const draft = join(folder, draftFolder);
  const rows = await openVaultRows(addressOfFolder(draft));
  try {
    await pourRows(readVaultFile(file), rows);
  } finally {
    await rows.close();
  }
  renameSync(join(draft, "vault.db"), join(folder, "vault.db"));
}

/** And the library's files. */
async function buildContents(folder: string, file: string): Promise<void> {
  const draft = join(folder, draftFolder);
  const contents = await openContents(addressOfFolder(draft));
  try {
    await pourContents(readContentsFile(file), contents);
  } finally {
    await contents.close();
  }
  renameSync(join(draft, "library.db"), join(folder, "library.db"));
}

type SecretPlan = { readonly toWrite: string | undefined; readonly warnings: readonly string[] };

/** What becomes of the secret. Throws `KeepFault` when the one that is here is not the one of the backup. */
function secretPlan(head: BackupHead, folder: string, given: string | undefined): SecretPlan {
  const here = knownSecret(given, folder);
  if (here === undefined && head.secret !== undefined) return { toWrite: head.secret, warnings: [] };
  if (head.secretMark === undefined) return { toWrite: undefined, warnings: [] };
  if (here === undefined) {
    const warning = `The secret was not in the backup: put the old one into ${join(folder, secretFile)} or DAWR_SECRET before the hub starts. With another, a ticket that was rated can be rated again, and pairing codes given out do not work.`;
    return { toWrite: undefined, warnings: [warning] };
  }
  if (markOf(here) === head.secretMark) return { toWrite: undefined, warnings: [] };
  const where = given === undefined ? join(folder, secretFile) : "DAWR_SECRET";
  throw new KeepFault(`The secret in ${where} is not the one of the backup: give the old one, or take it away.`);
}

function writeSecret(folder: string, secret: string): void {
  writeFileSync(join(folder, secretFile), `${secret}\n`, { mode: 0o600, flag: "wx", flush: true });
}

function notRestored(folder: string, error: unknown): KeepFault {
  const why = reasonOf(error).replace(/\.$/, "");
  return new KeepFault(`Nothing was restored to ${folder} (${why}): it holds no books, as before.`, { cause: error });
}
