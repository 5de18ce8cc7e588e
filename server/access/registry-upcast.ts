import type { StoredEvent } from "../../shared/office/upcast.ts";
import type { RegistryEvent } from "./registry.ts";

/** Every type of fact that this version understands; a new fact that is missing here does not compile. */
const known: { readonly [Type in RegistryEvent["type"]]: true } = {
  UserAdded: true,
  UserChanged: true,
  SessionsEnded: true,
  SecondFactorSet: true,
  SecondFactorProved: true,
  SecondFactorDropped: true,
  OfficeListed: true,
  PairingCreated: true,
  DevicePaired: true,
  DeviceRevoked: true,
  DevicePlaced: true,
  DeviceZoned: true,
  DeviceTuned: true,
  DeviceAsked: true,
  SessionOpened: true,
  SessionClosed: true,
};

/** A stored fact in today's form, or undefined when a newer version wrote it. */
export function upcast(stored: StoredEvent): RegistryEvent | undefined {
  return isKnown(stored) ? stored : undefined;
}

function isKnown(stored: StoredEvent): stored is RegistryEvent {
  return Object.hasOwn(known, stored.type);
}
