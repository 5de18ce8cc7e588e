import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import type { BoardView } from "../../shared/views/board.ts";
import type { DevicesView } from "../../shared/views/devices.ts";
import type { Zone } from "../../shared/views/zone.ts";
import { foundHall, type Hall, startTestHub, type TestHub } from "../support/hub.ts";

let hub: TestHub;
let hall: Hall;
/** Two displays of one hall. */
const walls: { readonly id: string; readonly token: string }[] = [];

beforeAll(async () => {
  hub = await startTestHub();
  hall = await foundHall(hub, 3);
  for (let n = 0; n < 2; n += 1) {
    const { code } = await hub.must<{ code: string }>("POST", "/devices", { office: hall.office, kind: "display" });
    const claimed = await hub.must<{ token: string; device: { id: string } }>("POST", "/devices/claim", { code });
    walls.push({ id: claimed.device.id, token: claimed.token });
  }
});
afterAll(() => hub.close());

const wall = (place: number) => {
  const found = walls[place];
  if (!found) throw new Error("no such display");
  return found;
};
const set = (id: string, zone: Zone | null, token = hall.tokens.manager) =>
  hub.ask<{ readonly code?: string }>("PATCH", `/devices/${id}`, { zone }, token);
const board = async (token: string) =>
  (await hub.must<{ data: BoardView }>("GET", `/offices/${hall.office}/views/board`, undefined, token)).data;

async function call(officer: number): Promise<string> {
  const token = hall.tokens.officers[officer] ?? "";
  const counter = String(officer + 1);
  await hall.send(hall.devices.kiosk, { type: "CheckIn", service: "inquiry" });
  await hall.send(token, { type: "OpenCounter", counter });
  const { body } = await hall.send(token, { type: "CallNext", counter });
  return body.status === "accepted" ? String(body.result?.["code"]) : JSON.stringify(body);
}

describe("the part of a hall that a display shows", () => {
  test("S8 is set by managers of its office alone, for displays alone, by what the office has", async () => {
    const other = await foundHall(hub);
    const zone: Zone = { services: [], counters: ["1"] };
    expect((await set(wall(0).id, zone, hall.tokens.officers[0])).status).toBe(403);
    expect((await set(wall(0).id, zone, wall(0).token)).status).toBe(403);
    expect((await set(wall(0).id, zone, other.tokens.manager)).status).toBe(404);
    expect((await set("nobody", zone)).status).toBe(404);
    expect((await set(wall(0).id, { services: [], counters: ["99"] })).status).toBe(400);
    expect((await set(wall(0).id, { services: ["nothing"], counters: [] })).status).toBe(400);
    const tooMany = Array.from({ length: 61 }, () => "1");
    expect((await set(wall(0).id, { services: [], counters: tooMany })).status).toBe(400);
    const { data } = await hub.must<{ data: DevicesView }>("GET", `/offices/${hall.office}/views/devices`);
    const kiosk = data.devices.find(({ kind }) => kind === "kiosk")?.id ?? "";
    expect(await set(kiosk, zone)).toMatchObject({ status: 409, body: { code: "NotADisplay" } });
    // None of these tries changed anything.
    expect(data.devices.map((each) => each.zone)).toEqual(data.devices.map(() => null));
  });

  test("V12 a call outside never reaches that wall, from the moment the zone is set; the others show all", async () => {
    const { view, watch } = await hub.connect(wall(0).token);
    expect(await watch({ office: hall.office, view: "board" })).toEqual({ status: "watching" });
    const outside = await call(0);
    await view((message) => JSON.stringify(message.data).includes(outside));
    expect((await set(wall(0).id, { services: [], counters: ["2"] })).status).toBe(204);
    // What it had of the rest is taken from it at once.
    await view((message) => !JSON.stringify(message.data).includes(outside));
    const heard: string[] = [];
    const again = await hub.connect(wall(0).token);
    again.socket.on("view", (message: unknown) => heard.push(JSON.stringify(message)));
    await again.watch({ office: hall.office, view: "board" });
    const [inside, elsewhere] = [await call(1), await call(2)];
    await vi.waitFor(() => expect(heard.join()).toContain(inside));
    expect(heard.join()).not.toContain(elsewhere);
    expect((await board(wall(0).token)).calls.map(({ code }) => code)).toEqual([inside]);
    expect((await board(wall(1).token)).calls.map(({ code }) => code)).toEqual([elsewhere, inside, outside]);
    expect((await board(hall.tokens.manager)).calls).toHaveLength(3);
  });

  test("V12 it stands in the registry: repeated it changes nothing, taken back all is shown again", async () => {
    for (let n = 0; n < 2; n += 1)
      expect((await set(wall(0).id, { services: ["inquiry"], counters: [] })).status).toBe(204);
    const shown = await board(wall(0).token);
    expect(shown.waiting.map(({ service }) => service)).toEqual(["inquiry"]);
    expect(shown.calls).toHaveLength(3);
    expect((await set(wall(0).id, null)).status).toBe(204);
    expect((await board(wall(0).token)).waiting.length).toBeGreaterThan(1);
  });
});
