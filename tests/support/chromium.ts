import { mkdtemp, readdir, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type BrowserContext, chromium } from "playwright-core";
import { chromiumPath, ensureChromium } from "./ensure-chromium.ts";

const flags = [
  "--headless",
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
  // Tests run as root in small containers, where /dev/shm holds 64 MB.
  "--disable-dev-shm-usage",
];

type ContextOptions = NonNullable<Parameters<typeof chromium.launchPersistentContext>[1]>;

/** A running browser with a profile of its own; `close` ends it and removes the profile. */
export type RunningChromium = {
  readonly context: BrowserContext;
  close(): Promise<void>;
  /** Ends every process of this browser at once, as a power cut does; needs a profile that the caller keeps. */
  kill(): Promise<void>;
};

/**
 * Starts Debian's Chromium with a new user-data-dir and resolves to its one context; `options` are Playwright's
 * (viewport, locale, permissions …). A profile that the caller keeps outlives the browser. Rejects saying what to
 * install when no Chromium can be had.
 */
export async function launchChromium(options: ContextOptions = {}, keptProfile?: string): Promise<RunningChromium> {
  ensureChromium();
  const profile = keptProfile ?? (await mkdtemp(join(tmpdir(), "dawr-chromium-")));
  const context = await chromium.launchPersistentContext(profile, {
    executablePath: chromiumPath(),
    headless: true,
    ...options,
    args: [...flags, ...(options.args ?? [])],
  });
  return {
    context,
    async close() {
      await context.close();
      if (keptProfile === undefined)
        await rm(profile, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
    },
    async kill() {
      const gone = new Promise((resolve) => context.once("close", resolve));
      for (const pid of await processesOf(profile)) process.kill(pid, "SIGKILL");
      await gone;
    },
  };
}

/** The processes that name this profile; its children die with the first of them, which has the disk in hand. */
async function processesOf(profile: string): Promise<readonly number[]> {
  const named: number[] = [];
  for (const entry of await readdir("/proc")) {
    if (!/^\d+$/.test(entry)) continue;
    const line = await readFile(`/proc/${entry}/cmdline`, "utf8").catch(() => "");
    if (line.split("\0").includes(`--user-data-dir=${profile}`)) named.push(Number(entry));
  }
  if (named.length === 0) throw new Error(`no browser runs on ${profile}`);
  return named;
}
