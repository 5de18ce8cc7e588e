import { hash, randomUUID } from "node:crypto";
import type { RedisAddress } from "../log/redis-address.ts";
import type { RedisConnection } from "../log/redis-connection.ts";
import { replyCode } from "../log/redis-faults.ts";
import { tagOf } from "../log/redis-keys.ts";
import { createLines } from "../log/redis-lines.ts";
import { createReplicas } from "../log/redis-replicas.ts";
import { topologyOf } from "../log/redis-topology.ts";
import type { VaultId, VaultReading, VaultRow, VaultRows } from "./rows.ts";

/**
 * Writes one row with all that points to it, or nothing. All keys of an office share its slot of a cluster.
 * ARGV: the version that must stand there ("0" for none, "*" for any), the id, the row as JSON or "" to remove it.
 */
const script = `#!lua
local base, version, id, row = KEYS[1], ARGV[1], ARGV[2], ARGV[3]
local before = redis.call('HGET', base .. 'rows', id)
local old = before and cjson.decode(before)
if version == '0' and old then return 0 end
if version ~= '0' and not old then return 0 end
if version ~= '0' and version ~= '*' and tostring(old.version) ~= version then return 0 end
if old then
  for _, mark in ipairs(old.marks) do redis.call('SREM', base .. 'mark:' .. mark, id) end
  if old.person then redis.call('SREM', base .. 'person:' .. old.person, id) end
end
if row == '' then
  redis.call('HDEL', base .. 'rows', id)
  redis.call('ZREM', base .. 'ids', id)
  redis.call('ZREM', base .. 'keep', id)
  return 1
end
local new = cjson.decode(row)
redis.call('HSET', base .. 'rows', id, row)
redis.call('ZADD', base .. 'ids', 0, id)
redis.call('ZADD', base .. 'keep', ARGV[4], id)
for _, mark in ipairs(new.marks) do redis.call('SADD', base .. 'mark:' .. mark, id) end
if new.person then redis.call('SADD', base .. 'person:' .. new.person, id) end
return 1
`;
const scriptHash = hash("sha1", script);

export type RedisRowsOptions = { readonly address: RedisAddress; readonly waitReplicas?: number };

/** The vault beside the books of the distributed store, shared by all its hubs. */
export function redisRows({ address, waitReplicas = 0 }: RedisRowsOptions): VaultRows {
  const lines = createLines(topologyOf(address), address);
  const replicas = createReplicas(lines, waitReplicas);
  const bookOf = (office: string) => `office/${office}/vault`;
  const baseOf = (office: string) => `{${tagOf(bookOf(office))}}:vault:`;

  const ask = <Reply>(office: string, command: readonly string[]) =>
    lines.call(tagOf(bookOf(office)), true, (connection) => connection.sendCommand<Reply>(command));

  const change = async <Reply>(office: string, work: (connection: RedisConnection) => Promise<Reply>) =>
    lines.call(tagOf(bookOf(office)), false, async (connection) => {
      const reply = await work(connection);
      await replicas.appended(bookOf(office), connection);
      return reply;
    });

  const write = async (office: string, version: string, id: VaultId, row?: VaultRow) => {
    const content = row === undefined ? ["", ""] : [JSON.stringify(row), String(row.keepUntil)];
    const args = ["1", baseOf(office), version, id, ...content];
    return (await change(office, (connection) => runScript(connection, args))) === 1;
  };

  return {
    add: (row) => write(row.office, "0", row.id, row),
    async get(office, id) {
      const found = await ask<string | null>(office, ["HGET", `${baseOf(office)}rows`, id]);
      return found === null ? undefined : (JSON.parse(found) as VaultRow);
    },
    replace: (row) => write(row.office, String(row.version - 1), row.id, row),
    remove: (office, id) => write(office, "*", id),
    marked: async (office, mark) => (await ask<string[]>(office, ["SMEMBERS", `${baseOf(office)}mark:${mark}`])).sort(),
    ofPerson: async (office, person) =>
      (await ask<string[]>(office, ["SMEMBERS", `${baseOf(office)}person:${person}`])).sort(),
    expired: (office, now, limit) =>
      ask(office, ["ZRANGEBYSCORE", `${baseOf(office)}keep`, "-inf", String(now), "LIMIT", "0", String(limit)]),
    async page(office, after, limit) {
      const from = after === "" ? "-" : `(${after}`;
      const range = ["ZRANGEBYLEX", `${baseOf(office)}ids`, from, "+", "LIMIT", "0", String(limit)];
      const ids = await ask<readonly string[]>(office, range);
      if (ids.length === 0) return [];
      const rows = await ask<readonly (string | null)[]>(office, ["HMGET", `${baseOf(office)}rows`, ...ids]);
      return rows.filter((row) => row !== null).map((row) => JSON.parse(row) as VaultRow);
    },
    async note(reading) {
      const { office, id, at } = reading;
      const entry = JSON.stringify({ ...reading, note: randomUUID() });
      await change(office, async (connection) => {
        await connection.sendCommand(["ZADD", `${baseOf(office)}readings:${id}`, String(at), entry]);
        await connection.sendCommand(["ZADD", `${baseOf(office)}readings`, String(at), entry]);
      });
    },
    async readings(office, id, limit) {
      const range = ["ZREVRANGE", `${baseOf(office)}readings:${id}`, "0", String(limit - 1)];
      return (await ask<readonly string[]>(office, range)).map(readingOf);
    },
    async forgetReadings(office, before) {
      const all = `${baseOf(office)}readings`;
      const old = await ask<readonly string[]>(office, ["ZRANGEBYSCORE", all, "-inf", `(${before}`]);
      const ids = new Set(old.map((entry) => readingOf(entry).id));
      await change(office, async (connection) => {
        for (const id of ids) await connection.sendCommand(["ZREMRANGEBYSCORE", `${all}:${id}`, "-inf", `(${before}`]);
        await connection.sendCommand(["ZREMRANGEBYSCORE", all, "-inf", `(${before}`]);
      });
    },
    async close() {
      lines.close();
    },
  };
}

async function runScript(connection: RedisConnection, args: readonly string[]): Promise<number> {
  try {
    return await connection.sendCommand<number>(["EVALSHA", scriptHash, ...args]);
  } catch (error) {
    if (replyCode(error) !== "NOSCRIPT") throw error;
    return connection.sendCommand<number>(["EVAL", script, ...args]);
  }
}

function readingOf(entry: string): VaultReading {
  const { note: _, ...reading } = JSON.parse(entry) as VaultReading & { readonly note: string };
  return reading;
}
