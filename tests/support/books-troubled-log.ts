import type { BookLog } from "../../server/log/log.ts";

/** A real log behind a line that can be watched, held and cut. */
export type TroubledLog = BookLog & {
  /** How many commits each append brought, in order. */
  readonly appends: readonly number[];
  /** Books read whole, which is what loading does. */
  readonly loads: readonly string[];
  /** Keeps appends on their way until they are let go. */
  hold(): void;
  letGo(): void;
  /** The next append throws, without or in spite of having been written. */
  cutNext(when: "before writing" | "after writing"): void;
  /** Reads throw until told otherwise. */
  cutReads(isCut: boolean): void;
};

export function troubledLog(log: BookLog): TroubledLog {
  const appends: number[] = [];
  const loads: string[] = [];
  let held: Promise<void> = Promise.resolve();
  let letGo: () => void = () => undefined;
  let cut: "before writing" | "after writing" | undefined;
  let isReadCut = false;
  return {
    ...log,
    appends,
    loads,
    async read(book, after) {
      if (isReadCut) throw new Error("the line is cut");
      if (after === 0) loads.push(book);
      return log.read(book, after);
    },
    async append(book, commits) {
      appends.push(commits.length);
      const when = cut;
      cut = undefined;
      await held;
      if (when === "before writing") throw new Error("the line is cut");
      const isWritten = await log.append(book, commits);
      if (when === "after writing") throw new Error("the line is cut");
      return isWritten;
    },
    hold() {
      const { promise, resolve } = Promise.withResolvers<void>();
      held = promise;
      letGo = resolve;
    },
    letGo: () => letGo(),
    cutNext(when) {
      cut = when;
    },
    cutReads(isCut) {
      isReadCut = isCut;
    },
  };
}

/** A real log whose disk can be filled. */
export function fillable(log: BookLog): BookLog & { isFull: boolean } {
  const filled = {
    ...log,
    isFull: false,
    append: (book: string, commits: Parameters<BookLog["append"]>[1]) =>
      filled.isFull ? Promise.reject(new Error("no space left on the device")) : log.append(book, commits),
  };
  return filled;
}
