import { type Asked, request } from "../../admin/api.ts";

/** What the hub is asked about one's own account, and what of its answers the screen can say. */

export type FactorState = { readonly isOn: boolean; readonly recoveryLeft: number };
export type FactorDraft = { readonly key: string; readonly uri: string; readonly draft: string };

const spoken = ["WrongPassword", "WrongCode", "DraftExpired"] as const;
/** Why it was not done; each has its sentence in the catalogue. */
export type Failure = (typeof spoken)[number] | "throttled" | "notDone";

export const askFactor = (): Promise<Asked<FactorState>> => request("GET", "/me/second-factor");

export const beginFactor = (password: string): Promise<Asked<FactorDraft>> =>
  request("POST", "/me/second-factor", { password });

export const confirmFactor = (draft: string, code: string): Promise<Asked<{ readonly recovery: readonly string[] }>> =>
  request("POST", "/me/second-factor/confirm", { draft, code });

export const dropFactor = (password: string, code: string): Promise<Asked<unknown>> =>
  request("POST", "/me/second-factor/drop", { password, code });

export const changePassword = (current: string, password: string): Promise<Asked<unknown>> =>
  request("POST", "/me/password", { current, password });

/** Returns what went wrong, or undefined when it is done. */
export function failureOf(asked: Asked<unknown>): Failure | undefined {
  if (asked.status === "done") return undefined;
  if (asked.status === "throttled") return "throttled";
  return (asked.status === "refused" && spoken.find((code) => code === asked.code)) || "notDone";
}
