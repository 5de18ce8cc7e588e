import type { StaffMe } from "../page.ts";

/** The parts of the settings, in the order of the list beside them. */
export const officeSections = [
  "services",
  "counters",
  "priorities",
  "order",
  "survey",
  "reasons",
  "themes",
  "messages",
  "media",
  "cards",
  "questions",
  "papers",
  "declaration",
  "reply",
  "channels",
  "association",
  "visitors",
  "reports",
  "retention",
  "devices",
] as const;
export const hubSections = ["offices", "users"] as const;

export type SectionName = (typeof officeSections)[number] | (typeof hubSections)[number];

/** Returns what this person may look after: an administrator all of it, a manager the devices, the messages, pictures and films for the hall and the themes of comments. */
export function sectionsFor({ roles }: Pick<StaffMe, "roles">): readonly SectionName[] {
  if (roles.includes("admin")) return [...officeSections, ...hubSections];
  return roles.includes("manager") ? ["devices", "messages", "media", "themes"] : [];
}

/** Returns the part that the address names (`#/admin/users`), or the first one that the person may see. */
export function sectionOf(hash: string, allowed: readonly SectionName[]): SectionName | undefined {
  const name = /^#\/admin\/([a-z]+)/u.exec(hash)?.[1];
  return allowed.find((section) => section === name) ?? allowed[0];
}
