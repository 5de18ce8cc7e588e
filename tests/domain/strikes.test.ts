import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { openStrikes } from "../../shared/ui/strikes.ts";

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

/** The strokes of a page on a clock that moves by hand, what they did, and what was last told of keys that rest. */
function page() {
  const done: string[] = [];
  const rests: string[] = [];
  const { strike } = openStrikes({
    later: (act, ms) => {
      const timer = setTimeout(act, ms);
      return () => clearTimeout(timer);
    },
    onRest: (keys) => void rests.push(keys.join(" ")),
  });
  const write = (word: string) => () => Promise.resolve(done.push(word));
  return { done, rests, strike, write };
}

describe("a key that has acted", () => {
  test("rests half a second, whatever it would do by then", async () => {
    const { done, strike, write } = page();
    strike("Space", write("call"));
    await vi.advanceTimersByTimeAsync(499);
    strike("Space", write("start"));
    expect(done).toEqual(["call"]);
    await vi.advanceTimersByTimeAsync(1);
    strike("Space", write("start"));
    expect(done).toEqual(["call", "start"]);
  });

  test("is not kept at rest by strokes that were not taken", async () => {
    const { done, strike, write } = page();
    strike("Space", write("call"));
    for (let n = 0; n < 4; n += 1) {
      await vi.advanceTimersByTimeAsync(120);
      strike("Space", write("tremble"));
    }
    await vi.advanceTimersByTimeAsync(20);
    strike("Space", write("start"));
    expect(done).toEqual(["call", "start"]);
  });

  test("rests once more when the answer comes late: who struck again saw nothing yet", async () => {
    const { done, strike, write } = page();
    let answer: (yes: boolean) => void = () => undefined;
    strike("Space", () => new Promise<boolean>((resolve) => (answer = resolve)));
    await vi.advanceTimersByTimeAsync(2_000);
    answer(true);
    await vi.advanceTimersByTimeAsync(499);
    strike("Space", write("start"));
    expect(done).toEqual([]);
    await vi.advanceTimersByTimeAsync(1);
    strike("Space", write("start"));
    expect(done).toEqual(["start"]);
  });

  test("leaves the other keys free, and the page is told which rest", async () => {
    const { done, rests, strike, write } = page();
    strike("Space", write("call"));
    await vi.advanceTimersByTimeAsync(200);
    strike("KeyR", write("recall"));
    await vi.advanceTimersByTimeAsync(500);
    expect(done).toEqual(["call", "recall"]);
    expect([...new Set(rests)]).toEqual(["Space", "Space KeyR", "KeyR", ""]);
  });

  test("takes the next stroke at once where it only showed something", () => {
    const { done, rests, strike } = page();
    strike("Slash", () => void done.push("sheet"));
    strike("Slash", () => void done.push("sheet"));
    expect([done, rests]).toEqual([["sheet", "sheet"], []]);
  });
});
