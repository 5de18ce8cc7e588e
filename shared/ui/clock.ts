import type { Instant } from "../office/ids.ts";
import type { ClockReading } from "../protocol/wire.ts";

/** The last reading of the hub's clock, and when this browser got it on its own steady clock. */
let reading: ClockReading | undefined;
let readAt = 0;

export function setClock(next: ClockReading): void {
  reading = next;
  readAt = performance.now();
}

/** The hub's time now; before the first view the browser's own. A wrong clock on the wall's computer does not show. */
export function readClock(): Instant {
  if (reading === undefined) return Date.now();
  return reading.now + (performance.now() - readAt) * reading.rate;
}
