import { createClient } from "redis";
import { nameOf, type RedisEndpoint, type RedisEntry } from "./redis-address.ts";

/** Redis gave no answer in time; what was asked may still happen. */
export class RedisLate extends Error {
  override readonly name = "RedisLate";
}

function clientFor({ host, port }: RedisEndpoint, entry: RedisEntry, patienceMs: number) {
  const { isTls, username, password, database } = entry;
  return createClient({
    ...(username === undefined ? {} : { username }),
    ...(password === undefined ? {} : { password }),
    ...(database === undefined ? {} : { database }),
    name: "dawr",
    RESP: 2,
    disableClientInfo: true,
    // A command that waits for a connection would be sent long after its caller was told that it failed.
    disableOfflineQueue: true,
    // 0 is none: every call has a deadline of its own, and that of the client costs much of the throughput.
    commandOptions: { timeout: 0 },
    maintNotifications: "disabled",
    // Who needs a connection makes a new one, to wherever the master is by then.
    socket: { host, port, reconnectStrategy: false, connectTimeout: patienceMs, ...(isTls ? { tls: true } : {}) },
  });
}

export type RedisConnection = ReturnType<typeof clientFor>;

/** An open connection that does not come back once it is lost. Rejects when there is none in time. */
export async function connect(
  endpoint: RedisEndpoint,
  entry: RedisEntry,
  patienceMs: number,
): Promise<RedisConnection> {
  const client = clientFor(endpoint, entry, patienceMs);
  // Whoever waits for an answer hears of the loss; without a listener the process would end.
  client.on("error", () => undefined);
  try {
    await within(patienceMs, client.connect(), `Redis at ${nameOf(endpoint)} does not let us in`);
    return client;
  } catch (error) {
    client.destroy();
    throw error;
  }
}

/** What the promise gives, or a rejection with `RedisLate` after that many milliseconds. */
export async function within<Value>(ms: number, promise: Promise<Value>, late: string): Promise<Value> {
  let timer: NodeJS.Timeout | undefined;
  const lateness = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new RedisLate(`${late} within ${Math.round(ms)} ms.`)), ms);
  });
  try {
    return await Promise.race([promise, lateness]);
  } finally {
    clearTimeout(timer);
  }
}
