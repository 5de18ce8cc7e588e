import { randomUUID } from "node:crypto";
import { describe, expect, onTestFinished, test, vi } from "vitest";
import { virtualClock } from "../../server/clock.ts";
import { memoryStore } from "../../server/log/memory.ts";
import { caseNews } from "../../server/notifier/due-notices.ts";
import { keepReminding } from "../../server/notifier/reminders.ts";
import { systemTimers } from "../../server/timers.ts";
import type { ShownPerson } from "../../shared/persons/person.ts";
import type { Command } from "../../shared/protocol/wire.ts";
import { answeredCase, readyCase } from "../support/casebook.ts";
import { foundHall, startTestHub } from "../support/hub.ts";
import { startReceiver } from "../support/receivers.ts";

async function stage() {
  const receiver = await startReceiver();
  const clock = virtualClock(Date.parse("2026-11-26T07:00:00Z"));
  const notifier = { noticeWebhook: receiver.url, webhookSecret: "the secret of the webhook", alertMail: [] };
  const hub = await startTestHub({ log: memoryStore().open(), clock, settings: { notifier } });
  onTestFinished(async () => {
    await hub.close();
    await receiver.close();
  });
  const hall = await foundHall(hub);
  const officer = hall.tokens.officers[0] ?? "";
  const { engine, offices } = hub.hub;
  const reminders = keepReminding({
    ...{ engine, clock, offices: offices.opened, timers: systemTimers, notifier: hub.hub.notifier },
    onFault: (_what, _office, error) => {
      throw error;
    },
  });
  onTestFinished(reminders.stop);
  const texts = () => receiver.received.map(({ message }) => `${message.to} ${message.about} ${message.facts["code"]}`);
  const person = async (mobile: string, purpose: string, more: object = {}) => {
    const consents = [{ purpose, isGiven: true, method: "spoken" }];
    const body = { mobile, consents, ...more };
    return (await hub.must<ShownPerson>("POST", `/offices/${hall.office}/persons`, body, officer)).id;
  };
  const checkIn = (visitor?: string): Command => ({
    type: "CheckIn",
    service: "inquiry",
    ...(visitor === undefined ? {} : { visitor }),
  });
  return { hub, hall, officer, reminders, texts, person, checkIn, receiver };
}

describe("R21 reminders", () => {
  test("P9 P12 a turn that is near is told once, to whom agreed to that, in the own language", async () => {
    const { hall, officer, reminders, texts, person, checkIn, receiver } = await stage();
    const agreed = await person("0501111111", "turnNotices", { language: "ur" });
    const other = await person("0502222222", "serviceData");
    await hall.send(officer, { type: "OpenCounter", counter: "1" });
    for (let n = 0; n < 4; n += 1) await hall.send(hall.devices.kiosk, checkIn());
    await hall.send(officer, checkIn(agreed));
    await hall.send(officer, checkIn(other));
    await reminders.look();
    expect(texts()).toEqual([]);
    await hall.send(officer, { type: "CallNext", counter: "1" });
    await hall.send(officer, checkIn());
    for (let n = 0; n < 3; n += 1) await reminders.look();
    await vi.waitFor(() => expect(texts()).toEqual(["+966501111111 turnNear A-005"]));
    expect(receiver.received[0]?.message.language).toBe("ur");
    await new Promise((resolve) => setTimeout(resolve, 200));
    expect(texts()).toHaveLength(1);
  });

  test("P12 an answered message by the form is told with its reference and nothing else; a call is not", async () => {
    const { hub, hall, officer, reminders, texts, person, receiver } = await stage();
    const message = { id: randomUUID(), subject: "enquiry", message: "سر أم خالد", language: "ar", mayKeep: true };
    await hub.must("POST", `/public/offices/${hall.office}/messages`, { ...message, mobile: "0503333333" });
    const caller = await person("0504444444", "serviceData");
    const call = { type: "LogContact", channel: "phone", subject: "enquiry", answer: { how: "answered" } } as const;
    await hall.send(officer, { ...call, person: caller });
    await reminders.look();
    expect(texts()).toEqual([]);
    await hall.send(officer, { type: "AnswerContact", contact: message.id, answer: { how: "answered" } });
    await reminders.look();
    await vi.waitFor(() => expect(texts()).toEqual(["+966503333333 contactAnswered M-2026-0001"]));
    expect(receiver.received[0]?.body).not.toContain("خالد");
  });

  test("P12 a decision while it is news, a document in its last fourteen days", () => {
    const { book } = answeredCase("accepted");
    const [held] = book.cases.values();
    const decidedAt = held?.decisions.at(-1)?.at ?? 0;
    const ready = new Map([["one", { ...held, stage: "answer" } as NonNullable<typeof held>]]);
    const news = (after: number) =>
      caseNews({ ...book, cases: ready }, "2026-11-01", decidedAt + after).filter(
        (each) => each.about === "decisionReady",
      );
    const threeDays = 3 * 86_400_000;
    expect([news(0).length, news(threeDays).length, news(threeDays + 1).length]).toEqual([1, 1, 0]);
    const { book: collecting } = readyCase({}, "2026-11-22", "2027-01-10");
    const ending = (day: string) => caseNews(collecting, day, 0).map(({ about }) => about);
    expect(["2026-12-26", "2026-12-27", "2027-01-10", "2027-01-11"].map((day) => ending(day).length)).toEqual([
      0, 1, 1, 0,
    ]);
    expect(ending("2027-01-10")).toEqual(["documentExpiring"]);
  });
});
