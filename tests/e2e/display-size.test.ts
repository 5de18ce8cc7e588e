import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { gzipSync } from "node:zlib";
import { expect, test } from "vitest";

const assets = fileURLToPath(new URL("../../dist/display/assets/", import.meta.url));

test("the display's code and styles stay within 40 kB, as they travel", () => {
  const files = readdirSync(assets).filter((name) => /\.(?:js|css)$/u.test(name));
  const bytes = files.reduce((sum, name) => sum + gzipSync(readFileSync(assets + name)).length, 0);
  expect(files.length).toBeGreaterThan(1);
  expect(bytes).toBeLessThanOrEqual(40_000);
});
