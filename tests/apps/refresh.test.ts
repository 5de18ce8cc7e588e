import { signal } from "@preact/signals";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import type { LinkState } from "../../shared/ui/link.ts";
import { refreshWhenAsked } from "../../shared/ui/refresh.ts";
import type { AskedOfDevice, DeviceAsk } from "../../shared/views/heartbeat.ts";

/** A page that was loaded a minute ago, on a line that stands. */
function page() {
  const state = signal<LinkState>("online");
  const seen = { reloads: 0, isIdle: true };
  const hearers = new Set<(asked: AskedOfDevice) => void>();
  const onAsked = (hear: (asked: AskedOfDevice) => void) => {
    hearers.add(hear);
    return () => void hearers.delete(hear);
  };
  const stop = refreshWhenAsked(
    { state, onAsked },
    () => seen.isIdle,
    () => {
      seen.reloads += 1;
    },
  );
  const ask = (what: DeviceAsk) => {
    for (const hear of hearers) hear({ ask: what, kind: "kiosk", name: "K1" });
  };
  return { state, seen, ask, stop };
}

describe("loading a page anew from afar", () => {
  beforeEach(() => {
    vi.useFakeTimers();
    vi.advanceTimersByTime(60_000);
  });
  afterEach(() => vi.useRealTimers());

  test("V11 at once where nobody needs the page, once however often it is asked", () => {
    const { seen, ask } = page();
    for (let n = 0; n < 20; n += 1) ask("refresh");
    vi.advanceTimersByTime(60_000);
    expect(seen.reloads).toBe(1);
  });

  test("V11 what else is asked reloads nothing", () => {
    const { seen, ask } = page();
    ask("identify");
    ask("handOver");
    vi.advanceTimersByTime(60_000);
    expect(seen.reloads).toBe(0);
  });

  test("V11 never under somebody's hands, and without the hub neither: as soon as both are well", () => {
    const { seen, ask, state } = page();
    seen.isIdle = false;
    ask("refresh");
    vi.advanceTimersByTime(600_000);
    expect(seen.reloads).toBe(0);
    state.value = "offline";
    seen.isIdle = true;
    vi.advanceTimersByTime(600_000);
    expect(seen.reloads).toBe(0);
    state.value = "online";
    vi.advanceTimersByTime(1_000);
    expect(seen.reloads).toBe(1);
  });

  test("V11 a page of a moment ago does not load again: who asks on and on keeps no screen blank", () => {
    const { seen, ask } = page();
    vi.spyOn(performance, "now").mockReturnValue(9_999);
    ask("refresh");
    vi.advanceTimersByTime(60_000);
    expect(seen.reloads).toBe(0);
    vi.restoreAllMocks();
  });

  test("a device whose pairing ended does nothing any more", () => {
    const { seen, ask, stop } = page();
    seen.isIdle = false;
    ask("refresh");
    stop();
    seen.isIdle = true;
    vi.advanceTimersByTime(60_000);
    expect(seen.reloads).toBe(0);
  });
});
