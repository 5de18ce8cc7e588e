import type { EngineFault } from "./engine-types.ts";
import type { Faults } from "./faults.ts";
import type { BookLog } from "./log/log.ts";
import { createUnreadableBooks, type UnreadableBooks } from "./unreadable-books.ts";

/** Longer than this no store takes to answer a question about nothing. */
const patienceMs = 2_000;
/** After a failed append the store counts as not ready for this long; a command that succeeds later proves more than a probe. */
const distrustMs = 5_000;

export type StoreWatch = {
  onFault(fault: EngineFault): void;
  /** True, or why the store is not ready. */
  state(log: BookLog): Promise<true | string>;
  readonly unreadable: Pick<UnreadableBooks, "onFound">;
};

/** Hears the engine's faults, and asks the log whether it still answers. */
export function watchStore(faults: Pick<Faults, "note">): StoreWatch {
  const unreadable = createUnreadableBooks();
  let failedAt = Number.NEGATIVE_INFINITY;
  return {
    unreadable,
    onFault({ book, during, id, error }) {
      if (during === "load") unreadable.note(book, error);
      if (during === "append") failedAt = performance.now();
      faults.note({ part: "book", where: book, during, error, ...(id === undefined ? {} : { id }) });
    },
    async state(log) {
      if (performance.now() - failedAt < distrustMs) return "the store did not take the last commands";
      return probe(log);
    },
  };
}

async function probe(log: BookLog): Promise<true | string> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<string>((resolve) => {
    timer = setTimeout(() => resolve("the store does not answer"), patienceMs);
  });
  try {
    return await Promise.race([log.read("hub/registry", Number.MAX_SAFE_INTEGER).then(() => true as const), late]);
  } catch {
    return "the store cannot be read";
  } finally {
    clearTimeout(timer);
  }
}
