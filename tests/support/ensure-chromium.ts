import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";

/**
 * Where the browser is: `CHROMIUM_PATH`, else where Debian puts the headless one. It is Chromium without the browser's
 * own windows, which keep a core busy that nobody sees.
 */
export function chromiumPath(): string {
  return process.env["CHROMIUM_PATH"] ?? "/usr/bin/chromium-headless-shell";
}

/** Resolves when a Chromium is there, installing Debian's where it is missing; rejects saying what to install. */
export async function ensureChromium(): Promise<void> {
  if (existsSync(chromiumPath())) return;
  const named = process.env["CHROMIUM_PATH"];
  if (named !== undefined) throw new Error(`CHROMIUM_PATH names ${named}, but there is no such file.`);
  console.log("Installing Chromium from Debian …");
  const isInstalled = apt(["update"]) && apt(["install", "-y", "--no-install-recommends", "chromium-headless-shell"]);
  if (!isInstalled || !existsSync(chromiumPath())) {
    throw new Error(
      "Chromium is missing and could not be installed here: install Debian's package " +
        "(apt-get install chromium-headless-shell), or set CHROMIUM_PATH to a Chromium 120 or newer, and run the tests again.",
    );
  }
}

function apt(args: readonly string[]): boolean {
  const isRoot = process.getuid?.() === 0;
  const command = isRoot ? ["apt-get", ...args] : ["sudo", "-n", "apt-get", ...args];
  const { status } = spawnSync(command[0] ?? "", command.slice(1), {
    stdio: ["ignore", "ignore", "inherit"],
    env: { ...process.env, DEBIAN_FRONTEND: "noninteractive" },
  });
  return status === 0;
}

if (import.meta.main) {
  try {
    await ensureChromium();
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exit(1);
  }
}
