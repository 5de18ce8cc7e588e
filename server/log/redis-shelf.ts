import type { BookShelf } from "./log.ts";
import { openRedisLog } from "./redis.ts";
import { nameOf, type RedisAddress } from "./redis-address.ts";
import { connect, type RedisConnection, within } from "./redis-connection.ts";
import { bookKey } from "./redis-keys.ts";
import { topologyOf } from "./redis-topology.ts";

const patienceMs = 5_000;
/** Looked at per answer: little enough that no hub waits for it. */
const scanned = "1000";

/**
 * All books on a Redis, hubs at work or not. Each book is read as it stands when it is asked for, so what others write
 * meanwhile may be in one book and not yet in another. Rejects with `StoreRefused` when there is no usable Redis.
 */
export async function redisShelf(address: RedisAddress): Promise<BookShelf> {
  const log = await openRedisLog({ address });
  const topology = topologyOf(address);
  return {
    place: `Redis at ${address.endpoints.map(nameOf).join(", ")}`,
    async books() {
      const found = new Set<string>();
      for (const master of await topology.masters()) {
        const connection = await connect(master, address, patienceMs);
        try {
          for await (const key of keysOf(connection, "{*}:book:*", "stream")) found.add(key);
        } finally {
          connection.destroy();
        }
      }
      return [...found].map(bookOfKey).filter((book) => book !== undefined);
    },
    async archived() {
      const found = new Map<string, number>();
      for (const master of await topology.masters()) {
        const connection = await connect(master, address, patienceMs);
        try {
          for await (const key of keysOf(connection, "{*}:archived", "hash")) {
            const pairs = await connection.sendCommand<readonly string[]>(["HGETALL", key]);
            for (let at = 0; at < pairs.length; at += 2) found.set(pairs[at] ?? "", Number(pairs[at + 1]));
          }
        } finally {
          connection.destroy();
        }
      }
      return found;
    },
    read: log.read,
    check: async () => [],
    close: log.close,
  };
}

async function* keysOf(connection: RedisConnection, pattern: string, type: string): AsyncGenerator<string> {
  let cursor = "0";
  do {
    const command = ["SCAN", cursor, "MATCH", pattern, "COUNT", scanned, "TYPE", type];
    const answer = connection.sendCommand<readonly [string, readonly string[]]>(command);
    const [next, keys] = await within(patienceMs, answer, "Redis did not answer");
    yield* keys;
    cursor = next;
  } while (cursor !== "0");
}

function bookOfKey(key: string): string | undefined {
  const [, book = ""] = /^\{.*?\}:book:(.*)$/s.exec(key) ?? [];
  return bookKey(book) === key ? book : undefined;
}
