import { setTimeout as pause } from "node:timers/promises";
import { nameOf, type RedisEndpoint, type RedisEntry } from "./redis-address.ts";
import { connect, type RedisConnection, RedisLate, within } from "./redis-connection.ts";
import { isElsewhere, isPassing, isRefusal } from "./redis-faults.ts";
import type { RedisTopology } from "./redis-topology.ts";

/** Nobody waits longer for an answer of Redis. */
const deadlineMs = 5_000;
/** A new connection takes no longer. */
export const connectMs = 2_000;
/** Once Redis has been away for so long, nobody waits for it to come back: the answer is no at once. */
const outageMs = 2_000;
const longestPauseMs = 120;

/** The connections for short commands: one for each master in use. */
export type RedisLines = {
  /** The connection to the master of this tag. */
  lineTo(endpoint: RedisEndpoint): Promise<RedisConnection>;
  /**
   * Works at the master of this tag, again and again within the deadline while that is safe: `isRepeatable` work
   * always, other work only when it surely was not executed. Rejects with the last fault; of work that is not
   * repeatable it is then unknown whether it happened, unless Redis itself said no.
   */
  call<Value>(
    tag: string,
    isRepeatable: boolean,
    work: (connection: RedisConnection) => Promise<Value>,
  ): Promise<Value>;
  close(): void;
};

type Line = { connection: RedisConnection | undefined; connecting: Promise<RedisConnection> | undefined };

export function createLines(topology: RedisTopology, entry: RedisEntry): RedisLines {
  const lines = new Map<string, Line>();
  /** Since when no master could be reached; undefined while one can. */
  let awaySince: number | undefined;
  let isOpen = true;

  const open = async (line: Line, endpoint: RedisEndpoint) => {
    const connection = await connect(endpoint, entry, connectMs);
    if (!isOpen) connection.destroy();
    line.connection = connection;
    return connection;
  };

  const lineTo = async (endpoint: RedisEndpoint) => {
    const name = nameOf(endpoint);
    const line = lines.get(name) ?? { connection: undefined, connecting: undefined };
    lines.set(name, line);
    if (line.connection?.isReady) return line.connection;
    line.connecting ??= open(line, endpoint).finally(() => {
      line.connecting = undefined;
    });
    return line.connecting;
  };

  const reach = async (tag: string) => {
    const connection = await lineTo(await topology.locate(tag));
    awaySince = undefined;
    return connection;
  };

  return {
    lineTo,
    async call(tag, isRepeatable, work) {
      const until = performance.now() + deadlineMs;
      for (;;) {
        let connection: RedisConnection | undefined;
        try {
          connection = await within(until - performance.now(), reach(tag), "Redis cannot be reached");
          return await within(until - performance.now(), work(connection), "Redis did not answer");
        } catch (error) {
          if (!isOpen || isRefusal(error)) throw error;
          if (isElsewhere(error)) topology.doubt();
          if (connection === undefined) awaySince ??= performance.now();
          // Whatever hangs there, the next call shall not wait behind it.
          else if (error instanceof RedisLate) connection.destroy();
          const isSafe = isRepeatable || connection === undefined || isPassing(error);
          const waitMs = Math.random() * longestPauseMs;
          const isOver = performance.now() + waitMs >= until || performance.now() - (awaySince ?? Infinity) > outageMs;
          if (!isSafe || isOver) throw error;
          await pause(waitMs);
        }
      }
    },
    close() {
      isOpen = false;
      for (const { connection } of lines.values()) connection?.destroy();
      lines.clear();
    },
  };
}
