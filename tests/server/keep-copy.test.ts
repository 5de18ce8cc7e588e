import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { BookShelf } from "../../server/log/log.ts";
import { parseRedisAddress } from "../../server/log/redis-address.ts";
import { redisShelf } from "../../server/log/redis-shelf.ts";
import { sqliteShelf } from "../../server/log/sqlite-shelf.ts";
import { startBooks } from "../support/books-process.ts";
import { foundHall, startTestHub } from "../support/hub.ts";
import { dawr, fillBooks } from "../support/keep.ts";
import { type RedisServer, startRedis } from "../support/redis-server.ts";

let server: RedisServer;
beforeAll(async () => {
  server = await startRedis();
}, 120_000);
afterAll(() => server.dispose());

let folder: string;
let data: string;
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), "dawr-copy-"));
  data = join(folder, "data");
  await server.ask("FLUSHALL");
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

async function contentOf(shelf: BookShelf): Promise<Readonly<Record<string, unknown>>> {
  const names = [...(await shelf.books())].sort();
  const books = await Promise.all(names.map(async (book) => [book, await shelf.read(book, 0)] as const));
  await shelf.close();
  return Object.fromEntries(books);
}

const copy = (from: string, to: string) => dawr(["copy", "--from", from, "--to", to]);

describe("dawr copy", () => {
  it("S10 from the folder to Redis and back: every commit of every book is the same", async () => {
    const hub = await startTestHub({ folder: data });
    await foundHall(hub, 1, "riyadh");
    await hub.close();
    await fillBooks(data, 1_200);
    const there = await copy(`sqlite:${data}`, server.url);
    expect(there).toMatchObject({ code: 0, said: expect.stringMatching(/^Copied 3 books with \d+ commits/) });
    const whole = await contentOf(sqliteShelf(data));
    expect(await contentOf(await redisShelf(parseRedisAddress(server.url)))).toEqual(whole);
    expect(await dawr(["verify"], { REDIS_URL: server.url })).toMatchObject({ code: 0 });
    expect(await copy(server.url, `sqlite:${join(folder, "back")}`)).toMatchObject({ code: 0, complained: "" });
    expect(await contentOf(sqliteShelf(join(folder, "back")))).toEqual(whole);
  });

  it("S10 a backup of Redis is restored into a folder", async () => {
    await fillBooks(data, 30);
    await copy(`sqlite:${data}`, server.url);
    const file = join(folder, "redis.gz");
    expect(await dawr(["backup", file], { REDIS_URL: server.url, DATA_DIR: data })).toMatchObject({ code: 0 });
    expect(await dawr(["restore", file], { DATA_DIR: join(folder, "restored") })).toMatchObject({ code: 0 });
    expect(await contentOf(sqliteShelf(join(folder, "restored")))).toEqual(await contentOf(sqliteShelf(data)));
  });

  it("goes on where it stopped, while the hub works: only what is new is added", async () => {
    const books = await startBooks(data);
    books.order({ do: "check-in", times: 10 });
    await books.report();
    const to = `sqlite:${join(folder, "copy")}`;
    expect(await copy(`sqlite:${data}`, to)).toMatchObject({
      said: expect.stringContaining("11 commits, 11 of them new"),
    });
    books.order({ do: "check-in", times: 5 });
    await books.report();
    expect(await copy(`sqlite:${data}`, to)).toMatchObject({
      said: expect.stringContaining("16 commits, 5 of them new"),
    });
    expect(await copy(`sqlite:${data}`, to)).toMatchObject({
      said: expect.stringContaining("16 commits, 0 of them new"),
    });
    await books.kill();
  });

  it("S1 a book that is another one there is refused, and stays as it is", async () => {
    const other = join(folder, "other");
    await fillBooks(data, 10);
    await fillBooks(other, 3);
    const before = await contentOf(sqliteShelf(other));
    expect(await copy(`sqlite:${data}`, `sqlite:${other}`)).toMatchObject({
      code: 1,
      complained: expect.stringMatching(
        /is another book where it shall be copied to, from revision \d+ on: nothing was copied\.$/,
      ),
    });
    expect(await contentOf(sqliteShelf(other))).toEqual(before);
    const running = await startBooks(other);
    expect(await copy(`sqlite:${data}`, `sqlite:${other}`)).toMatchObject({
      code: 1,
      complained: expect.stringMatching(/^Another hub is already running/),
    });
    await running.kill();
    expect(await copy(`sqlite:${data}`, "floppy:a")).toMatchObject({
      code: 1,
      complained: expect.stringMatching(/is no store/),
    });
  });
});
