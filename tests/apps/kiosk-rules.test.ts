import { describe, expect, test } from "vitest";
import { slidesOf } from "../../kiosk/attract/slides.ts";
import { pixelsPerMm } from "../../kiosk/panel.ts";
import { afterQuiet, staysSeconds } from "../../kiosk/patience.ts";
import { countsWaiting, servicePage } from "../../kiosk/services.ts";
import { canRate, isLive, stateName } from "../../kiosk/ticket-state.ts";
import { troubleOf } from "../../kiosk/trouble.ts";
import {
  eraseKey,
  keyOf,
  pairingAlphabet,
  pairingLength,
  shownTicket,
  typePairing,
  typeTicket,
} from "../../kiosk/typed-code.ts";
import { newPairingCode } from "../../server/access/tokens.ts";
import type { RatingReason } from "../../shared/setup/rating-reason.ts";
import { reasonsFor } from "../../shared/survey/reasons-shown.ts";

const typing = (...keys: readonly string[]): string => keys.reduce(typeTicket, "");

test("a tile says that nobody waits only where that means no wait", () => {
  expect(countsWaiting({ waiting: 3, forecast: { low: 10, high: 20 } })).toBe(true);
  expect(countsWaiting({ waiting: 0, forecast: { low: 0, high: 0 } })).toBe(true);
  expect(countsWaiting({ waiting: 0, forecast: null })).toBe(true);
  // Others wait for the same counters.
  expect(countsWaiting({ waiting: 0, forecast: { low: 20, high: 65 } })).toBe(false);
});

describe("a ticket's number as it is typed", () => {
  test("a letter, then up to four digits", () => {
    expect(typing("A", "1", "2")).toBe("A12");
    expect(typing("A", "1", "2", "3", "4", "5")).toBe("A1234");
  });

  test("another letter replaces the first and keeps the digits", () => {
    expect(typing("A", "1", "B")).toBe("B1");
    expect(typing("1", "2", "C")).toBe("C12");
  });

  test("the last key is taken back", () => {
    expect(typing("A", "1", eraseKey)).toBe("A");
    expect(typing(eraseKey)).toBe("");
  });

  test("a kiosk's own series is typed with its dash, and only there", () => {
    expect(typing("K", "1", "-", "0", "7")).toBe("K1-07");
    expect(typing("A", "-", "1")).toBe("A1");
  });

  test("it shows as tickets are printed", () => {
    expect([shownTicket("A12"), shownTicket("A"), shownTicket("K1-07"), shownTicket("")]).toEqual([
      "A-12",
      "A",
      "K1-07",
      "",
    ]);
  });

  test("keys mean the same on an Arabic keyboard, and Eastern digits are digits", () => {
    expect(keyOf({ key: "لا", code: "KeyB" })).toBe("B");
    expect(keyOf({ key: "b", code: "KeyB" })).toBe("B");
    expect(keyOf({ key: "٧", code: "Digit7" })).toBe("7");
    expect(keyOf({ key: "Backspace", code: "Backspace" })).toBe(eraseKey);
    expect(keyOf({ key: "Shift", code: "ShiftLeft" })).toBeUndefined();
  });
});

describe("a pairing code as it is typed", () => {
  test("the pad has the letters that the hub makes codes of", () => {
    const codes = Array.from({ length: 300 }, () => newPairingCode());
    for (const code of codes) expect([...code].reduce(typePairing, ""), code).toBe(code);
    expect(codes[0]).toHaveLength(pairingLength);
    expect(new Set(codes.join(""))).toEqual(new Set(pairingAlphabet));
  });

  test("characters that no code has are ignored, and so is a ninth", () => {
    expect([..."A0O1C"].reduce(typePairing, "")).toBe("AC");
    expect([..."ACDEFGHJK"].reduce(typePairing, "")).toBe("ACDEFGHJ");
    expect(typePairing("AC", eraseKey)).toBe("A");
  });
});

describe("what takes turns while nobody stands at the kiosk", () => {
  const message = { kind: "message", text: { ar: "تنبيه", en: " " } } as const;
  const know = { kind: "know", text: { ar: "مجاني", en: "It is free", ur: "مفت ہے" } } as const;
  const done = { kind: "done", text: { ar: "فعلنا", en: "We did" } } as const;

  test("R22 it begins with what ratings changed and goes round in the hall's order, each in the languages it was written in", () => {
    expect(slidesOf([message, know, done, message]).map(({ language, text }) => `${language} ${text}`)).toEqual([
      "ar فعلنا",
      "en We did",
      "ar تنبيه",
      "ar تنبيه",
      "ar مجاني",
      "en It is free",
      "ur مفت ہے",
    ]);
  });

  test("without anything done it begins where the hall does; with nothing there is nothing", () => {
    expect(slidesOf([know, message])[0]).toEqual({ notice: know, language: "ar", text: "مجاني" });
    expect(slidesOf([])).toEqual([]);
  });
});

describe("quiet", () => {
  const start = { at: "start", page: 0 } as const;

  test("after 30 s the screen asks for 20 s, then the visit ends", () => {
    expect(afterQuiet(start, 29_999)).toEqual({ kind: "patient", secondsLeft: 1 });
    expect(afterQuiet(start, 30_000)).toEqual({ kind: "asking", secondsLeft: 20 });
    expect(afterQuiet(start, 49_500)).toEqual({ kind: "asking", secondsLeft: 1 });
    expect(afterQuiet(start, 50_000)).toEqual({ kind: "over" });
  });

  test("a ticket stays 20 s and thanks stay 4 s, without a question", () => {
    const ticket = {
      at: "ticket",
      service: "a",
      ticket: { ticket: "t", code: "A-001", ahead: 0, forecast: null },
    } as const;
    expect([staysSeconds(ticket), staysSeconds({ at: "thanks" }), staysSeconds(start)]).toEqual([20, 4, undefined]);
    expect(afterQuiet(ticket, 19_999)).toEqual({ kind: "patient", secondsLeft: 1 });
    expect(afterQuiet(ticket, 20_000)).toEqual({ kind: "over" });
    expect(afterQuiet({ at: "thanks" }, 4_000)).toEqual({ kind: "over" });
  });
});

describe("reasons of a rating", () => {
  const reason = (id: string, when: RatingReason["when"]): RatingReason => ({ id, when, text: { ar: id, en: id } });
  const reasons = [
    ...["l1", "l2", "l3", "l4"].map((id) => reason(id, "low")),
    ...["h1", "h2", "h3", "h4"].map((id) => reason(id, "high")),
    reason("any", "any"),
  ];
  const idsFor = (score: 1 | 2 | 3 | 4 | 5) => reasonsFor(score, reasons).map(({ id }) => id);

  test("low scores get low reasons, high scores high ones", () => {
    expect(idsFor(1)).toEqual(["l1", "l2", "l3", "l4", "any"]);
    expect(idsFor(2)).toEqual(idsFor(1));
    expect(idsFor(5)).toEqual(["h1", "h2", "h3", "h4", "any"]);
    expect(idsFor(4)).toEqual(idsFor(5));
  });

  test("a middling one gets both sides, never more than six", () => {
    expect(idsFor(3)).toEqual(["any", "l1", "h1", "l2", "h2", "l3"]);
    expect(
      reasonsFor(
        1,
        Array.from({ length: 9 }, (_, n) => reason(`${n}`, "low")),
      ),
    ).toHaveLength(6);
    expect(reasonsFor(3, [])).toEqual([]);
  });
});

describe("services on the first screen", () => {
  const many = Array.from({ length: 16 }, (_, n) => n);

  test("eight stand on one screen", () => {
    expect(servicePage(many.slice(0, 8), 0)).toEqual({ shown: many.slice(0, 8), turnTo: undefined });
    expect(servicePage([], 0)).toEqual({ shown: [], turnTo: undefined });
  });

  test("of more, each is on some page and the last leads back to the first", () => {
    const pages = [0, 1, 2].map((page) => servicePage(many, page));
    expect(pages.flatMap(({ shown }) => shown)).toEqual(many);
    expect(pages.map(({ turnTo }) => turnTo)).toEqual([1, 2, 0]);
    expect(servicePage(many.slice(0, 9), 2)).toEqual(servicePage(many.slice(0, 9), 0));
  });
});

describe("words for a ticket and for a refusal", () => {
  test("waiting and being served read differently with the researcher", () => {
    expect(stateName({ phase: "waiting", isReferred: false })).toBe("waiting");
    expect(stateName({ phase: "waiting", isReferred: true })).toBe("waitingReferred");
    expect(stateName({ phase: "serving", isReferred: true })).toBe("servingReferred");
    expect(stateName({ phase: "called", isReferred: true })).toBe("called");
  });

  test("paper is for a live ticket, rating for a visit that was served", () => {
    expect([isLive({ phase: "waiting" }), isLive({ phase: "finished" })]).toEqual([true, false]);
    expect([canRate({ phase: "waiting" }), canRate({ phase: "finished" })]).toEqual([false, true]);
  });

  test("a code that no visitor can cause still has a sentence", () => {
    expect(["DayClosed", "UnknownService", "TooManyRequests", "CounterBusy"].map(troubleOf)).toEqual([
      "closed",
      "changed",
      "busy",
      "other",
    ]);
  });
});

test("a millimetre of a 32 inch panel of 1080 × 1920 is 2.71 px", () => {
  expect(pixelsPerMm(1080, 1920, 32)).toBeCloseTo(2.71, 2);
});
