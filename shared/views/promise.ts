import type { Instant } from "../office/ids.ts";

/** Whether the later end of what was forecast has passed (N11): whoever looks then apologises. */
export function isLater(promisedBy: Instant | null | undefined, now: Instant): boolean {
  return typeof promisedBy === "number" && now > promisedBy;
}
