import { type DeviceId, type DeviceKind, type Instant, never, type OfficeId } from "../../shared/office/ids.ts";
import type { PairedDevice } from "./access.ts";
import type { Registry, RegistryEvent } from "./registry.ts";

export function initialRegistry(): Registry {
  return {
    users: new Map(),
    factors: new Map(),
    offices: new Map(),
    pairings: new Map(),
    devices: new Map(),
    deviceOfToken: new Map(),
    everPaired: new Map(),
    asked: new Map(),
    sessions: new Map(),
    roster: 0,
  };
}

/** Applies one fact to the registry, in place. */
export function evolve(registry: Registry, event: RegistryEvent, at: Instant): void {
  switch (event.type) {
    case "UserAdded":
      registry.users.set(event.account.user, { ...event.account, isDisabled: false });
      return rosterChanged(registry);
    case "UserChanged": {
      const user = registry.users.get(event.user);
      if (user) registry.users.set(event.user, { ...user, ...event.changes });
      return rosterChanged(registry);
    }
    case "SessionsEnded":
      for (const [token, { user }] of registry.sessions) {
        if (user === event.user && token !== event.except) registry.sessions.delete(token);
      }
      return;
    case "SecondFactorSet": {
      const { user, salt, step, recovery } = event;
      registry.factors.set(user, { salt, lastStep: step, recovery: new Set(recovery) });
      return rosterChanged(registry);
    }
    case "SecondFactorProved":
      return factorProved(registry, event);
    case "SecondFactorDropped":
      registry.factors.delete(event.user);
      return rosterChanged(registry);
    case "OfficeListed":
      registry.offices.set(event.office.id, event.office);
      return rosterChanged(registry);
    case "PairingCreated":
      forgetExpired(registry.pairings, at);
      registry.pairings.set(event.code, { office: event.office, kind: event.kind, expiresAt: event.expiresAt });
      return;
    case "DevicePaired":
      devicePaired(registry, event, at);
      return rosterChanged(registry);
    case "DeviceRevoked":
      deviceRevoked(registry, event.device);
      return rosterChanged(registry);
    case "DevicePlaced":
      changeDevice(registry, event.device, { counter: event.counter });
      return rosterChanged(registry);
    case "DeviceZoned":
      changeDevice(registry, event.device, { zone: event.zone });
      return rosterChanged(registry);
    case "DeviceTuned":
      changeDevice(registry, event.device, { sound: event.sound });
      return rosterChanged(registry);
    case "DeviceAsked": {
      const { device, ask } = event;
      registry.asked.set(device, { ask, nth: (registry.asked.get(device)?.nth ?? 0) + 1 });
      return;
    }
    case "SessionOpened":
      forgetExpired(registry.sessions, at);
      registry.sessions.set(event.token, { user: event.user, expiresAt: event.expiresAt });
      return;
    case "SessionClosed":
      registry.sessions.delete(event.token);
      return;
    default:
      never(event);
  }
}

type Place = { readonly [Key in "counter" | "zone" | "sound"]?: PairedDevice[Key] | undefined };

/** Without a value the device has none any more. */
function changeDevice(registry: Registry, id: DeviceId, place: Place): void {
  const device = registry.devices.get(id);
  if (!device) return;
  const { counter, zone, sound, ...rest } = { ...device, ...place };
  registry.devices.set(id, {
    ...rest,
    ...(counter === undefined ? {} : { counter }),
    ...(zone === undefined ? {} : { zone }),
    ...(sound === undefined ? {} : { sound }),
  });
}

function rosterChanged(registry: Registry): void {
  registry.roster += 1;
}

/** What was used counts no more. */
function factorProved(
  registry: Registry,
  { user, proof }: Extract<RegistryEvent, { type: "SecondFactorProved" }>,
): void {
  const factor = registry.factors.get(user);
  if (!factor) return;
  if ("step" in proof) {
    registry.factors.set(user, { ...factor, lastStep: proof.step });
    return;
  }
  const recovery = new Set(factor.recovery);
  recovery.delete(proof.recovery);
  registry.factors.set(user, { ...factor, recovery });
}

function devicePaired(registry: Registry, event: Extract<RegistryEvent, { type: "DevicePaired" }>, at: Instant): void {
  const { code, device: id, kind, office, token } = event;
  registry.pairings.delete(code);
  const name = nextName(registry, office, kind);
  const series = kind === "kiosk" ? { series: name } : {};
  registry.devices.set(id, { id, kind, name, office, pairedAt: at, token, ...series });
  registry.deviceOfToken.set(token, id);
}

const letters: Readonly<Record<DeviceKind, string>> = { kiosk: "K", display: "D", "desk-tablet": "T" };

/** `K1` to `K99`, then again from the first. */
function nextName(registry: Registry, office: OfficeId, kind: DeviceKind): string {
  const key = `${letters[kind]} ${office}`;
  const paired = registry.everPaired.get(key) ?? 0;
  registry.everPaired.set(key, paired + 1);
  return `${letters[kind]}${(paired % 99) + 1}`;
}

function deviceRevoked(registry: Registry, id: string): void {
  const device = registry.devices.get(id);
  if (!device) return;
  registry.devices.delete(id);
  registry.asked.delete(id);
  registry.deviceOfToken.delete(device.token);
}

/** Entries stand in the order of their expiry, so this looks at one more than it drops. */
function forgetExpired(entries: Map<string, { readonly expiresAt: Instant }>, at: Instant): void {
  for (const [key, { expiresAt }] of entries) {
    if (expiresAt > at) return;
    entries.delete(key);
  }
}
