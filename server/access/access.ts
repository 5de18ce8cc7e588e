import type {
  Actor,
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
import type { Answer } from "../../shared/protocol/wire.ts";
import type { ProfileId } from "../../shared/setup/setup.ts";
import type { Directory } from "../../shared/views/desk.ts";
import type { DeviceAsk } from "../../shared/views/heartbeat.ts";
import type { SoundPlan } from "../../shared/views/sound-plan.ts";
import type { Zone } from "../../shared/views/zone.ts";
import type { OwnAccount } from "./own-account.ts";

/** Somebody who showed a valid token. */
export type Principal = {
  readonly actor: Exclude<Actor, { kind: "hub" }>;
  /** What screens call this one; a device is called by its id. */
  readonly name: string;
  /** Staff: theirs, an administrator's are all; device: its one. */
  readonly offices: readonly OfficeId[];
  /** Names the token without revealing it: the hash it is stored as. */
  readonly tokenId: string;
};

export type SignedIn = {
  readonly status: "signedIn";
  readonly token: string;
  readonly principal: Principal;
  /** The latest moment the session may live; idleness ends it earlier. */
  readonly expiresAt: Instant;
};
export type SignIn =
  | SignedIn
  | { readonly status: "wrong" }
  /** The password is right; the second factor is asked for. */
  | { readonly status: "codeNeeded" }
  | { readonly status: "wrongCode" }
  | { readonly status: "throttled"; readonly retrySeconds: number };

type Administration = SignedIn | { readonly status: "wrongToken" } | { readonly status: "administratorExists" };

export type NewUser = {
  readonly username: StaffId;
  readonly password: string;
  readonly name?: string;
  readonly roles: readonly Role[];
  /** Every role holds in each of these; an administrator's hold in all offices. */
  readonly offices: readonly OfficeId[];
  readonly grants?: readonly Grant[];
};
export type UserChanges = {
  readonly name?: string;
  readonly password?: string;
  readonly roles?: readonly Role[];
  readonly offices?: readonly OfficeId[];
  readonly grants?: readonly Grant[];
  readonly isDisabled?: boolean;
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

/** What an office was asked to begin with; its setup book tells what it is now. */
export type ListedOffice = {
  readonly id: OfficeId;
  readonly profile: ProfileId;
  readonly name?: Localized;
  readonly timeZone?: string;
};
export type PairedDevice = {
  readonly id: DeviceId;
  readonly kind: DeviceKind;
  /** Letter and number in its office: `K1`, `D2`. */
  readonly name: string;
  readonly office: OfficeId;
  readonly pairedAt: Instant;
  /** The counter on which a tablet stands. */
  readonly counter?: CounterId;
  /** What a display shows of the hall; without it, all. */
  readonly zone?: Zone;
  /** When a display is how loud; without it, as it is set up where it hangs. */
  readonly sound?: SoundPlan;
};

/** Counters on which a tablet stands. */
export function tabletCounters(devices: readonly PairedDevice[]): readonly CounterId[] {
  return devices.flatMap(({ kind, counter }) => (kind === "desk-tablet" && counter !== undefined ? [counter] : []));
}

type ClaimedDevice = {
  readonly token: string;
  readonly device: PairedDevice;
  /** A kiosk's letter and number (`K1`), for tickets that it gives out without the hub. */
  readonly series?: string;
};

/** Who may come in. All of it is kept in the registry book; nothing but idle times lives in memory. */
export type Access = {
  /** Whose token this is, or undefined; counts as a sign of life of a session. */
  authenticate(token: string | undefined): Promise<Principal | undefined>;
  /**
   * The rights of a token seen before as they are now, without waiting: for each message of an open socket.
   * Undefined once it was revoked or expired. Counts as a sign of life of a session.
   */
  current(tokenId: string): Principal | undefined;
  /** `code`: of the second factor, where the person has one. */
  signIn(username: string, password: string, address: string, code?: string): Promise<SignIn>;
  /** What people do about their own password and second factor. */
  readonly own: OwnAccount;
  /** For somebody who lost phone and codes. Rejections: NoSecondFactor. */
  resetSecondFactor(id: StaffId, by: Actor): Promise<Answer>;
  signOut(token: string): Promise<void>;

  users(): readonly ListedUser[];
  /** Rejections: UserExists, UnknownOffice. */
  addUser(user: NewUser, by: Actor): Promise<Answer>;
  /** Taking a right away or setting a password ends the person's sessions. Rejections: UnknownUser, UnknownOffice, LastAdministrator. */
  changeUser(id: StaffId, changes: UserChanges, by: Actor): Promise<Answer>;

  offices(): readonly ListedOffice[];
  /** Lists the office. Its setup book is founded by the caller. Rejections: OfficeExists. */
  addOffice(office: ListedOffice, by: Actor): Promise<Answer>;

  /** A code for one device, for ten minutes, for one use. Throws RegistryRefused (UnknownOffice) or RegistryUnavailable. */
  createPairingCode(
    office: OfficeId,
    kind: DeviceKind,
    by: Actor,
  ): Promise<{ readonly code: string; readonly expiresAt: Instant }>;
  /** Undefined when the code is unknown, used or expired; which of these is not told. */
  claimDevice(code: string): Promise<ClaimedDevice | undefined>;
  /** Rejections: UnknownDevice. */
  revokeDevice(id: DeviceId, by: Actor): Promise<Answer>;
  /** Says on which counter a tablet stands; undefined: on none. Rejections: UnknownDevice, NotATablet, CounterHasTablet. */
  placeDevice(id: DeviceId, counter: CounterId | undefined, by: Actor): Promise<Answer>;
  /** Says which part of the hall a display shows; undefined: all of it. Rejections: UnknownDevice, NotADisplay. */
  zoneDevice(id: DeviceId, zone: Zone | undefined, by: Actor): Promise<Answer>;
  /** Says when a display is how loud; undefined: always as it is set up where it hangs. Rejections: UnknownDevice, NotADisplay. */
  tuneDevice(id: DeviceId, sound: SoundPlan | undefined, by: Actor): Promise<Answer>;
  /** Asks something of a device, wherever it is connected. Rejections: UnknownDevice. */
  askDevice(id: DeviceId, ask: DeviceAsk, by: Actor): Promise<Answer>;
  devices(office: OfficeId): readonly PairedDevice[];

  /** Names of the staff of an office. */
  directory(office: OfficeId): Directory;
  /** Those a visitor can be referred to. */
  researchers(office: OfficeId): readonly StaffId[];

  /** Tells the ids of tokens that are valid no more; the answer stops it. */
  onRevoked(listener: (tokenIds: readonly string[]) => void): () => void;
  /** Tells what is asked of a device, once in each hub; the answer stops it. */
  onDeviceAsked(listener: (device: PairedDevice, ask: DeviceAsk) => void): () => void;
  /** Tells that users, offices or devices changed; the answer stops it. */
  onChange(listener: () => void): () => void;

  needsAdministrator(): boolean;
  /** The secret of the one-time link that creates the administrator; undefined when there is one. */
  firstRunToken(): string | undefined;
  createAdministrator(firstRunToken: string, username: string, password: string): Promise<Administration>;

  /** Ends sessions that were idle or open too long. A timer calls it. */
  sweep(): Promise<void>;
  close(): Promise<void>;
};

/** The registry could not be written; nothing happened, and asking again is safe. */
export class RegistryUnavailable extends Error {
  override readonly name = "RegistryUnavailable";
}

/** The registry said no; `code` says why. */
export class RegistryRefused extends Error {
  override readonly name = "RegistryRefused";
  readonly code: string;
  constructor(code: string) {
    super(`the registry refused: ${code}`);
    this.code = code;
  }
}
