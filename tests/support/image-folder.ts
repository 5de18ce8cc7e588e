import { spawnSync } from "node:child_process";
import { cpSync, mkdirSync } from "node:fs";
import { basename, delimiter, join } from "node:path";
import { type Instruction, isKeptOut, projectRoot, readDockerfile, type Stage } from "./dockerfile.ts";

/** What the image would hold and how it is run, laid out in a folder: for machines without an engine. */
export type ImageFolder = {
  readonly folder: string;
  readonly environment: Readonly<Record<string, string>>;
  readonly command: readonly string[];
  readonly healthCommand: readonly string[];
};

const binaries = `${projectRoot}node_modules/.bin`;

/**
 * Does what the Dockerfile says, below `root`. The stage that builds the apps is this project itself, installed and
 * built the same way; the others are carried out. Folders outside the work folder (`/data`) stay the caller's matter.
 */
export function layOutImage(root: string): ImageFolder {
  const stages = readDockerfile();
  const done = new Map<string, string>();
  for (const stage of stages) done.set(stage.name, stage.name === "apps" ? buildHere() : carryOut(stage, root, done));
  const last = stages.at(-1);
  const find = (name: string) => last?.instructions.findLast((each) => each.name === name);
  const [, ...healthCommand] = healthWords(find("HEALTHCHECK"));
  return {
    folder: done.get(last?.name ?? "") ?? "",
    environment: Object.fromEntries((find("ENV")?.words ?? []).map((pair) => pair.split("=", 2) as [string, string])),
    command: find("CMD")?.words ?? [],
    healthCommand,
  };
}

/** `CMD` and its words. */
function healthWords(instruction: Instruction | undefined): readonly string[] {
  const [, list = "[]"] = /^CMD (\[.*\])$/.exec(instruction?.text ?? "") ?? [];
  return ["CMD", ...(JSON.parse(list) as string[])];
}

function buildHere(): string {
  run("node tests/support/build-apps.ts --if-changed", projectRoot);
  return projectRoot;
}

function carryOut({ name, instructions }: Stage, root: string, done: ReadonlyMap<string, string>): string {
  const folder = join(root, `stage-${name}`);
  mkdirSync(folder, { recursive: true });
  for (const { name: what, flags, words, text } of instructions) {
    if (what === "COPY") copy(words, folder, flags["from"] === undefined ? undefined : done.get(flags["from"]));
    // The machine's own folders are not ours to make.
    if (what === "RUN" && !text.startsWith("install -d")) run(text, folder);
  }
  return folder;
}

/** A folder's content is copied, not the folder; a file goes into a target that ends with a slash. */
function copy(words: readonly string[], folder: string, stage: string | undefined): void {
  const to = words.at(-1) ?? "";
  for (const from of words.slice(0, -1)) {
    if (stage === undefined && isKeptOut(from)) throw new Error(`COPY ${from}: .dockerignore keeps it out.`);
    const source = stage === undefined ? join(projectRoot, from) : join(stage, from.replace(/^\/dawr\//, ""));
    cpSync(source, to.endsWith("/") ? join(folder, to, basename(from)) : join(folder, to), { recursive: true });
  }
}

function run(command: string, cwd: string): void {
  const env = { ...process.env, PATH: `${binaries}${delimiter}${process.env["PATH"] ?? ""}`, NODE_ENV: "" };
  const { status, stderr } = spawnSync("sh", ["-c", command], { cwd, env, encoding: "utf8" });
  if (status !== 0) throw new Error(`${command} ended with ${status}:\n${stderr}`);
}
