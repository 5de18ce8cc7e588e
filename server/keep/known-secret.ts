import { readFileSync } from "node:fs";
import { join } from "node:path";
import { keyedHash } from "../access/secret.ts";
import { KeepFault, reasonOf } from "./keep-fault.ts";

/** Where a hub keeps its secret in its data folder. */
export const secretFile = "secret";

/**
 * The secret that a hub of these settings would use; undefined when it would make a new one. Throws `KeepFault` when
 * it is there and cannot be read.
 */
export function knownSecret(fromEnvironment: string | undefined, folder: string): string | undefined {
  if (fromEnvironment !== undefined) return fromEnvironment;
  const file = join(folder, secretFile);
  try {
    return readFileSync(file, "utf8").trim();
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "ENOENT") return undefined;
    throw new KeepFault(`The hub's secret ${file} cannot be read (${reasonOf(error)}).`, { cause: error });
  }
}

/** Tells one secret from another without giving it away. */
export function markOf(secret: string): string {
  return keyedHash(secret, "the mark of a backup", "");
}
