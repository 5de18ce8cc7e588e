import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { runAll } from "./run-all.ts";

const projectRoot = fileURLToPath(new URL("../..", import.meta.url));
/** What is built together: by these configs, from these sources; all of `files` are there afterwards. */
type Part = {
  readonly what: string;
  readonly configs: readonly string[];
  readonly sources: readonly string[];
  readonly folder: string;
  readonly files: readonly string[];
};

const parts: readonly Part[] = [
  {
    what: "the apps",
    configs: ["kiosk", "display", "staff", "display/ask", "staff/styles"],
    sources: ["kiosk", "display", "staff", "shared", ".config", "package-lock.json"],
    folder: "dist",
    files: ["kiosk", "display", "staff", "ask", "styles"]
      .map((app) => `${app}/index.html`)
      .concat("staff/launcher.html"),
  },
  {
    what: "the hub",
    configs: ["server"],
    sources: ["server", "shared", "package-lock.json"],
    folder: "dist/hub",
    files: ["main.js", "sqlite-thread.js", "pdf-thread.js"],
  },
];

/** Every file under `path`, in a stable order. */
function filesUnder(path: string): string[] {
  if (!statSync(path).isDirectory()) return [path];
  return readdirSync(path)
    .sort()
    .flatMap((name) => filesUnder(join(path, name)));
}

/** A hash over names and contents of all that a part is built from. */
function hashOf({ sources }: Part): string {
  const hash = createHash("sha256");
  for (const file of sources.flatMap((source) => filesUnder(join(projectRoot, source)))) {
    hash.update(file.slice(projectRoot.length)).update("\0").update(readFileSync(file)).update("\0");
  }
  return hash.digest("hex");
}

const stampOf = ({ folder }: Part) => join(projectRoot, folder, ".sources");

/** True when dist holds all of the part, built from the sources as they are. */
function isBuilt(part: Part, hash: string): boolean {
  const stamp = stampOf(part);
  return (
    part.files.every((file) => existsSync(join(projectRoot, part.folder, file))) &&
    existsSync(stamp) &&
    readFileSync(stamp, "utf8") === hash
  );
}

const isForced = !process.argv.includes("--if-changed");
const due = parts
  .map((part) => ({ part, hash: hashOf(part) }))
  .filter((each) => isForced || !isBuilt(each.part, each.hash));
if (due.length > 0) {
  console.log(`Building ${due.map(({ part }) => part.what).join(" and ")} …`);
  const build = (folder: string) => ({
    name: `build ${folder}`,
    command: ["vite", "build", "--config", `${folder}/vite.config.ts`, "--logLevel", "warn"],
    env: { NODE_ENV: "production" },
  });
  const failed = await runAll(due.flatMap(({ part }) => part.configs).map(build));
  if (failed.length > 0) process.exit(1);
  for (const { part, hash } of due) writeFileSync(stampOf(part), hash);
}
