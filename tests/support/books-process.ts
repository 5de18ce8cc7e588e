import { spawn } from "node:child_process";
import { on, once } from "node:events";
import { fileURLToPath } from "node:url";
import type { ProgramOrder, ProgramReport } from "./books-program.ts";

const program = fileURLToPath(new URL("books-program.ts", import.meta.url));

/** The books program running in a process of its own. */
export type BooksProcess = {
  readonly pid: number;
  /** What it said first: that it is open, or why it refused. */
  readonly opened: ProgramReport;
  order(order: ProgramOrder): void;
  /** Its next report. */
  report(): Promise<ProgramReport>;
  /** All that it wrote to standard output so far. */
  output(): string;
  /** Ends it without a word, and waits until it is gone and its output is read. */
  kill(): Promise<void>;
};

/** Starts the program on a folder, or on a Redis by its address; `through` is a command that runs it, such as one that takes rights away. */
export async function startBooks(folder: string, through: readonly string[] = []): Promise<BooksProcess> {
  const [command = process.execPath, ...args] = [...through, process.execPath, program, folder];
  const child = spawn(command, args, { stdio: ["ignore", "pipe", "inherit", "ipc"] });
  const chunks: string[] = [];
  child.stdout?.setEncoding("utf8").on("data", (chunk: string) => chunks.push(chunk));
  const closed = once(child, "close");
  const reports = on(child, "message", { close: ["exit"] });
  const report = async (): Promise<ProgramReport> => {
    const next = await reports.next();
    if (next.done) throw new Error("the books program ended without a report");
    return next.value[0];
  };
  const opened = await report();
  return {
    pid: child.pid ?? 0,
    opened,
    order: (order) => void child.send(order),
    report,
    output: () => chunks.join(""),
    async kill() {
      child.kill("SIGKILL");
      await closed;
    },
  };
}
