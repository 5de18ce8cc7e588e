import { spawnSync } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, test } from "vitest";

const projectRoot = fileURLToPath(new URL("../..", import.meta.url));

type Cell = readonly [path: string, code: string];

const importOf = (specifier: string) => `import { thing } from "${specifier}";\nexport const same = thing;\n`;

/** Each row: a file of a room, and an import that its border must refuse. */
const refused: readonly Cell[] = [
  ["shared/office/a.ts", "../views/board.ts"],
  ["shared/office/b.ts", "../setup/state.ts"],
  ["shared/office/c.ts", "node:fs"],
  ["shared/office/d.ts", "zod"],
  ["shared/office/e.ts", "../../server/clock.ts"],
  ["shared/cases/a.ts", "../setup/state.ts"],
  ["shared/persons/a.ts", "../setup/state.ts"],
  ["shared/setup/a.ts", "../survey/state.ts"],
  ["shared/improvements/a.ts", "../survey/state.ts"],
  ["shared/survey/a.ts", "../forecast/forecast.ts"],
  ["shared/forecast/a.ts", "../views/board.ts"],
  ["shared/views/a.ts", "../protocol/wire.ts"],
  ["shared/protocol/a.ts", "zod"],
  ["shared/protocol/b.ts", "./schemas.ts"],
  ["shared/protocol/c.ts", "../i18n/languages.ts"],
  ["shared/protocol/schemas-x.ts", "../i18n/languages.ts"],
  ["shared/i18n/a.ts", "../ui/tile.tsx"],
  ["shared/i18n/b.ts", "../protocol/schemas.ts"],
  ["shared/i18n/texts/c.ts", "../../ui/tile.tsx"],
  ["shared/ui/a.ts", "../../staff/main.tsx"],
  ["shared/ui/b.ts", "../../server/clock.ts"],
  ["shared/ui/c.ts", "../protocol/schemas-office.ts"],
  ["kiosk/a.ts", "../staff/session.ts"],
  ["kiosk/b.ts", "../display/board.tsx"],
  ["kiosk/c.ts", "zod"],
  ["display/a.ts", "../kiosk/flow.ts"],
  ["display/parts/b.ts", "../../server/http/session.ts"],
  ["staff/a.ts", "../display/board.tsx"],
  ["staff/b.ts", "../tests/support/chromium.ts"],
  ["staff/c.ts", "../shared/protocol/schemas.ts"],
  ["server/a.ts", "../kiosk/flow.ts"],
  ["server/http/b.ts", "../../shared/ui/link.ts"],
  ["server/engine/c.ts", "../log/sqlite.ts"],
  ["server/d.ts", "./log/memory.ts"],
  ["server/keep/a.ts", "../log/sqlite.ts"],
  ["server/e.ts", "preact"],
  ["server/log/f.ts", "../../staff/main.tsx"],
  ["server/log/g.ts", "../../tests/support/given.ts"],
];

/** Imports that the borders let through, so that a border that refuses everything is noticed. */
const allowed: readonly Cell[] = [
  ["shared/office/ok.ts", "./ids.ts"],
  ["shared/cases/ok.ts", "../office/ids.ts"],
  ["shared/views/ok.ts", "../office/state.ts"],
  ["shared/protocol/ok.ts", "../views/board.ts"],
  ["shared/protocol/schemas-ok.ts", "zod"],
  ["shared/protocol/schemas-too.ts", "./schemas-ok.ts"],
  ["shared/i18n/ok.ts", "../office/rejections.ts"],
  ["shared/i18n/texts/ok.ts", "../../protocol/rejections.ts"],
  ["shared/i18n/texts/too.ts", "../plural.ts"],
  ["shared/ui/ok.ts", "../i18n/languages.ts"],
  ["kiosk/ok.ts", "../shared/ui/tile.tsx"],
  ["staff/parts/ok.ts", "../../shared/survey/wilson.ts"],
  ["server/ok.ts", "../shared/protocol/schemas.ts"],
  ["server/engine/ok.ts", "../log/log.ts"],
  ["server/main.ts", "./log/sqlite.ts"],
  ["server/keep/stores.ts", "../log/sqlite.ts"],
  ["server/log/ok.ts", "./sqlite-batch.ts"],
  ["tests/domain/ok.ts", "../../server/log/memory.ts"],
];

const manyLines = (count: number) => Array.from({ length: count }, (_, i) => `export const n${i} = ${i};`).join("\n");

/** Other walls of the house, each with the rule that must stand. */
const walls: readonly (readonly [path: string, rule: string, code: string])[] = [
  ["shared/office/clock.ts", "noRestrictedGlobals", "export const now = () => Date.now();"],
  ["shared/survey/clock.ts", "noRestrictedGlobals", "export const now = () => new Date();"],
  ["shared/setup/id.ts", "noRestrictedGlobals", "export const id = () => crypto.randomUUID();"],
  ["shared/views/wait.ts", "noRestrictedGlobals", "export const wait = () => setTimeout(() => undefined, 1);"],
  ["shared/forecast/chance.ts", "noJsRestrictedProperties", "export const chance = () => Math.random();"],
  ["shared/office/cycle-a.ts", "noImportCycles", 'import { b } from "./cycle-b.ts";\nexport const a = () => b;'],
  ["shared/office/cycle-b.ts", "noImportCycles", 'import { a } from "./cycle-a.ts";\nexport const b = () => a;'],
  ["server/long.ts", "noExcessiveLinesPerFile", manyLines(251)],
  ["tests/domain/long.ts", "noExcessiveLinesPerFile", manyLines(401)],
  ["server/long-function.ts", "noExcessiveLinesPerFunction", `export function f() {\n${"  f();\n".repeat(61)}}`],
  ["server/barrel.ts", "noBarrelFile", 'export * from "./clock.ts";'],
  ["server/any.ts", "noExplicitAny", "export const x = (y: any) => y;"],
  ["server/console.ts", "noConsole", 'console.log("x");'],
  ["staff/default.ts", "noDefaultExport", "export default 1;"],
  ["staff/CamelCase.ts", "useFilenamingConvention", "export const x = 1;"],
];

let reported: Map<string, readonly string[]>;
let house: string;

beforeAll(() => {
  house = mkdtempSync(join(tmpdir(), "dawr-borders-"));
  for (const file of ["biome.jsonc", ".gitignore"]) cpSync(join(projectRoot, file), join(house, file));
  const files = [...[...refused, ...allowed].map(([path, specifier]) => [path, importOf(specifier)] as const)];
  for (const [path, code] of [...files, ...walls.map(([path, , code]) => [path, code] as const)]) {
    mkdirSync(dirname(join(house, path)), { recursive: true });
    writeFileSync(join(house, path), `${code}\n`);
  }
  reported = lint(house);
});

afterAll(() => rmSync(house, { recursive: true, force: true }));

/** What Biome says about each file of the folder: the names of the rules broken. */
function lint(folder: string): Map<string, readonly string[]> {
  const biome = join(projectRoot, "node_modules/.bin/biome");
  const args = ["lint", "--reporter=json", "--max-diagnostics=none", "."];
  const { stdout } = spawnSync(biome, args, { cwd: folder, encoding: "utf8", maxBuffer: 64 * 1024 * 1024 });
  const report = JSON.parse(stdout) as {
    diagnostics: { category: string; severity: string; location: { path: string | { file: string } } }[];
  };
  const byFile = new Map<string, string[]>();
  for (const { category, severity, location } of report.diagnostics) {
    if (severity !== "error") continue;
    const path = typeof location.path === "string" ? location.path : location.path.file;
    byFile.set(path, [...(byFile.get(path) ?? []), category.split("/").at(-1) ?? category]);
  }
  return byFile;
}

describe("import borders", () => {
  test.each(refused)("%s may not import %s", (path) => {
    expect(reported.get(path)).toContain("noRestrictedImports");
  });

  test.each(allowed)("%s may import %s", (path) => {
    expect(reported.get(path) ?? []).not.toContain("noRestrictedImports");
  });
});

describe("walls", () => {
  test.each(walls)("%s breaks %s", (path, rule) => {
    expect(reported.get(path)).toContain(rule);
  });
});
