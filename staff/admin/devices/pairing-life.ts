import type { DeviceKind, Instant } from "../../../shared/office/ids.ts";
import type { DeviceStatus } from "../../../shared/views/devices.ts";

/** A code on the screen, timed on this browser's steady clock. */
export type ShownCode = {
  readonly code: string;
  readonly kind: DeviceKind;
  /** On the clock of `performance.now()`. */
  readonly endsAt: number;
  /** The devices that were paired before the code was made. */
  readonly before: readonly string[];
};

const longestLifeMs = 10 * 60_000;

/**
 * Returns when a code ends on the steady clock. What the hub says is counted from the hub's own wall clock as it
 * answered, so a wrong clock on this computer does not show.
 */
export function endOf(expiresAt: Instant, hubNow: number, steadyNow: number): number {
  const left = expiresAt - hubNow;
  return steadyNow + (Number.isFinite(left) ? Math.min(Math.max(left, 0), longestLifeMs) : longestLifeMs);
}

/** Returns the time left as `m:ss`; nothing is left at `0:00`. */
export function timeLeft(endsAt: number, steadyNow: number): string {
  const seconds = Math.max(0, Math.ceil((endsAt - steadyNow) / 1_000));
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, "0")}`;
}

/** Returns whether a device of that kind has appeared since the code was made. */
export function isPaired({ kind, before }: ShownCode, devices: readonly Pick<DeviceStatus, "id" | "kind">[]): boolean {
  return devices.some((device) => device.kind === kind && !before.includes(device.id));
}

/** Returns where that kind of device opens, . */
export function pageOf(kind: DeviceKind): "/kiosk/" | "/display/" | "/tablet/" {
  if (kind === "desk-tablet") return "/tablet/";
  return kind === "kiosk" ? "/kiosk/" : "/display/";
}
