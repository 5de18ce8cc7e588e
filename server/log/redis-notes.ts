import { RateLimiterRedis } from "rate-limiter-flexible";
import { type CounterRule, type Notes, ownCounter } from "../notes/notes.ts";
import type { RedisAddress } from "./redis-address.ts";
import { tagOf } from "./redis-keys.ts";
import { createLines, type RedisLines } from "./redis-lines.ts";
import { topologyOf } from "./redis-topology.ts";

/** A board that nobody writes on any more goes by itself. */
const boardLifeMs = 90 * 24 * 60 * 60_000;

/** Ages are counted by the clock of Redis, so that hubs need not agree on theirs. */
const now = "local t = redis.call('TIME') local now = t[1] * 1000 + math.floor(t[2] / 1000)";
const pinScript = `${now}
  for i = 2, #ARGV, 2 do
    redis.call('HSET', KEYS[1], ARGV[i], string.format('%.0f', now) .. ' ' .. ARGV[i + 1])
  end
  redis.call('PEXPIRE', KEYS[1], ARGV[1])
  return 1`;
const readScript = `${now} return { string.format('%.0f', now), redis.call('HGETALL', KEYS[1]) }`;

/** Notes on the Redis of the books, over a connection of their own: a hash per board, in its office's slot. */
export function redisNotes(address: RedisAddress): Notes {
  const lines = createLines(topologyOf(address), address);
  const run = <Reply>(board: string, isRepeatable: boolean, ...command: string[]): Promise<Reply> =>
    lines.call(tagOf(board), isRepeatable, (connection) => connection.sendCommand<Reply>(command));
  return {
    isShared: true,
    async pin(board, notes) {
      const pairs = Object.entries(notes).flat();
      if (pairs.length > 0) await run(board, true, "EVAL", pinScript, "1", keyOf(board), String(boardLifeMs), ...pairs);
    },
    async read(board) {
      const [at, flat] = await run<readonly [string, readonly string[]]>(
        board,
        true,
        "EVAL",
        readScript,
        "1",
        keyOf(board),
      );
      return new Map(pairsOf(flat).map(([name, stored]) => [name, noteOf(stored, Number(at))]));
    },
    async drop(board, names) {
      if (names.length > 0) await run(board, true, "HDEL", keyOf(board), ...names);
    },
    counter: (rule) => sharedCounter(lines, rule),
    async close() {
      lines.close();
    },
  };
}

function keyOf(board: string): string {
  return `{${tagOf(board)}}:notes:${board}`;
}

function pairsOf(flat: readonly string[]): readonly (readonly [string, string])[] {
  return flat.flatMap((name, place) => (place % 2 === 0 ? [[name, flat[place + 1] ?? ""] as const] : []));
}

function noteOf(stored: string, now: number) {
  const gap = stored.indexOf(" ");
  return { text: stored.slice(gap + 1), ageMs: Math.max(0, now - Number(stored.slice(0, gap))) };
}

type Evaluated = { readonly keys: readonly string[]; readonly arguments: readonly string[] };

/** The library's limiter speaks to a client; ours finds the master anew for each question, wherever it is by then. */
function sharedCounter(lines: RedisLines, rule: CounterRule): RateLimiterRedis {
  const call = <Reply>(isRepeatable: boolean, ...command: string[]): Promise<Reply> =>
    lines.call("hub", isRepeatable, (connection) => connection.sendCommand<Reply>(command));
  return new RateLimiterRedis({
    storeClient: {
      eval: (script: string, { keys, arguments: args }: Evaluated) =>
        call(false, "EVAL", script, String(keys.length), ...keys, ...args),
      del: (key: string) => call(true, "DEL", key),
    },
    useRedisPackage: true,
    keyPrefix: `{hub}:limit:${rule.name}`,
    points: rule.points,
    duration: rule.seconds,
    insuranceLimiter: ownCounter(rule),
  });
}
