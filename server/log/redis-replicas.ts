import type { BookName } from "./log.ts";
import type { RedisConnection } from "./redis-connection.ts";
import { tagOf } from "./redis-keys.ts";
import type { RedisLines } from "./redis-lines.ts";

const patienceMs = 2_000;

/** Sees to it that what counts as stored is on enough replicas, and so outlives its master. */
export type RedisReplicas = {
  /** Right behind an append, on its connection. Rejects when too few replicas have confirmed it in time. */
  appended(book: BookName, connection: RedisConnection): Promise<void>;
  /** Before a read: what the master alone has does not count. Rejects while it is so. */
  confirm(book: BookName): Promise<void>;
};

export function createReplicas(lines: RedisLines, replicas: number): RedisReplicas {
  /** Books of which the last append is not known to be on the replicas. */
  const unconfirmed = new Set<BookName>();

  const wait = async (connection: RedisConnection) => {
    const confirmed = await connection.sendCommand<number>(["WAIT", String(replicas), String(patienceMs)]);
    if (confirmed >= replicas) return;
    throw new Error(`Only ${confirmed} of ${replicas} replicas of Redis confirmed within ${patienceMs} ms.`);
  };

  return {
    async appended(book, connection) {
      if (replicas === 0) return;
      unconfirmed.add(book);
      await wait(connection);
      unconfirmed.delete(book);
    },
    async confirm(book) {
      if (!unconfirmed.has(book)) return;
      const tag = tagOf(book);
      await lines.call(tag, false, async (connection) => {
        // Replicas that have this have all that was written before it, over whatever connection.
        await connection.sendCommand(["SET", `{${tag}}:confirmed`, String(Date.now())]);
        await wait(connection);
      });
      unconfirmed.delete(book);
    },
  };
}
