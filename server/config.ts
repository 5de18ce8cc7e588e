/** What the hub was told by its surroundings. */
export type Config = {
  readonly port: number;
  readonly host: string | undefined;
  readonly dataFolder: string;
  /** Where browsers find the hub; undefined: wherever they reached it. */
  readonly publicUrl: string | undefined;
  readonly secret: string | undefined;
  readonly adminPassword: string | undefined;
  readonly isDemo: boolean;
  readonly logLevel: LogLevel;
  /** Off for measuring only. */
  readonly isRateLimited: boolean;
};

const logLevels = ["fatal", "error", "warn", "info", "debug", "trace", "silent"] as const;
export type LogLevel = (typeof logLevels)[number];

/** The surroundings make no sense; the message is for the one who starts the hub. */
export class ConfigFault extends Error {
  override readonly name = "ConfigFault";
}

type Environment = Readonly<Record<string, string | undefined>>;

/** Reads the environment (README, "Settings"). Throws ConfigFault with one sentence about the first wrong setting. */
export function readConfig(env: Environment): Config {
  if (given(env["REDIS_URL"])) {
    throw new ConfigFault(
      "REDIS_URL is set, but this version keeps its books in the embedded store only; unset it to start.",
    );
  }
  return {
    port: portOf(env["PORT"]),
    host: given(env["HOST"]),
    dataFolder: given(env["DATA_DIR"]) ?? "./data",
    publicUrl: urlOf(env["DAWR_PUBLIC_URL"]),
    secret: given(env["DAWR_SECRET"]),
    adminPassword: passwordOf(env["DAWR_ADMIN_PASSWORD"]),
    isDemo: env["DAWR_DEMO"] === "1",
    logLevel: logLevelOf(env["LOG_LEVEL"]),
    isRateLimited: env["DAWR_RATE_LIMIT"] !== "off",
  };
}

function given(value: string | undefined): string | undefined {
  return value === undefined || value.trim() === "" ? undefined : value.trim();
}

function portOf(value: string | undefined): number {
  const port = given(value) ?? "8080";
  if (/^\d{1,5}$/.test(port) && Number(port) <= 65_535) return Number(port);
  throw new ConfigFault(`PORT is "${port}"; it must be a number from 0 to 65535.`);
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
