import { type DebianProgram, ensureProgram, pathOf } from "./debian-program.ts";

/** Chromium without the browser's own windows, which keep a core busy that nobody sees. */
const chromium: DebianProgram = {
  package: "chromium-headless-shell",
  path: "/usr/bin/chromium-headless-shell",
  variable: "CHROMIUM_PATH",
  atLeast: "a Chromium 120 or newer",
};

export function chromiumPath(): string {
  return pathOf(chromium);
}

export function ensureChromium(): void {
  ensureProgram(chromium);
}
