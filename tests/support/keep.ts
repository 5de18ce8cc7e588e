import { spawn } from "node:child_process";
import { once } from "node:events";
import { fileURLToPath } from "node:url";
import { systemClock } from "../../server/clock.ts";
import { createEngine } from "../../server/engine.ts";
import { sqliteLog } from "../../server/log/sqlite.ts";
import { ask, checkIn, openToday } from "./books-office.ts";
import type { Hall } from "./hub.ts";
import type { Caller } from "./hub-caller.ts";

const projectRoot = fileURLToPath(new URL("../..", import.meta.url));
const node = `${projectRoot}node_modules/.bin/node`;

export type Kept = { readonly code: number; readonly said: string; readonly complained: string };

/** Runs `dawr` to its end, as a process of its own. `through` is a command that runs it, such as one that limits it. */
export async function dawr(
  args: readonly string[],
  environment: Readonly<Record<string, string>> = {},
  through: readonly string[] = [],
): Promise<Kept> {
  const [command = node, ...rest] = [...through, node, "server/keep/main.ts", ...args];
  const child = spawn(command, rest, {
    cwd: projectRoot,
    stdio: ["ignore", "pipe", "pipe"],
    env: { PATH: process.env["PATH"] ?? "", ...environment },
  });
  let said = "";
  let complained = "";
  child.stdout?.on("data", (chunk: Buffer) => {
    said += chunk.toString();
  });
  child.stderr?.on("data", (chunk: Buffer) => {
    complained += chunk.toString();
  });
  const [code] = await once(child, "close");
  return { code, said: said.trim(), complained: complained.trim() };
}

/** What everybody is shown, by who asks and what for; the refusals too. */
export type Shown = Readonly<Record<string, { readonly status: number; readonly body: unknown }>>;

const views = [
  "board",
  "kiosk",
  "desk",
  "research",
  "overview",
  "ratings",
  "devices",
  "setup",
  "improvements",
  "notices",
];

/** Asks for every view as every kind of person and device; the phone view for each of these tickets. */
export async function everyView(
  hub: Caller,
  { office, tokens, devices }: Pick<Hall, "office" | "tokens" | "devices">,
  codes: readonly string[],
): Promise<Shown> {
  const officers = tokens.officers.map((token, n) => [`officer ${n}`, token] as const);
  const { admin, manager, researcher } = tokens;
  const others = Object.entries({ admin, manager, researcher, ...devices });
  const asked = [...officers, ...others].flatMap(([who, token]) => views.map((view) => [who, token, view] as const));
  const phones = codes.map((code) => ["kiosk", devices.kiosk, `phone?code=${code}`] as const);
  const shown = [...asked, ...phones].map(async ([who, token, view]) => {
    const { status, body } = await hub.ask("GET", `/offices/${office}/views/${view}`, undefined, token);
    return [`${view} as ${who}`, { status, body }] as const;
  });
  return Object.fromEntries(await Promise.all(shown));
}

/** Writes into the day of the test office as its hub would: opens it where it is not open, then so many check-ins. */
export async function fillBooks(folder: string, checkIns: number): Promise<void> {
  const log = sqliteLog(folder);
  const engine = createEngine({ log, clock: systemClock() });
  await openToday(engine);
  await Promise.all(Array.from({ length: checkIns }, () => ask(engine, checkIn)));
  await engine.close();
  await log.close();
}
