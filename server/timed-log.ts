import { Histogram, type Metric } from "prom-client";
import { officeOfDay } from "./books.ts";
import type { Clock } from "./clock.ts";
import type { BookLog } from "./log/log.ts";

/** How long the store takes: to make commits durable, and to tell this hub what others wrote. */
export type StoreTimes = readonly Metric[];

const buckets = [0.0002, 0.0005, 0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 5];

/** The same log, appends and following timed. The figures are shown by whoever registers them. */
export function timedLog(log: BookLog, clock: Clock): { readonly log: BookLog; readonly times: StoreTimes } {
  const appends = new Histogram({
    name: "dawr_append_seconds",
    help: "One durable append: all commands of a book that were decided together",
    buckets,
    registers: [],
  });
  const lags = new Histogram({
    name: "dawr_follow_lag_seconds",
    help: "From the time of a day's commit to this hub's hearing of it; clocks that are apart show here too",
    buckets,
    registers: [],
  });
  return {
    times: [appends, lags],
    log: {
      ...log,
      async append(book, commits) {
        const end = appends.startTimer();
        try {
          return await log.append(book, commits);
        } finally {
          end();
        }
      },
      follow(book, after, onCommit, onLost) {
        const office = officeOfDay(book);
        if (office === undefined) return log.follow(book, after, onCommit, onLost);
        const heard: typeof onCommit = (commit) => {
          // The clock of a sample office stands still while its past days are told: nothing lags there.
          const rate = clock.rate(office);
          if (rate > 0) lags.observe(Math.max(0, clock.now(office) - commit.at) / rate / 1000);
          onCommit(commit);
        };
        return log.follow(book, after, heard, onLost);
      },
    },
  };
}
