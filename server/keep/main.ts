import { resolve } from "node:path";
import { parseArgs } from "node:util";
import { type Config, readConfig } from "../config.ts";
import { ConfigFault } from "../config-fault.ts";
import type { BookShelf } from "../log/log.ts";
import { archiveOf, doArchive, doRead } from "./archive-commands.ts";
import { backup } from "./backup.ts";
import { backupContents, copyContents, verifyContents } from "./contents-commands.ts";
import { contentsFileOf, countContentsFile } from "./contents-file.ts";
import { copyBooks } from "./copy.ts";
import { KeepFault } from "./keep-fault.ts";
import { knownSecret } from "./known-secret.ts";
import { doRecompute } from "./recompute-command.ts";
import { restore } from "./restore.ts";
import { rotateVault } from "./rotate.ts";
import { addressOfFolder, openLog, openShelf, openVaultRows, type StoreAddress, storeOf } from "./stores.ts";
import { countVaultFile, pourRows, rowsOf, vaultFileOf, writeVaultFile } from "./vault-file.ts";
import { type Finding, verifyBackup, verifyShelf } from "./verify.ts";
import { verifyArchive } from "./verify-archive.ts";

const usage = `dawr backup FILE [--with-secret]   all books into one file; the hub may go on working
dawr restore FILE                  the books of the file into the empty data folder
dawr verify [FILE]                 replays every book of the store and its archive, or of a backup
dawr rotate                        seals the vault anew with DAWR_SECRET, what DAWR_SECRET_OLD sealed; hubs may go on
dawr archive [--older-than-days N] [--archive FOLDER]
                                   months that ended so long ago (400) go to compressed files; the hub may go on
dawr read BOOK                     a book's commits as lines of JSON, also out of an archive file
dawr recompute                     folds the summaries of closed days anew from the books of the store
dawr copy --from STORE --to STORE  a STORE is sqlite:FOLDER or redis://HOST:PORT

The store is the hub's: DATA_DIR, or REDIS_URL; the archive stands in DATA_DIR/archive. Exit code: 0 done, 1 not done or something is wrong, 2 not understood.`;

const shortestWindow = 62;

/** The command line makes no sense. */
class UsageFault extends Error {}

/** Resolves to the exit code. */
async function main(): Promise<number> {
  const { values, positionals } = readArguments();
  const [verb, name, ...more] = positionals;
  const { from, to, "with-secret": isWithSecret = false } = values;
  const config = readConfig(process.env);
  if (more.length > 0) throw new UsageFault();
  if (verb === "backup" && name !== undefined) return doBackup(config, fromHere(name), isWithSecret);
  if (verb === "restore" && name !== undefined) return doRestore(config, fromHere(name));
  const archive = archiveOf(config, values.archive === undefined ? undefined : fromHere(values.archive));
  if (verb === "verify") return doVerify(config, name === undefined ? undefined : fromHere(name), archive);
  if (verb === "archive" && name === undefined) {
    return doArchive(
      config,
      { folder: archive, olderThanDays: windowOf(values["older-than-days"]) },
      { say, complain },
    );
  }
  if (verb === "read" && name !== undefined) return doRead(config, name, archive, { say, complain });
  if (verb === "rotate" && name === undefined) return doRotate(config);
  if (verb === "recompute" && name === undefined) return doRecompute(config, archive, say);
  if (verb === "copy" && name === undefined && from !== undefined && to !== undefined) return doCopy(from, to);
  throw new UsageFault();
}

function readArguments() {
  const text = { type: "string" } as const;
  const options = {
    from: text,
    to: text,
    archive: text,
    "older-than-days": text,
    "with-secret": { type: "boolean" },
  } as const;
  try {
    return parseArgs({ options, allowPositionals: true });
  } catch (error) {
    throw new UsageFault(undefined, { cause: error });
  }
}

/** Whole days; a day that opens looks back a month, and nobody may wait for that in a file. */
function windowOf(given = "400"): number {
  if (/^\d{1,5}$/.test(given) && Number(given) >= shortestWindow) return Number(given);
  throw new UsageFault();
}

async function doBackup(config: Config, file: string, isWithSecret: boolean): Promise<number> {
  const shelf = await openShelf(storeOf(config));
  try {
    const secret = knownSecret(config.secret, config.dataFolder);
    const { books, commits, faults } = await backup({ shelf, file, secret, isWithSecret });
    const entries = await backupVault(config, shelf, vaultFileOf(file));
    const files = await backupContents(storeOf(config), shelf, contentsFileOf(file));
    say(`Kept ${books} books with ${commits} commits of ${shelf.place} in ${file}.`);
    say(`Kept ${entries} sealed entries of the vault beside it, in ${vaultFileOf(file)}.`);
    say(`Kept ${files} files of libraries and walls in ${contentsFileOf(file)}.`);
    if (isWithSecret) say("The hub's secret is in it: whoever has the file has both.");
    else say("The hub's secret is not in it: keep it elsewhere, or back up with --with-secret.");
    for (const fault of faults) complain(fault);
    return faults.length === 0 ? 0 : 1;
  } finally {
    await shelf.close();
  }
}

/** After the books: whatever they name is in the vault by then. */
async function backupVault(config: Config, shelf: BookShelf, file: string): Promise<number> {
  const rows = await openVaultRows(storeOf(config));
  try {
    await writeVaultFile(file, rowsOf(shelf, rows));
    return (await countVaultFile(file)) ?? 0;
  } finally {
    await rows.close();
  }
}

async function doRestore(config: Config, file: string): Promise<number> {
  if (config.redisUrl !== undefined) {
    throw new KeepFault(
      "A backup is restored into a data folder, and REDIS_URL is set: restore without it, then dawr copy --from sqlite:FOLDER --to redis://HOST:PORT.",
    );
  }
  const { dataFolder: folder, secret: secretGiven } = config;
  const { books, commits, entries, files, madeAt, warnings } = await restore({ file, folder, secretGiven });
  say(`Restored ${books} books with ${commits} commits of ${madeAt} into ${folder}.`);
  if (entries === undefined)
    complain(`${vaultFileOf(file)} is not there: names and words of visitors are not restored.`);
  else say(`Restored ${entries} sealed entries of the vault.`);
  if (files === undefined) complain(`${contentsFileOf(file)} is not there: the library's files are not restored.`);
  else say(`Restored ${files} files of libraries and walls.`);
  for (const warning of warnings) complain(warning);
  return 0;
}

async function doVerify(config: Config, file: string | undefined, archive: string): Promise<number> {
  if (file !== undefined) {
    const code = await report(verifyBackup(file));
    sayWhole((await countContentsFile(contentsFileOf(file))) ?? 0);
    return code;
  }
  const shelf = await openShelf(storeOf(config));
  try {
    const code = await report(verifyAll(shelf, archive));
    sayWhole(await verifyContents(storeOf(config), shelf));
    return code;
  } finally {
    await shelf.close();
  }
}

function sayWhole(files: number): void {
  if (files > 0) say(`All ${files} files of libraries and walls are whole.`);
}

async function* verifyAll(shelf: BookShelf, archive: string): AsyncGenerator<Finding> {
  yield* verifyShelf(shelf);
  yield* verifyArchive(shelf, archive);
}

async function report(findings: AsyncIterable<Finding>): Promise<number> {
  let books = 0;
  let wrong = 0;
  for await (const { book, commits, events, faults } of findings) {
    books += 1;
    say(`${faults.length === 0 ? "good " : "WRONG"}  ${book}  ${commits} commits, ${events} facts`);
    for (const fault of faults) complain(fault);
    wrong += faults.length === 0 ? 0 : 1;
  }
  say(wrong === 0 ? `All ${books} books are good.` : `${wrong} of ${books} are wrong.`);
  return wrong === 0 ? 0 : 1;
}

async function doRotate(config: Config): Promise<number> {
  for await (const { office, entries } of rotateVault(config)) say(`${office}: ${entries} entries sealed anew`);
  say("Everything in the vault is sealed with DAWR_SECRET. DAWR_SECRET_OLD is needed no more.");
  return 0;
}

async function doCopy(from: StoreAddress, to: StoreAddress): Promise<number> {
  const shelf = await openShelf(storeHere(from));
  try {
    const log = await openLog(storeHere(to));
    try {
      const { books, commits, added } = await copyBooks(shelf, log);
      const entries = await copyVault(shelf, { from: storeHere(from), to: storeHere(to) });
      say(`Copied ${books} books with ${commits} commits, ${added} of them new there.`);
      const files = await copyContents(shelf, storeHere(from), storeHere(to));
      say(`Copied ${entries} entries of the vault that were not there.`);
      say(`Copied ${files} files of libraries and walls.`);
      say("The secret does not go along: the hubs there need the same DAWR_SECRET.");
      return 0;
    } finally {
      await log.close();
    }
  } finally {
    await shelf.close();
  }
}

async function copyVault(
  shelf: BookShelf,
  stores: { readonly from: StoreAddress; readonly to: StoreAddress },
): Promise<number> {
  const from = await openVaultRows(stores.from);
  const to = await openVaultRows(stores.to);
  try {
    return await pourRows(rowsOf(shelf, from), to);
  } finally {
    await from.close();
    await to.close();
  }
}

/** A name as its writer meant it: npm runs the program in the project's folder, wherever it was called. */
function fromHere(name: string): string {
  const { npm_lifecycle_event: script, INIT_CWD: here } = process.env;
  return resolve(script === "dawr" && here !== undefined ? here : process.cwd(), name);
}

function storeHere(address: StoreAddress): StoreAddress {
  const [, folder] = /^sqlite:(.+)$/.exec(address) ?? [];
  return folder === undefined ? address : addressOfFolder(fromHere(folder));
}

function say(line: string): void {
  process.stdout.write(`${line}\n`);
}

function complain(line: string): void {
  process.stderr.write(`${line}\n`);
}

try {
  process.exitCode = await main();
} catch (error) {
  process.exitCode = error instanceof UsageFault ? 2 : 1;
  if (error instanceof UsageFault) complain(usage);
  else if (error instanceof KeepFault || error instanceof ConfigFault) complain(error.message);
  else complain(error instanceof Error ? (error.stack ?? error.message) : String(error));
}
