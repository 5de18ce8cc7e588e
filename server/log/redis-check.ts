import { nameOf, type RedisEndpoint } from "./redis-address.ts";
import type { RedisConnection } from "./redis-connection.ts";
import { replyCode } from "./redis-faults.ts";
import { StoreRefused } from "./sqlite-file.ts";

const leastVersion = 7;

/** What the settings of a server mean for what it was told. */
export type RedisCheck = {
  readonly server: string;
  readonly version: string;
  /** `appendonly`, `appendfsync`, `maxmemory-policy` as the server has them, or "unknown" where it does not say. */
  readonly settings: Readonly<Record<string, string>>;
  /** One sentence for each thing that can be lost by these settings; empty when nothing can. */
  readonly risks: readonly string[];
};

/** Looks at a server before books are kept there. Rejects with `StoreRefused` when it is too old. */
export async function checkServer(client: RedisConnection, endpoint: RedisEndpoint): Promise<RedisCheck> {
  const server = nameOf(endpoint);
  const info = await client.sendCommand<string>(["INFO", "server"]);
  const version = /^redis_version:(\S+)/m.exec(info)?.[1] ?? "unknown";
  if (!(Number.parseInt(version, 10) >= leastVersion)) {
    throw new StoreRefused(`Redis at ${server} is version ${version}; books need Redis ${leastVersion} or newer.`);
  }
  const settings = {
    appendonly: await setting(client, "appendonly"),
    appendfsync: await setting(client, "appendfsync"),
    "maxmemory-policy": await setting(client, "maxmemory-policy"),
  };
  return { server, version, settings, risks: risksOf(settings) };
}

async function setting(client: RedisConnection, name: string): Promise<string> {
  try {
    const [, value] = await client.sendCommand<readonly string[]>(["CONFIG", "GET", name]);
    return value ?? "unknown";
  } catch (error) {
    // Hosted servers and careful administrators do not let anybody look.
    if (replyCode(error) !== undefined) return "unknown";
    throw error;
  }
}

function risksOf(settings: Readonly<Record<string, string>>): readonly string[] {
  const { appendonly, appendfsync, "maxmemory-policy": policy = "unknown" } = settings;
  const risks: string[] = [];
  if (appendonly === "no") risks.push("appendonly is no: a restart of Redis loses accepted commands; set it to yes");
  if (appendonly === "yes" && appendfsync === "everysec") {
    risks.push("appendfsync is everysec: a power cut loses up to two seconds of accepted commands; always loses none");
  }
  if (appendonly === "yes" && appendfsync === "no") {
    risks.push("appendfsync is no: a power cut loses what the system had not written yet; always loses none");
  }
  if (appendonly === "unknown" || appendfsync === "unknown") {
    risks.push("the server does not tell its persistence settings: books need appendonly yes and appendfsync always");
  }
  if (policy.startsWith("allkeys")) {
    risks.push(`maxmemory-policy is ${policy}: full memory throws books away; set it to noeviction`);
  }
  return risks;
}
