import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { createPace, paceMs } from "../../server/view-pace.ts";

/** Times at which views leave when something changes at each of these times. */
function leaving(changes: readonly number[]): readonly number[] {
  const pace = createPace();
  const left: number[] = [];
  let due: number | undefined;
  const leave = (at: number) => {
    pace.left(at);
    left.push(at);
    due = undefined;
  };
  for (const change of changes) {
    if (due !== undefined && due <= change) leave(due);
    due ??= change + pace.waitMs(change);
  }
  if (due !== undefined) leave(due);
  return left;
}

const days = fc
  .array(fc.nat({ max: 120 }), { minLength: 1, maxLength: 60 })
  .map((gaps) => gaps.map((_, place) => gaps.slice(0, place + 1).reduce((sum, gap) => sum + gap, 0)));

describe("the pace of views", () => {
  test("more than three never leave faster than one in 40 ms", () => {
    fc.assert(
      fc.property(days, (changes) => {
        const left = leaving(changes);
        for (const [first, from] of left.entries()) {
          for (let last = first; last < left.length; last += 1) {
            const span = (left[last] ?? 0) - from;
            expect(last - first + 1).toBeLessThanOrEqual(3 + span / paceMs + 1e-9);
          }
        }
      }),
    );
  });

  test("every change is shown, at most 40 ms later", () => {
    fc.assert(
      fc.property(days, (changes) => {
        const left = leaving(changes);
        for (const change of changes) {
          const shown = left.find((at) => at >= change);
          expect(shown).toBeDefined();
          expect((shown ?? 0) - change).toBeLessThanOrEqual(paceMs);
        }
      }),
    );
  });

  test("one late view does not hold up those that follow every 50 ms", () => {
    expect(leaving([0, 38, 88, 138, 188])).toEqual([0, 38, 88, 138, 188]);
  });
});
