import { randomUUID } from "node:crypto";
import { beforeEach, describe, expect, onTestFinished, test } from "vitest";
import { type VirtualClock, virtualClock } from "../../server/clock.ts";
import { memoryStore } from "../../server/log/memory.ts";
import type { ShownPerson } from "../../shared/persons/person.ts";
import { foundHall, type Hall, startTestHub, type TestHub } from "../support/hub.ts";
import { startReceiver } from "../support/receivers.ts";

const minute = 60_000;
const mobile = "0501111111";
const agreed = [{ purpose: "serviceData", isGiven: true, method: "spoken" }];
let clock: VirtualClock;
let hub: TestHub;
let hall: Hall;
let receiver: Awaited<ReturnType<typeof startReceiver>>;

async function stage(settings: object = {}): Promise<void> {
  receiver = await startReceiver();
  clock = virtualClock(Date.parse("2026-11-26T07:01:00Z"));
  const notifier = { noticeWebhook: receiver.url, webhookSecret: "the secret of the webhook", alertMail: [] };
  hub = await startTestHub({ log: memoryStore().open(), clock, settings: { notifier, ...settings } });
  onTestFinished(async () => {
    await hub.close();
    await receiver.close();
  });
  hall = await foundHall(hub);
}

const officer = () => hall.tokens.officers[0] ?? "";
async function openCase(of: string, consents: readonly object[] = agreed): Promise<string> {
  const path = `/offices/${hall.office}`;
  const { id } = await hub.must<ShownPerson>("POST", `${path}/persons`, { mobile: of, consents }, officer());
  const { body } = await hall.send(officer(), {
    type: "OpenCase",
    service: "support",
    source: { kind: "form" },
    person: id,
  });
  if (body.status !== "accepted") throw new Error(JSON.stringify(body));
  return String(body.result?.["number"]);
}
const ask = (what: "case-codes" | "case-looks", body: object) =>
  hub.ask<Record<string, unknown>>("POST", `/public/offices/${hall.office}/${what}`, body, "");
/** The code that came, once so many messages have. */
async function codeOf(count: number): Promise<string> {
  await expect.poll(() => receiver.received.length).toBe(count);
  return String(receiver.received.at(-1)?.message.facts["code"]);
}
/** Gives whatever might still be on its way the time to arrive. */
const settled = async () => {
  await ask("case-codes", { number: "2026-9999", mobile: "0509999999" });
  await new Promise((resolve) => setTimeout(resolve, 300));
};

describe("K21 a request seen from home", () => {
  beforeEach(() => stage());

  test("a code comes to the applicant's mobile and opens where the request stands, never what was decided", async () => {
    const number = await openCase(mobile);
    expect(await ask("case-codes", { number, mobile: "٠٥٠١١١١١١١" })).toMatchObject({ status: 202, body: {} });
    const code = await codeOf(1);
    expect(receiver.received[0]?.message).toMatchObject({ to: "+966501111111", about: "caseCode" });
    expect(receiver.received[0]?.message.text).toContain(code);
    const { status, body } = await ask("case-looks", { number, mobile, code });
    expect([status, Object.keys(body).sort()]).toEqual([
      200,
      ["dueDay", "mustCome", "number", "papers", "service", "since", "stage"],
    ]);
    expect(body).toMatchObject({
      number,
      service: "support",
      stage: "collecting",
      since: "2026-11-26",
      mustCome: true,
    });
  });

  test("S6 the first answer is the same for all; nothing is sent unless number and mobile belong together and she agreed", async () => {
    const number = await openCase(mobile);
    const silent = await openCase("0502222222", []);
    const wrong = [
      { number, mobile: "0502222222" },
      { number: "2026-0909", mobile },
      { number: silent, mobile: "0502222222" },
    ];
    for (const each of wrong) expect(await ask("case-codes", each)).toMatchObject({ status: 202, body: {} });
    await settled();
    expect(receiver.received).toEqual([]);
    const unknown = `/public/offices/o-${randomUUID().slice(0, 8)}/case-codes`;
    expect((await hub.ask("POST", unknown, { number, mobile }, "")).status).toBe(202);
  });

  test("a code is for one request and one mobile, for ten to twenty minutes, and sent once in that time (S2)", async () => {
    const number = await openCase(mobile);
    const other = await openCase("0503333333");
    await ask("case-codes", { number, mobile });
    const code = await codeOf(1);
    await ask("case-codes", { number, mobile });
    await settled();
    expect(receiver.received).toHaveLength(1);
    const digit = String((Number(code[0]) + 1) % 10);
    for (const look of [
      { number, mobile, code: digit + code.slice(1) },
      { number: other, mobile: "0503333333", code },
      { number, mobile: "0503333333", code },
    ])
      expect(await ask("case-looks", look)).toMatchObject({ status: 403, body: { code: "WrongCode" } });
    clock.advance(12 * minute);
    expect((await ask("case-looks", { number, mobile, code })).status).toBe(200);
    clock.advance(9 * minute);
    expect((await ask("case-looks", { number, mobile, code })).status).toBe(403);
    await ask("case-codes", { number, mobile });
    expect(await codeOf(2)).not.toBe(code);
  });

  test("S7 whatever is wrong is named; programs that fill every field are turned away", async () => {
    const right = { number: "2026-0001", mobile };
    for (const [body, path] of [
      [{ ...right, number: "7" }, "number"],
      [{ ...right, mobile: "12" }, "mobile"],
      [{ ...right, website: "x" }, "website"],
      [{ ...right, office: "x" }, "office"],
    ] as const) {
      const { status, body: answer } = await ask("case-codes", body);
      expect([status, JSON.stringify(answer["issues"])]).toEqual([400, expect.stringContaining(path)]);
    }
    for (const code of ["12345", "1234567", "abcdef"])
      expect((await ask("case-looks", { ...right, code })).status).toBe(400);
  });
});

describe("S7 who guesses", () => {
  test("ends after twenty tries from one place, and after ten at one request", async () => {
    await stage({ isRateLimited: true });
    const number = await openCase(mobile);
    const tries = async (count: number, look: object) => {
      const answers: number[] = [];
      for (let n = 0; n < count; n += 1)
        answers.push((await ask("case-looks", { mobile, code: "000000", ...look })).status);
      return answers;
    };
    expect(await tries(11, { number })).toEqual([...Array(10).fill(403), 429]);
    expect(await tries(10, { number: "2026-0777" })).toEqual([...Array(9).fill(403), 429]);
  });
});

describe("without a way to send", () => {
  test("it is not offered", async () => {
    await stage({ notifier: undefined });
    expect((await hub.ask("GET", `/public/offices/${hall.office}`, undefined, "")).body).toMatchObject({
      tellsCases: false,
    });
    const answer = await ask("case-codes", { number: "2026-0001", mobile });
    expect(answer).toMatchObject({ status: 409, body: { code: "Closed" } });
  });
});
