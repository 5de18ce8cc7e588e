import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { BookLog } from "../../server/log/log.ts";
import { memoryStore } from "../../server/log/memory.ts";
import { foundHall, type Hall, startTestHub, type TestHub } from "../support/hub.ts";

/** A real log whose disk can be filled. */
function fillable(log: BookLog): BookLog & { isFull: boolean } {
  const filled = {
    ...log,
    isFull: false,
    append: (book: string, commits: Parameters<BookLog["append"]>[1]) =>
      filled.isFull ? Promise.reject(new Error("no space left on the device")) : log.append(book, commits),
  };
  return filled;
}

const log = fillable(memoryStore().open());
let hub: TestHub;
let hall: Hall;

beforeAll(async () => {
  hub = await startTestHub({ log });
  hall = await foundHall(hub, 0);
});
afterAll(() => hub.close());

const checkIn = { type: "CheckIn", service: "inquiry" } as const;
const ready = async () => {
  const response = await fetch(`${hub.url}/readyz`);
  return { status: response.status, text: await response.text() };
};

describe("a disk that is full (S1, S7)", () => {
  it("answers failed, stores nothing, shows what is stored, and goes on by itself when there is space again", async () => {
    expect((await hall.send(hall.devices.kiosk, checkIn)).status).toBe(200);
    const board = () => hub.ask("GET", `/offices/${hall.office}/views/board`, undefined, hall.devices.display);
    const before = await board();

    log.isFull = true;
    const id = randomUUID();
    const failed = await hall.send(hall.devices.kiosk, checkIn, id);
    expect(failed).toMatchObject({ status: 503, body: { status: "failed" } });
    const kiosk = await hub.connect(hall.devices.kiosk);
    expect(await kiosk.command({ id: randomUUID(), office: hall.office, command: checkIn })).toEqual({
      status: "failed",
    });
    expect(JSON.stringify(failed.body)).not.toContain("space");
    const during = await board();
    expect(during.status).toBe(200);
    expect(during.body).toMatchObject({ data: (before.body as { data: object }).data });
    const said = await ready();
    expect(said.status).toBe(503);
    expect(JSON.parse(said.text)).toMatchObject({
      status: "not ready",
      parts: { store: expect.stringMatching(/store/) },
    });

    log.isFull = false;
    expect(await hall.send(hall.devices.kiosk, checkIn, id)).toMatchObject({
      status: 200,
      body: { result: { code: "A-002" } },
    });
    await expect.poll(async () => (await ready()).status, { timeout: 60_000, interval: 500 }).toBe(200);
  });
});
