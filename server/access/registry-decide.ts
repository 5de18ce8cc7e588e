import { accept, type DeviceId, never, reject } from "../../shared/office/ids.ts";
import {
  type AccountChanges,
  pairingLifeMs,
  type Registry,
  type RegistryCommand,
  type RegistryContext,
  type RegistryDecision,
  type RegistryEvent,
  type RegistryRejection,
  sessionLifeMs,
  type User,
} from "./registry.ts";
import { changeOwnPassword, dropSecondFactor, proofOfFactor, setSecondFactor } from "./registry-factors.ts";

type Of<Type extends RegistryCommand["type"]> = Extract<RegistryCommand, { type: Type }>;

function refuse(code: RegistryRejection, facts: Readonly<Record<string, unknown>> = {}) {
  return reject({ code, ...facts });
}

/** The rule book of the registry. Who may ask is settled before, at the doors. */
export function decide(registry: Registry, command: RegistryCommand, { at }: RegistryContext): RegistryDecision {
  switch (command.type) {
    case "CreateAdministrator":
      if (hasAdministrator(registry)) return refuse("AdministratorExists");
      return addUser(registry, command);
    case "AddUser":
      return addUser(registry, command);
    case "ChangeUser":
      return changeUser(registry, command);
    case "FoundOffice":
      if (registry.offices.has(command.office.id)) return refuse("OfficeExists", { office: command.office.id });
      return accept([{ type: "OfficeListed", office: command.office }]);
    case "CreatePairing": {
      const { code, office, kind } = command;
      if (!registry.offices.has(office)) return refuse("UnknownOffice", { office });
      return accept([{ type: "PairingCreated", code, office, kind, expiresAt: at + pairingLifeMs }]);
    }
    case "ClaimPairing":
      return claimPairing(registry, command, at);
    case "RevokeDevice":
      if (!registry.devices.has(command.device)) return refuse("UnknownDevice");
      return accept([{ type: "DeviceRevoked", device: command.device }]);
    case "PlaceDevice":
      return placeDevice(registry, command);
    case "ZoneDevice":
      return zoneDevice(registry, command);
    case "TuneDevice": {
      const { device, sound } = command;
      const fault = notADisplay(registry, device);
      return fault ?? accept([{ type: "DeviceTuned", device, ...(sound === undefined ? {} : { sound }) }]);
    }
    case "AskDevice":
      if (!registry.devices.has(command.device)) return refuse("UnknownDevice");
      return accept([{ type: "DeviceAsked", device: command.device, ask: command.ask }]);
    case "OpenSession":
      return openSession(registry, command, at);
    case "SetSecondFactor":
      return setSecondFactor(registry, command);
    case "DropSecondFactor":
      return dropSecondFactor(registry, command);
    case "ChangeOwnPassword":
      return changeOwnPassword(registry, command);
    case "CloseSession":
      if (!registry.sessions.has(command.token)) return refuse("UnknownSession");
      return accept([{ type: "SessionClosed", token: command.token, why: command.why }]);
    default:
      return never(command);
  }
}

/** Whoever has a second factor comes in by it alone, and each code opens one session. */
function openSession(registry: Registry, { user, token, proof }: Of<"OpenSession">, at: number): RegistryDecision {
  if (registry.users.get(user)?.isDisabled !== false) return refuse("UnknownUser");
  if (registry.factors.has(user) && proof === undefined) return refuse("SecondFactorMissing");
  const proved = proof === undefined ? [] : proofOfFactor(registry, user, proof);
  if (!proved) return refuse("CodeUsed");
  return accept([...proved, { type: "SessionOpened", user, token, expiresAt: at + sessionLifeMs }]);
}

/** Whether anybody is left who can let others in. */
export function hasAdministrator(registry: Registry): boolean {
  return [...registry.users.values()].some(isAdministrator);
}

function isAdministrator({ roles, isDisabled }: Pick<User, "roles" | "isDisabled">): boolean {
  return !isDisabled && roles.includes("admin");
}

function addUser(registry: Registry, { account }: Of<"AddUser"> | Of<"CreateAdministrator">): RegistryDecision {
  if (registry.users.has(account.user)) return refuse("UserExists", { user: account.user });
  const unknown = account.offices.find((office) => !registry.offices.has(office));
  if (unknown !== undefined) return refuse("UnknownOffice", { office: unknown });
  return accept([{ type: "UserAdded", account }]);
}

/** Nobody can lock the last administrator out, and what is taken away is taken away from open sessions too. */
function changeUser(registry: Registry, { user: id, changes }: Of<"ChangeUser">): RegistryDecision {
  const user = registry.users.get(id);
  if (!user) return refuse("UnknownUser", { user: id });
  const unknown = changes.offices?.find((office) => !registry.offices.has(office));
  if (unknown !== undefined) return refuse("UnknownOffice", { office: unknown });
  const isLast = ![...registry.users.values()].some((each) => each.user !== id && isAdministrator(each));
  if (isLast && isAdministrator(user) && !isAdministrator({ ...user, ...changes })) return refuse("LastAdministrator");
  const events: RegistryEvent[] = [{ type: "UserChanged", user: id, changes }];
  if (takesAway(user, changes)) events.push({ type: "SessionsEnded", user: id });
  return accept(events);
}

function takesAway(user: User, changes: AccountChanges): boolean {
  return (
    changes.passwordHash !== undefined ||
    changes.isDisabled === true ||
    isMissing(user.roles, changes.roles) ||
    isMissing(user.offices, changes.offices) ||
    isMissing(user.grants, changes.grants)
  );
}

function isMissing<Right>(before: readonly Right[], after: readonly Right[] | undefined): boolean {
  return after !== undefined && before.some((right) => !after.includes(right));
}

/** A counter has one tablet: who signs there must not wonder on which. */
function placeDevice(registry: Registry, { device: id, counter }: Of<"PlaceDevice">): RegistryDecision {
  const device = registry.devices.get(id);
  if (!device) return refuse("UnknownDevice");
  if (counter === undefined) return accept([{ type: "DevicePlaced", device: id }]);
  if (device.kind !== "desk-tablet") return refuse("NotATablet");
  const rival = [...registry.devices.values()].find(
    (each) => each.id !== id && each.office === device.office && each.counter === counter,
  );
  if (rival) return refuse("CounterHasTablet", { device: rival.name });
  return accept([{ type: "DevicePlaced", device: id, counter }]);
}

function zoneDevice(registry: Registry, { device: id, zone }: Of<"ZoneDevice">): RegistryDecision {
  return (
    notADisplay(registry, id) ?? accept([{ type: "DeviceZoned", device: id, ...(zone === undefined ? {} : { zone }) }])
  );
}

function notADisplay(registry: Registry, id: DeviceId): RegistryDecision | undefined {
  const device = registry.devices.get(id);
  if (!device) return refuse("UnknownDevice");
  return device.kind === "display" ? undefined : refuse("NotADisplay");
}

function claimPairing(registry: Registry, { code, device, token }: Of<"ClaimPairing">, at: number): RegistryDecision {
  const pairing = registry.pairings.get(code);
  if (!pairing || pairing.expiresAt <= at) return refuse("UnknownCode");
  return accept([{ type: "DevicePaired", code, device, token, office: pairing.office, kind: pairing.kind }]);
}
