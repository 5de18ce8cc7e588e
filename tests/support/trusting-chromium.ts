import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { launchChromium, type RunningChromium } from "./chromium.ts";
import { type DebianProgram, ensureProgram, pathOf } from "./debian-program.ts";

/** Writes the certificates that Chromium on Linux trusts for its user. */
const certutil: DebianProgram = {
  package: "libnss3-tools",
  path: "/usr/bin/certutil",
  variable: "CERTUTIL_PATH",
  atLeast: "a certutil of NSS",
};

export function ensureCertutil(): void {
  ensureProgram(certutil);
}

/** A browser whose user has installed this authority's certificate, as /trust asks for. */
export async function launchTrustingChromium(
  authority: string,
  options: Parameters<typeof launchChromium>[0] = {},
): Promise<RunningChromium> {
  ensureCertutil();
  const home = mkdtempSync(join(tmpdir(), "dawr-home-"));
  const database = `sql:${join(home, ".pki/nssdb")}`;
  mkdirSync(join(home, ".pki/nssdb"), { recursive: true });
  writeFileSync(join(home, "authority.crt"), authority);
  run(["-N", "-d", database, "--empty-password"]);
  run(["-A", "-d", database, "-n", "Dawr", "-t", "C,,", "-i", join(home, "authority.crt")]);
  const browser = await launchChromium({ ...options, env: { ...environment(), HOME: home } });
  return {
    ...browser,
    async close() {
      await browser.close();
      rmSync(home, { recursive: true, force: true });
    },
  };
}

function environment(): Record<string, string> {
  return Object.fromEntries(
    Object.entries(process.env).flatMap(([key, value]) => (value === undefined ? [] : [[key, value]])),
  );
}

function run(args: readonly string[]): void {
  const { status, stderr } = spawnSync(pathOf(certutil), args, { encoding: "utf8" });
  if (status !== 0) throw new Error(`certutil ended with ${status}: ${stderr}`);
}
