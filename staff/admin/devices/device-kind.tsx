import { adminPeopleTexts } from "../../../shared/i18n/texts/admin-people.ts";
import type { DeviceKind } from "../../../shared/office/ids.ts";
import type { Icon } from "../../../shared/ui/icon.tsx";
import { t } from "../../../shared/ui/language.ts";
import { KioskIcon, MonitorIcon, PhoneIcon } from "../../../shared/ui/state-icons.tsx";

export const deviceKinds: readonly DeviceKind[] = ["kiosk", "display", "desk-tablet"];

export const deviceIcons: Readonly<Record<DeviceKind, Icon>> = {
  kiosk: KioskIcon,
  display: MonitorIcon,
  "desk-tablet": PhoneIcon,
};

export function deviceKindName(kind: DeviceKind): string {
  return t(adminPeopleTexts).devices.kinds[kind];
}
