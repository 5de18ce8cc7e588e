import { readFileSync } from "node:fs";
import { readSecret } from "./access/secret.ts";
import type { Config } from "./config.ts";
import { ConfigFault } from "./config-fault.ts";
import { type Profiles, readProfiles } from "./profiles.ts";

/** The secret of this hub. Throws `ConfigFault`. */
export function secretOf(config: Config): string {
  try {
    return readSecret(config.secret, config.dataFolder);
  } catch (error) {
    throw error instanceof Error ? new ConfigFault(error.message, { cause: error }) : error;
  }
}

/** Those that come along, and the organisation's own beside the data. Throws `ConfigFault`. */
export function profilesOf({ dataFolder }: Config): Profiles {
  try {
    return readProfiles(`${dataFolder}/profiles`);
  } catch (error) {
    throw error instanceof Error ? new ConfigFault(error.message, { cause: error }) : error;
  }
}

/** The version that package.json in this folder names. */
export function versionOf(folder: string): string {
  const { version }: { readonly version?: unknown } = JSON.parse(readFileSync(`${folder}/package.json`, "utf8"));
  return String(version);
}
