import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type VirtualClock, virtualClock } from "../../server/clock.ts";
import type { Command } from "../../shared/protocol/wire.ts";
import type { OwnResult } from "../../shared/views/officer-result.ts";
import { foundHall, type Hall, startTestHub, type TestHub } from "../support/hub.ts";
import { firstMorning } from "../support/survey-weeks.ts";

const minute = 60_000;
const served = 35;
let clock: VirtualClock;
let hub: TestHub;
let hall: Hall;

beforeAll(async () => {
  clock = virtualClock(firstMorning);
  hub = await startTestHub({ clock });
  hall = await foundHall(hub, 2);
});
afterAll(() => hub.close());

async function must(token: string, command: Command): Promise<Readonly<Record<string, unknown>>> {
  const { body } = await hall.send(token, command);
  if (body.status !== "accepted") throw new Error(`${command.type}: ${JSON.stringify(body)}`);
  return body.result ?? {};
}

test("R18 an officer who rates for all her visitors has no result of it, and cannot rate those who wait", async () => {
  const [officer = "", colleague = ""] = hall.tokens.officers;
  await must(officer, { type: "OpenCounter", counter: "1" });
  for (let visit = 0; visit < served; visit += 1) {
    const waiting = String((await must(hall.devices.kiosk, { type: "CheckIn", service: "inquiry" }))["ticket"]);
    const rate = { type: "RateVisit", ticket: waiting, score: 5, mode: "assisted" } as const;
    if (visit === 0) {
      expect((await hall.send(colleague, rate)).body).toMatchObject({ rejection: { code: "VisitNotOver" } });
    }
    await must(officer, { type: "CallNext", counter: "1" });
    if (visit === 0) {
      expect((await hall.send(officer, rate)).body).toMatchObject({ rejection: { code: "VisitNotOver" } });
    }
    await must(officer, { type: "FinishService", ticket: waiting, outcome: "answered" });
    await must(officer, rate);
    // The visitor's own word is taken all the same.
    if (visit === 0) await must(hall.devices.kiosk, { ...rate, score: 1, mode: "kiosk" });
  }
  clock.advance(8 * 24 * 60 * minute);
  const own = await hub.signIn(`o0.${hall.office}`, "a long password");
  const path = `/offices/${hall.office}/own-result`;
  const { body } = await hub.ask<OwnResult>("POST", path, { id: randomUUID() }, own);
  expect(body).toMatchObject({ visit: null });
}, 60_000);
