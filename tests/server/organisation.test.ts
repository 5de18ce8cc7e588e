import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { virtualClock } from "../../server/clock.ts";
import type { OrganisationOfPeriod } from "../../shared/views/organisation.ts";
import { foundHall, type Hall, startTestHub, type TestHub } from "../support/hub.ts";

/** Sunday 22 November 2026, 09:00 in Riyadh. */
const morning = Date.UTC(2026, 10, 22, 6, 0, 0);
const dayMs = 86_400_000;
const minute = 60_000;
const clock = virtualClock(morning);
const period = "from=2026-11-20&to=2026-11-30";

let hub: TestHub;
let halls: readonly [Hall, Hall, Hall];

beforeAll(async () => {
  hub = await startTestHub({ clock });
  halls = [await foundHall(hub), await foundHall(hub), await foundHall(hub)];
  const { office, tokens, devices, send } = halls[0];
  const [officer = ""] = tokens.officers;
  await send(officer, { type: "OpenCounter", counter: "1" });
  for (let visit = 0; visit < 3; visit += 1) {
    await send(devices.kiosk, { type: "CheckIn", service: "inquiry" });
    clock.advance(4 * minute);
    const { body } = await send(officer, { type: "CallNext", counter: "1" });
    if (body.status !== "accepted") throw new Error(JSON.stringify(body));
    const ticket = String(body.result?.["ticket"]);
    await send(officer, { type: "StartService", ticket });
    await send(officer, { type: "FinishService", ticket, outcome: "answered" });
  }
  expect(office).not.toBe("");
  await hub.must("POST", "/users", {
    username: "region",
    password: "a long password",
    roles: ["manager"],
    offices: [halls[0].office, halls[1].office],
  });
});
afterAll(() => hub.close());

const ask = async (token: string, query = period) =>
  hub.ask<OrganisationOfPeriod>("GET", `/organisation?${query}`, undefined, token);

describe("all offices of somebody who answers for several", () => {
  it("are told side by side, today as it stands, and only her own (S8)", async () => {
    const token = await hub.signIn("region", "a long password");
    const { status, body } = await ask(token);
    expect(status).toBe(200);
    expect(body.offices.map(({ office }) => office).sort()).toEqual([halls[0].office, halls[1].office].sort());
    const busy = body.offices.find(({ office }) => office === halls[0].office);
    expect(busy?.hall).toMatchObject({ checkedIn: 3, finished: 3, medianWait: 4 });
    expect(busy?.satisfaction).toMatchObject({ topTwo: null, interval: null });
    expect(body.whole.hall.finished).toBe(3);
  });

  it("S10 are the same whether a day is told as it stands or was folded and kept", async () => {
    clock.advance(2 * dayMs);
    const token = await hub.signIn("region", "a long password");
    const folded = (await ask(token)).body;
    const kept = (await ask(token)).body;
    expect(kept).toEqual(folded);
    expect(kept.whole.hall).toMatchObject({ checkedIn: 3, finished: 3, medianWait: 4 });
  });

  it("S8 are nobody's who may not see ratings, and a wrong period is said", async () => {
    const officer = await hub.signIn(`o0.${halls[0].office}`, "a long password");
    expect((await ask(officer)).status).toBe(403);
    expect((await ask(halls[0].devices.kiosk)).status).toBe(403);
    expect((await ask("nobody")).status).toBe(401);
    const token = await hub.signIn("region", "a long password");
    for (const wrong of [
      "",
      "from=2026-11-20",
      "from=2026-11-20&to=2026-11-19",
      "from=2020-01-01&to=2026-11-19",
      "from=x&to=y",
      `${period}&by=satisfaction`,
    ]) {
      expect((await ask(token, wrong)).status, wrong).toBe(400);
    }
  });
});
