import type { StoredEvent } from "../office/upcast.ts";
import type { LibraryEvent } from "./library.ts";

/** Every type of fact that this version understands. */
const known: { readonly [Type in LibraryEvent["type"]]: true } = {
  DocumentSet: true,
  DocumentRetired: true,
  VersionAdded: true,
  VersionWithdrawn: true,
  VersionAcknowledged: true,
};

/** A stored fact in today's form, or undefined when a newer version wrote it. */
export function upcast(stored: StoredEvent): LibraryEvent | undefined {
  return isKnown(stored) ? stored : undefined;
}

function isKnown(stored: StoredEvent): stored is LibraryEvent {
  return Object.hasOwn(known, stored.type);
}
