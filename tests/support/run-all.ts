import { type ChildProcess, spawn } from "node:child_process";
import { delimiter } from "node:path";
import { fileURLToPath } from "node:url";

const projectRoot = fileURLToPath(new URL("../..", import.meta.url));
const binaries = `${projectRoot}node_modules/.bin`;

const running = new Set<ChildProcess>();

// Whoever ends this process ends what it started.
process.once("SIGTERM", () => {
  for (const child of running) child.kill("SIGTERM");
  process.exit(143);
});

/** A program of the project's tool set, by name or path, with its arguments. */
export type Step = {
  readonly name: string;
  readonly command: readonly string[];
  readonly env?: Readonly<Record<string, string>>;
};

/**
 * Runs the steps at the same time, each one's output printed whole when it ends, and resolves to the names of those
 * that failed, in the order given.
 */
export async function runAll(steps: readonly Step[]): Promise<readonly string[]> {
  const passed = await Promise.all(steps.map((step) => runCaptured(step)));
  return steps.filter((_, index) => !passed[index]).map((step) => step.name);
}

/** Runs one step with its output live; resolves to whether it passed. */
export function runLive(step: Step): Promise<boolean> {
  return new Promise((resolve) => {
    const child = start(step, ["ignore", "inherit", "inherit"]);
    child.once("error", () => resolve(false));
    child.once("exit", (code) => resolve(code === 0));
  });
}

function runCaptured(step: Step): Promise<boolean> {
  return new Promise((resolve) => {
    const began = performance.now();
    const child = start(step, ["ignore", "pipe", "pipe"]);
    const output: Buffer[] = [];
    child.stdout?.on("data", (chunk: Buffer) => output.push(chunk));
    child.stderr?.on("data", (chunk: Buffer) => output.push(chunk));
    child.once("error", (error) => {
      console.log(`✗ ${step.name}: ${error.message}`);
      resolve(false);
    });
    child.once("close", (code) => {
      const seconds = ((performance.now() - began) / 1000).toFixed(1);
      console.log(`${code === 0 ? "✓" : "✗"} ${step.name} (${seconds} s)`);
      const text = Buffer.concat(output).toString("utf8").trim();
      if (text && code !== 0) console.log(text);
      resolve(code === 0);
    });
  });
}

function start(step: Step, stdio: ["ignore", "pipe" | "inherit", "pipe" | "inherit"]) {
  const [program = "node", ...args] = step.command;
  const env = { ...process.env, ...step.env, PATH: `${binaries}${delimiter}${process.env["PATH"] ?? ""}` };
  const child = spawn(program, args, { cwd: projectRoot, stdio, env });
  running.add(child);
  child.once("exit", () => running.delete(child));
  return child;
}
