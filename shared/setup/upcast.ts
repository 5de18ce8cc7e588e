import type { StoredEvent } from "../office/upcast.ts";
import type { SetupEvent } from "./setup.ts";

/** Every type of fact that this version understands. */
const known: { readonly [Type in SetupEvent["type"]]: true } = {
  OfficeFounded: true,
  OfficeRenamed: true,
  ServiceSet: true,
  ServiceRemoved: true,
  CounterSet: true,
  CounterRemoved: true,
  PrioritySet: true,
  PriorityRemoved: true,
  OrderSet: true,
  ReasonSet: true,
  ReasonRemoved: true,
};

/** A stored fact in today's form, or undefined when a newer version wrote it. */
export function upcast(stored: StoredEvent): SetupEvent | undefined {
  return isKnown(stored) ? stored : undefined;
}

function isKnown(stored: StoredEvent): stored is SetupEvent {
  return Object.hasOwn(known, stored.type);
}
