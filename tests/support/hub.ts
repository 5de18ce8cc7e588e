import { randomUUID } from "node:crypto";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type DestinationStream, pino } from "pino";
import type { OfficeClock } from "../../server/clock.ts";
import type { Config } from "../../server/config.ts";
import type { Contents } from "../../server/contents/contents.ts";
import { sqliteContents } from "../../server/contents/sqlite.ts";
import { type Hub, startHub } from "../../server/hub.ts";
import type { BookLog } from "../../server/log/log.ts";
import { sqliteLog } from "../../server/log/sqlite.ts";
import type { Notes } from "../../server/notes/notes.ts";
import type { PushReach } from "../../server/push/send-push.ts";
import type { VaultRows } from "../../server/vault/rows.ts";
import { sqliteRows } from "../../server/vault/rows-sqlite.ts";
import type { DeviceKind, Role } from "../../shared/office/ids.ts";
import type { Answer, Command } from "../../shared/protocol/wire.ts";
import { type Caller, caller, type Reply } from "./hub-caller.ts";

export type HubOptions = {
  /** Kept by the caller when given; else a new one, deleted at the end. */
  readonly folder?: string;
  /** By default the real embedded store in the folder. */
  readonly log?: BookLog;
  readonly vaultRows?: VaultRows;
  readonly contents?: Contents;
  /** By default in this process alone. */
  readonly notes?: Notes;
  readonly clock?: OfficeClock;
  /** Hears every line of the log; the level is the settings'. */
  readonly logTo?: DestinationStream;
  /** Where push services of phones may be. */
  readonly pushReach?: PushReach;
  readonly settings?: Partial<Config>;
  /** Where built apps are looked for; by default where the project builds them. */
  readonly appsFolder?: string;
};

/** A real hub in this process: real store, real doors, port 0. */
export type TestHub = Caller & {
  readonly hub: Hub;
  readonly folder: string;
  readonly close: () => Promise<void>;
};

export const administratorPassword = "a password for tests";

export async function startTestHub(options: HubOptions = {}): Promise<TestHub> {
  const folder = options.folder ?? (await mkdtemp(join(tmpdir(), "dawr-hub-")));
  const config: Config = {
    port: 0,
    host: "127.0.0.1",
    dataFolder: folder,
    publicUrl: undefined,
    secret: "a secret for tests, long enough",
    adminPassword: administratorPassword,
    isDemo: false,
    logLevel: "silent",
    isRateLimited: false,
    ...options.settings,
  };
  const hub = await startHub(config, {
    log: options.log ?? sqliteLog(folder),
    vaultRows: options.vaultRows ?? sqliteRows(folder),
    contents: options.contents ?? sqliteContents(folder),
    logger: options.logTo ? pino({ level: config.logLevel }, options.logTo) : pino({ level: config.logLevel }),
    ...(options.notes === undefined ? {} : { notes: options.notes }),
    ...(options.pushReach === undefined ? {} : { pushReach: options.pushReach }),
    ...(options.clock === undefined ? {} : { clock: options.clock }),
    ...(options.appsFolder === undefined ? {} : { appsFolder: options.appsFolder }),
  });
  const called = await caller(hub.url.replace("localhost", "127.0.0.1"), administratorPassword);
  return {
    ...called,
    hub,
    folder,
    async close() {
      called.disconnect();
      await hub.close();
      if (options.folder === undefined) await rm(folder, { recursive: true, force: true });
    },
  };
}

/** An office with people at work: what most stories begin with. */
export type Hall = {
  readonly office: string;
  readonly tokens: {
    readonly admin: string;
    readonly officers: readonly string[];
    readonly researcher: string;
    readonly manager: string;
  };
  readonly devices: { readonly kiosk: string; readonly display: string };
  readonly send: (token: string, command: Command, id?: string) => Promise<Reply<Answer>>;
  /** Sends what must be accepted; the result. Rejects with the answer where it is any other. */
  readonly must: (token: string, command: Command) => Promise<Readonly<Record<string, unknown>>>;
};

/** Founds an office of profile `awaser` with that many officers, one researcher, one manager, a kiosk and a display. */
export async function foundHall(hub: Caller, officers = 1, office = `hall-${randomUUID().slice(0, 8)}`): Promise<Hall> {
  await hub.must("POST", "/offices", { id: office, profile: "awaser" });
  const person = async (username: string, roles: readonly Role[]) => {
    const password = "a long password";
    await hub.must("POST", "/users", {
      username: `${username}.${office}`.slice(0, 32),
      password,
      roles,
      offices: [office],
    });
    return hub.signIn(`${username}.${office}`.slice(0, 32), password);
  };
  const device = async (kind: DeviceKind) => {
    const { code } = await hub.must<{ code: string }>("POST", "/devices", { office, kind });
    return (await hub.must<{ token: string }>("POST", "/devices/claim", { code })).token;
  };
  const officerTokens: string[] = [];
  const send: Hall["send"] = (token, command, id = randomUUID()) =>
    hub.ask("POST", `/offices/${office}/commands`, { id, command }, token);
  for (let n = 0; n < officers; n += 1) officerTokens.push(await person(`o${n}`, ["officer"]));
  return {
    office,
    tokens: {
      admin: hub.adminToken,
      officers: officerTokens,
      researcher: await person("r", ["researcher"]),
      manager: await person("m", ["manager"]),
    },
    devices: { kiosk: await device("kiosk"), display: await device("display") },
    send,
    async must(token, command) {
      const { body } = await send(token, command);
      if (body.status !== "accepted") throw new Error(`${command.type}: ${JSON.stringify(body)}`);
      return body.result ?? {};
    },
  };
}
