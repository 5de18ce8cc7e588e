import { type Notes, ownCounter } from "./notes.ts";

type Pinned = { readonly text: string; readonly at: number };

/** Notes of this process alone, aged by the clock given; nothing of them survives it. */
export function memoryNotes(now: () => number): Notes {
  const boards = new Map<string, Map<string, Pinned>>();
  return {
    isShared: false,
    async pin(board, notes) {
      const pinned = boards.get(board) ?? new Map<string, Pinned>();
      boards.set(board, pinned);
      for (const [name, text] of Object.entries(notes)) pinned.set(name, { text, at: now() });
    },
    async read(board) {
      const pinned = [...(boards.get(board) ?? [])];
      return new Map(pinned.map(([name, { text, at }]) => [name, { text, ageMs: Math.max(0, now() - at) }]));
    },
    async drop(board, names) {
      const pinned = boards.get(board);
      for (const name of names) pinned?.delete(name);
      if (pinned?.size === 0) boards.delete(board);
    },
    counter: ownCounter,
    async close() {
      boards.clear();
    },
  };
}
