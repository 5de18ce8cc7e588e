import { once } from "node:events";
import { extname } from "node:path";
import { Worker } from "node:worker_threads";
import type { Piece, PieceOutcome } from "./sqlite-groups.ts";

/** Appends on their way to the disk, one group after another. */
export type Pen = {
  /** On the disk when it resolves to `written: true`. What is asked for while a group is written goes in the next one. */
  write(piece: Piece): Promise<PieceOutcome>;
  /** Resolves once all that was asked for is answered and the file is let go. */
  close(): Promise<void>;
};

/** Beside this file as it is written, and beside the hub as it is built. */
const threadFile = new URL(`./sqlite-thread${extname(import.meta.filename)}`, import.meta.url);

type Waiting = { readonly piece: Piece; readonly answer: (outcome: PieceOutcome) => void };

/**
 * A thread of its own that writes the books of the folder; it keeps no process alive that has nothing to write. Should
 * it end by a fault, whoever waited for it is told so, and the next append begins another one.
 */
export function openPen(folder: string): Pen {
  let thread: Worker | undefined;
  let waiting: Waiting[] = [];
  let underWay: readonly Waiting[] = [];
  let onIdle: (() => void) | undefined;

  const begin = () => {
    const begun = new Worker(threadFile, { workerData: folder });
    begun.on("message", (outcomes: readonly PieceOutcome[]) => {
      const answered = underWay;
      // The thread has its next group before anybody is answered: the disk is not kept waiting.
      next();
      for (const [place, { answer }] of answered.entries()) answer(outcomes[place] ?? { written: false });
    });
    let why = "the thread that writes has ended";
    begun.on("error", (error) => {
      why = error instanceof Error ? error.message : String(error);
    });
    begun.on("exit", () => {
      if (thread !== begun) return;
      thread = undefined;
      const failed = underWay;
      next();
      for (const { answer } of failed) answer({ fault: why });
    });
    begun.unref();
    return begun;
  };

  const next = () => {
    underWay = waiting;
    waiting = [];
    if (underWay.length === 0) {
      thread?.unref();
      onIdle?.();
      return;
    }
    thread ??= begin();
    thread.ref();
    thread.postMessage(underWay.map(({ piece }) => piece));
  };

  thread = begin();
  return {
    write: (piece) =>
      new Promise((answer) => {
        waiting.push({ piece, answer });
        // All that is asked for in this turn goes together.
        if (underWay.length === 0 && waiting.length === 1) queueMicrotask(() => underWay.length === 0 && next());
      }),
    async close() {
      await new Promise<void>((resolve) => {
        onIdle = resolve;
        if (underWay.length === 0 && waiting.length === 0) resolve();
      });
      if (!thread) return;
      thread.ref();
      const ended = once(thread, "exit");
      thread.postMessage("close");
      await ended;
    },
  };
}
