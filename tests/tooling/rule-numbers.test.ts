import { globSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";

const projectRoot = fileURLToPath(new URL("../../", import.meta.url));
const rooms = globSync("shared/*/RULES.md", { cwd: projectRoot });

test.each(rooms)("%s names each rule once", (file) => {
  const numbers = [...readFileSync(projectRoot + file, "utf8").matchAll(/^- \*\*([A-Z]+\d+)\*\*/gmu)].map(
    ([, number]) => number,
  );
  expect(numbers.length).toBeGreaterThan(0);
  expect(numbers.filter((number, place) => numbers.indexOf(number) !== place)).toEqual([]);
});
