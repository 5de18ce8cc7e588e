import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

/** One line of a Dockerfile: the instruction, its `--flags`, and what follows, split where it is a JSON list or has no shell. */
export type Instruction = {
  readonly name: string;
  readonly flags: Readonly<Record<string, string>>;
  readonly words: readonly string[];
  readonly text: string;
};

export type Stage = { readonly base: string; readonly name: string; readonly instructions: readonly Instruction[] };

export const projectRoot = fileURLToPath(new URL("../..", import.meta.url));

/** https://docs.docker.com/reference/dockerfile/ */
const known: ReadonlySet<string> = new Set(
  "ADD ARG CMD COPY ENTRYPOINT ENV EXPOSE FROM HEALTHCHECK LABEL ONBUILD RUN SHELL STOPSIGNAL USER VOLUME WORKDIR".split(
    " ",
  ),
);

/** The stages of the project's Dockerfile, or of this text. Throws at the first line that is no instruction. */
export function readDockerfile(text = readFileSync(`${projectRoot}Dockerfile`, "utf8")): readonly Stage[] {
  const stages: { base: string; name: string; instructions: Instruction[] }[] = [];
  for (const line of logicalLines(text)) {
    const instruction = instructionOf(line);
    if (instruction.name === "FROM") {
      const [base = "", as, name = `${stages.length}`] = instruction.words;
      if (as !== undefined && as.toUpperCase() !== "AS") throw new Error(`Not understood: ${line}`);
      stages.push({ base, name, instructions: [] });
      continue;
    }
    const stage = stages.at(-1);
    if (!stage) throw new Error(`${instruction.name} stands before FROM.`);
    stage.instructions.push(instruction);
  }
  return stages;
}

/** Comments go, and lines that end with a backslash go on in the next. */
function logicalLines(text: string): readonly string[] {
  const lines = text.split("\n").filter((line) => line.trim() !== "" && !line.trimStart().startsWith("#"));
  return lines
    .join("\n")
    .replaceAll(/\\\n\s*/g, " ")
    .split("\n");
}

function instructionOf(line: string): Instruction {
  const [, name = "", rest = ""] = /^([A-Z]+)\s+(.+)$/.exec(line) ?? [];
  if (!known.has(name)) throw new Error(`No instruction of a Dockerfile: ${line}`);
  const flags: Record<string, string> = {};
  const text = rest.replace(/^(?:--[a-z-]+=\S+\s+)+/, (found) => {
    for (const flag of found.trim().split(/\s+/)) {
      const [, key = "", value = ""] = /^--([a-z-]+)=(.*)$/.exec(flag) ?? [];
      flags[key] = value;
    }
    return "";
  });
  const words: readonly string[] = text.startsWith("[") ? JSON.parse(text) : text.split(/\s+/);
  return { name, flags, words, text };
}

const ignored = readFileSync(`${projectRoot}.dockerignore`, "utf8")
  .split("\n")
  .filter((line) => line !== "" && !line.startsWith("#"));

/** Whether this path of the project is kept out of every image; the file's own patterns are names and `*.ending`. */
export function isKeptOut(path: string): boolean {
  const [top = ""] = path.split("/");
  return ignored.some((pattern) =>
    pattern.startsWith("*.") ? top === path && path.endsWith(pattern.slice(1)) : pattern === top,
  );
}
