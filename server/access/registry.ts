import type {
  Context,
  CounterId,
  Decision,
  DeviceId,
  DeviceKind,
  Grant,
  Instant,
  OfficeId,
  Role,
  StaffId,
} from "../../shared/office/ids.ts";
import { minuteMs } from "../../shared/office/ids.ts";
import type { DeviceAsk } from "../../shared/views/heartbeat.ts";
import type { SoundPlan } from "../../shared/views/sound-plan.ts";
import type { Zone } from "../../shared/views/zone.ts";
import type { ListedOffice, PairedDevice } from "./access.ts";

/** The book of who may come in: users, offices, devices, sessions. Only hashes of secrets stand in it. */
export const registryBook = "hub/registry";

/** A token, as the registry knows it: the hash. */
export type TokenHash = string;
type CodeHash = string;

/** A pairing code is worth something for this long. */
export const pairingLifeMs = 10 * minuteMs;
/** However busy its owner, a session ends after this long. */
export const sessionLifeMs = 12 * 60 * minuteMs;

export type Account = {
  readonly user: StaffId;
  readonly name?: string;
  readonly roles: readonly Role[];
  readonly offices: readonly OfficeId[];
  readonly grants: readonly Grant[];
  readonly passwordHash: string;
};
export type User = Account & { readonly isDisabled: boolean };

type Pairing = { readonly office: OfficeId; readonly kind: DeviceKind; readonly expiresAt: Instant };
export type Device = PairedDevice & {
  readonly token: TokenHash;
  /** A kiosk's letter and number, for tickets that it gives out without the hub: `K1`. */
  readonly series?: string;
};
type Session = { readonly user: StaffId; readonly expiresAt: Instant };

/** What proves the second factor: the step of a code, or a code that was written down. */
export type FactorProof = { readonly step: number } | { readonly recovery: string };
type Factor = {
  readonly salt: string;
  /** The step of the last code that was used: neither it nor an earlier one counts any more. */
  readonly lastStep: number;
  /** Hashes of the recovery codes that are left. */
  readonly recovery: ReadonlySet<string>;
};

/** The registry, folded from its book. */
export type Registry = {
  readonly users: Map<StaffId, User>;
  /** Second factors of those who have one. */
  readonly factors: Map<StaffId, Factor>;
  readonly offices: Map<OfficeId, ListedOffice>;
  /** Codes not used yet, the oldest first. */
  readonly pairings: Map<CodeHash, Pairing>;
  readonly devices: Map<DeviceId, Device>;
  readonly deviceOfToken: Map<TokenHash, DeviceId>;
  /** How many devices of each kind an office has ever paired: two never have one name, also when one was revoked. */
  readonly everPaired: Map<string, number>;
  /** What was last asked of each device; `nth` tells one asking from the next. */
  readonly asked: Map<DeviceId, { readonly ask: DeviceAsk; readonly nth: number }>;
  /** Open sessions, the oldest first. */
  readonly sessions: Map<TokenHash, Session>;
  /** How often users, offices or devices changed; what is made from them holds until the next change. */
  roster: number;
};

export type AccountChanges = Partial<Omit<User, "user">>;

export type RegistryCommand =
  /** The one who sets everything up: only while nobody can. */
  | { readonly type: "CreateAdministrator"; readonly account: Account }
  | { readonly type: "AddUser"; readonly account: Account }
  | { readonly type: "ChangeUser"; readonly user: StaffId; readonly changes: AccountChanges }
  | { readonly type: "FoundOffice"; readonly office: ListedOffice }
  | { readonly type: "CreatePairing"; readonly code: CodeHash; readonly office: OfficeId; readonly kind: DeviceKind }
  | { readonly type: "ClaimPairing"; readonly code: CodeHash; readonly device: DeviceId; readonly token: TokenHash }
  | { readonly type: "RevokeDevice"; readonly device: DeviceId }
  /** Says on which counter a tablet stands; no counter: on none. */
  | { readonly type: "PlaceDevice"; readonly device: DeviceId; readonly counter?: CounterId }
  /** Says which part of the hall a display shows; no zone: all of it. */
  | { readonly type: "ZoneDevice"; readonly device: DeviceId; readonly zone?: Zone }
  /** Says when a display is how loud; no plan: as it is set up where it hangs. */
  | { readonly type: "TuneDevice"; readonly device: DeviceId; readonly sound?: SoundPlan }
  | { readonly type: "AskDevice"; readonly device: DeviceId; readonly ask: DeviceAsk }
  /** Whoever has a second factor proves it; a code counts once. */
  | { readonly type: "OpenSession"; readonly user: StaffId; readonly token: TokenHash; readonly proof?: FactorProof }
  | {
      readonly type: "SetSecondFactor";
      readonly user: StaffId;
      readonly salt: string;
      readonly step: number;
      readonly recovery: readonly string[];
      readonly keeps: TokenHash;
    }
  /** Without a proof: an administrator's, for somebody who lost the phone. */
  | { readonly type: "DropSecondFactor"; readonly user: StaffId; readonly proof?: FactorProof }
  | {
      readonly type: "ChangeOwnPassword";
      readonly user: StaffId;
      readonly passwordHash: string;
      readonly keeps: TokenHash;
    }
  | { readonly type: "CloseSession"; readonly token: TokenHash; readonly why: "signedOut" | "idle" | "expired" };

export type RegistryEvent =
  | { readonly type: "UserAdded"; readonly account: Account }
  | { readonly type: "UserChanged"; readonly user: StaffId; readonly changes: AccountChanges }
  /** All sessions of a person ended, because a right was taken away or the password changed; but one that was kept. */
  | { readonly type: "SessionsEnded"; readonly user: StaffId; readonly except?: TokenHash }
  | {
      readonly type: "SecondFactorSet";
      readonly user: StaffId;
      readonly salt: string;
      readonly step: number;
      readonly recovery: readonly string[];
    }
  | { readonly type: "SecondFactorProved"; readonly user: StaffId; readonly proof: FactorProof }
  | { readonly type: "SecondFactorDropped"; readonly user: StaffId; readonly why: "own" | "reset" }
  | { readonly type: "OfficeListed"; readonly office: ListedOffice }
  | {
      readonly type: "PairingCreated";
      readonly code: CodeHash;
      readonly office: OfficeId;
      readonly kind: DeviceKind;
      readonly expiresAt: Instant;
    }
  | {
      readonly type: "DevicePaired";
      readonly code: CodeHash;
      readonly device: DeviceId;
      readonly token: TokenHash;
      readonly office: OfficeId;
      readonly kind: DeviceKind;
    }
  | { readonly type: "DeviceRevoked"; readonly device: DeviceId }
  | { readonly type: "DevicePlaced"; readonly device: DeviceId; readonly counter?: CounterId }
  | { readonly type: "DeviceZoned"; readonly device: DeviceId; readonly zone?: Zone }
  | { readonly type: "DeviceTuned"; readonly device: DeviceId; readonly sound?: SoundPlan }
  | { readonly type: "DeviceAsked"; readonly device: DeviceId; readonly ask: DeviceAsk }
  | { readonly type: "SessionOpened"; readonly user: StaffId; readonly token: TokenHash; readonly expiresAt: Instant }
  | { readonly type: "SessionClosed"; readonly token: TokenHash; readonly why: "signedOut" | "idle" | "expired" };

export type RegistryRejection =
  | "AdministratorExists"
  | "UserExists"
  | "UnknownUser"
  | "LastAdministrator"
  | "OfficeExists"
  | "UnknownOffice"
  | "UnknownCode"
  | "UnknownDevice"
  | "UnknownSession"
  | "NotATablet"
  | "NotADisplay"
  | "CounterHasTablet"
  | "SecondFactorMissing"
  | "SecondFactorExists"
  | "NoSecondFactor"
  | "CodeUsed";

/** All that the registry decides by stands in the registry. */
export type RegistryFacts = null;
export type RegistryContext = Context & { readonly facts: RegistryFacts };
export type RegistryDecision = Decision<RegistryEvent>;
