import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { copyState } from "../../server/copy-state.ts";

const state = fc.letrec((tie) => ({
  value: fc.oneof(
    { maxDepth: 4 },
    fc.constantFrom(undefined, null, true, 0, -1, Number.NaN, "", "أ"),
    fc.array(tie("value"), { maxLength: 4 }),
    fc.dictionary(fc.oneof(fc.string(), fc.constant("__proto__")), tie("value"), { maxKeys: 4 }),
    fc.array(fc.tuple(fc.string(), tie("value")), { maxLength: 4 }).map((pairs) => new Map(pairs)),
    fc.array(tie("value"), { maxLength: 4 }).map((values) => new Set(values)),
  ),
})).value;

describe("the copy of a state", () => {
  it("is what structuredClone gives", () => {
    fc.assert(
      fc.property(state, (value) => {
        expect(copyState(value)).toStrictEqual(structuredClone(value));
      }),
    );
  });

  it("shares nothing with the original, and shares within itself what the original does", () => {
    const ticket = { code: "A-001", calls: [1] };
    const office = { tickets: new Map([["a", ticket]]), lanes: [[ticket]], open: new Set([ticket]) };
    const copied = copyState(office);
    const [inLane] = copied.lanes[0] ?? [];
    expect(copied.tickets.get("a")).toBe(inLane);
    expect(copied.open.has(inLane as typeof ticket)).toBe(true);
    inLane?.calls.push(2);
    expect(ticket.calls).toEqual([1]);
  });
});
