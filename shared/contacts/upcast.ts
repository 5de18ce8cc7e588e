import type { StoredEvent } from "../office/upcast.ts";
import type { ContactEvent } from "./events.ts";

/** Every type of fact that this version understands. */
const known: { readonly [Type in ContactEvent["type"]]: true } = {
  ContactLogged: true,
  ContactAnswered: true,
  ContactLinked: true,
  FollowUpPlanned: true,
  FollowUpMoved: true,
  FollowUpFinished: true,
};

/** A stored fact in today's form, or undefined when a newer version wrote it. */
export function upcast(stored: StoredEvent): ContactEvent | undefined {
  return isKnown(stored) ? stored : undefined;
}

function isKnown(stored: StoredEvent): stored is ContactEvent {
  return Object.hasOwn(known, stored.type);
}
