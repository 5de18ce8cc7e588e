import { defaultCasework } from "../cases/casework.ts";
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
  ChecklistSet: true,
  ReplyClockSet: true,
  HolidaysSet: true,
  DeclarationSet: true,
};

/** A stored fact in today's form, or undefined when a newer version wrote it. */
export function upcast(stored: StoredEvent): SetupEvent | undefined {
  return isKnown(stored) ? (stored.type === "OfficeFounded" ? withCasework(stored) : stored) : undefined;
}

type Founded = Extract<SetupEvent, { type: "OfficeFounded" }>;

/** Offices founded before there were cases work by the plain beginnings of casework. */
function withCasework(founded: Founded): Founded {
  const profile: Partial<Pick<Founded["profile"], "casework">> = founded.profile;
  if (profile.casework !== undefined) return founded;
  return { ...founded, profile: { ...founded.profile, casework: defaultCasework } };
}

function isKnown(stored: StoredEvent): stored is SetupEvent {
  return Object.hasOwn(known, stored.type);
}
