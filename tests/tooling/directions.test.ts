import { globSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";

const projectRoot = fileURLToPath(new URL("../..", import.meta.url));

/** Words that mean one side of the glass, where Arabic needs "start" and "end". */
const physical: readonly RegExp[] = [
  /\b(?:margin|padding|border|scroll-margin|scroll-padding)-(?:left|right)\b/,
  /(?:^|[\s;{"'])(?:left|right)\s*:/,
  /\b(?:text-align|float|clear)\s*:\s*(?:left|right)\b/,
  /\bborder-(?:top|bottom)-(?:left|right)-radius\b/,
  /\b(?:margin|padding|border)(?:Left|Right)\b/,
  /\btextAlign\s*:\s*["'](?:left|right)\b/,
  /\bborder(?:Top|Bottom)(?:Left|Right)Radius\b/,
];

/** The words on one line that name a physical side; CSS comments do not count. */
function physicalWords(line: string): readonly string[] {
  const code = line.replace(/\/\*.*?\*\//g, "");
  return physical.flatMap((pattern) => pattern.exec(code)?.[0].trim() ?? []);
}

const files = globSync("{shared,kiosk,display,staff}/**/*.{css,tsx,html}", { cwd: projectRoot });

describe("writing direction", () => {
  test("the pattern knows physical sides from logical ones", () => {
    const wrong = ["margin-left: 1px", "  left: 0;", "text-align:right", "border-top-left-radius: 2px", "{ right: 0 }"];
    const right = ["margin-inline-start: 1px", "inset-inline-start: 0;", "text-align: start", "/* left: 0 */"];
    for (const line of wrong) expect(physicalWords(line), line).not.toEqual([]);
    for (const line of right) expect(physicalWords(line), line).toEqual([]);
  });

  test.each(files)("%s names no physical side", (file) => {
    const found = readFileSync(`${projectRoot}${file}`, "utf8")
      .split("\n")
      .flatMap((line, index) => physicalWords(line).map((word) => `line ${index + 1}: ${word}`));
    expect(found).toEqual([]);
  });
});
