import { hash, randomUUID } from "node:crypto";
import { appendFileSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { redisContents } from "../../server/contents/redis.ts";
import { sqliteContents } from "../../server/contents/sqlite.ts";
import { parseRedisAddress } from "../../server/log/redis-address.ts";
import { foundHall, startTestHub } from "../support/hub.ts";
import { dawr } from "../support/keep.ts";
import { pngSample } from "../support/media-samples.ts";
import { type RedisServer, startRedis } from "../support/redis-server.ts";

const office = "riyadh";
const guide = Buffer.from("# دليل\n\nنص", "utf8");
const sha256 = hash("sha256", guide);

let server: RedisServer;
beforeAll(async () => {
  server = await startRedis();
}, 120_000);
afterAll(() => server.dispose());

let folder: string;
let data: string;
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), "dawr-keep-library-"));
  data = join(folder, "data");
  await server.ask("FLUSHALL");
  await fillLibrary();
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** An office whose library holds one file that a version names, and one that was given up. */
async function fillLibrary(): Promise<void> {
  const hub = await startTestHub({ folder: data });
  const hall = await foundHall(hub, 1, office);
  const upload = async (bytes: Buffer) => {
    const response = await fetch(`${hub.url}/api/v1/offices/${office}/library/contents`, {
      method: "POST",
      headers: { authorization: `Bearer ${hall.tokens.manager}`, "content-type": "text/markdown" },
      body: new Uint8Array(bytes),
    });
    expect(response.status).toBe(201);
  };
  await upload(guide);
  await upload(Buffer.from("# left"));
  const effectiveFrom = { calendar: "gregory", date: "2026-01-01" } as const;
  const add = { type: "AddVersion", document: "bylaws", content: sha256, effectiveFrom } as const;
  expect((await hall.send(hall.tokens.manager, add)).body).toMatchObject({ status: "accepted" });
  await hub.close();
}

async function heldIn(place: string) {
  const contents = sqliteContents(place);
  const held = await contents.list(office);
  const bytes = await contents.get(office, sha256);
  await contents.close();
  return { names: held.map((each) => each.sha256), isWhole: bytes !== undefined && hash("sha256", bytes) === sha256 };
}

describe("keeping the files of libraries and walls", () => {
  test("S10, R10 a backup holds what versions name, is verified, and restores to the same", async () => {
    const file = join(folder, "books.gz");
    expect(await dawr(["backup", file], { DATA_DIR: data })).toMatchObject({
      code: 0,
      said: expect.stringContaining("Kept 1 files of libraries and walls"),
    });
    expect(await dawr(["verify", file])).toMatchObject({ code: 0, said: expect.stringContaining("All 1 files") });
    const back = join(folder, "back");
    expect(await dawr(["restore", file], { DATA_DIR: back })).toMatchObject({
      code: 0,
      said: expect.stringContaining("Restored 1 files of libraries and walls"),
    });
    expect(await heldIn(back)).toEqual({ names: [sha256], isWhole: true });
    expect(await dawr(["verify"], { DATA_DIR: back })).toMatchObject({ code: 0 });
  });

  test("S10, U22 a backup holds the pictures of the walls too, and verifying misses one that is gone", async () => {
    const hub = await startTestHub({ folder: data });
    const manager = await hub.signIn(`m.${office}`, "a long password");
    const bytes = pngSample();
    const content = hash("sha256", bytes);
    await fetch(`${hub.hub.url}/api/v1/offices/${office}/media`, {
      method: "POST",
      headers: { authorization: `Bearer ${manager}` },
      body: new Uint8Array(bytes),
    });
    const medium = {
      id: "m",
      text: { ar: "أ", en: "a" },
      content,
      weekdays: [],
      walls: [],
      seconds: 9,
      isPaused: false,
    };
    const command = { type: "SetMedium", medium };
    await hub.must("POST", `/offices/${office}/commands`, { id: randomUUID(), command }, manager);
    await hub.close();
    const file = join(folder, "books.gz");
    const kept = await dawr(["backup", file], { DATA_DIR: data });
    expect(kept).toMatchObject({ code: 0, said: expect.stringContaining("Kept 2 files") });
    const back = join(folder, "back");
    await dawr(["restore", file], { DATA_DIR: back });
    expect((await heldIn(back)).names).toContain(content);
    const contents = sqliteContents(back);
    await contents.remove(office, content);
    await contents.close();
    const missed = await dawr(["verify"], { DATA_DIR: back });
    expect(missed.code).not.toBe(0);
    expect(missed.complained).toContain(content);
  });

  test("S10 a file of the backup that was touched is not believed, and nothing is restored", async () => {
    const file = join(folder, "books.gz");
    await dawr(["backup", file], { DATA_DIR: data });
    appendFileSync(`${file}.library`, "x");
    const back = join(folder, "back");
    expect(await dawr(["restore", file], { DATA_DIR: back })).toMatchObject({ code: 1 });
    expect(await dawr(["restore", file], { DATA_DIR: back })).toMatchObject({
      complained: expect.stringMatching(/library (?:cannot be read|is not as it was written)/),
    });
  });

  test("S10 copied to Redis and back; a file that is missing or changed in the store is found", async () => {
    expect(await dawr(["copy", "--from", `sqlite:${data}`, "--to", server.url])).toMatchObject({
      code: 0,
      said: expect.stringContaining("Copied 1 files of libraries and walls"),
    });
    expect(await dawr(["verify"], { REDIS_URL: server.url })).toMatchObject({ code: 0 });
    const back = join(folder, "back");
    await dawr(["copy", "--from", server.url, "--to", `sqlite:${back}`]);
    expect(await heldIn(back)).toEqual({ names: [sha256], isWhole: true });

    const there = redisContents({ address: parseRedisAddress(server.url) });
    await there.remove(office, sha256);
    await there.close();
    expect(await dawr(["verify"], { REDIS_URL: server.url })).toMatchObject({
      code: 1,
      complained: expect.stringContaining("is missing"),
    });
    const db = new DatabaseSync(join(back, "library.db"));
    db.prepare("UPDATE contents SET bytes = ?").run(Buffer.from("forged"));
    db.close();
    expect(await dawr(["verify"], { DATA_DIR: back })).toMatchObject({
      code: 1,
      complained: expect.stringContaining("is not what was uploaded"),
    });
  });
});
