import { setImmediate as turn } from "node:timers/promises";
import type { BookLog } from "../../server/log/log.ts";

/** A real log at the end of a long line: everything takes some turns, in either direction; order is kept. */
export type DistantLog = BookLog & { refused(): number };

export function distantLog(log: BookLog, longestTurns = 4): DistantLog {
  let refused = 0;
  const travel = async () => {
    for (let left = Math.ceil(Math.random() * longestTurns); left > 0; left -= 1) await turn();
  };
  return {
    refused: () => refused,
    async read(book, after) {
      await travel();
      const commits = await log.read(book, after);
      await travel();
      return commits;
    },
    async append(book, commits) {
      await travel();
      const isWritten = await log.append(book, commits);
      if (!isWritten) refused += 1;
      await travel();
      return isWritten;
    },
    follow(book, after, onCommit) {
      let isStopped = false;
      let line = Promise.resolve();
      const stop = log.follow(book, after, (commit) => {
        line = line.then(travel).then(() => {
          if (!isStopped) onCommit(commit);
        });
      });
      return () => {
        isStopped = true;
        stop();
      };
    },
    close: () => log.close(),
  };
}
