import type { Principal } from "../../server/access/access.ts";
import type { DeviceKind, Role } from "../../shared/office/ids.ts";

/** The one office of every story, and who works there. */
export const officeId = "riyadh";
export const timeZone = "Asia/Riyadh";

/** The book of a day; of no day, one that nobody ever writes. */
export function dayBookOf(day: string | null): string {
  return `office/${officeId}/day/${day}`;
}

export type Post = { readonly person: string; readonly counter: string };

export const officers: readonly Post[] = ["1", "2", "3", "4"].map((counter) => ({
  person: `officer-${counter}`,
  counter,
}));
export const services = ["inquiry", "support", "follow-up", "update"] as const;
const researchers = ["noura"];

function staff(id: string, ...roles: readonly Role[]): Principal {
  return {
    actor: { kind: "staff", id, roles, grants: [] },
    name: id,
    offices: [officeId],
    tokenId: id,
  };
}

function device(id: string, kind: DeviceKind): Principal {
  return { actor: { kind: "device", id, device: kind }, name: id, offices: [officeId], tokenId: id };
}

/** Whoever shows this token; tokens of the stories are names. */
export function principalOf(token: string): Principal {
  if (token.startsWith("kiosk")) return device(token, "kiosk");
  if (token.startsWith("board")) return device(token, "display");
  return token.startsWith("officer") ? staff(token, "officer") : staff(token, "manager");
}

/** What the registry says of this office; it does not change in these stories. */
export const roster = {
  offices: () => [{ id: officeId, profile: "awaser", timeZone } as const],
  researchers: () => researchers,
  onChange: () => () => undefined,
  directory: () => new Map(officers.map(({ person }) => [person, { name: person, isResearcher: false }])),
  devices: () => [],
};
