import { describe, expect, test } from "vitest";
import { typedPairingCode } from "../../display/pairing-code.ts";
import { type Known, screenOf } from "../../display/screen.ts";
import { defaultTerms } from "../../shared/setup/association.ts";
import type { BoardView } from "../../shared/views/board.ts";

const board: BoardView = {
  name: { ar: "فرع", en: "Branch" },
  terms: defaultTerms,
  timeZone: "Asia/Riyadh",
  day: "2026-11-22",
  isOpen: true,
  paused: null,
  calls: [],
  waiting: [],
  promisedBy: null,
};
const known: Known = { isPaired: true, link: "online", isForbidden: false, board, hasCalls: true };

/** The middle of the wall for a board that differs in these. */
function middle(changes: Partial<BoardView>, hasCalls = true) {
  const screen = screenOf({ ...known, board: { ...board, ...changes }, hasCalls });
  return screen.kind === "board" ? screen.middle : screen.kind;
}

describe("the wall's screens", () => {
  test("without a pairing it asks for one", () => {
    expect(screenOf({ ...known, isPaired: false, board: undefined })).toEqual({ kind: "pairing", wasRevoked: false });
  });

  test("a revoked display shows nothing of the office any more", () => {
    expect(screenOf({ ...known, link: "unauthorized" })).toEqual({ kind: "pairing", wasRevoked: true });
    expect(screenOf({ ...known, isForbidden: true })).toEqual({ kind: "pairing", wasRevoked: true });
  });

  test("before the first board it loads, or says that nobody answers", () => {
    expect(screenOf({ ...known, link: "connecting", board: undefined })).toEqual({ kind: "loading" });
    expect(screenOf({ ...known, link: "offline", board: undefined })).toEqual({ kind: "unreachable" });
  });

  test("the last board stays while the connection is away", () => {
    expect(screenOf({ ...known, link: "offline" })).toMatchObject({ kind: "board", middle: "calls", isOffline: true });
    expect(screenOf(known)).toMatchObject({ kind: "board", isOffline: false });
  });

  test("calls, a welcome before the first, a pause, and the end of the day", () => {
    const paused = { reason: "prayer", since: 0, until: null } as const;
    expect(middle({})).toBe("calls");
    expect(middle({}, false)).toBe("welcome");
    expect(middle({ day: null, isOpen: false }, false)).toBe("welcome");
    expect(middle({ paused })).toBe("paused");
    expect(middle({ isOpen: false, paused })).toBe("closed");
  });
});

test("a pairing code is read however it is typed", () => {
  expect(typedPairingCode("abcd-2345")).toBe("ABCD2345");
  expect(typedPairingCode(" ab cd ٢٣٤٥ 99")).toBe("ABCD2345");
  expect(typedPairingCode("\u2066ABCD\u2069")).toBe("ABCD");
});
