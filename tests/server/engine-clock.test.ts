import { expect, it } from "vitest";
import { systemClock, virtualClock } from "../../server/clock.ts";

it("the system's clock is the machine's, at one second a second", () => {
  const clock = systemClock();
  const before = Date.now();
  expect(clock.now()).toBeGreaterThanOrEqual(before);
  expect(clock.now("riyadh")).toBeLessThanOrEqual(Date.now());
  expect([clock.rate(), clock.rate("riyadh")]).toEqual([1, 1]);
});

it("a virtual clock stands until it is told, and goes backwards too", () => {
  const clock = virtualClock(1_000);
  expect(clock.now()).toBe(1_000);
  clock.advance(500);
  expect(clock.now("any")).toBe(1_500);
  clock.set(200);
  expect(clock.now()).toBe(200);
});

it("an office of its own time runs at its own rate, and nobody else's time changes", () => {
  const clock = virtualClock(10_000);
  clock.setOfficeClock("sample", { startAt: 1_000_000, rate: 60 });
  expect(clock.now("sample")).toBe(1_000_000);
  clock.advance(1_000);
  expect(clock.now("sample")).toBe(1_060_000);
  expect(clock.now("other")).toBe(11_000);
  expect(clock.now()).toBe(11_000);
  expect([clock.rate("sample"), clock.rate("other"), clock.rate()]).toEqual([60, 1, 1]);
});

it("an office's time is a whole millisecond, and can be set again", () => {
  const clock = virtualClock(0);
  clock.setOfficeClock("sample", { startAt: 0, rate: 1.5 });
  clock.advance(1);
  expect(clock.now("sample")).toBe(1);
  clock.setOfficeClock("sample", { startAt: 500, rate: 1 });
  clock.advance(1);
  expect(clock.now("sample")).toBe(501);
});
