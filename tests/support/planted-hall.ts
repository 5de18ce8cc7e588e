import { randomUUID } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { virtualClock } from "../../server/clock.ts";
import { redisContents } from "../../server/contents/redis.ts";
import { openRedisLog } from "../../server/log/redis.ts";
import { parseRedisAddress } from "../../server/log/redis-address.ts";
import { redisNotes } from "../../server/log/redis-notes.ts";
import { redisRows } from "../../server/vault/rows-redis.ts";
import type { Command } from "../../shared/protocol/wire.ts";
import { temporaryFolder } from "./books-stores.ts";
import { administratorPassword, foundHall, type Hall, startTestHub, type TestHub } from "./hub.ts";
import { startMailServer, startReceiver } from "./receivers.ts";
import { startRedis } from "./redis-server.ts";
import { unzip } from "./unzip.ts";

/** Every file below a folder, one after the other. */
function bytesBelow(folder: string): Buffer {
  const files = readdirSync(folder, { withFileTypes: true, recursive: true }).filter((entry) => entry.isFile());
  return Buffer.concat(files.map(({ parentPath, name }) => readFileSync(join(parentPath, name))));
}

/** Tables for a spreadsheet program come packed. */
export const isSheet = (body: Buffer) => body.subarray(0, 2).toString("latin1") === "PK";

/** A hub on either store, what it sends to the world outside, and all that it says to whom no person's data is due. */
export async function plantedHall(store: "the embedded store" | "Redis") {
  const folder = temporaryFolder();
  const clock = virtualClock(Date.parse("2026-11-26T07:00:00Z"));
  const [hook, mail] = [await startReceiver(), await startMailServer()];
  const redis = store === "Redis" ? await startRedis() : undefined;
  const heard: Buffer[] = [];
  const hear = (what: unknown) =>
    void heard.push(
      Buffer.isBuffer(what) ? what : Buffer.from(typeof what === "string" ? what : JSON.stringify(what ?? "")),
    );
  const address = redis && parseRedisAddress(redis.url);
  const parts = address && {
    log: await openRedisLog({ address }),
    notes: redisNotes(address),
    vaultRows: redisRows({ address }),
    contents: redisContents({ address }),
  };
  const smtp = { url: `smtp://127.0.0.1:${mail.port}`, from: "dawr@example.org" };
  const hooks = { noticeWebhook: hook.url, alertWebhook: hook.url, webhookSecret: "the secret of the webhook" };
  const hub: TestHub = await startTestHub({
    folder,
    clock,
    logTo: { write: hear },
    settings: { logLevel: "trace", notifier: { ...hooks, smtp, alertMail: ["alerts@example.org"] } },
    ...parts,
  });
  const hall: Hall = await foundHall(hub);

  /** The session of somebody, anew: sessions do not outlive a jump of the clock. */
  const signIn = (name: string) => hub.signIn(`${name}.${hall.office}`.slice(0, 32), "a long password");
  return {
    ...{ hub, hall, clock, hook, mail, folder, heard, hear, signIn },
    admin: () => hub.signIn("admin", administratorPassword),
    /** Sends it and throws unless it was accepted; answers are heard. */
    async must(token: string, command: Command): Promise<Readonly<Record<string, string>>> {
      const { body } = await hall.send(token, command, randomUUID());
      hear(body);
      if (body.status !== "accepted") throw new Error(`${command.type}: ${JSON.stringify(body)}`);
      return (body.result ?? {}) as Readonly<Record<string, string>>;
    },
    /** Asks, and hears the answer whole, with its headers. */
    async listen(path: string, token?: string): Promise<number> {
      const headers: Record<string, string> = token === undefined ? {} : { authorization: `Bearer ${token}` };
      const response = await fetch(`${hub.url}${path}`, { headers });
      hear(`${response.url} ${JSON.stringify([...response.headers])}`);
      const body = Buffer.from(await response.arrayBuffer());
      hear(isSheet(body) ? [...unzip(body)] : body);
      return response.status;
    },
    /** Watches views over a socket and hears each frame of it. */
    async watch(token: string, views: readonly (readonly [view: string, code?: string])[]): Promise<void> {
      const { socket, watch } = await hub.connect(token);
      socket.io.engine.on("packet", ({ data }: { data?: unknown }) => hear(data));
      for (const [view, code] of views)
        hear(await watch({ office: hall.office, view, ...(code === undefined ? {} : { params: { code } }) }));
    },
    /** Where `dawr` finds the store. */
    environment: {
      DATA_DIR: folder,
      DAWR_SECRET: "a secret for tests, long enough",
      ...(redis ? { REDIS_URL: redis.url } : {}),
    },
    /** The store as who steals it has it. */
    stolen: () => Buffer.concat([bytesBelow(folder), ...(redis ? [bytesBelow(redis.folder)] : [])]),
    async close() {
      await Promise.all([hook.close(), mail.close()]);
      await redis?.dispose();
    },
  };
}
