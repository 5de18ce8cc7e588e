import type { Faults } from "./faults.ts";
import { BookArchived } from "./log/book-archived.ts";
import type { BookLog } from "./log/log.ts";
import { StoreAway } from "./log/store-away.ts";

/**
 * The same log; who follows a book and breaks holds up neither the other followers nor the append that told of it. What
 * cannot be read says that it is the store's fault (`StoreAway`), so that the doors can tell it from one of the hub's own.
 */
export function guardedLog(log: BookLog, faults: Pick<Faults, "note">): BookLog {
  return {
    ...log,
    async read(book, after) {
      try {
        return await log.read(book, after);
      } catch (error) {
        throw error instanceof BookArchived ? error : new StoreAway(error);
      }
    },
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
