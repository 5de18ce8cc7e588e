import { StoreRefused } from "./sqlite-file.ts";

export type RedisEndpoint = { readonly host: string; readonly port: number };

/** How to be let in by the servers that hold the books. */
export type RedisEntry = {
  readonly isTls: boolean;
  readonly username?: string;
  readonly password?: string;
  readonly database?: number;
};

/** Where the books are: one server, the one that sentinels name, or a cluster of them. */
export type RedisAddress = RedisEntry &
  (
    | { readonly kind: "single"; readonly endpoints: readonly [RedisEndpoint] }
    | { readonly kind: "sentinel"; readonly endpoints: readonly RedisEndpoint[]; readonly master: string }
    | { readonly kind: "cluster"; readonly endpoints: readonly RedisEndpoint[] }
  );

const shape = /^(rediss?)(?:\+(sentinel|cluster))?:\/\/(?:(.*)@)?([^/@]*)(?:\/(.*))?$/i;
const redisPort = 6379;
const sentinelPort = 26_379;

/**
 * Reads `redis://host:port/number`, `redis+sentinel://host:port,host:port/master-name` or
 * `redis+cluster://host:port,host:port`, each with `rediss` for TLS and `user:password@` before the hosts. Throws
 * `StoreRefused` with a sentence that gives no password away.
 */
export function parseRedisAddress(url: string): RedisAddress {
  const [, scheme = "", way = "", credentials = "", hosts = "", path = ""] = shape.exec(url) ?? [];
  const refuse = (why: string) => new StoreRefused(`REDIS_URL is "${withoutPassword(url)}"; ${why}.`);
  if (scheme === "") throw refuse("it must begin with redis://, rediss://, redis+sentinel:// or redis+cluster://");
  const kind = way.toLowerCase();
  const endpoints = hosts.split(",").map((host) => endpointOf(host, kind === "sentinel" ? sentinelPort : redisPort));
  const [first, ...others] = endpoints.filter((endpoint) => endpoint !== undefined);
  if (first === undefined || others.length + 1 !== endpoints.length) {
    throw refuse("each host must be a name or an address, with or without a port");
  }
  const entry = { isTls: scheme.toLowerCase() === "rediss", ...credentialsOf(credentials, refuse) };
  if (kind === "sentinel") {
    if (path === "") throw refuse("behind the sentinels it must name their master, as in …/dawr");
    return { ...entry, kind, endpoints: [first, ...others], master: decoded(path, refuse) };
  }
  if (kind === "cluster") {
    if (path !== "") throw refuse("a cluster has no numbered databases, so nothing stands behind its hosts");
    return { ...entry, kind, endpoints: [first, ...others] };
  }
  if (others.length > 0) throw refuse("several hosts need redis+sentinel:// or redis+cluster://");
  if (!/^\d{0,5}$/.test(path)) throw refuse("what stands behind the host must be the number of a database");
  return { ...entry, kind: "single", endpoints: [first], ...(path === "" ? {} : { database: Number(path) }) };
}

function endpointOf(text: string, defaultPort: number): RedisEndpoint | undefined {
  const [, six, name, port] = /^(?:\[([0-9a-f:.]+)\]|([^:[\]\s]+))(?::(\d{1,5}))?$/i.exec(text.trim()) ?? [];
  const host = six ?? name;
  const number = Number(port ?? defaultPort);
  return host === undefined || number < 1 || number > 65_535 ? undefined : { host, port: number };
}

type Refuse = (why: string) => StoreRefused;

function credentialsOf(text: string, refuse: Refuse): Pick<RedisEntry, "username" | "password"> {
  if (text === "") return {};
  const at = text.indexOf(":");
  const username = decoded(at < 0 ? text : text.slice(0, at), refuse);
  const password = at < 0 ? "" : decoded(text.slice(at + 1), refuse);
  return { ...(username === "" ? {} : { username }), ...(password === "" ? {} : { password }) };
}

function decoded(text: string, refuse: Refuse): string {
  try {
    return decodeURIComponent(text);
  } catch {
    throw refuse("a % in it must be written %25");
  }
}

function withoutPassword(url: string): string {
  return url.replace(/\/\/.*@/, "//…@");
}

/** The endpoint as logs name it. */
export function nameOf({ host, port }: RedisEndpoint): string {
  return host.includes(":") ? `[${host}]:${port}` : `${host}:${port}`;
}
