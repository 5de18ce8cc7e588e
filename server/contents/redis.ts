import type { RedisAddress } from "../log/redis-address.ts";
import { tagOf } from "../log/redis-keys.ts";
import { createLines } from "../log/redis-lines.ts";
import { createReplicas } from "../log/redis-replicas.ts";
import { topologyOf } from "../log/redis-topology.ts";
import type { Contents } from "./contents.ts";

export type RedisContentsOptions = { readonly address: RedisAddress; readonly waitReplicas?: number };

/** The files beside the books of the distributed store: one hash of an office for the bytes, one for the times. */
export function redisContents({ address, waitReplicas = 0 }: RedisContentsOptions): Contents {
  const lines = createLines(topologyOf(address), address);
  const replicas = createReplicas(lines, waitReplicas);
  const bookOf = (office: string) => `office/${office}/library`;
  const keyOf = (office: string, what: "bytes" | "held") => `{${tagOf(bookOf(office))}}:library:${what}`;

  const ask = <Reply>(office: string, command: readonly string[]) =>
    lines.call(tagOf(bookOf(office)), true, (connection) => connection.sendCommand<Reply>(command));

  return {
    async add({ office, sha256, at }, bytes) {
      // Adding again is the same, so it may be repeated. The time comes last: what has none is not there.
      await lines.call(tagOf(bookOf(office)), true, async (connection) => {
        const text = Buffer.from(bytes).toString("base64");
        await connection.sendCommand(["HSETNX", keyOf(office, "bytes"), sha256, text]);
        await connection.sendCommand(["HSETNX", keyOf(office, "held"), sha256, `${at} ${bytes.length}`]);
        await replicas.appended(bookOf(office), connection);
      });
    },
    async get(office, sha256) {
      const text = await ask<string | null>(office, ["HGET", keyOf(office, "bytes"), sha256]);
      return text === null ? undefined : Buffer.from(text, "base64");
    },
    async list(office) {
      const fields = await ask<readonly string[]>(office, ["HGETALL", keyOf(office, "held")]);
      const held = [];
      for (let place = 0; place < fields.length; place += 2) {
        const [at = "0", bytes = "0"] = (fields[place + 1] ?? "").split(" ");
        held.push({ office, sha256: fields[place] ?? "", at: Number(at), bytes: Number(bytes) });
      }
      return held.sort((a, b) => (a.sha256 < b.sha256 ? -1 : 1));
    },
    async remove(office, sha256) {
      await ask(office, ["HDEL", keyOf(office, "held"), sha256]);
      await ask(office, ["HDEL", keyOf(office, "bytes"), sha256]);
    },
    async close() {
      lines.close();
    },
  };
}
