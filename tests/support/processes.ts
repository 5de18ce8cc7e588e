import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { setTimeout as pause } from "node:timers/promises";

type Launch = { readonly cwd: string; readonly env: Readonly<Record<string, string>> };

/** Programs of a test, by name, each with what it said last. */
export type Processes = {
  launch(name: string, program: string, args: readonly string[], options: Launch): void;
  /** Runs one to its end; resolves to its exit code. */
  run(name: string, program: string, args: readonly string[], options: Launch): Promise<number | null>;
  /** Resolves to the exit code, or the signal that ended it; null when it was not running. */
  end(name: string, signal: NodeJS.Signals): Promise<number | NodeJS.Signals | null>;
  output(name: string): string;
  /** Resolves when it is so; rejects with what the program said when it does not become so. */
  until(name: string, isSo: () => Promise<boolean> | boolean): Promise<void>;
  endAll(): Promise<void>;
};

const patienceMs = 60_000;
const lettersKept = 20_000;

export function createProcesses(): Processes {
  const running = new Map<string, ChildProcess>();
  const outputs = new Map<string, string>();

  const launch = (name: string, program: string, args: readonly string[], options: Launch) => {
    const child = spawn(program, args, { ...options, stdio: ["ignore", "pipe", "pipe"] });
    running.set(name, child);
    const hear = (chunk: Buffer) => void outputs.set(name, `${outputs.get(name) ?? ""}${chunk}`.slice(-lettersKept));
    child.stdout?.on("data", hear);
    child.stderr?.on("data", hear);
    return child;
  };
  const end = async (name: string, signal: NodeJS.Signals) => {
    const child = running.get(name);
    if (!child || child.exitCode !== null || child.signalCode !== null) return null;
    const ended = once(child, "exit");
    child.kill(signal);
    const [code, by] = await ended;
    return code ?? by;
  };

  return {
    launch: (...of) => void launch(...of),
    async run(...of) {
      const [code] = await once(launch(...of), "exit");
      return code;
    },
    end,
    output: (name) => outputs.get(name) ?? "",
    async until(name, isSo) {
      const last = performance.now() + patienceMs;
      while (!(await isSo())) {
        if (performance.now() > last) throw new Error(`${name} did not start:\n${outputs.get(name)}`);
        await pause(100);
      }
    },
    endAll: async () => void (await Promise.all([...running.keys()].map((name) => end(name, "SIGKILL")))),
  };
}
