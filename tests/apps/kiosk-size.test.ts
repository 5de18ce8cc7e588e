import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "vite";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { weighApp } from "../support/app-weight.ts";

const limitBytes = 60_000;
const laterBytes = 20_000;
const folder = mkdtempSync(join(tmpdir(), "dawr-kiosk-size-"));

beforeAll(async () => {
  // The runner's own "test" would bring what only developers load.
  vi.stubEnv("NODE_ENV", "production");
  await build({
    configFile: fileURLToPath(new URL("../../kiosk/vite.config.ts", import.meta.url)),
    mode: "production",
    logLevel: "error",
    build: { outDir: folder },
  });
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

test("what the kiosk needs to show its first screen is at most 60 kB gzip, fonts apart; what comes later is small", () => {
  const { start, later } = weighApp(folder, "index.html");
  expect(start).toBeLessThanOrEqual(limitBytes);
  for (const [name, bytes] of later) expect(bytes, name).toBeLessThanOrEqual(laterBytes);
});
