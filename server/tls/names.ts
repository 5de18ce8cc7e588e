import { isIP } from "node:net";
import { hostname, networkInterfaces } from "node:os";

/**
 * The names and addresses by which screens of the hall may reach this machine, in a fixed order: its own, those of its
 * network cards, and the host of the public URL.
 */
export function namesOfThisMachine(publicUrl: string | undefined): readonly string[] {
  const own = hostname().toLowerCase();
  const names = ["localhost", own, own.includes(".") ? own : `${own}.local`, "127.0.0.1", "::1"];
  const cards = Object.values(networkInterfaces()).flatMap((card) => card ?? []);
  // What changes with every card (fe80::) is no address to type.
  const addresses = cards.map(({ address }) => address).filter((address) => !/^fe80:/i.test(address));
  const host = publicUrl === undefined ? [] : [new URL(publicUrl).hostname.replaceAll(/[[\]]/g, "")];
  const all = [...names, ...addresses.toSorted(), ...host];
  return [...new Set(all)].filter((name) => isIP(name) !== 0 || /^[a-z0-9]([a-z0-9.-]*[a-z0-9])?$/.test(name));
}
