import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { DevicesView } from "../../shared/views/devices.ts";
import type { SoundPlan } from "../../shared/views/sound-plan.ts";
import type { WallView } from "../../shared/views/wall.ts";
import { foundHall, type Hall, startTestHub, type TestHub } from "../support/hub.ts";

let hub: TestHub;
let hall: Hall;
let devices: DevicesView["devices"];

beforeAll(async () => {
  hub = await startTestHub();
  hall = await foundHall(hub);
  devices = (await hub.must<{ data: DevicesView }>("GET", `/offices/${hall.office}/views/devices`)).data.devices;
});
afterAll(() => hub.close());

const plan: SoundPlan = { spans: [{ from: "12:00", until: "12:25", volume: 0 }], restsInPrayer: true };
const idOf = (kind: string) => devices.find((each) => each.kind === kind)?.id ?? "";
const set = (sound: unknown, id = idOf("display"), token = hall.tokens.manager) =>
  hub.ask<{ readonly code?: string }>("PATCH", `/devices/${id}`, { sound }, token);
const see = (token: string, office = hall.office) =>
  hub.ask<{ data: WallView }>("GET", `/offices/${office}/views/wall`, undefined, token);

describe("when a display is how loud", () => {
  test("S8 is set by managers of its office alone, for displays alone, by times that exist", async () => {
    const other = await foundHall(hub);
    expect((await set(plan, idOf("display"), hall.tokens.officers[0])).status).toBe(403);
    expect((await set(plan, idOf("display"), hall.devices.display)).status).toBe(403);
    expect((await set(plan, idOf("display"), other.tokens.manager)).status).toBe(404);
    expect(await set(plan, idOf("kiosk"))).toMatchObject({ status: 409, body: { code: "NotADisplay" } });
    const spans = (span: object, count = 1) => ({
      restsInPrayer: false,
      spans: Array.from({ length: count }, () => ({ from: "12:00", until: "12:25", volume: 0, ...span })),
    });
    const wrong = [
      ...[{ from: "24:00" }, { from: "9:00" }, { until: "12:60" }, { until: "12:00" }, { until: "" }].map((span) =>
        spans(span),
      ),
      ...[{ volume: -1 }, { volume: 101 }, { volume: 0.5 }, { volume: null }, { name: "noon" }].map((span) =>
        spans(span),
      ),
      spans({}, 13),
      { spans: [] },
      "12:00",
    ];
    for (const each of wrong) expect((await set(each)).status, JSON.stringify(each)).toBe(400);
    expect((await see(hall.devices.display)).body.data).toEqual({ sound: null });
  });

  test("V14 reaches that display at once, and no other; repeated it changes nothing, taken back it is gone", async () => {
    const { code } = await hub.must<{ code: string }>("POST", "/devices", { office: hall.office, kind: "display" });
    const second = await hub.must<{ token: string }>("POST", "/devices/claim", { code });
    const { view, watch } = await hub.connect(hall.devices.display);
    expect(await watch({ office: hall.office, view: "wall" })).toEqual({ status: "watching" });
    for (let n = 0; n < 2; n += 1) expect((await set(plan)).status).toBe(204);
    await view((message) => JSON.stringify(message.data) === JSON.stringify({ sound: plan }));
    expect((await see(second.token)).body.data).toEqual({ sound: null });
    expect((await see(hall.devices.kiosk)).status).toBe(403);
    expect((await set({ spans: [], restsInPrayer: false })).status).toBe(204);
    await view((message) => JSON.stringify(message.data) === JSON.stringify({ sound: null }));
  });

  test("tells managers which plan a display has, beside its part of the hall", async () => {
    expect((await set(plan)).status).toBe(204);
    expect(
      (await hub.ask("PATCH", `/devices/${idOf("display")}`, { zone: { services: [], counters: ["1"] } })).status,
    ).toBe(204);
    const { data } = await hub.must<{ data: DevicesView }>("GET", `/offices/${hall.office}/views/devices`);
    const display = data.devices.find(({ kind }) => kind === "display");
    expect(display).toMatchObject({ sound: plan, zone: { counters: ["1"] } });
  });
});
