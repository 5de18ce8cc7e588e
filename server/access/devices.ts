import { randomUUID } from "node:crypto";
import { setTimeout as pause } from "node:timers/promises";
import type { OfficeId } from "../../shared/office/ids.ts";
import { type Access, type PairedDevice, RegistryRefused } from "./access.ts";
import { type Device, pairingLifeMs } from "./registry.ts";
import type { RegistryDoor } from "./registry-door.ts";
import { codeHash, newPairingCode, newToken, tokenHash } from "./tokens.ts";

export type Devices = Pick<
  Access,
  | "createPairingCode"
  | "claimDevice"
  | "placeDevice"
  | "zoneDevice"
  | "tuneDevice"
  | "revokeDevice"
  | "askDevice"
  | "devices"
>;

/** Another hub may have made the code a moment ago, and the news of it is on its way. */
const newsMs = 500;

export function createDevices(registry: RegistryDoor, secret: string): Devices {
  return {
    async createPairingCode(office, kind, by) {
      const code = newPairingCode();
      const hash = codeHash(secret, code);
      await registry.demand({ type: "CreatePairing", code: hash, office, kind }, by);
      const expiresAt = registry.state().pairings.get(hash)?.expiresAt ?? registry.now() + pairingLifeMs;
      return { code, expiresAt };
    },
    async claimDevice(code) {
      const hash = codeHash(secret, code);
      const claimed = await claim(registry, hash);
      if (claimed) return claimed;
      await pause(newsMs);
      return claim(registry, hash);
    },
    revokeDevice: (id, by) => registry.send({ type: "RevokeDevice", device: id }, by),
    placeDevice: (id, counter, by) =>
      registry.send({ type: "PlaceDevice", device: id, ...(counter === undefined ? {} : { counter }) }, by),
    zoneDevice: (id, zone, by) =>
      registry.send({ type: "ZoneDevice", device: id, ...(zone === undefined ? {} : { zone }) }, by),
    tuneDevice: (id, sound, by) =>
      registry.send({ type: "TuneDevice", device: id, ...(sound === undefined ? {} : { sound }) }, by),
    askDevice: (id, ask, by) => registry.send({ type: "AskDevice", device: id, ask }, by),
    devices: (office: OfficeId) =>
      [...registry.state().devices.values()].filter((device) => device.office === office).map(listed),
  };
}

/** Undefined when this hub knows no such code. */
async function claim(registry: RegistryDoor, code: string): ReturnType<Devices["claimDevice"]> {
  const id = randomUUID();
  const token = newToken();
  try {
    await registry.demand({ type: "ClaimPairing", code, device: id, token: tokenHash(token) }, { kind: "hub" });
  } catch (error) {
    if (error instanceof RegistryRefused) return undefined;
    throw error;
  }
  const device = registry.state().devices.get(id);
  if (!device) return undefined;
  const { series } = device;
  return { token, device: listed(device), ...(series === undefined ? {} : { series }) };
}

function listed({ id, kind, name, office, pairedAt, counter, zone, sound }: Device): PairedDevice {
  return {
    id,
    kind,
    name,
    office,
    pairedAt,
    ...(counter === undefined ? {} : { counter }),
    ...(zone === undefined ? {} : { zone }),
    ...(sound === undefined ? {} : { sound }),
  };
}
