import { existsSync, readFileSync } from "node:fs";
import { basename } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";

const projectRoot = fileURLToPath(new URL("../../", import.meta.url));
const page = readFileSync(`${projectRoot}docs/policy.md`, "utf8");
const rows = page.split("\n").filter((line) => /^\| R\d/u.test(line));

/** What a row promises: files of tests, and beginnings of titles in the file named before them. */
function namedIn(row: string): readonly { readonly file: string; readonly title: string | undefined }[] {
  const named: { file: string; title: string | undefined }[] = [];
  let folder = "";
  let file = "";
  for (const [, path, title] of row.matchAll(/`([\w./-]+\.test\.ts)`|"([^"]+)"/gu)) {
    if (path !== undefined) {
      // A name without its folder stands in that of the one before.
      file = path.includes("/") ? path : `${folder}${path}`;
      folder = file.slice(0, file.length - basename(file).length);
      named.push({ file, title: undefined });
    } else if (title !== undefined && file !== "") named.push({ file, title });
  }
  return named;
}

describe("docs/policy.md", () => {
  test("has a row for each of the policy's twenty-four requirements", () => {
    const told = new Set(
      rows.flatMap((row) => [...(row.split("|")[1] ?? "").matchAll(/R(\d+)/gu)].map(([, number]) => Number(number))),
    );
    expect([...told].sort((one, other) => one - other)).toEqual(Array.from({ length: 24 }, (_, place) => place + 1));
  });

  test.each(rows)("%s", (row) => {
    const [, , , tests = "", screen = ""] = row.split(/(?<!\\)\|/u);
    const named = namedIn(tests);
    expect(named.length, "a row names the test that shows it").toBeGreaterThan(0);
    expect(screen.trim(), "a row names the screen").not.toBe("");
    for (const { file, title } of named) {
      expect(existsSync(projectRoot + file), file).toBe(true);
      if (title === undefined) continue;
      const text = readFileSync(projectRoot + file, "utf8");
      // A title is told by its words; an ellipsis leaves some out.
      const isThere = title.split("…").every((part) => text.includes(part.trim()));
      expect(isThere, `${file} has no test "${title}"`).toBe(true);
    }
  });
});
