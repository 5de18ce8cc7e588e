import { Histogram } from "prom-client";
import type { BookLog } from "./log/log.ts";

/** How long the store takes to make a batch of commits durable. */
export type AppendTimes = Histogram<string>;

/** The same log, its appends timed. The figure is shown by whoever registers it. */
export function timedLog(log: BookLog): { readonly log: BookLog; readonly times: AppendTimes } {
  const times = new Histogram({
    name: "dawr_append_seconds",
    help: "One durable append: all commands of a book that were decided together",
    buckets: [0.0002, 0.0005, 0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 5],
    registers: [],
  });
  return {
    times,
    log: {
      ...log,
      async append(book, commits) {
        const end = times.startTimer();
        try {
          return await log.append(book, commits);
        } finally {
          end();
        }
      },
    },
  };
}
