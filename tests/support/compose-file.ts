import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import { composePath, ensureCompose } from "./ensure-deploy.ts";

/** A service of the compose file, as the program that starts it understands it. */
export type ComposeService = {
  readonly image?: string;
  readonly command?: string | readonly string[];
  readonly environment?: Readonly<Record<string, string>>;
  readonly depends_on?: Readonly<Record<string, { readonly condition: string }>>;
  readonly healthcheck?: { readonly test: readonly string[] };
  readonly networks?: Readonly<Record<string, { readonly ipv4_address?: string } | null>>;
  readonly restart?: string;
  readonly volumes?: readonly string[];
  readonly ports?: readonly unknown[];
};

export type ComposeFile = {
  readonly services: Readonly<Record<string, ComposeService>>;
  readonly volumes: Readonly<Record<string, unknown>>;
};

type Environment = Readonly<Record<string, string>>;

const file = fileURLToPath(new URL("../../docker-compose.yml", import.meta.url));

/**
 * Reads docker-compose.yml with Debian's docker-compose, which holds it against the schema of the compose specification
 * and fills in the variables. Throws with what it says when it refuses the file.
 */
export function readComposeFile(environment: Environment, path = file): ComposeFile {
  ensureCompose();
  const env = { PATH: process.env["PATH"] ?? "", ...environment };
  const { status, stdout, stderr } = spawnSync(composePath(), ["-f", path, "config"], { env, encoding: "utf8" });
  if (status !== 0) throw new Error(`docker-compose refuses the file:\n${stderr}`);
  // The program writes YAML only; the Python it runs on turns that into JSON.
  const toJson = "import json, sys, yaml; json.dump(yaml.safe_load(sys.stdin), sys.stdout)";
  const json = spawnSync("/usr/bin/python3", ["-c", toJson], { input: stdout, encoding: "utf8" });
  return JSON.parse(json.stdout);
}

/** The words of a service's command. */
export function wordsOf({ command = "" }: ComposeService): readonly string[] {
  return typeof command === "string" ? command.split(/\s+/).filter((word) => word !== "") : command;
}
