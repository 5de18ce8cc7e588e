import type { BookRemoval } from "./log.ts";
import type { RedisAddress } from "./redis-address.ts";
import { archivedKey, bookKey, idsKey, tagOf } from "./redis-keys.ts";
import { createLines } from "./redis-lines.ts";
import { topologyOf } from "./redis-topology.ts";

/** The book goes and its mark stands, or neither: a script is one step. */
const script = `#!lua
local book, ids, archived = KEYS[1], KEYS[2], KEYS[3]
if redis.call('XLEN', book) ~= tonumber(ARGV[2]) then return 0 end
redis.call('HSET', archived, ARGV[1], ARGV[2])
redis.call('UNLINK', book, ids)
return 1
`;

/** Takes books out of a Redis, whether hubs work on it or not. */
export function redisRemoval(address: RedisAddress): BookRemoval {
  const topology = topologyOf(address);
  const lines = createLines(topology, address);
  return {
    async remove(book, revision) {
      const keys = [bookKey(book), idsKey(book), archivedKey(book)];
      const command = ["EVAL", script, "3", ...keys, book, String(revision)];
      // Not asked again by itself: whether it happened is seen by whoever looks.
      const removed = await lines.call(tagOf(book), false, (connection) => connection.sendCommand<number>(command));
      return removed === 1;
    },
    async close() {
      lines.close();
    },
  };
}
