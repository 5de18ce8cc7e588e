import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";

/** A program of Debian's that tests run: where to look, and what to install where it is missing. */
export type DebianProgram = {
  readonly package: string;
  /** Where Debian puts it. */
  readonly path: string;
  /** Environment variable that names another one. */
  readonly variable: string;
  /** What another one must be, for the sentence that asks for it. */
  readonly atLeast: string;
};

export function pathOf({ path, variable }: DebianProgram): string {
  return process.env[variable] ?? path;
}

/** Returns when the program is there, installing Debian's where it is missing; throws saying what to install. */
export function ensureProgram(program: DebianProgram): void {
  const { variable, atLeast } = program;
  if (existsSync(pathOf(program))) return;
  const named = process.env[variable];
  if (named !== undefined) throw new Error(`${variable} names ${named}, but there is no such file.`);
  console.log(`Installing ${program.package} from Debian …`);
  const isInstalled = apt(["update"]) && apt(["install", "-y", "--no-install-recommends", program.package]);
  if (isInstalled && existsSync(program.path)) return;
  throw new Error(
    `${program.package} is missing and could not be installed here: install Debian's package ` +
      `(apt-get install ${program.package}), or set ${variable} to ${atLeast}, and run the tests again.`,
  );
}

function apt(args: readonly string[]): boolean {
  const isRoot = process.getuid?.() === 0;
  const command = isRoot ? ["apt-get", ...args] : ["sudo", "-n", "apt-get", ...args];
  const { status } = spawnSync(command[0] ?? "", command.slice(1), {
    stdio: ["ignore", "ignore", "inherit"],
    env: { ...process.env, DEBIAN_FRONTEND: "noninteractive" },
  });
  return status === 0;
}
