import { extname } from "node:path";
import { Worker } from "node:worker_threads";

/** What a PDF gave: its words, those of its beginning, none because its pages are pictures, or none at all. */
export type PdfReading =
  | { readonly is: "whole" | "beginning"; readonly text: string }
  | { readonly is: "pictures" | "unreadable" };

/** Beside this file as it is written, and beside the hub as it is built. */
const threadFile = new URL(`./pdf-thread${extname(import.meta.filename)}`, import.meta.url);

/** How much one file may take; a guide of a hundred pages takes a second and 60 MB. */
export type PdfLimits = { readonly ms: number; readonly megabytes: number };
const usualLimits: PdfLimits = { ms: 20_000, megabytes: 256 };
const watchEveryMs = 25;
const megabyte = 1024 * 1024;

/**
 * B9: reads a PDF on a thread of its own, which an ill-meant file can fill or keep busy without the hub: it is ended
 * then, and whatever went wrong is "unreadable". Never rejects.
 */
export function readPdf(bytes: Uint8Array, limits: PdfLimits = usualLimits): Promise<PdfReading> {
  return new Promise((resolve) => {
    const thread = new Worker(threadFile, {
      workerData: Uint8Array.from(bytes),
      resourceLimits: { maxOldGenerationSizeMb: limits.megabytes, maxYoungGenerationSizeMb: 32 },
      env: {},
      stdout: true,
      stderr: true,
    });
    thread.unref();
    const until = performance.now() + limits.ms;
    const before = process.memoryUsage.rss();
    // Unpacked bytes are outside what the thread's own limit counts: a small file may hold gigabytes of them.
    const watch = setInterval(() => {
      const isOver = process.memoryUsage.rss() - before > limits.megabytes * megabyte;
      if (isOver || performance.now() > until) end({ is: "unreadable" });
    }, watchEveryMs);
    watch.unref();
    const end = (reading: PdfReading) => {
      clearInterval(watch);
      resolve(reading);
      void thread.terminate();
    };
    thread.once("message", end);
    thread.once("error", () => end({ is: "unreadable" }));
    thread.once("exit", () => end({ is: "unreadable" }));
  });
}
