import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { memoryStore } from "../../server/log/memory.ts";
import { fillable } from "../support/books-troubled-log.ts";
import { foundHall, type Hall, startTestHub, type TestHub } from "../support/hub.ts";

const log = fillable(memoryStore().open());
let hub: TestHub;
let hall: Hall;

beforeAll(async () => {
  hub = await startTestHub({ log });
  hall = await foundHall(hub, 0);
});
afterAll(() => hub.close());

const checkIn = { type: "CheckIn", service: "inquiry" } as const;
const heartbeat = {
  at: 1,
  version: "1",
  isPersisted: true,
  isWiped: false,
  sound: "off",
  printer: "unknown",
} as const;
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

    // A kiosk hears of it by its heartbeat too, before a visitor does.
    const beat = () => kiosk.socket.timeout(10_000).emitWithAck("heartbeat", heartbeat);
    expect(await beat()).toEqual({ status: "failed" });

    log.isFull = false;
    expect(await hall.send(hall.devices.kiosk, checkIn, id)).toMatchObject({
      status: 200,
      body: { result: { code: "A-002" } },
    });
    await expect.poll(async () => (await ready()).status, { timeout: 60_000, interval: 500 }).toBe(200);
    expect(await beat()).toEqual({ status: "noted" });
  });
});
