import { clockTime, gregorianDate } from "../../../shared/i18n/dates.ts";
import { adminTexts } from "../../../shared/i18n/texts/admin.ts";
import { adminPeopleTexts } from "../../../shared/i18n/texts/admin-people.ts";
import { Button } from "../../../shared/ui/button.tsx";
import type { Column } from "../../../shared/ui/data-table.tsx";
import { CrossIcon } from "../../../shared/ui/icons.tsx";
import { language, t } from "../../../shared/ui/language.ts";
import type { DeviceStatus } from "../../../shared/views/devices.ts";
import { PictureName } from "../parts/picture-name.tsx";
import { deviceIcons, deviceKindName } from "./device-kind.tsx";
import "./device-columns.css";

/** Returns the columns of the list of devices; times are those of the office's zone. */
export function deviceColumns(
  timeZone: string,
  onRevoke: (device: DeviceStatus) => void,
): readonly Column<DeviceStatus>[] {
  const texts = t(adminPeopleTexts).devices;
  const writing = { language: language.value, zone: timeZone };
  return [
    {
      id: "device",
      title: texts.device,
      cell: ({ kind, id }) => (
        <PictureName icon={deviceIcons[kind]}>
          <span class="admin-names">
            <span>{deviceKindName(kind)}</span>
            <bdi class="admin-names__other">{id.slice(0, 8)}</bdi>
          </span>
        </PictureName>
      ),
    },
    {
      id: "status",
      title: texts.status,
      cell: ({ isConnected }) => (
        <span class={`admin-live${isConnected ? " admin-live--on" : ""}`}>
          {isConnected ? texts.connected : texts.away}
        </span>
      ),
    },
    {
      id: "pairedAt",
      title: texts.pairedAt,
      cell: ({ pairedAt }) => <bdi>{`${gregorianDate(pairedAt, writing)} · ${clockTime(pairedAt, writing)}`}</bdi>,
    },
    {
      id: "actions",
      title: <span class="visually-hidden">{t(adminTexts).columns.actions}</span>,
      cell: (device) => (
        <span class="admin-row-actions">
          <Button
            kind="quiet"
            icon={CrossIcon}
            label={texts.revokeOf(deviceKindName(device.kind))}
            onPress={() => onRevoke(device)}
          >
            {texts.revoke}
          </Button>
        </span>
      ),
    },
  ];
}
