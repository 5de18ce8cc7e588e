import { setTimeout as pause } from "node:timers/promises";
import { afterAll, afterEach, beforeAll, beforeEach, expect, it, vi } from "vitest";
import { virtualClock } from "../../server/clock.ts";
import { createEngine } from "../../server/engine.ts";
import type { Engine, EngineAnswer } from "../../server/engine-types.ts";
import { openRedisLog } from "../../server/log/redis.ts";
import { parseRedisAddress } from "../../server/log/redis-address.ts";
import { tallyBook, tell } from "../support/books-tally.ts";
import { type TroubledLog, troubledLog } from "../support/books-troubled-log.ts";
import { type RedisServer, startRedis } from "../support/redis-server.ts";

const add = (amount: number) => ({ type: "Add", amount }) as const;
let server: RedisServer;
let near: { readonly log: TroubledLog; readonly engine: Engine };
let far: typeof near;
let book = tallyBook();
let run = 0;

async function start(): Promise<typeof near> {
  const log = troubledLog(await openRedisLog({ address: parseRedisAddress(server.url) }));
  return { log, engine: createEngine({ log, clock: virtualClock(1_000), onFault: () => undefined }) };
}

beforeAll(async () => {
  server = await startRedis();
}, 120_000);
afterAll(() => server.dispose());
beforeEach(async () => {
  run += 1;
  book = tallyBook(`test/tally-${run}`);
  near = await start();
  far = await start();
  for (const { engine } of [near, far]) await engine.read(book);
});
afterEach(async () => {
  near.log.letGo();
  for (const { engine, log } of [near, far]) {
    await engine.close();
    await log.close();
  }
});

/** Sends each command as a batch of its own, `appends` of them to be stored; the answers come when they are let go. */
async function sendHeld(
  commands: readonly (readonly [Parameters<typeof tell>[1], id?: string])[],
  appends = 2,
): Promise<readonly Promise<EngineAnswer>[]> {
  near.log.hold();
  const answers: Promise<EngineAnswer>[] = [];
  for (const [place, [command, id]] of commands.entries()) {
    answers.push(tell(near.engine, command, { book, ...(id === undefined ? {} : { id }) }));
    if (place < appends) await vi.waitFor(() => expect(near.log.appends).toHaveLength(place + 1));
    else await pause(20);
  }
  return answers;
}

async function sameOnBoth(): Promise<unknown> {
  await vi.waitFor(() => expect(far.engine.peek(book)?.revision).toBe(near.engine.peek(book)?.revision));
  expect(far.engine.peek(book)).toEqual(near.engine.peek(book));
  return near.engine.peek(book)?.state;
}

it("S1 a batch is decided and sent while the one before is under way, and none is answered before it is stored", async () => {
  const held = await sendHeld([[add(1)], [add(10)]]);
  expect(near.log.appends).toEqual([1, 1]);
  expect(await Promise.race([...held, pause(50, "nothing yet")])).toBe("nothing yet");
  expect(near.engine.peek(book)).toEqual({ revision: 0, state: { sum: 0, added: [] } });
  near.log.letGo();
  expect(await Promise.all(held)).toMatchObject([
    { status: "accepted", revision: 1, result: { before: 0, after: 1 } },
    { status: "accepted", revision: 2, result: { before: 1, after: 11 } },
  ]);
  expect(await sameOnBoth()).toEqual({ sum: 11, added: [1, 10] });
});

it("S3 S4 when another hub was quicker, whatever was sent behind the refused batch is refused and decided anew, in order", async () => {
  const held = await sendHeld([[add(1)], [add(10)], [{ type: "Keep" }]]);
  // As long as the refused batch: by its length alone the second one would fit.
  expect(await tell(far.engine, add(100), { book })).toMatchObject({ revision: 1 });
  near.log.letGo();
  expect(await Promise.all(held)).toMatchObject([
    { revision: 2, result: { before: 100, after: 101 } },
    { revision: 3, result: { before: 101, after: 111 } },
    { revision: 3, result: { sum: 111 } },
  ]);
  expect(await sameOnBoth()).toEqual({ sum: 111, added: [100, 1, 10] });
});

it("S1 behind an append that failed, the next is decided without it", async () => {
  near.log.cutNext("before writing");
  const held = await sendHeld([[add(1)], [add(10)]]);
  near.log.letGo();
  expect(await Promise.all(held)).toMatchObject([
    { status: "failed" },
    { revision: 1, result: { before: 0, after: 10 } },
  ]);
  expect(await sameOnBoth()).toEqual({ sum: 10, added: [10] });
});

it("S2 behind an append whose answer was lost, both are accepted once", async () => {
  near.log.cutNext("after writing");
  const held = await sendHeld([[add(1)], [add(10)]]);
  near.log.letGo();
  expect(await Promise.all(held)).toMatchObject([
    { status: "accepted", revision: 1, result: { before: 0 } },
    { status: "accepted", revision: 2, result: { before: 1 } },
  ]);
  expect(await sameOnBoth()).toEqual({ sum: 11, added: [1, 10] });
});

it("S2 a command that is repeated while it is under way gets the one answer, and another content under its id a no", async () => {
  const held = await sendHeld(
    [
      [add(1), "one"],
      [add(1), "one"],
      [add(2), "one"],
    ],
    1,
  );
  near.log.letGo();
  const [first, again, other] = await Promise.all(held);
  expect(first).toMatchObject({ status: "accepted", revision: 1 });
  expect(again).toEqual(first);
  expect(other).toMatchObject({ status: "rejected", rejection: { code: "CommandIdReused" } });
  expect(await sameOnBoth()).toEqual({ sum: 1, added: [1] });
  expect(near.log.appends).toEqual([1]);
});

it("S7 a command that breaks in the batch behind takes nothing with it", async () => {
  const held = await sendHeld([[add(1)], [{ type: "Break", during: "evolve" }], [add(10)]], 1);
  near.log.letGo();
  expect(await Promise.all(held)).toMatchObject([
    { revision: 1 },
    { status: "failed" },
    { revision: 2, result: { before: 1, after: 11 } },
  ]);
  expect(await sameOnBoth()).toEqual({ sum: 11, added: [1, 10] });
});

it.each([
  ["what was sent ahead", 2],
  ["what waits behind that in the line", 3],
])("S2 whoever recalls a command waits for %s", async (_, place) => {
  const commands = [[add(1)], [add(10), "2"], [add(100), "3"]] as const;
  const held = await sendHeld(commands.slice(0, place));
  const recalled = near.engine.recall(book, {
    id: String(place),
    command: add(place === 2 ? 10 : 100),
    by: { kind: "hub" },
    facts: undefined,
  });
  near.log.letGo();
  expect(await recalled).toEqual(await held[place - 1]);
  expect(await recalled).toMatchObject({ status: "accepted" });
});
