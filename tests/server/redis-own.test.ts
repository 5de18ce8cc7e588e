import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, expect, it, vi } from "vitest";
import { ask, checkIn, openToday, today } from "../support/books-office.ts";
import { kiosk } from "../support/office-day.ts";
import { lost, openBooks, storedCodes, streamCheckIns } from "../support/redis-books.ts";
import { type RedisServer, startRedis } from "../support/redis-server.ts";

let server: RedisServer;
beforeAll(async () => {
  server = await startRedis();
}, 120_000);
afterAll(() => server.dispose());

async function callsOf(...commands: readonly string[]): Promise<readonly number[]> {
  const stats = await server.ask<string>("INFO", "commandstats");
  return commands.map((command) => Number(new RegExp(`cmdstat_${command}:calls=(\\d+)`).exec(stats)?.[1] ?? 0));
}

it("S2 S5 a busy hub hardly reads back what it wrote itself, and still hears soon what others write", async () => {
  const busy = await openBooks(server.url);
  const other = await openBooks(server.url);
  try {
    await openToday(busy.engine);
    await server.ask("CONFIG", "RESETSTAT");
    const stream = streamCheckIns([busy.engine]);
    await vi.waitFor(() => expect(stream.accepted.size).toBeGreaterThan(600), { timeout: 30_000, interval: 10 });
    const [reads = 0, appends = 0] = await callsOf("xread", "evalsha");
    expect(appends).toBeGreaterThan(50);
    expect(reads).toBeLessThan(appends / 2);

    const id = randomUUID();
    expect(await ask(other.engine, checkIn, kiosk, id)).toMatchObject({ status: "accepted" });
    const isHeard = () => busy.engine.peek(today)?.state.tickets.has(id) === true;
    await vi.waitFor(() => expect(isHeard()).toBe(true), { timeout: 2_000, interval: 5 });
    await stream.stop();
    expect(lost(stream.accepted, await storedCodes(busy.log))).toEqual([]);
    await vi.waitFor(() => expect(other.engine.peek(today)?.revision).toBe(busy.engine.peek(today)?.revision));
    expect(other.engine.peek(today)?.state).toEqual(busy.engine.peek(today)?.state);
    expect([...busy.faults, ...other.faults]).toEqual([]);
  } finally {
    await busy.close();
    await other.close();
  }
}, 60_000);
