import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";

/** Where the server of the distributed store is: `REDIS_SERVER_PATH`, else where Debian puts it. */
export function redisServerPath(): string {
  return process.env["REDIS_SERVER_PATH"] ?? "/usr/bin/redis-server";
}

/** Returns when a redis-server is there, installing Debian's where it is missing; throws saying what to install. */
export function ensureRedis(): void {
  if (existsSync(redisServerPath())) return;
  const named = process.env["REDIS_SERVER_PATH"];
  if (named !== undefined) throw new Error(`REDIS_SERVER_PATH names ${named}, but there is no such file.`);
  console.log("Installing redis-server from Debian …");
  const isInstalled = apt(["update"]) && apt(["install", "-y", "--no-install-recommends", "redis-server"]);
  if (!isInstalled || !existsSync(redisServerPath())) {
    throw new Error(
      "redis-server is missing and could not be installed here: install Debian's package `redis-server` " +
        "(apt-get install redis-server), or set REDIS_SERVER_PATH to a redis-server 7 or newer, and run the tests again.",
    );
  }
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
