import { readFileSync } from "node:fs";
import { type BackupHead, backupFormat } from "./backup-form.ts";
import { markOf } from "./known-secret.ts";

/** The first line of a file that is made now. */
export function headOf(secret: string | undefined, isWithSecret: boolean): BackupHead {
  const { version }: { readonly version?: unknown } = JSON.parse(
    readFileSync(new URL("../../package.json", import.meta.url), "utf8"),
  );
  return {
    dawr: "backup",
    format: backupFormat,
    version: String(version),
    madeAt: new Date().toISOString(),
    ...(secret === undefined ? {} : { secretMark: markOf(secret) }),
    ...(secret !== undefined && isWithSecret ? { secret } : {}),
  };
}
