import type { Config } from "../config.ts";
import type { Contents } from "../contents/contents.ts";
import { redisContents } from "../contents/redis.ts";
import { sqliteContents } from "../contents/sqlite.ts";
import { openSummaryStore, type SummaryStore } from "../history/summary-store.ts";
import type { BookLog, BookRemoval, BookShelf } from "../log/log.ts";
import { openRedisLog } from "../log/redis.ts";
import { parseRedisAddress } from "../log/redis-address.ts";
import { redisRemoval } from "../log/redis-removal.ts";
import { redisShelf } from "../log/redis-shelf.ts";
import { sqliteLog } from "../log/sqlite.ts";
import { StoreRefused, takeLock } from "../log/sqlite-file.ts";
import { sqliteRemoval } from "../log/sqlite-removal.ts";
import { sqliteShelf } from "../log/sqlite-shelf.ts";
import type { VaultRows } from "../vault/rows.ts";
import { redisRows } from "../vault/rows-redis.ts";
import { sqliteRows } from "../vault/rows-sqlite.ts";
import { KeepFault } from "./keep-fault.ts";

/** Where books are kept: `sqlite:FOLDER`, or the address of a Redis as in REDIS_URL. */
export type StoreAddress = string;

/** The store to read from, whether hubs are at work on it or not. Rejects with `KeepFault`. */
export function openShelf(address: StoreAddress): Promise<BookShelf> {
  return open(address, { sqlite: sqliteShelf, redis: (url) => redisShelf(parseRedisAddress(url)) });
}

/** The store to write to. Rejects with `KeepFault`, also while a hub works on the folder. */
export function openLog(address: StoreAddress): Promise<BookLog> {
  return open(address, { sqlite: sqliteLog, redis: (url) => openRedisLog({ address: parseRedisAddress(url) }) });
}

/** For taking out of a store what stands in archive files, also while hubs are at work. Rejects with `KeepFault`. */
export function openRemoval(address: StoreAddress): Promise<BookRemoval> {
  return open(address, {
    sqlite: sqliteRemoval,
    redis: async (url) => redisRemoval(parseRedisAddress(url)),
  });
}

/** The vault beside the books of a store. Rejects with `KeepFault`. */
export function openVaultRows(address: StoreAddress): Promise<VaultRows> {
  return open(address, {
    sqlite: sqliteRows,
    redis: async (url) => redisRows({ address: parseRedisAddress(url) }),
  });
}

/** The library's files beside the books of a store. Rejects with `KeepFault`. */
export function openContents(address: StoreAddress): Promise<Contents> {
  return open(address, {
    sqlite: sqliteContents,
    redis: async (url) => redisContents({ address: parseRedisAddress(url) }),
  });
}

/** The summaries of closed days beside a hub's data. Rejects with `KeepFault`. */
export function openHistory(folder: string): Promise<SummaryStore> {
  return refusing(() => openSummaryStore(folder));
}

/** Keeps hubs away from the folder, which is made if missing, until the answer is called. Throws `KeepFault`. */
export async function lockFolder(folder: string): Promise<() => void> {
  const lock = await refusing(() => takeLock(folder));
  return () => lock.close();
}

/** The address of a folder's store. */
export function addressOfFolder(folder: string): StoreAddress {
  return `sqlite:${folder}`;
}

/** Where the hub of these settings keeps its books. */
export function storeOf({ redisUrl, dataFolder }: Config): StoreAddress {
  return redisUrl ?? addressOfFolder(dataFolder);
}

type Openers<Store> = {
  readonly sqlite: (folder: string) => Store;
  readonly redis: (url: string) => Promise<Store>;
};

function open<Store>(address: StoreAddress, { sqlite, redis }: Openers<Store>): Promise<Store> {
  const [, scheme, place = ""] = /^(sqlite|rediss?(?:\+sentinel|\+cluster)?):(.*)$/.exec(address) ?? [];
  if (scheme === undefined || place === "") {
    throw new KeepFault(
      `"${address.replace(/\/\/.*@/, "//…@")}" is no store: write sqlite:FOLDER or redis://HOST:PORT.`,
    );
  }
  return refusing(() => (scheme === "sqlite" ? sqlite(place) : redis(address)));
}

async function refusing<Value>(work: () => Value | Promise<Value>): Promise<Value> {
  try {
    return await work();
  } catch (error) {
    throw error instanceof StoreRefused ? new KeepFault(error.message, { cause: error }) : error;
  }
}
