import { hash } from "node:crypto";
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gunzipSync, gzipSync } from "node:zlib";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { backup } from "../../server/keep/backup.ts";
import { restore } from "../../server/keep/restore.ts";
import { sqliteLog } from "../../server/log/sqlite.ts";
import { sqliteShelf } from "../../server/log/sqlite-shelf.ts";
import { startBooks } from "../support/books-process.ts";
import { dawr, fillBooks } from "../support/keep.ts";

const secret = "the old secret, long enough";

let folder: string;
let data: string;
let elsewhere: string;
let file: string;
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), "dawr-keep-"));
  [data, elsewhere, file] = [join(folder, "data"), join(folder, "elsewhere"), join(folder, "office.gz")];
  await fillBooks(data, 40);
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

async function keep(isWithSecret = false): Promise<void> {
  const shelf = sqliteShelf(data);
  await backup({ shelf, file, secret, isWithSecret });
  await shelf.close();
}

const restoreNow = (secretGiven?: string) => restore({ file, folder: elsewhere, secretGiven });

/** The file's lines, changed and packed again. */
function rewrite(change: (lines: string[]) => readonly string[]): void {
  const lines = gunzipSync(readFileSync(file)).toString().split("\n").slice(0, -1);
  writeFileSync(
    file,
    gzipSync(
      change(lines)
        .map((line) => `${line}\n`)
        .join(""),
    ),
  );
}

/** The same lines under a seal of their own. */
function sealed(lines: readonly string[]): readonly string[] {
  const before = lines.slice(0, -1);
  return [...before, JSON.stringify({ seal: hash("sha256", before.map((line) => `${line}\n`).join("")) })];
}

describe("a backup file that is not as it was written", () => {
  it("S10 any flipped byte: refused in one sentence and nothing written, or it changes nothing at all", async () => {
    await keep();
    const whole = readFileSync(file);
    const content = gunzipSync(whole);
    const places = [...Array(24).keys(), ...Array.from({ length: 60 }, (_, n) => Math.floor((n / 60) * whole.length))];
    let refused = 0;
    for (const place of [...places, whole.length - 1]) {
      const bytes = Buffer.from(whole);
      bytes[place] = (bytes[place] ?? 0) ^ 0x10;
      writeFileSync(file, bytes);
      const said = await restoreNow().then(
        () => "restored",
        (error: Error) => `${error.name}: ${error.message}`,
      );
      if (said === "restored") {
        // The packing's own remarks (RFC 1952: time, system) say nothing about the content.
        expect([place, place < 10 && gunzipSync(bytes).equals(content)]).toEqual([place, true]);
        rmSync(elsewhere, { recursive: true });
        continue;
      }
      expect(said).toMatch(/^KeepFault: .*office\.gz is (damaged \(.+\): use another backup|no backup of Dawr)\.$/);
      expect(existsSync(elsewhere)).toBe(false);
      refused += 1;
    }
    expect(refused).toBeGreaterThan(70);
  });

  it("S10 cut off anywhere: refused, and nothing written", async () => {
    await keep();
    const whole = readFileSync(file);
    for (const length of [
      0,
      1,
      9,
      10,
      11,
      300,
      whole.length >> 1,
      whole.length - 9,
      whole.length - 8,
      whole.length - 1,
    ]) {
      writeFileSync(file, whole.subarray(0, length));
      await expect(restoreNow(), String(length)).rejects.toThrow(/ is (damaged|no backup of Dawr)/);
      expect(existsSync(elsewhere)).toBe(false);
    }
  });

  it.each<[string, (lines: string[]) => readonly string[]]>([
    ["a fact changed", (lines) => lines.map((line) => line.replace('"TicketCheckedIn"', '"TicketCheckedOut"'))],
    ["a commit left out in the middle", (lines) => lines.toSpliced(5, 1)],
    ["the last commit left out", (lines) => lines.toSpliced(-3, 1)],
    ["the last commit left out and a seal that fits", (lines) => sealed(lines.toSpliced(-3, 1))],
    ["no manifest", (lines) => lines.toSpliced(-2, 1)],
    ["no seal", (lines) => lines.slice(0, -1)],
    ["another head", (lines) => lines.with(0, (lines[0] ?? "").replace(/"madeAt":"..../, '"madeAt":"1999'))],
    ["a line more", (lines) => [...lines, lines[1] ?? ""]],
    ["a line of something else", (lines) => lines.toSpliced(3, 0, "null")],
  ])("S10 packed again with %s: refused, and nothing written", async (_, change) => {
    await keep();
    rewrite(change);
    await expect(restoreNow()).rejects.toThrow(/ is damaged \(.+\): use another backup\.$/);
    expect(existsSync(elsewhere)).toBe(false);
  });

  it("S10 something else, or nothing: refused by name", async () => {
    writeFileSync(file, "Dear Sara, the backup is in the other drawer.");
    await expect(restoreNow()).rejects.toThrow(/damaged|no backup/);
    writeFileSync(file, gzipSync('{"a":1}\n'));
    await expect(restoreNow()).rejects.toThrow(`${file} is no backup of Dawr.`);
    rmSync(file);
    await expect(restoreNow()).rejects.toThrow(`There is no file ${file}.`);
    expect(existsSync(elsewhere)).toBe(false);
  });

  it("S10 of a newer form: says which version made it, writes nothing", async () => {
    await keep();
    rewrite((lines) =>
      lines.with(0, (lines[0] ?? "").replace('"format":1,"version":"0.1.0"', '"format":2,"version":"3.4.5"')),
    );
    await expect(restoreNow()).rejects.toThrow(
      /was made by Dawr 3\.4\.5, in form 2; this version reads form 1 at most/,
    );
    expect(existsSync(elsewhere)).toBe(false);
  });
});

describe("restore and backup leave alone what is there", () => {
  it("S10 a folder that holds anything is refused and stays as it is", async () => {
    await keep();
    mkdirSync(elsewhere);
    writeFileSync(join(elsewhere, "letter.txt"), "Dear Sara");
    await expect(restoreNow()).rejects.toThrow(/is not empty \(it holds letter\.txt\): restore into another one/);
    expect(readdirSync(elsewhere)).toEqual(["letter.txt"]);
    const before = readFileSync(join(data, "dawr.db"));
    expect(await dawr(["restore", file], { DATA_DIR: data })).toMatchObject({
      code: 1,
      complained: expect.stringMatching(/^The data folder .* is not empty \(it holds dawr\.db.*\n?$/),
    });
    expect(readFileSync(join(data, "dawr.db"))).toEqual(before);
  });

  it("S3 S10 a folder on which a hub runs is refused, the hub goes on", async () => {
    await keep();
    const books = await startBooks(data);
    expect(await dawr(["restore", file], { DATA_DIR: data })).toMatchObject({
      code: 1,
      complained: expect.stringMatching(/^Another hub is already running on the data folder/),
    });
    books.order({ do: "check-in", times: 2 });
    expect(await books.report()).toMatchObject({ statuses: ["accepted", "accepted"] });
    await books.kill();
  });

  it("what an attempt left behind that was cut short is no obstacle", async () => {
    await keep();
    mkdirSync(join(elsewhere, "restoring"), { recursive: true });
    writeFileSync(join(elsewhere, "restoring", "dawr.db"), "half of it");
    expect(await restoreNow(secret)).toMatchObject({ books: 1, commits: 41, warnings: [] });
    expect(readdirSync(elsewhere).toSorted()).toEqual(["dawr.db", "dawr.lock"]);
  });

  it("S10 killed at any instant: the folder has no books, or all of them", async () => {
    await fillBooks(data, 2_000);
    await keep();
    let isWhole = false;
    for (let seconds = 0.3; !isWhole; seconds *= 1.2) {
      await dawr(["restore", file], { DATA_DIR: elsewhere }, ["timeout", "-s", "KILL", seconds.toFixed(2)]);
      if (!existsSync(join(elsewhere, "dawr.db"))) continue;
      isWhole = true;
      const verified = await dawr(["verify"], { DATA_DIR: elsewhere });
      expect(verified).toMatchObject({ code: 0, said: expect.stringContaining("2041 commits") });
    }
  });

  it("a backup never overwrites another, and of nothing there is none", async () => {
    await keep();
    const before = readFileSync(file);
    expect(await dawr(["backup", file], { DATA_DIR: data })).toMatchObject({
      code: 1,
      complained: `${file} exists already: a backup never overwrites another.`,
    });
    expect(readFileSync(file)).toEqual(before);
    const none = await dawr(["backup", join(folder, "none.gz")], { DATA_DIR: elsewhere });
    expect(none).toMatchObject({
      code: 1,
      complained: expect.stringMatching(/^There are no books in the data folder/),
    });
    expect(existsSync(elsewhere)).toBe(false);
  });

  it("says how it is used when it is not understood, and that Redis is filled by a copy", async () => {
    for (const args of [
      [],
      ["backup"],
      ["restore"],
      ["backup", "a", "b"],
      ["copy", "--from", "x"],
      ["verify", "--x"],
    ]) {
      expect(await dawr(args)).toMatchObject({ code: 2, complained: expect.stringMatching(/^dawr backup FILE/) });
    }
    const onRedis = await dawr(["restore", file], { REDIS_URL: "redis://127.0.0.1:1" });
    expect(onRedis).toMatchObject({ code: 1, complained: expect.stringContaining("dawr copy --from sqlite:FOLDER") });
  });
});

describe("a full disk", () => {
  /** No file may grow longer than this. */
  const limited = (bytes: number) => ["prlimit", `--fsize=${bytes}`];

  it("S1 S10 leaves no backup, and the hub goes on", async () => {
    const books = await startBooks(data);
    books.order({ do: "check-in", times: 1_000 });
    await books.report();
    const kept = await dawr(["backup", file], { DATA_DIR: data }, limited(36_000));
    expect(kept).toMatchObject({
      code: 1,
      complained: expect.stringMatching(/^The backup .* could not be written \(EFBIG.*nothing of it is left\.$/),
    });
    expect(readdirSync(folder)).toEqual(["data"]);
    expect(await dawr(["backup", file], { DATA_DIR: data })).toMatchObject({ code: 0 });
    expect(statSync(file).size).toBeGreaterThan(36_000);
    await books.kill();
  });

  it("S1 S10 restores nothing, and works once there is room", async () => {
    await fillBooks(data, 400);
    await keep();
    const size = statSync(join(data, "dawr.db")).size;
    for (const bytes of [512, 8_192, 40_000, size >> 1, size - 4_096]) {
      const restored = await dawr(["restore", file], { DATA_DIR: elsewhere }, limited(bytes));
      expect(restored).toMatchObject({ code: 1, complained: expect.stringMatching(/^[^\n]+$/) });
      expect(readdirSync(elsewhere).filter((name) => !name.startsWith("dawr.lock"))).toEqual([]);
    }
    expect(await dawr(["restore", file], { DATA_DIR: elsewhere })).toMatchObject({ code: 0 });
    await expect(restoreNow()).rejects.toThrow("is not empty");
  });
});

describe("the secret", () => {
  it("stays out unless asked for; restoring without it says what to do", async () => {
    await keep();
    expect(gunzipSync(readFileSync(file)).toString()).not.toContain(secret);
    expect((await restoreNow()).warnings).toEqual([
      expect.stringMatching(/^The secret was not in the backup: put the old one/),
    ]);
    expect(existsSync(join(elsewhere, "secret"))).toBe(false);
  });

  it("comes back with the books where it was asked for, for the owner's eyes alone", async () => {
    await keep(true);
    expect(statSync(file).mode & 0o777).toBe(0o600);
    expect((await restoreNow()).warnings).toEqual([]);
    expect(readFileSync(join(elsewhere, "secret"), "utf8")).toBe(`${secret}\n`);
    expect(statSync(join(elsewhere, "secret")).mode & 0o777).toBe(0o600);
  });

  it("put there before is used when it is the same, and another one is refused", async () => {
    await keep();
    await expect(restoreNow("some other secret, long enough")).rejects.toThrow(
      /^The secret in DAWR_SECRET is not the one/,
    );
    mkdirSync(elsewhere);
    writeFileSync(join(elsewhere, "secret"), "not the old secret at all\n");
    await expect(restoreNow()).rejects.toThrow(/^The secret in .*secret is not the one of the backup/);
    expect(readdirSync(elsewhere)).toEqual(["secret"]);
    writeFileSync(join(elsewhere, "secret"), `${secret}\n`);
    expect((await restoreNow()).warnings).toEqual([]);
  });

  it("that is nowhere cannot be put in", async () => {
    expect(await dawr(["backup", file, "--with-secret"], { DATA_DIR: data })).toMatchObject({ code: 1 });
    expect(existsSync(file)).toBe(false);
    await sqliteLog(elsewhere).close();
  });
});
