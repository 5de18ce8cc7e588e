import { closeSync, fsyncSync, openSync, readdirSync } from "node:fs";
import { secretFile } from "./known-secret.ts";

/** Where books are put together before they count. */
export const draftFolder = "restoring";

/** What may lie in a folder that holds no books: a lock of nobody, a draft that was given up, the secret put there first. */
const empty: ReadonlySet<string> = new Set([
  "dawr.lock",
  "dawr.lock-journal",
  draftFolder,
  secretFile,
  "tls",
  "lost+found",
]);

/** What lies in the folder and is in the way of new books; nothing when there is no such folder. */
export function inTheWay(folder: string): readonly string[] {
  try {
    return readdirSync(folder).filter((name) => !empty.has(name));
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "ENOENT") return [];
    throw error;
  }
}

/** Makes names given in the folder outlive a power cut. */
export function syncFolder(folder: string): void {
  const descriptor = openSync(folder, "r");
  try {
    fsyncSync(descriptor);
  } finally {
    closeSync(descriptor);
  }
}
