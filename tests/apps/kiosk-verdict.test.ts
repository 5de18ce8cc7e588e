import { expect, test } from "vitest";
import { browserDisk } from "../../kiosk/disk.ts";
import { recallNotices, rememberNotices, withoutHub } from "../../kiosk/last-view.ts";
import { ownCode } from "../../kiosk/series.ts";
import { verdictOn } from "../../kiosk/verdict.ts";
import type { Command } from "../../shared/protocol/wire.ts";
import { firstForms } from "../../shared/setup/survey-form.ts";
import type { Sent } from "../../shared/ui/link.ts";
import type { KioskView } from "../../shared/views/kiosk.ts";

const id = "7f2c8a52-8f6e-4c1d-9a59-0d8c6c3e1b11";
const envelope = (command: Command) => ({ id, office: "riyadh", command });
const checkIn = envelope({ type: "CheckIn", service: "inquiry" });
const rateVisit = envelope({ type: "RateVisit", ticket: "A-001", score: 5, mode: "kiosk" });
const rateOffice = envelope({ type: "RateOffice", score: 5, mode: "kiosk" });
const followUp = envelope({ type: "AddFollowUp", rating: id, reasons: ["wait"] });
const rejected = (code: string): Sent => ({ status: "rejected", rejection: { code } });

test("S1 only an answer to this very id confirms; whatever else comes is asked again", () => {
  expect(verdictOn(checkIn, { status: "accepted", revision: 3, result: { ticket: id } })).toBe("confirmed");
  expect(verdictOn(rateOffice, { status: "accepted", revision: 3, result: { rating: id } })).toBe("confirmed");
  expect(verdictOn(followUp, { status: "accepted", revision: 3 })).toBe("confirmed");
  expect(verdictOn(checkIn, { status: "accepted", revision: 3, result: { ticket: "another" } })).toBe("again");
  expect(verdictOn(checkIn, { status: "accepted", revision: 3 })).toBe("again");
  expect(verdictOn(rateVisit, { status: "accepted", revision: 3, result: {} })).toBe("again");
  const odd: readonly unknown[] = [{ status: "accepted" }, { status: "ok" }, {}, { status: "accepted", revision: "3" }];
  for (const answer of odd) expect(verdictOn(followUp, answer as Sent)).toBe("again");
});

test("S1 no answer, a failure and a missing right are no refusals", () => {
  for (const status of ["unreachable", "failed", "forbidden"] as const) {
    expect(verdictOn(checkIn, { status })).toBe("again");
  }
  expect(verdictOn(checkIn, rejected("TooManyRequests"))).toBe("again");
  expect(verdictOn(checkIn, rejected("UnknownOffice"))).toBe("again");
});

test("what the hub will never take is refused; a rating of an unknown ticket counts for the office", () => {
  expect(verdictOn(checkIn, rejected("UnknownService"))).toBe("refused");
  expect(verdictOn(checkIn, { status: "invalid", issues: [] })).toBe("refused");
  expect(verdictOn(rateVisit, rejected("UnknownTicket"))).toBe("withoutTicket");
  expect(verdictOn(rateVisit, rejected("AlreadyRated"))).toBe("refused");
});

test("own codes read as tickets print them", () => {
  expect([ownCode("K1", 7), ownCode("K12", 123)]).toEqual(["K1-07", "K12-123"]);
});

test("S9 without the hub a kiosk stays with what it knew, until the office's midnight", () => {
  const service = {
    id: "a",
    name: { ar: "أ", en: "a" },
    icon: "x",
    letter: "A",
    waiting: 3,
    forecast: null,
    hasQuestions: false,
  };
  const view: KioskView = {
    name: service.name,
    timeZone: "Asia/Riyadh",
    day: "2026-11-20",
    isOpen: false,
    paused: { reason: "prayer", since: 0, until: null },
    services: [service],
    priorities: [],
    helpAsked: [],
    internalSurvey: null,
    asksIdentity: true,
    departments: [],
    terms: { beneficiary: { ar: "المستفيد", en: "beneficiary" } },
    survey: firstForms([]).external,
    reasons: [],
  };
  // P11: nobody gives a number that only the hub could keep.
  expect(withoutHub(view, Date.parse("2026-11-20T20:59:00Z"))).toEqual({ ...view, asksIdentity: false });
  expect(withoutHub(view, Date.parse("2026-11-20T21:01:00Z"))).toEqual({
    ...view,
    day: "2026-11-21",
    isOpen: true,
    paused: null,
    internalSurvey: null,
    asksIdentity: false,
    services: [{ ...service, waiting: 0 }],
  });
});

test("R14 V16 what took turns on the resting kiosk is recalled without the hub, on its own day and in its own office", () => {
  const kept = new Map<string, string>();
  const marks = {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => void kept.set(key, value),
  };
  const disk = { ...browserDisk, marks };
  const evening = Date.parse("2026-11-20T20:59:00Z");
  expect(recallNotices("riyadh", evening, disk)).toBeUndefined();
  const know = { kind: "know", text: { ar: "مجاني", en: "It is free" } } as const;
  const data = { notices: [know], timeZone: "Asia/Riyadh" };
  const clock = { now: evening, rate: 1 };
  rememberNotices({ office: "riyadh", view: "notices", revision: 1, clock, data }, evening, disk);
  expect(recallNotices("riyadh", evening, disk)).toEqual(data);
  expect(recallNotices("jeddah", evening, disk)).toBeUndefined();
  expect(recallNotices("riyadh", evening + 120_000, disk)).toBeUndefined();
  kept.set("dawr.kiosk.notices", "{");
  expect(recallNotices("riyadh", evening, disk)).toBeUndefined();
});
