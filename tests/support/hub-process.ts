import { type ChildProcess, spawn } from "node:child_process";
import { fileURLToPath } from "node:url";
import { administratorPassword } from "./hub.ts";
import { type Caller, caller } from "./hub-caller.ts";

/** The real program in a process of its own. */
export type HubProcess = Caller & {
  readonly child: ChildProcess;
  readonly output: () => string;
  /** Sends the signal and resolves to the exit code, or the signal that ended it. */
  end(signal?: NodeJS.Signals): Promise<number | NodeJS.Signals | null>;
};

const projectRoot = fileURLToPath(new URL("../..", import.meta.url));
const node = `${projectRoot}node_modules/.bin/node`;
const startPatienceMs = 30_000;

/** The hub's sources, as `npm run dev` runs them, or what was built of them, as `npm start` does. */
export type Program = "source" | "built";

const programs = { source: "server/main.ts", built: "dist/hub/main.js" } as const;

export function spawnMain(
  folder: string,
  environment: Readonly<Record<string, string>> = {},
  program: Program = "source",
): ChildProcess {
  return spawn(node, ["--max-semi-space-size=8", programs[program]], {
    cwd: projectRoot,
    stdio: ["ignore", "pipe", "pipe"],
    env: {
      PATH: process.env["PATH"] ?? "",
      HOST: "127.0.0.1",
      PORT: "0",
      DATA_DIR: folder,
      DAWR_ADMIN_PASSWORD: administratorPassword,
      DAWR_RATE_LIMIT: "off",
      LOG_LEVEL: "error",
      NODE_COMPILE_CACHE: `${projectRoot}node_modules/.cache/node`,
      ...environment,
    },
  });
}

/** Resolves when the hub answers. The folder is the caller's and stays. Signing in is slow on purpose: only when asked. */
export async function startHubProcess(
  folder: string,
  {
    isSignedIn = false,
    environment = {},
    program = "source",
  }: { isSignedIn?: boolean; environment?: Readonly<Record<string, string>>; program?: Program } = {},
): Promise<HubProcess> {
  const child = spawnMain(folder, environment, program);
  let output = "";
  const ended = new Promise<number | NodeJS.Signals | null>((resolve) => {
    child.once("exit", (code, signal) => resolve(code ?? signal));
  });
  const url = await new Promise<string>((resolve, reject) => {
    const fail = (why: string) => reject(new Error(`the hub ${why}:\n${output}`));
    const late = setTimeout(() => fail("did not start in time"), startPatienceMs);
    const hear = (chunk: Buffer) => {
      output += chunk.toString();
      const open = /open at (http:\S+)/.exec(output)?.[1];
      if (open === undefined) return;
      clearTimeout(late);
      resolve(open.replace("localhost", "127.0.0.1"));
    };
    child.stdout?.on("data", hear);
    child.stderr?.on("data", hear);
    void ended.then((how) => fail(`ended with ${how}`));
  });
  return {
    ...(await caller(url, isSignedIn ? administratorPassword : undefined)),
    child,
    output: () => output,
    end(signal = "SIGTERM") {
      child.kill(signal);
      return ended;
    },
  };
}
