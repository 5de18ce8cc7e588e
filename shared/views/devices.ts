import { type CounterId, type DeviceId, type DeviceKind, type Instant, minuteMs } from "../office/ids.ts";
import type { Heartbeat } from "./heartbeat.ts";
import type { SoundPlan } from "./sound-plan.ts";
import type { Zone } from "./zone.ts";

/** The office's paired devices, whether they are here now, and what each last said of itself. */
export type DevicesView = { readonly devices: readonly DeviceStatus[] };

/** The last heartbeat, with what the hub measured as it came. */
export type DeviceReport = Omit<Heartbeat, "at"> & {
  /** How far the device's clock is ahead of the hub's. */
  readonly clockOffsetMs: number;
};

export type DeviceStatus = {
  readonly id: DeviceId;
  readonly kind: DeviceKind;
  /** Letter and number in its office: `K1`, `D2`. */
  readonly name: string;
  readonly pairedAt: Instant;
  /** On which a tablet stands; null: on none. */
  readonly counter: CounterId | null;
  /** What a display shows of the hall; null: all of it. */
  readonly zone: Zone | null;
  /** When a display is how loud; null: always as it is set up where it hangs. */
  readonly sound: SoundPlan | null;
  /** Connected to any hub. */
  readonly isConnected: boolean;
  /** Its last heartbeat; null before the first. */
  readonly lastSeenAt: Instant | null;
  readonly report: DeviceReport | null;
  /** What needs a hand, the gravest first; empty when all is well. */
  readonly needs: readonly DeviceNeed[];
};

type Plain = "wiped" | "notPersisted" | "notSecure" | "soundBlocked" | "printerFailing";
type Timed = "silent" | "pendingOld" | "clockOff";

export type DeviceNeed =
  | { readonly [Code in Plain]: { readonly code: Code } }[Plain]
  | { readonly [Code in Timed]: { readonly code: Code; readonly minutes: number } }[Timed]
  | { readonly code: "quarantined"; readonly count: number };

/** A device that says nothing for longer than this needs a hand (V1). */
const silentAfterMs = 2 * minuteMs;
/** A record that waits longer than this while its kiosk is connected needs a hand (V2). */
const pendingTooLongMs = 5 * minuteMs;
/** A clock this wrong makes offline arrivals hard to place (V7). */
const clockOffAfterMs = 5 * minuteMs;

type Known = Omit<DeviceStatus, "needs">;
/** `office`: the time as the office lives it, by which kiosks date what visitors do. */
export type Nows = { readonly wall: Instant; readonly office: Instant };

/** Returns the view of these devices, each with what needs a hand (RULES.md, V). */
export function devicesView(devices: readonly Known[], now: Nows): DevicesView {
  return { devices: devices.map((device) => ({ ...device, needs: needsOf(device, now) })) };
}

function needsOf(device: Known, now: Nows): readonly DeviceNeed[] {
  const { report } = device;
  return [
    ...(report?.isWiped ? [{ code: "wiped" } as const] : []),
    ...silence(device, now),
    ...(report ? ledgerNeeds(report, device.isConnected, now) : []),
    ...(report ? stateNeeds(device, report) : []),
  ];
}

function silence({ lastSeenAt, pairedAt, kind }: Known, { wall }: Nows): readonly DeviceNeed[] {
  const silentMs = wall - (lastSeenAt ?? pairedAt);
  // A tablet keeps nothing that could be lost; whether it is there stands beside it.
  if (kind === "desk-tablet" || silentMs <= silentAfterMs) return [];
  return [{ code: "silent", minutes: Math.floor(silentMs / minuteMs) }];
}

function ledgerNeeds({ ledger }: DeviceReport, isConnected: boolean, { office }: Nows): readonly DeviceNeed[] {
  if (!ledger) return [];
  const { oldestPending, quarantined } = ledger;
  const waitedMs = oldestPending === null ? 0 : office - oldestPending;
  return [
    ...(quarantined > 0 ? [{ code: "quarantined", count: quarantined } as const] : []),
    ...(isConnected && waitedMs > pendingTooLongMs
      ? [{ code: "pendingOld", minutes: Math.floor(waitedMs / minuteMs) } as const]
      : []),
  ];
}

function stateNeeds({ kind }: Known, report: DeviceReport): readonly DeviceNeed[] {
  const { isPersisted, sound, printer, clockOffsetMs } = report;
  return [
    ...(printer === "failing" ? [{ code: "printerFailing" } as const] : []),
    ...(sound === "blocked" ? [{ code: "soundBlocked" } as const] : []),
    ...(isPersisted === null ? [{ code: "notSecure" } as const] : []),
    // What a display keeps is only the board; a kiosk keeps what visitors did.
    ...(isPersisted === false && kind === "kiosk" ? [{ code: "notPersisted" } as const] : []),
    ...(Math.abs(clockOffsetMs) > clockOffAfterMs
      ? [{ code: "clockOff", minutes: Math.floor(Math.abs(clockOffsetMs) / minuteMs) } as const]
      : []),
  ];
}
