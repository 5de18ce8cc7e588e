import { hash, randomBytes } from "node:crypto";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from "vitest";
import type { Contents } from "../../server/contents/contents.ts";
import { memoryContents } from "../../server/contents/memory.ts";
import { redisContents } from "../../server/contents/redis.ts";
import { sqliteContents } from "../../server/contents/sqlite.ts";
import { parseRedisAddress } from "../../server/log/redis-address.ts";
import { type RedisServer, startRedis } from "../support/redis-server.ts";

const folder = mkdtempSync(join(tmpdir(), "dawr-contents-"));
let server: RedisServer;

beforeAll(async () => {
  server = await startRedis();
}, 120_000);
afterAll(async () => {
  rmSync(folder, { recursive: true, force: true });
  await server.dispose();
});

const kept = memoryContents();
const kinds: readonly { readonly name: string; readonly open: () => Contents }[] = [
  { name: "memory", open: () => kept },
  { name: "SQLite", open: () => sqliteContents(folder) },
  { name: "Redis", open: () => redisContents({ address: parseRedisAddress(server.url) }) },
];

describe.each(kinds)("files of the library in $name", ({ open }) => {
  let contents: Contents;
  beforeEach(() => {
    contents = open();
  });
  afterEach(() => contents.close());

  /** Bytes of every kind: a text would hide a store that takes them for one. */
  const file = (bytes: number) => {
    const content = randomBytes(bytes);
    return { content, sha256: hash("sha256", content) };
  };

  test("what was added is there, byte for byte, also when the store is opened again", async () => {
    const { content, sha256 } = file(300_000);
    await contents.add({ office: "riyadh", sha256, at: 5 }, content);
    await contents.close();
    contents = open();
    const held = await contents.get("riyadh", sha256);
    expect(held && hash("sha256", held)).toBe(sha256);
  });

  test("adding again changes nothing; offices do not see each other; what is not there is undefined", async () => {
    const office = `office-${randomBytes(4).toString("hex")}`;
    const [a, b] = [file(10), file(20)];
    await contents.add({ office, sha256: a.sha256, at: 1 }, a.content);
    await contents.add({ office, sha256: a.sha256, at: 9 }, a.content);
    await contents.add({ office, sha256: b.sha256, at: 2 }, b.content);
    const expected = [
      { office, sha256: a.sha256, at: 1, bytes: 10 },
      { office, sha256: b.sha256, at: 2, bytes: 20 },
    ].sort((one, other) => (one.sha256 < other.sha256 ? -1 : 1));
    expect(await contents.list(office)).toEqual(expected);
    expect(await contents.list(`${office}-2`)).toEqual([]);
    expect(await contents.get(`${office}-2`, a.sha256)).toBeUndefined();
  });

  test("what was removed is gone, and may be added again", async () => {
    const { content, sha256 } = file(40);
    await contents.add({ office: "jeddah", sha256, at: 1 }, content);
    await contents.remove("jeddah", sha256);
    await contents.remove("jeddah", sha256);
    expect([await contents.get("jeddah", sha256), await contents.list("jeddah")]).toEqual([undefined, []]);
    await contents.add({ office: "jeddah", sha256, at: 3 }, content);
    expect(await contents.list("jeddah")).toMatchObject([{ sha256, at: 3 }]);
    await contents.remove("jeddah", sha256);
  });
});
