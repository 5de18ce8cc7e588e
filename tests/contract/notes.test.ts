import { readdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { parseRedisAddress } from "../../server/log/redis-address.ts";
import { redisNotes } from "../../server/log/redis-notes.ts";
import { memoryNotes } from "../../server/notes/memory.ts";
import { sqliteNotes } from "../../server/notes/sqlite.ts";
import { temporaryFolder } from "../support/books-stores.ts";
import { type RedisServer, startRedis } from "../support/redis-server.ts";
import { describeNotes } from "./notes-suite.ts";

const folder = temporaryFolder();
const empty = async () => {
  for (const name of readdirSync(folder)) rmSync(join(folder, name));
};
let server: RedisServer;

beforeAll(async () => {
  server = await startRedis();
}, 120_000);
afterAll(async () => {
  rmSync(folder, { recursive: true, force: true });
  await server.dispose();
});

describeNotes({
  name: "memory",
  open: () => memoryNotes(Date.now),
  clean: async () => undefined,
  outlives: "nothing",
});
describeNotes({ name: "SQLite", open: () => sqliteNotes(folder, Date.now), clean: empty, outlives: "the process" });
const redis = () => redisNotes(parseRedisAddress(server.url));
describeNotes({
  name: "Redis",
  open: redis,
  clean: async () => void (await server.ask("FLUSHALL")),
  outlives: "the process",
});

test("a file of notes that is damaged is made anew: nothing in it is worth a hub that does not start", async () => {
  writeFileSync(join(folder, "notes.db"), "this is no database, whatever its name says ".repeat(200));
  const notes = sqliteNotes(folder, Date.now);
  await notes.pin("hub/x", { one: "1" });
  expect((await notes.read("hub/x")).size).toBe(1);
  await notes.close();
});

describe("Redis away", () => {
  test("reading fails soon, counting goes on in each hub by itself, and together again afterwards", async () => {
    const [here, there] = [redis(), redis()];
    const rule = { name: "away", points: 4, seconds: 60 };
    const counters = [here.counter(rule), there.counter(rule)];
    const spend = () => Promise.allSettled(counters.flatMap((counter) => [1, 2, 3].map(() => counter.consume("me"))));
    const passed = async () => (await spend()).filter(({ status }) => status === "fulfilled").length;
    expect(await passed()).toBe(4);
    await server.end("SIGKILL");
    await expect(here.read("hub/x")).rejects.toThrow();
    // Each by itself: four at either, of three tries each.
    expect(await passed()).toBe(6);
    await server.start();
    expect(await passed()).toBe(0);
    await here.close();
    await there.close();
  });
});
