import { isIPv6 } from "node:net";
import type { Request } from "express";

const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i;

/** By what attempts from a request's address are counted together. */
export function addressOf({ ip }: Pick<Request, "ip">): string {
  return addressGroup(ip);
}

/**
 * The address; of IPv6 its network alone (/64): one household or one machine has all of them, and would else be
 * somebody else with every attempt.
 */
export function addressGroup(address: string | undefined): string {
  const [bare = ""] = (address ?? "").split("%");
  const version4 = mapped.exec(bare)?.[1];
  if (version4 !== undefined) return version4;
  return isIPv6(bare) ? `${groupsOf(bare).slice(0, 4).join(":")}::/64` : bare;
}

/** The eight groups of an IPv6 address, without leading zeros. */
function groupsOf(address: string): readonly string[] {
  const [head = [], tail] = address.split("::").map((part) => (part === "" ? [] : part.split(":")));
  const zeros = tail === undefined ? 0 : Math.max(0, 8 - head.length - tail.length);
  const all = [...head, ...Array.from({ length: zeros }, () => "0"), ...(tail ?? [])];
  return all.map((group) => Number.parseInt(group, 16).toString(16));
}
