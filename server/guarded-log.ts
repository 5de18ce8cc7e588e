import type { Faults } from "./faults.ts";
import type { BookLog } from "./log/log.ts";

/** The same log; who follows a book and breaks holds up neither the other followers nor the append that told of it. */
export function guardedLog(log: BookLog, faults: Pick<Faults, "note">): BookLog {
  return {
    ...log,
    follow(book, after, onCommit, onLost) {
      const guard =
        <Told extends readonly unknown[]>(hear: (...told: Told) => void) =>
        (...told: Told) => {
          try {
            hear(...told);
          } catch (error) {
            faults.note({ part: "follower", where: book, error });
          }
        };
      return log.follow(book, after, guard(onCommit), onLost && guard(onLost));
    },
  };
}
