import type { JSX } from "preact";
import { adminPeopleTexts } from "../../../shared/i18n/texts/admin-people.ts";
import { deviceTexts } from "../../../shared/i18n/texts/devices.ts";
import { Button } from "../../../shared/ui/button.tsx";
import { CheckIcon, CrossIcon, DownIcon, LocateIcon, RepeatIcon } from "../../../shared/ui/icons.tsx";
import { t } from "../../../shared/ui/language.ts";
import { WarningIcon } from "../../../shared/ui/state-icons.tsx";
import type { DeviceNeed, DeviceStatus } from "../../../shared/views/devices.ts";
import type { SetupView } from "../../../shared/views/setup.ts";
import { PictureName } from "../parts/picture-name.tsx";
import { DeviceFacts } from "./device-facts.tsx";
import { deviceIcons, deviceKindName } from "./device-kind.tsx";
import { PlaceDisplay } from "./place-display.tsx";
import { PlaceTablet } from "./place-tablet.tsx";
import { SoundHours } from "./sound-hours.tsx";
import "./device-card.css";

type DeviceActs = {
  readonly onIdentify: (device: DeviceStatus) => void;
  readonly onRefresh: (device: DeviceStatus) => void;
  readonly onRecords: (device: DeviceStatus) => void;
  readonly onRevoke: (device: DeviceStatus) => void;
};

type DeviceCardProps = DeviceActs & {
  readonly device: DeviceStatus;
  readonly timeZone: string;
  /** Of the office; a tablet stands on one of them, a display may show some of both. */
  readonly counters: SetupView["counters"];
  readonly services: SetupView["services"];
  /** Its refused records are on their way. */
  readonly isFetching: boolean;
};

/** What a device is called in a sentence: `Hall display D2`. */
export function fullName({ kind, name }: DeviceStatus): string {
  return `${deviceKindName(kind)} ${name}`;
}

/** Returns one device: whether it is here, what needs a hand, how it is, and what can be done from afar. */
export function DeviceCard({
  device,
  timeZone,
  counters,
  services,
  isFetching,
  ...acts
}: DeviceCardProps): JSX.Element {
  const texts = t(adminPeopleTexts).devices;
  const remote = t(deviceTexts);
  const { kind, name, isConnected } = device;
  const full = fullName(device);
  return (
    <article class="device-card" aria-label={full} data-kind={kind}>
      <header class="device-card__head">
        <PictureName icon={deviceIcons[kind]}>
          <h3 class="device-card__name">
            {deviceKindName(kind)} <bdi>{name}</bdi>
          </h3>
        </PictureName>
        <span class={`admin-live${isConnected ? " admin-live--on" : ""}`}>
          {isConnected ? texts.connected : texts.away}
        </span>
      </header>
      <Needs device={device} />
      <DeviceFacts device={device} timeZone={timeZone} />
      {kind === "desk-tablet" && <PlaceTablet device={device} counters={counters} />}
      {kind === "display" && <PlaceDisplay device={device} name={full} services={services} counters={counters} />}
      {kind === "display" && <SoundHours device={device} name={full} />}
      <footer class="device-card__acts">
        {kind !== "desk-tablet" && (
          <Button
            kind="quiet"
            icon={LocateIcon}
            disabled={!isConnected}
            label={remote.identifyOf(full)}
            onPress={() => acts.onIdentify(device)}
          >
            {remote.identify}
          </Button>
        )}
        {kind !== "desk-tablet" && (
          <Button
            kind="quiet"
            icon={RepeatIcon}
            disabled={!isConnected}
            label={remote.refreshOf(full)}
            onPress={() => acts.onRefresh(device)}
          >
            {remote.refresh}
          </Button>
        )}
        {kind === "kiosk" && (
          <Button
            kind="quiet"
            icon={DownIcon}
            isBusy={isFetching}
            disabled={!isConnected && !isFetching}
            label={remote.recordsOf(full)}
            onPress={() => acts.onRecords(device)}
          >
            {remote.records}
          </Button>
        )}
        <Button kind="quiet" icon={CrossIcon} label={texts.revokeOf(full)} onPress={() => acts.onRevoke(device)}>
          {texts.revoke}
        </Button>
      </footer>
    </article>
  );
}

function Needs({ device: { needs, report } }: Pick<DeviceCardProps, "device">): JSX.Element {
  const texts = t(deviceTexts);
  if (needs.length > 0) {
    return (
      <ul class="device-card__needs">
        {needs.map((need) => (
          <li key={need.code} class="device-card__need" data-need={need.code}>
            <WarningIcon size="1.25em" />
            <span>{sentenceOf(need)}</span>
          </li>
        ))}
      </ul>
    );
  }
  return (
    <p class="device-card__well">
      {report && <CheckIcon size="1.25em" />}
      <span>{report ? texts.allWell : texts.notHeardYet}</span>
    </p>
  );
}

function sentenceOf(need: DeviceNeed): string {
  const sentences = t(deviceTexts).needs;
  const sentence: (need: never) => string = sentences[need.code];
  return sentence(need as never);
}
