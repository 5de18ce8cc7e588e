import type { DeviceKind, Role } from "../office/ids.ts";

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

/** Who may do what with persons of the own offices. Visitors and administrators never, devices as below (S6, S8). */
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

/** What devices may do: a kiosk may hand over the number of who stands before it, and learns nothing but an opaque id. */
export const deviceTable: { readonly [Act in "announce" | "answerTo"]: readonly DeviceKind[] } = {
  announce: ["kiosk"],
  answerTo: ["kiosk"],
};
