import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { weighApp } from "../support/app-weight.ts";

const built = fileURLToPath(new URL("../../dist/display/", import.meta.url));

test.each([
  { page: "index.html", what: "the hall's board", limit: 40_000 },
  { page: "phone.html", what: "the visitor's phone page", limit: 30_000 },
])("the code and styles of $what stay within $limit bytes, as they travel", ({ page, limit }) => {
  expect(weighApp(built, page).start).toBeLessThanOrEqual(limit);
});

test("the public page, which a phone opens over a bad line, stays within 30 kB as it travels", () => {
  expect(weighApp(built.replace("display", "ask"), "index.html").start).toBeLessThanOrEqual(30_000);
});
