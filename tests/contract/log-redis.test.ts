import { afterAll, beforeAll } from "vitest";
import { redisKind } from "../support/books-stores.ts";
import { type RedisServer, startRedis } from "../support/redis-server.ts";
import { describeLog } from "./log-suite.ts";

let server: RedisServer;

beforeAll(async () => {
  server = await startRedis();
}, 120_000);
afterAll(() => server.dispose());

describeLog(redisKind(() => server));
