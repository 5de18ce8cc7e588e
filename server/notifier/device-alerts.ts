import type { AlertName } from "../../shared/i18n/texts/notices.ts";
import { minuteMs, type OfficeId, secondMs } from "../../shared/office/ids.ts";
import type { DeviceNeed, DeviceStatus } from "../../shared/views/devices.ts";
import type { Clock } from "../clock.ts";
import type { Timers } from "../timers.ts";
import type { Notifier } from "./notifier.ts";

/** A device that was silent for so long is told of: shorter, it was switched on again before anybody came. */
const silentMinutes = 5;
const lookEveryMs = 30 * secondMs;

const alertOf: { readonly [Code in DeviceNeed["code"]]?: AlertName } = {
  silent: "deviceSilent",
  quarantined: "deviceQuarantine",
  wiped: "deviceWiped",
  printerFailing: "devicePrinter",
  clockOff: "deviceClock",
  pendingOld: "devicePending",
};

export type DeviceAlertsGround = {
  readonly notifier: Notifier;
  readonly timers: Timers;
  readonly clock: Clock;
  readonly offices: () => readonly { readonly id: OfficeId }[];
  /** The devices as the manager's page shows them; nothing while the office is not at work. */
  readonly devices: (office: OfficeId) => Promise<readonly DeviceStatus[]>;
  readonly onFault: (what: string, office: OfficeId, error: unknown) => void;
};

/** Tells the office of each device that begins to need a hand, once, until it has been well again (SAFETY §5). */
export function watchDevices({ notifier, timers, clock, offices, devices, onFault }: DeviceAlertsGround) {
  const told = new Set<string>();

  async function look(office: OfficeId): Promise<void> {
    const now = new Set<string>();
    for (const { id: device, name, lastSeenAt, pairedAt, needs } of await devices(office)) {
      for (const need of needs) {
        const about = alertOf[need.code];
        if (about === undefined || (need.code === "silent" && need.minutes < silentMinutes)) continue;
        // Any hub gives the same spell the same id, so it is one message whoever sees it first.
        const began =
          need.code === "silent" ? (lastSeenAt ?? pairedAt) : Math.floor(clock.now() / (24 * 60 * minuteMs));
        const spell = `${office} ${device} ${need.code} ${began}`;
        now.add(spell);
        if (told.has(spell)) continue;
        const { code: _, ...figures } = need;
        await notifier.post(office, spell, { kind: "alert", about, facts: { device: name, ...figures } });
        told.add(spell);
      }
    }
    for (const spell of told) if (spell.startsWith(`${office} `) && !now.has(spell)) told.delete(spell);
  }

  const lookAtAll = async () => {
    for (const { id } of offices()) await look(id).catch((error: unknown) => onFault("alerts of devices", id, error));
  };
  const stop = notifier.can("alert") ? timers.every(lookEveryMs, () => void lookAtAll()) : () => undefined;
  return { look: lookAtAll, stop };
}
