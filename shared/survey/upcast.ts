import type { StoredEvent } from "../office/upcast.ts";
import type { SurveyEvent } from "./ratings.ts";

/** Every type of fact that this version understands. */
const known: { readonly [Type in SurveyEvent["type"]]: true } = {
  RatingGiven: true,
  RatingSkipped: true,
  FollowUpAdded: true,
  OwnResultSeen: true,
  OfficerResultSeen: true,
};

/** A stored fact in today's form, or undefined when a newer version wrote it. */
export function upcast(stored: StoredEvent): SurveyEvent | undefined {
  return isKnown(stored) ? stored : undefined;
}

function isKnown(stored: StoredEvent): stored is SurveyEvent {
  return Object.hasOwn(known, stored.type);
}
