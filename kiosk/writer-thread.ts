import { newId } from "../shared/ui/new-id.ts";
import { transact } from "./database.ts";
import { keep } from "./keep.ts";
import type { Writing } from "./writer.ts";

/** Runs on a thread of its own (writer.ts): what it is sent is on the disk before it answers. */
addEventListener("message", ({ data, ports: [port] }: MessageEvent<Writing>) => {
  const { envelope, own, life } = data;
  keep(envelope, own, { transact, newId }, life).then(
    (written) => port?.postMessage(written),
    () => port?.postMessage(undefined),
  );
});
