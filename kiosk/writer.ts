import type { Envelope } from "../shared/protocol/wire.ts";
import type { keep } from "./keep.ts";
import type { OwnSeries } from "./series.ts";

/** What the writer is asked to put on the disk; it answers through the port that comes along. */
export type Writing = { readonly envelope: Envelope; readonly own: OwnSeries | undefined; readonly life?: string };

/** Long after any disk that still works. */
const answersWithinMs = 1_000;

let writer: Worker | undefined;

/** Begins the thread that writes, so that the first visitor need not wait for it. */
export function startWriter(): void {
  writer ??= new Worker(new URL("./writer-thread.ts", import.meta.url), { type: "module" });
}

/**
 * As `keep`, on a thread of its own: the browser lets a page hear of its database only after it has drawn what a touch
 * asks for. When that thread does not answer, this page writes; the same id stands once.
 */
export const writeAside: typeof keep = async (envelope, own, disk, life) => {
  const written = await askWriter({ envelope, own, ...(life === undefined ? {} : { life }) });
  return written ?? (await import("./keep.ts")).keep(envelope, own, disk, life);
};

/** Resolves to undefined when it could not write, or did not answer; it writes nothing from then on. */
function askWriter(writing: Writing): Promise<Envelope | undefined> {
  const { port1, port2 } = new MessageChannel();
  const answer = new Promise<Envelope | undefined>((resolve) => {
    const giveUp = (): void => {
      writer?.terminate();
      writer = undefined;
      resolve(undefined);
    };
    const timer = setTimeout(giveUp, answersWithinMs);
    port1.onmessage = ({ data }) => {
      clearTimeout(timer);
      resolve(data);
    };
  });
  startWriter();
  writer?.postMessage(writing, [port2]);
  return answer;
}
