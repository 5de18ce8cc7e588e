import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { runAll } from "./run-all.ts";

const projectRoot = fileURLToPath(new URL("../..", import.meta.url));
const apps = ["kiosk", "display", "staff", "ask", "styles"];
const folders: Readonly<Record<string, string>> = { ask: "display/ask", styles: "staff/styles" };
const sources = ["kiosk", "display", "staff", "shared", ".config", "package-lock.json"];
const stamp = join(projectRoot, "dist/.sources");

/** Every file under `path`, in a stable order. */
function filesUnder(path: string): string[] {
  if (!statSync(path).isDirectory()) return [path];
  return readdirSync(path)
    .sort()
    .flatMap((name) => filesUnder(join(path, name)));
}

/** A hash over names and contents of all that the apps are built from. */
function sourcesHash(): string {
  const hash = createHash("sha256");
  for (const file of sources.flatMap((source) => filesUnder(join(projectRoot, source)))) {
    hash.update(file.slice(projectRoot.length)).update("\0").update(readFileSync(file)).update("\0");
  }
  return hash.digest("hex");
}

/** True when dist holds every page, built from the sources as they are. */
function isBuilt(hash: string): boolean {
  const pages = [...apps.map((app) => `${app}/index.html`), "staff/launcher.html"];
  return (
    pages.every((page) => existsSync(join(projectRoot, "dist", page))) &&
    existsSync(stamp) &&
    readFileSync(stamp, "utf8") === hash
  );
}

const hash = sourcesHash();
if (!process.argv.includes("--if-changed") || !isBuilt(hash)) {
  console.log("Building the apps …");
  const build = (app: string) => ({
    name: `build ${app}`,
    command: ["vite", "build", "--config", `${folders[app] ?? app}/vite.config.ts`, "--logLevel", "warn"],
    env: { NODE_ENV: "production" },
  });
  const failed = await runAll(apps.map(build));
  if (failed.length > 0) process.exit(1);
  writeFileSync(stamp, hash);
}
