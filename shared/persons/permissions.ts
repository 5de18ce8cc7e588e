import type { Role } from "../office/ids.ts";

/** What can be done with persons, requests, breaches and own words. */
export type PersonAct =
  | "create"
  | "find"
  | "read"
  | "correct"
  | "consent"
  | "ask"
  | "export"
  | "erase"
  | "history"
  | "requests"
  | "breaches"
  | "write"
  | "open";

const desk: readonly Role[] = ["officer", "researcher", "manager"];
const manager: readonly Role[] = ["manager"];

/** Who may do what with persons of the own offices. Devices, visitors and administrators never (S6, S8). */
export const personTable: { readonly [Act in PersonAct]: readonly Role[] } = {
  create: desk,
  find: desk,
  read: [...desk, "committee"],
  correct: desk,
  consent: desk,
  ask: desk,
  export: manager,
  erase: manager,
  history: manager,
  requests: manager,
  breaches: manager,
  write: [...desk, "committee"],
  open: [...desk, "committee"],
};
