import { spawnSync } from "node:child_process";
import { globSync, readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { applyTable } from "./apply.ts";
import { csvOf, linesOf } from "./table.ts";

const projectRoot = fileURLToPath(new URL("../..", import.meta.url));
const usage = `npm run texts -- export FILE.csv    writes every text, a line each, for a translator
npm run texts -- import FILE.csv    takes them back into the code, all or none`;

const read = (path: string): string => readFileSync(path, "utf8");
const sources = ["shared/i18n/texts/*.ts", "shared/i18n/minutes.ts", "shared/i18n/dates.ts"]
  .flatMap((each) => globSync(each, { cwd: projectRoot }))
  .sort();
const files = new Map(sources.map((file) => [file, read(projectRoot + file)]));

const [deed, table] = process.argv.slice(2);
if (table === undefined || (deed !== "export" && deed !== "import")) {
  console.error(usage);
  process.exit(2);
}
if (deed === "export") {
  const lines = linesOf(files);
  writeFileSync(table, csvOf(lines));
  console.log(`${lines.length} texts written to ${table}.`);
} else {
  const { files: changed, changed: count, faults } = applyTable(files, read(table));
  for (const { line, what } of faults) console.error(`line ${line}: ${what}`);
  if (faults.length > 0) {
    console.error("Nothing was taken. Mend these lines and import again.");
    process.exit(1);
  }
  for (const [file, source] of changed) writeFileSync(projectRoot + file, source);
  const paths = [...changed.keys()];
  if (paths.length > 0) spawnSync("biome", ["format", "--write", ...paths], { cwd: projectRoot, stdio: "inherit" });
  console.log(`${count} texts changed in ${paths.length} files. Look at them: git diff`);
}
