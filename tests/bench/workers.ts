import { type ChildProcess, fork } from "node:child_process";
import { fileURLToPath } from "node:url";
import type { JobInput, JobName, JobResult, Order, Outcome } from "./child.ts";

/** Another process at our service. */
export type Worker = {
  readonly pid: number;
  /** Does one job; one at a time. Rejects with what went wrong there, or when it takes too long. */
  run<Name extends JobName>(name: Name, input: JobInput<Name>): Promise<JobResult<Name>>;
  end(): void;
};

const program = fileURLToPath(new URL("./child.ts", import.meta.url));
const patienceMs = 180_000;
const running = new Set<ChildProcess>();

// Whoever ends this process ends what it started.
for (const signal of ["SIGINT", "SIGTERM"] as const) {
  process.once(signal, () => {
    endWorkers();
    process.exit(130);
  });
}

export function endWorkers(): void {
  for (const child of running) child.kill("SIGKILL");
}

/** Starts a process for jobs. */
export function startWorker(): Worker {
  const child = fork(program, [], { serialization: "advanced", stdio: ["ignore", "inherit", "inherit", "ipc"] });
  running.add(child);
  child.once("exit", () => running.delete(child));
  return {
    pid: child.pid ?? 0,
    run: <Name extends JobName>(name: Name, input: JobInput<Name>) =>
      new Promise<JobResult<Name>>((resolve, reject) => {
        const finish = (act: () => void) => {
          clearTimeout(late);
          child.off("exit", onExit);
          child.off("message", onMessage);
          act();
        };
        const onExit = () => finish(() => reject(new Error(`${name}: the process ended`)));
        const onMessage = (outcome: Outcome) =>
          finish(() => {
            if ("error" in outcome) reject(new Error(`${name}: ${outcome.error}`));
            else resolve(outcome.result as JobResult<Name>);
          });
        const late = setTimeout(() => finish(() => reject(new Error(`${name}: took too long`))), patienceMs);
        child.once("exit", onExit);
        child.once("message", onMessage);
        const order: Order = { name, input };
        child.send(order);
      }),
    end() {
      if (child.connected) child.disconnect();
    },
  };
}
