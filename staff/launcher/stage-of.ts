import type { OfficeId } from "../../shared/office/ids.ts";
import type { FirstRun } from "./calls.ts";

/** What the first page shows. */
export type Stage =
  | { readonly at: "asking" | "unreachable" }
  /** Nobody can administer yet: with the one-time link, or without it. */
  | { readonly at: "administrator"; readonly token: string }
  | { readonly at: "noLink" }
  /** There is no office yet; `signIn` until an administrator has come in. */
  | { readonly at: "signIn" | "office" }
  | { readonly at: "ready"; readonly office: OfficeId }
  | { readonly at: "home" };

/** What the hub and this browser tell of where things stand. */
export type Standing = FirstRun & {
  /** The secret of the one-time link, if the page was opened with it. */
  readonly token: string | undefined;
  readonly isAdministrator: boolean;
  readonly isDemonstration: boolean;
};

/** Returns the stage of a hub; a link that was used already changes nothing. */
export function stageOf({ needsAdministrator, hasOffice, token, isAdministrator, isDemonstration }: Standing): Stage {
  if (needsAdministrator && token !== undefined) return { at: "administrator", token };
  if (isDemonstration) return { at: "home" };
  if (needsAdministrator) return { at: "noLink" };
  if (hasOffice) return { at: "home" };
  return { at: isAdministrator ? "office" : "signIn" };
}

/** Returns which step of the setup a stage belongs to. */
export function stepOf({ at }: Stage): "administrator" | "office" | "ready" {
  if (at === "ready") return "ready";
  return at === "signIn" || at === "office" ? "office" : "administrator";
}
