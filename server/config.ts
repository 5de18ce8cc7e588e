import { isIP } from "node:net";
import { ConfigFault } from "./config-fault.ts";
import { type NotifierSettings, notifierSettings } from "./notifier/settings.ts";

/** What the hub was told by its surroundings. */
export type Config = {
  readonly port: number;
  readonly host: string | undefined;
  readonly dataFolder: string;
  /** Where browsers find the hub; undefined: wherever they reached it. */
  readonly publicUrl: string | undefined;
  readonly secret: string | undefined;
  /** The secret before this one: what the vault sealed with it can still be read. */
  readonly oldSecret?: string;
  /** Whose second factor is dropped at the start: an administrator who lost phone and codes. */
  readonly withoutSecondFactor?: string;
  readonly adminPassword: string | undefined;
  readonly isDemo: boolean;
  /** Whether the page of all shared parts is served, for who works on them. */
  readonly showsStyles?: boolean;
  readonly logLevel: LogLevel;
  /** Off for measuring only. */
  readonly isRateLimited: boolean;
  /** Where the distributed store is; without it the books are in the data folder. */
  readonly redisUrl?: string;
  /** An append to the distributed store counts once so many replicas have it. */
  readonly redisWaitReplicas?: number;
  /** Proxies whose word counts for where a visitor comes from; without it those of this machine, behind a public URL. */
  readonly trustedProxies?: readonly string[];
  /** The hub serves TLS itself, with an authority of its own; on this port plain http leads there. */
  readonly localTls?: { readonly plainPort: number };
  /** Who shows it may read `/metrics` from another machine. */
  readonly metricsToken?: string;
  /** How messages leave the hub; without it none does. */
  readonly notifier?: NotifierSettings;
};

const logLevels = ["fatal", "error", "warn", "info", "debug", "trace", "silent"] as const;
type LogLevel = (typeof logLevels)[number];

type Environment = Readonly<Record<string, string | undefined>>;

/** Reads the environment (README, "Settings"). Throws ConfigFault with one sentence about the first wrong setting. */
export function readConfig(env: Environment): Config {
  const redisUrl = given(env["REDIS_URL"]);
  const trustedProxies = proxiesOf(env["DAWR_TRUST_PROXY"]);
  const oldSecret = given(env["DAWR_SECRET_OLD"]);
  const withoutSecondFactor = given(env["DAWR_SECOND_FACTOR_OFF"]);
  const metricsToken = metricsTokenOf(env["DAWR_METRICS_TOKEN"]);
  const port = portOf("PORT", env["PORT"] ?? "8080");
  const isLocalTls = isLocalTlsAsked(env["DAWR_TLS"]);
  return {
    port,
    host: given(env["HOST"]),
    dataFolder: given(env["DATA_DIR"]) ?? "./data",
    publicUrl: urlOf(env["DAWR_PUBLIC_URL"]),
    secret: given(env["DAWR_SECRET"]),
    ...(oldSecret === undefined ? {} : { oldSecret }),
    ...(withoutSecondFactor === undefined ? {} : { withoutSecondFactor }),
    adminPassword: passwordOf(env["DAWR_ADMIN_PASSWORD"]),
    isDemo: env["DAWR_DEMO"] === "1",
    showsStyles: env["DAWR_STYLES"] === "1",
    logLevel: logLevelOf(env["LOG_LEVEL"]),
    isRateLimited: env["DAWR_RATE_LIMIT"] !== "off",
    ...(redisUrl === undefined ? {} : { redisUrl }),
    redisWaitReplicas: replicasOf(env["REDIS_WAIT_REPLICAS"]),
    ...(trustedProxies === undefined ? {} : { trustedProxies }),
    ...(isLocalTls ? { localTls: { plainPort: plainPortOf(env["DAWR_PLAIN_PORT"], port) } } : {}),
    ...(metricsToken === undefined ? {} : { metricsToken }),
    notifier: notifierSettings(env),
  };
}

function given(value: string | undefined): string | undefined {
  return value === undefined || value.trim() === "" ? undefined : value.trim();
}

function portOf(name: string, value: string): number {
  const port = given(value) ?? "8080";
  if (/^\d{1,5}$/.test(port) && Number(port) <= 65_535) return Number(port);
  throw new ConfigFault(`${name} is "${port}"; it must be a number from 0 to 65535.`);
}

function isLocalTlsAsked(value: string | undefined): boolean {
  const tls = given(value) ?? "off";
  if (tls === "local" || tls === "off") return tls === "local";
  throw new ConfigFault(`DAWR_TLS is "${tls}"; it must be "local", or absent.`);
}

/** Where plain http leads on: beside 443 the usual 80, else the next port. */
function plainPortOf(value: string | undefined, port: number): number {
  const usual = port === 443 ? 80 : port === 0 ? 0 : port + 1;
  const plainPort = portOf("DAWR_PLAIN_PORT", given(value) ?? String(usual));
  if (plainPort !== port || port === 0) return plainPort;
  throw new ConfigFault("DAWR_PLAIN_PORT is PORT too; plain http needs a port of its own.");
}

function replicasOf(value: string | undefined): number {
  const replicas = given(value) ?? "0";
  if (/^\d$/.test(replicas)) return Number(replicas);
  throw new ConfigFault(`REDIS_WAIT_REPLICAS is "${replicas}"; it must be a number from 0 to 9.`);
}

function proxiesOf(value: string | undefined): readonly string[] | undefined {
  const proxies = given(value)
    ?.split(",")
    .map((each) => each.trim());
  const wrong = proxies?.find((each) => !isProxy(each));
  if (wrong === undefined) return proxies;
  throw new ConfigFault(
    `DAWR_TRUST_PROXY names "${wrong}"; it must list addresses or networks, such as 172.18.0.0/16.`,
  );
}

/** An address, a network, or one of the names that stand for networks. */
function isProxy(text: string): boolean {
  if (["loopback", "linklocal", "uniquelocal"].includes(text)) return true;
  const [address = "", bits, ...more] = text.split("/");
  const most = { 0: -1, 4: 32, 6: 128 }[isIP(address)] ?? -1;
  return more.length === 0 && most > 0 && (bits === undefined || (/^\d{1,3}$/.test(bits) && Number(bits) <= most));
}

function metricsTokenOf(value: string | undefined): string | undefined {
  const token = given(value);
  if (token === undefined || /^\S{16,128}$/.test(token)) return token;
  throw new ConfigFault("DAWR_METRICS_TOKEN must be 16 to 128 characters without spaces.");
}

function urlOf(value: string | undefined): string | undefined {
  const url = given(value);
  if (url === undefined) return undefined;
  const parsed = URL.parse(url);
  if (parsed === null || !/^https?:$/.test(parsed.protocol)) {
    throw new ConfigFault(`DAWR_PUBLIC_URL is "${url}"; it must begin with http:// or https://.`);
  }
  return parsed.origin;
}

function passwordOf(value: string | undefined): string | undefined {
  if (value === undefined || value === "") return undefined;
  if (value.length >= 8) return value;
  throw new ConfigFault("DAWR_ADMIN_PASSWORD is shorter than 8 characters.");
}

function logLevelOf(value: string | undefined): LogLevel {
  const level = given(value) ?? "info";
  const known = logLevels.find((each) => each === level);
  if (known !== undefined) return known;
  throw new ConfigFault(`LOG_LEVEL is "${level}"; it must be one of ${logLevels.join(", ")}.`);
}
