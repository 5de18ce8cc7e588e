// Installs the dependencies when they are missing or older than the lock. Node's own modules only (see boot.mjs).
import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

export const projectRoot = fileURLToPath(new URL("../..", import.meta.url));

const lock = `${projectRoot}package-lock.json`;
const installedLock = `${projectRoot}node_modules/.package-lock.json`;
const stamp = `${projectRoot}node_modules/.dawr-lock`;

const lockHash = () => createHash("sha256").update(readFileSync(lock)).digest("hex");

/** True when node_modules was installed from the lock as it is now. */
function isInstalled() {
  if (!existsSync(installedLock) || !existsSync(`${projectRoot}node_modules/.bin/node`)) return false;
  if (existsSync(stamp)) return readFileSync(stamp, "utf8") === lockHash();
  // Installed by hand: npm writes its own copy of the lock after the lock itself.
  return statSync(installedLock).mtimeMs >= statSync(lock).mtimeMs;
}

/** The npm that runs this script, or the one in PATH; development packages too, whatever NODE_ENV says. */
function npmInstall() {
  const cli = process.env.npm_execpath;
  const args = ["ci", "--include=dev", "--no-audit", "--no-fund", "--loglevel=error"];
  const options = { cwd: projectRoot, stdio: ["ignore", "inherit", "inherit"] };
  return cli ? spawnSync(process.execPath, [cli, ...args], options) : spawnSync("npm", args, options);
}

/** Resolves when node_modules fits the lock; rejects with the reason when npm could not do it. */
export async function ensureInstalled() {
  if (!isInstalled()) {
    console.log("Installing the dependencies (npm ci) …");
    const { status, error } = npmInstall();
    if (error) throw error;
    if (status !== 0) throw new Error(`npm ci ended with code ${status}`);
  }
  if (!existsSync(stamp)) writeFileSync(stamp, lockHash());
}

/** One sentence that says what to do about a failed install. */
export function installFailure(error) {
  const reason = error instanceof Error ? error.message : String(error);
  return `The dependencies could not be installed (${reason}): run "npm ci --include=dev" with access to the npm registry and try again.`;
}
