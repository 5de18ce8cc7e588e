import type {
  CounterId,
  DeviceId,
  DeviceKind,
  Grant,
  Instant,
  Localized,
  OfficeId,
  Role,
  StaffId,
} from "../../shared/office/ids.ts";
import type { DeviceAsk, RefusedRecords } from "../../shared/views/heartbeat.ts";
import type { SoundPlan } from "../../shared/views/sound-plan.ts";
import type { Zone } from "../../shared/views/zone.ts";
import { type Asked, request } from "./api.ts";

/** The parts of the public interface that look after users, offices and devices. */

export type Profile = { readonly id: string; readonly name: Localized };
export type ListedOffice = { readonly id: OfficeId; readonly name: Localized; readonly profile: string };
export type NewOffice = {
  readonly id: OfficeId;
  readonly profile: string;
  readonly name: Localized;
  readonly timeZone: string;
};
export type ListedUser = {
  readonly id: StaffId;
  readonly name: string;
  readonly roles: readonly Role[];
  readonly offices: readonly OfficeId[];
  readonly grants: readonly Grant[];
  readonly isDisabled: boolean;
  readonly hasSecondFactor: boolean;
};
export type UserRights = Pick<ListedUser, "name" | "roles" | "offices" | "grants">;
export type NewUser = UserRights & { readonly username: StaffId; readonly password: string };
export type UserChanges = Partial<UserRights> & { readonly password?: string; readonly isDisabled?: boolean };
export type PairingCode = { readonly code: string; readonly expiresAt: Instant };

export const listProfiles = (): Promise<Asked<readonly Profile[]>> => request("GET", "/profiles");

export const listOffices = (): Promise<Asked<readonly ListedOffice[]>> => request("GET", "/offices");

/** Refusals: OfficeExists. */
export const addOffice = (office: NewOffice): Promise<Asked<{ readonly id: OfficeId }>> =>
  request("POST", "/offices", office);

export const listUsers = (): Promise<Asked<readonly ListedUser[]>> => request("GET", "/users");

/** Refusals: UserExists, UnknownOffice. */
export const addUser = (user: NewUser): Promise<Asked<unknown>> => request("POST", "/users", user);

/** Refusals: UnknownUser, UnknownOffice, LastAdministrator. */
export const changeUser = (id: StaffId, changes: UserChanges): Promise<Asked<unknown>> =>
  request("PATCH", `/users/${encodeURIComponent(id)}`, changes);

/** Signing in needs the password alone again. Refusals: UnknownUser, NoSecondFactor. */
export const resetSecondFactor = (id: StaffId): Promise<Asked<unknown>> =>
  request("DELETE", `/users/${encodeURIComponent(id)}/second-factor`);

/** A code for one device of that kind, good for ten minutes and one use. */
export const makePairingCode = (office: OfficeId, kind: DeviceKind): Promise<Asked<PairingCode>> =>
  request("POST", "/devices", { office, kind });

/** On which counter a tablet stands. Refusals: CounterHasTablet, NotATablet, UnknownDevice. */
export const placeDevice = (id: DeviceId, counter: CounterId | null): Promise<Asked<unknown>> =>
  request("PATCH", `/devices/${encodeURIComponent(id)}`, { counter });

/** Which part of the hall a display shows; null: all of it. Refusals: NotADisplay, UnknownDevice. */
export const zoneDevice = (id: DeviceId, zone: Zone | null): Promise<Asked<unknown>> =>
  request("PATCH", `/devices/${encodeURIComponent(id)}`, { zone });

/** When a display is how loud; null: as it is set up where it hangs. Refusals: NotADisplay, UnknownDevice. */
export const tuneDevice = (id: DeviceId, sound: SoundPlan | null): Promise<Asked<unknown>> =>
  request("PATCH", `/devices/${encodeURIComponent(id)}`, { sound });

/** Refusals: UnknownDevice. */
export const revokeDevice = (id: DeviceId): Promise<Asked<unknown>> =>
  request("DELETE", `/devices/${encodeURIComponent(id)}`);

/** Shows its name on its screen, asks for its refused records, or loads its page anew. Refusals: UnknownDevice. */
export const askDevice = (id: DeviceId, ask: DeviceAsk): Promise<Asked<unknown>> =>
  request("POST", `/devices/${encodeURIComponent(id)}/asks`, { ask });

/** What it handed over since it was last asked. Refusals: NothingHandedOver, UnknownDevice. */
export const handedRecords = (id: DeviceId): Promise<Asked<RefusedRecords>> =>
  request("GET", `/devices/${encodeURIComponent(id)}/records`);
