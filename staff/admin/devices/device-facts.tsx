import type { JSX } from "preact";
import { clockTime, gregorianDate } from "../../../shared/i18n/dates.ts";
import { adminPeopleTexts } from "../../../shared/i18n/texts/admin-people.ts";
import { deviceTexts } from "../../../shared/i18n/texts/devices.ts";
import { inHouse, language, t } from "../../../shared/ui/language.ts";
import type { DeviceReport, DeviceStatus } from "../../../shared/views/devices.ts";
import type { DeviceLedger } from "../../../shared/views/heartbeat.ts";

type DeviceFactsProps = { readonly device: DeviceStatus; readonly timeZone: string };
type Fact = readonly [what: string, how: string];

/** Returns what the device last said of itself; times are those of the office's zone. */
export function DeviceFacts({ device, timeZone }: DeviceFactsProps): JSX.Element {
  const { pairedAt, lastSeenAt, report, kind } = device;
  const texts = t(deviceTexts);
  const writing = { language: language.value, zone: timeZone };
  const moment = (at: number) => `${gregorianDate(at, writing)} · ${clockTime(at, writing)}`;
  const facts: readonly Fact[] = [
    ...(kind === "desk-tablet"
      ? []
      : [[texts.facts.lastSeen, lastSeenAt === null ? texts.facts.never : moment(lastSeenAt)] as const]),
    ...(report ? stateFacts(report, kind === "kiosk") : []),
    ...(report?.ledger ? ledgerFacts(report.ledger, (at) => clockTime(at, writing)) : []),
    [t(adminPeopleTexts).devices.pairedAt, moment(pairedAt)],
    ...(kind === "desk-tablet" ? [] : [[texts.facts.watchdog, `/watchdog/${device.id}`] as const]),
  ];
  return (
    <dl class="device-card__facts">
      {facts.map(([what, how]) => (
        <div key={what} class="device-card__fact">
          <dt>{what}</dt>
          <dd>
            <bdi>{how}</bdi>
          </dd>
        </div>
      ))}
    </dl>
  );
}

function stateFacts({ version, isPersisted, sound, printer }: DeviceReport, isKiosk: boolean): readonly Fact[] {
  const texts = t(deviceTexts);
  const storage = isPersisted === null ? "none" : isPersisted ? "kept" : "mayGo";
  return [
    [texts.facts.version, version],
    [texts.facts.storage, texts.storage[storage]],
    [texts.facts.sound, texts.sound[sound]],
    ...(isKiosk ? [[texts.facts.printer, texts.printer[printer]] as const] : []),
  ];
}

function ledgerFacts(ledger: DeviceLedger, time: (at: number) => string): readonly Fact[] {
  const { facts } = t(deviceTexts);
  const { issued, stored, pending, quarantined, oldestPending } = ledger;
  return [
    [facts.issued, inHouse(issued)],
    [facts.stored, inHouse(stored)],
    [facts.pending, oldestPending === null ? inHouse(pending) : facts.pendingSince(pending, time(oldestPending))],
    [facts.quarantined, inHouse(quarantined)],
  ];
}
