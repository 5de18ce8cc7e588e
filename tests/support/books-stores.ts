import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { BookLog } from "../../server/log/log.ts";
import { memoryStore } from "../../server/log/memory.ts";
import { openRedisLog } from "../../server/log/redis.ts";
import { parseRedisAddress } from "../../server/log/redis-address.ts";
import { sqliteLog } from "../../server/log/sqlite.ts";
import type { RedisServer } from "./redis-server.ts";

/** One place where books are kept, opened as often as a test likes. */
export type TestStore = {
  open(): BookLog | Promise<BookLog>;
  dispose(): Promise<void>;
};

export type StoreKind = {
  readonly name: string;
  make(): TestStore | Promise<TestStore>;
  /** What a second opening of the same place meets while the first is open. */
  readonly second: "shares" | "is refused";
};

export const memoryKind: StoreKind = {
  name: "memory",
  second: "shares",
  make() {
    const { open } = memoryStore();
    return { open, dispose: async () => undefined };
  },
};

export const sqliteKind: StoreKind = {
  name: "SQLite",
  second: "is refused",
  make() {
    const folder = temporaryFolder();
    return { open: () => sqliteLog(folder), dispose: async () => rmSync(folder, { recursive: true, force: true }) };
  },
};

/** Books on a running Redis, which is emptied after each use; whoever starts the server ends it. */
export function redisKind(server: () => RedisServer): StoreKind {
  return {
    name: "Redis",
    second: "shares",
    make: () => ({
      open: () => openRedisLog({ address: parseRedisAddress(server().url) }),
      async dispose() {
        await server().ask("FLUSHALL");
      },
    }),
  };
}

/** An empty folder of its own; whoever asks removes it. */
export function temporaryFolder(): string {
  return mkdtempSync(join(tmpdir(), "dawr-books-"));
}
