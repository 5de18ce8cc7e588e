import type { Role } from "../../shared/office/ids.ts";

/** A room of the console, as its address names it: `#/desk`. */
export type Room =
  | "desk"
  | "research"
  | "cases"
  | "committee"
  | "overview"
  | "insights"
  | "organisation"
  | "contacts"
  | "persons"
  | "mine"
  | "improvement"
  | "admin"
  | "library";

/** Rooms in the order of the rail, and the roles that open them; the first is where somebody begins the day. */
const doors: readonly { readonly room: Room; readonly roles: readonly Role[] }[] = [
  { room: "desk", roles: ["officer"] },
  { room: "research", roles: ["researcher"] },
  { room: "committee", roles: ["committee"] },
  { room: "overview", roles: ["manager"] },
  { room: "insights", roles: ["manager"] },
  { room: "organisation", roles: ["manager"] },
  { room: "cases", roles: ["officer", "researcher", "manager"] },
  { room: "contacts", roles: ["officer", "researcher", "manager"] },
  { room: "persons", roles: ["officer", "researcher", "manager"] },
  { room: "mine", roles: ["officer", "researcher"] },
  { room: "improvement", roles: ["officer", "researcher", "manager"] },
  { room: "admin", roles: ["admin", "manager"] },
  { room: "library", roles: ["officer", "researcher", "committee", "manager", "admin"] },
];

/** The rooms these roles open, in the order of the rail; what compares offices only for whom has several. */
export function roomsFor(roles: readonly Role[], officeCount = 1): readonly Room[] {
  return doors
    .filter((door) => door.roles.some((role) => roles.includes(role)))
    .map((door) => door.room)
    .filter((room) => room !== "organisation" || officeCount > 1);
}

/** The room an address names, if it is one of the open ones, else the first open one. */
export function roomAt(hash: string, open: readonly Room[]): Room | undefined {
  const named = hash.replace(/^#\/?/u, "").split(/[/?]/u)[0];
  return open.find((room) => room === named) ?? open[0];
}

/** The office to enter: the one the address names, else the last one, else the first; of those one may enter. */
export function officeAt(
  offices: readonly { readonly id: string }[],
  wishes: readonly (string | null | undefined)[],
): string | undefined {
  for (const wish of wishes) if (offices.some((office) => office.id === wish)) return wish ?? undefined;
  return offices[0]?.id;
}
