import type { ViewName } from "../shared/views/views.ts";

/** A book that views are cut from, beside the setup. */
export type BookOfView = "day" | "ratings" | "cases" | "contacts" | "improvements" | "library";

/** The books that a view is cut from, beside the setup, which an open office always has at hand. */
export const viewBooks: { readonly [View in ViewName]: readonly BookOfView[] } = {
  board: ["day"],
  kiosk: ["day"],
  phone: ["day"],
  desk: ["day", "library"],
  research: ["day"],
  cases: ["cases"],
  case: ["cases", "library"],
  committee: ["cases"],
  contacts: ["contacts"],
  contact: ["contacts"],
  improvements: ["improvements", "cases"],
  improvement: ["improvements"],
  signing: ["cases"],
  overview: ["day"],
  attention: ["day", "ratings", "cases", "improvements"],
  ratings: ["day", "ratings"],
  devices: [],
  setup: [],
  notices: ["improvements"],
  wall: [],
  // Whoever holds a ticket is shown what belongs to its service.
  questions: ["day"],
  library: ["library"],
  reading: ["library"],
  readers: ["library"],
};

/** Views that show each person something else. */
export const personalViews: ReadonlySet<ViewName> = new Set<ViewName>([
  "desk",
  "research",
  "case",
  "committee",
  "contacts",
  "contact",
  "improvements",
  "improvement",
  "reading",
]);

/** Views that time and devices change, not books alone. */
export const timedViews: ReadonlySet<ViewName> = new Set<ViewName>(["devices", "attention"]);

/** Views of which a manager sees the whole, and whoever owns something, the own. */
export const ownedViews: ReadonlySet<ViewName> = new Set<ViewName>(["improvements", "improvement"]);
