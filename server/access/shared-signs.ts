import type { Notes } from "../notes/notes.ts";
import type { Principals } from "./principals.ts";
import type { RegistryDoor } from "./registry-door.ts";

const board = "hub/sessions";

/** Signs of life of sessions, over all hubs: who works at one is not idle at another. */
export type SharedSigns = {
  /** Tells the others which sessions showed life here, and learns of theirs. Without the store each hub goes by its own. */
  exchange(): Promise<void>;
};

export function createSharedSigns(
  notes: Notes | undefined,
  registry: RegistryDoor,
  principals: Principals,
): SharedSigns {
  return {
    async exchange() {
      if (!notes) return;
      try {
        const untold = principals.untold();
        await notes.pin(board, Object.fromEntries(untold.map(({ token, ageMs }) => [token, String(ageMs)])));
        principals.wereTold(untold.map(({ token }) => token));
        const signs = await notes.read(board);
        const { sessions } = registry.state();
        // The note says how old the sign was when it was pinned.
        for (const [token, { text, ageMs }] of signs)
          if (sessions.has(token)) principals.heardOf(token, ageMs + Number(text));
        await notes.drop(
          board,
          [...signs.keys()].filter((token) => !sessions.has(token)),
        );
      } catch {
        // The store is away; the next exchange tells and learns what was missed.
      }
    },
  };
}
