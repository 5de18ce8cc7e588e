import type { LinkState } from "../shared/ui/link.ts";
import type { BoardView } from "../shared/views/board.ts";

/** What the middle of the wall shows. */
export type Middle = "calls" | "welcome" | "paused" | "closed";

/** What the whole wall shows. */
export type Screen =
  | { readonly kind: "pairing"; readonly wasRevoked: boolean }
  | { readonly kind: "loading" }
  /** Never connected since it was switched on. */
  | { readonly kind: "unreachable" }
  | { readonly kind: "board"; readonly board: BoardView; readonly middle: Middle; readonly isOffline: boolean };

export type Known = {
  readonly isPaired: boolean;
  readonly link: LinkState;
  /** The hub said that this display may not see the board. */
  readonly isForbidden: boolean;
  readonly board: BoardView | undefined;
  readonly hasCalls: boolean;
};

/** Returns the wall's screen. The last board stays while the connection is away; a revoked display shows nothing of it. */
export function screenOf({ isPaired, link, isForbidden, board, hasCalls }: Known): Screen {
  const wasRevoked = isPaired && (link === "unauthorized" || isForbidden);
  if (!isPaired || wasRevoked) return { kind: "pairing", wasRevoked };
  if (board === undefined) return { kind: link === "offline" ? "unreachable" : "loading" };
  return { kind: "board", board, middle: middleOf(board, hasCalls), isOffline: link !== "online" };
}

/** A day not yet opened opens with the first check-in, so only a day that was open is closed. */
function middleOf({ day, isOpen, paused }: BoardView, hasCalls: boolean): Middle {
  if (day !== null && !isOpen) return "closed";
  if (paused !== null) return "paused";
  return hasCalls ? "calls" : "welcome";
}
