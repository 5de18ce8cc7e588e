import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { gzipSync } from "node:zlib";
import { expect, test } from "vitest";

const built = fileURLToPath(new URL("../../dist/display/", import.meta.url));

test.each([
  { page: "index.html", what: "the hall's board", limit: 40_000 },
  { page: "phone.html", what: "the visitor's phone page", limit: 30_000 },
])("the code and styles of $what stay within $limit bytes, as they travel", ({ page, limit }) => {
  const html = readFileSync(built + page, "utf8");
  const files = [...html.matchAll(/assets\/[\w.-]+\.(?:js|css)/gu)].map(([name]) => name);
  const bytes = files.reduce((sum, name) => sum + gzipSync(readFileSync(built + name)).length, 0);
  expect(files.length).toBeGreaterThan(1);
  expect(bytes).toBeLessThanOrEqual(limit);
});
