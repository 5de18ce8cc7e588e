import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { gzipSync } from "node:zlib";
import { build } from "vite";
import { afterAll, beforeAll, expect, test, vi } from "vitest";

const limitBytes = 60_000;
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

test("the kiosk's scripts and sheets are at most 60 kB gzip, fonts apart", () => {
  const assets = join(folder, "assets");
  const sizes = readdirSync(assets)
    .filter((name) => /\.(js|css)$/.test(name))
    .map((name) => gzipSync(readFileSync(join(assets, name)), { level: 9 }).length);
  expect(sizes.length).toBeGreaterThanOrEqual(2);
  expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThanOrEqual(limitBytes);
});
