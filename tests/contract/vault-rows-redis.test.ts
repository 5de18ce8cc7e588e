import { afterAll, beforeAll } from "vitest";
import { parseRedisAddress } from "../../server/log/redis-address.ts";
import { redisRows } from "../../server/vault/rows-redis.ts";
import { type RedisServer, startRedis } from "../support/redis-server.ts";
import { describeVaultRows } from "./vault-rows-suite.ts";

let server: RedisServer;

beforeAll(async () => {
  server = await startRedis();
}, 120_000);
afterAll(() => server.dispose());

describeVaultRows({
  name: "Redis",
  make: () => ({
    open: () => redisRows({ address: parseRedisAddress(server.url) }),
    async dispose() {
      await server.ask("FLUSHALL");
    },
  }),
});
