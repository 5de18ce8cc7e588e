import { afterAll, beforeAll, expect, it } from "vitest";
import { redisKind } from "../support/books-stores.ts";
import { type RedisServer, startRedis } from "../support/redis-server.ts";
import { describeLog } from "./log-suite.ts";
import { book, commitAt, commitsFrom } from "./log-under-test.ts";

let server: RedisServer;

beforeAll(async () => {
  server = await startRedis();
}, 120_000);
afterAll(() => server.dispose());

describeLog(redisKind(() => server));

it("S3 a refused append takes with it what was sent behind it, also where the book is long enough for that by now", async () => {
  const store = await redisKind(() => server).make();
  const [own, other] = [await store.open(), await store.open()];
  try {
    expect(own.isChained).toBe(true);
    await own.append(book, commitsFrom(1, 2));
    expect(await Promise.all([own.append(book, [commitAt(3)]), own.append(book, commitsFrom(4, 5))])).toEqual([
      true,
      true,
    ]);
    await other.read(book, 0);
    expect(await other.append(book, [commitAt(6)])).toBe(true);
    expect(await Promise.all([own.append(book, [commitAt(6)]), own.append(book, [commitAt(7)])])).toEqual([
      false,
      false,
    ]);
    expect(await own.read(book, 5)).toHaveLength(1);
  } finally {
    await own.close();
    await other.close();
    await store.dispose();
  }
});
