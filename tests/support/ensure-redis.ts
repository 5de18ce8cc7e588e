import { type DebianProgram, ensureProgram, pathOf } from "./debian-program.ts";

const redisServer: DebianProgram = {
  package: "redis-server",
  path: "/usr/bin/redis-server",
  variable: "REDIS_SERVER_PATH",
  atLeast: "a redis-server 7 or newer",
};

/** Where the server of the distributed store is. */
export function redisServerPath(): string {
  return pathOf(redisServer);
}

export function ensureRedis(): void {
  ensureProgram(redisServer);
}
