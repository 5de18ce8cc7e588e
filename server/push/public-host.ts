import { type LookupAddress, lookup } from "node:dns";
import { BlockList, isIP, type LookupFunction } from "node:net";

/** Networks that are somebody's own: a phone's push service is on none of them. */
const own = new BlockList();
for (const [network, bits] of [
  ["0.0.0.0", 8],
  ["10.0.0.0", 8],
  ["100.64.0.0", 10],
  ["127.0.0.0", 8],
  ["169.254.0.0", 16],
  ["172.16.0.0", 12],
  ["192.0.0.0", 24],
  ["192.168.0.0", 16],
  ["198.18.0.0", 15],
  ["224.0.0.0", 3],
] as const)
  own.addSubnet(network, bits, "ipv4");
for (const [network, bits] of [
  ["::", 96],
  ["64:ff9b::", 32],
  ["2002::", 16],
  ["fc00::", 7],
  ["fe80::", 10],
  ["ff00::", 8],
] as const)
  own.addSubnet(network, bits, "ipv6");

/** Whether the address is one of the whole world. */
export function isPublicAddress(address: string): boolean {
  const family = isIP(address);
  return family !== 0 && !own.check(address, family === 6 ? "ipv6" : "ipv4");
}

/** Whether a phone may name this as its push service: https at the usual port, by a name of the whole world. */
export function isPublicEndpoint(endpoint: string): boolean {
  const url = URL.parse(endpoint);
  if (url === null || url.protocol !== "https:" || url.port !== "") return false;
  if (url.username !== "" || url.password !== "" || url.hash !== "") return false;
  // An address in numbers is nobody's push service; a name without a dot is one of the own network.
  const { hostname } = url;
  return (
    hostname.includes(".") && isIP(hostname) === 0 && !/\.(?:local|localhost|internal|lan|home|arpa|)$/u.test(hostname)
  );
}

/** Looks a name up and refuses what lies in somebody's own network, whoever says so: checked where the connection is made. */
export const publicLookup: LookupFunction = (hostname, options, done) => {
  lookup(hostname, { ...options, all: true }, (error, found) => {
    const [first] = found ?? [];
    if (error || first === undefined) return done(error ?? new Error("no address"), []);
    if (!found.every(({ address }: LookupAddress) => isPublicAddress(address))) {
      return done(Object.assign(new Error("not a public address"), { code: "ENOTPUBLIC" }), []);
    }
    if (options.all === true) done(null, found);
    else done(null, first.address, first.family);
  });
};
