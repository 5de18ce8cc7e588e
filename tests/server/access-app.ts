import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import express from "express";
import request from "supertest";
import { afterEach } from "vitest";
import type { Access } from "../../server/access/access.ts";
import { openAccess } from "../../server/access/open-access.ts";
import { readSecret } from "../../server/access/secret.ts";
import { type VirtualClock, virtualClock } from "../../server/clock.ts";
import { createEngine } from "../../server/engine.ts";
import { accessRoutes } from "../../server/http/access-routes.ts";
import { sqliteLog } from "../../server/log/sqlite.ts";
import { createOffices } from "../../server/offices.ts";
import { readProfiles } from "../../server/profiles.ts";
import { openVault } from "../../server/vault/open-vault.ts";
import { memoryRows } from "../../server/vault/rows-memory.ts";
import { createWords } from "../../server/vault/words.ts";

/** A Thursday, ten in the morning in Riyadh. */
const morning = Date.parse("2026-11-19T07:00:00Z");
export const password = "nakhla-2030";

export type AccessApp = {
  readonly app: express.Express;
  readonly access: Access;
  readonly clock: VirtualClock;
  readonly folder: string;
  /** Everything that the engine and the offices complained about. */
  readonly faults: readonly string[];
  /** Takes the store away, as a broken disk does. */
  breakStore(): Promise<void>;
  stop(): Promise<void>;
};

type Settings = {
  readonly folder?: string;
  readonly publicUrl?: string;
  readonly at?: number;
  readonly isBare?: boolean;
  readonly withoutSecondFactor?: string;
  /** With a new secret, the folder's own being the one before. */
  readonly rotated?: boolean;
};

const running = new Set<AccessApp>();
const folders = new Set<string>();

afterEach(async () => {
  for (const app of running) await app.stop();
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
  folders.clear();
});

/** The routes of access over a real store; unless `isBare`, with the user `admin`. */
export async function startAccess(settings: Settings = {}): Promise<AccessApp> {
  const folder = settings.folder ?? mkdtempSync(join(tmpdir(), "dawr-access-"));
  folders.add(folder);
  const faults: string[] = [];
  const clock = virtualClock(settings.at ?? morning);
  const secret = readSecret(undefined, folder);
  const log = sqliteLog(folder);
  const engine = createEngine({
    log,
    clock,
    onFault: (fault) => faults.push(`${fault.during} ${String(fault.error)}`),
  });
  const access = await openAccess({
    engine,
    clock,
    ...(settings.rotated ? { secret: "another secret altogether", oldSecret: secret } : { secret }),
    withoutSecondFactor: settings.withoutSecondFactor,
    ...(settings.isBare ? {} : { administratorPassword: password }),
  });
  const onFault = (what: string, office: string, error: unknown) => faults.push(`${what} ${office} ${String(error)}`);
  const vault = openVault({ rows: memoryRows(), now: clock.now, secret });
  const words = createWords(vault, clock, (office, error) => onFault("words", office, error));
  const offices = createOffices({ engine, words, access, clock, secret, onFault });
  const app = express();
  app.use(express.json());
  app.use("/api/v1", accessRoutes({ access, publicUrl: settings.publicUrl }, offices, readProfiles()));

  const started: AccessApp = {
    app,
    access,
    clock,
    folder,
    faults,
    breakStore: () => log.close(),
    async stop() {
      if (!running.delete(started)) return;
      offices.close();
      await access.close();
      await engine.close();
      await log.close();
    },
  };
  running.add(started);
  return started;
}

type Method = "get" | "post" | "patch" | "delete";

/** Asks a route, with a token or without. */
export async function ask(app: AccessApp, route: string, options: { token?: string; body?: unknown } = {}) {
  const [method, path] = route.split(" ") as [Method, string];
  const asking = request(app.app)[method](`/api/v1${path}`);
  if (options.token !== undefined) void asking.set("Authorization", `Bearer ${options.token}`);
  return options.body === undefined ? asking : asking.send(options.body as object);
}

/** Signs in; answers the token. */
export async function tokenFor(app: AccessApp, username: string, secret = password): Promise<string> {
  const answer = await ask(app, "post /session", { body: { username, password: secret } });
  if (answer.status !== 200) throw new Error(`${username} was not signed in: ${answer.status} ${answer.text}`);
  return String(answer.body.token);
}

/** An administrator, two offices, and staff in the first one. Answers everybody's tokens. */
export async function furnished(app: AccessApp) {
  const admin = await tokenFor(app, "admin");
  for (const id of ["riyadh", "jeddah"]) {
    await expectStatus(201, ask(app, "post /offices", { token: admin, body: { id, profile: "awaser" } }));
  }
  const staff = [
    ["noura", "officer"],
    ["huda", "researcher"],
    ["salem", "manager"],
  ] as const;
  // All at once: the hashing of passwords is slow on purpose.
  const tokens = await Promise.all(
    staff.map(async ([username, role]) => {
      const body = { username, password, roles: [role], offices: ["riyadh"] };
      await expectStatus(201, ask(app, "post /users", { token: admin, body }));
      return tokenFor(app, username);
    }),
  );
  const [noura = "", huda = "", salem = ""] = tokens;
  return { admin, noura, huda, salem };
}

/** A paired device of an office. */
export async function paired(app: AccessApp, token: string, office = "riyadh", kind = "kiosk") {
  const made = await ask(app, "post /devices", { token, body: { office, kind } });
  const claimed = await ask(app, "post /devices/claim", { body: { code: made.body.code } });
  if (claimed.status !== 200) throw new Error(`not paired: ${claimed.status} ${claimed.text}`);
  return { code: String(made.body.code), token: String(claimed.body.token), id: String(claimed.body.device.id) };
}

async function expectStatus(status: number, answer: ReturnType<typeof ask>): Promise<void> {
  const { status: given, text } = await answer;
  if (given !== status) throw new Error(`expected ${status}, got ${given}: ${text}`);
}

/** Every byte the hub has written to its folder, except the secret. */
export function bytesOnDisk(folder: string): string {
  return readdirSync(folder)
    .filter((name) => name !== "secret")
    .map((name) => readFileSync(join(folder, name), "latin1"))
    .join("\n");
}
