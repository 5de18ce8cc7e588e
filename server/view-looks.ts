import type { Library } from "../shared/library/library.ts";
import type { DeviceId, Instant, OfficeId } from "../shared/office/ids.ts";
import type { CaseLook } from "../shared/views/cases.ts";
import { devicesView } from "../shared/views/devices.ts";
import { type LibraryLook, type PolicyAt, policyAt } from "../shared/views/library.ts";
import type { ViewData } from "../shared/views/views.ts";
import { type Access, tabletCounters } from "./access/access.ts";
import type { Clock } from "./clock.ts";
import type { DeviceSigns } from "./device-signs.ts";
import type { OpenOffice } from "./offices-types.ts";
import type { WordsReader } from "./vault/words.ts";

type Roster = Pick<Access, "directory" | "devices">;

/** What contacts are looked at with. */
export function contactLook(office: OpenOffice, access: Roster) {
  return { today: office.today().day, directory: access.directory(office.id) };
}

/** What cases are looked at with: today, who is who, and where there are tablets. */
export function lookOf(
  office: OpenOffice,
  access: Roster,
  now: { readonly at: Instant; readonly open: WordsReader["open"] },
): CaseLook {
  const { id } = office;
  return {
    today: office.today().day,
    casework: office.setup().state.casework,
    directory: access.directory(id),
    tablets: tabletCounters(access.devices(id)),
    ...now,
  };
}

/** With what is looked for among the cases of earlier years (K23). */
export function lookBack(office: OpenOffice, code: string) {
  return { code, today: office.today().day, keptYears: office.setup().state.retention.caseYears };
}

/** The library as of this moment. */
export function shelfOf(office: OpenOffice, access: Roster, at: Instant): LibraryLook {
  return { today: office.today().day, at, directory: access.directory(office.id) };
}

/** The device for which a view is cut, as it is set up now. */
export function deviceOf(access: Roster, { id: office }: OpenOffice, device: DeviceId | undefined) {
  return device === undefined ? undefined : access.devices(office).find(({ id }) => id === device);
}

/** Where the hub knows its devices from. */
export type DevicesGround = {
  readonly access: Pick<Access, "devices">;
  readonly signs: Pick<DeviceSigns, "of">;
  readonly clock: Clock;
};

/** The devices of an office as the manager's page shows them. */
export function devicesOf({ access, signs, clock }: DevicesGround, office: OfficeId): ViewData["devices"] {
  const known = access.devices(office).map(({ id, kind, name, pairedAt, counter, zone, sound }) => ({
    id,
    kind,
    name,
    pairedAt,
    counter: counter ?? null,
    zone: zone ?? null,
    sound: sound ?? null,
    ...signs.of(office, id),
  }));
  return devicesView(known, { wall: clock.now(), office: clock.now(office) });
}

/** By which policy the office worked at a moment (R23). */
export function policyOf(office: OpenOffice, library: Library): PolicyAt {
  return policyAt(library, office.setup().state.timeZone);
}
