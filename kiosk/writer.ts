import type { Envelope } from "../shared/protocol/wire.ts";
import type { keep } from "./keep.ts";
import type { OwnSeries } from "./series.ts";

/** What the writer is asked to put on the disk; it answers through the port that comes along. */
export type Writing = { readonly envelope: Envelope; readonly own: OwnSeries | undefined; readonly life?: string };

/** Long after any disk that still works. */
const answersWithinMs = 1_000;

let writer: Worker | undefined;
let here: Promise<typeof import("./keep.ts")> | undefined;

/** Begins the thread that writes, and fetches what writes without it, while the hub that served the page is there. */
export function startWriter(): void {
  here ??= import("./keep.ts");
  // Asked for again the next time.
  here.catch(() => (here = undefined));
  writer ??= new Worker(new URL("./writer-thread.ts", import.meta.url), { type: "module" });
}

/**
 * As `keep`, on a thread of its own: the browser lets a page hear of its database only after it has drawn what a touch
 * asks for. When that thread does not answer, this page writes; the same id stands once.
 */
export const writeAside: typeof keep = async (envelope, own, disk, life) => {
  const written = await askWriter({ envelope, own, ...(life === undefined ? {} : { life }) });
  if (written) return written;
  here ??= import("./keep.ts");
  return (await here).keep(envelope, own, disk, life);
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
