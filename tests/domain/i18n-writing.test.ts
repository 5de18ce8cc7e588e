import fc from "fast-check";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { businessDay, clockTime, hijriDate } from "../../shared/i18n/dates.ts";
import {
  inDigits,
  proseInDigits,
  stripBidiMarks,
  toLatinDigits,
  typedDigits,
  writeIn,
} from "../../shared/i18n/digits.ts";
import { directionOf, inLanguage, localeTag, preferredLanguage } from "../../shared/i18n/languages.ts";
import { forecastShort, forecastText, minutesShort, minutesText } from "../../shared/i18n/minutes.ts";
import { matches, searchable } from "../../shared/i18n/search.ts";
import { isolated, parseTicketCode } from "../../shared/i18n/ticket-code.ts";

describe("U23 the digits of a screen's office", () => {
  beforeEach(() => writeIn("arab"));
  afterEach(() => writeIn("latn"));

  test.each([
    ["12 شخصًا قبلك", "١٢ شخصًا قبلك"],
    ["نعود 10:30، يوم 7 من 12", "نعود ١٠:٣٠، يوم ٧ من ١٢"],
    ["رضا 86% من 40.", "رضا ٨٦% من ٤٠."],
    ["شباك 3", "شباك ٣"],
    ["التذكرة A-014 إلى شباك 3", "التذكرة A-014 إلى شباك ٣"],
    ["رقم \u2068K1-07\u2069 ثم C3", "رقم \u2068K1-07\u2069 ثم C3"],
    ["الهوية 1012345674 والجوال +966501234567", "الهوية 1012345674 والجوال +966501234567"],
    ["الطلب 2026-0042، الورقة 2", "الطلب 2026-0042، الورقة ٢"],
    [
      "افتح https://dawr.example.org:8080/t/9 أو a1@example.org",
      "افتح https://dawr.example.org:8080/t/9 أو a1@example.org",
    ],
  ])("%s → %s", (text, said) => expect(proseInDigits(text)).toBe(said));

  test("times, dates and lengths follow it in Arabic alone", () => {
    const noon = Date.UTC(2026, 10, 22, 9);
    const zone = "Asia/Riyadh";
    expect(clockTime(noon, { language: "ar", zone })).toBe("١٢:٠٠");
    expect(businessDay("2026-11-22", "ar")).toBe("الأحد، ٢٢ نوفمبر ٢٠٢٦");
    expect(hijriDate(noon, { language: "ar", zone })).toBe("١٢ جمادى الآخرة ١٤٤٨ هـ");
    expect(minutesShort(18, "ar")).toBe("١٨ د");
    expect(forecastText({ low: 15, high: 25 }, "ar")).toBe("من ١٥ إلى ٢٥ دقيقة");
    expect([clockTime(noon, { language: "en", zone }), minutesShort(18, "en")]).toEqual(["12:00", "18 min"]);
    expect(clockTime(noon, { language: "ur", zone })).toMatch(/12:00/u);
  });

  test("a screen in 0–9 leaves every text as it is", () => {
    writeIn("latn");
    fc.assert(fc.property(fc.string(), (text) => proseInDigits(text) === text));
  });
});

describe("languages", () => {
  test("locale tags name calendar and digits", () => {
    expect(localeTag("ar")).toBe("ar-SA-u-nu-latn-ca-gregory");
    expect(localeTag("ar", "arab")).toBe("ar-SA-u-nu-arab-ca-gregory");
    expect(localeTag("en", "arab")).toBe("en-GB-u-nu-latn-ca-gregory");
    expect([directionOf("ar"), directionOf("en")]).toEqual(["rtl", "ltr"]);
  });

  test("the first known language of a browser counts, and Arabic where none is known", () => {
    expect(preferredLanguage(["fr-FR", "en-US", "ar"])).toBe("en");
    expect(preferredLanguage(["AR-sa"])).toBe("ar");
    expect(preferredLanguage([])).toBe("ar");
  });

  test("a text left empty in one language shows the other", () => {
    expect(inLanguage({ ar: "طلب دعم", en: " " }, "en")).toBe("طلب دعم");
    expect(inLanguage({ ar: "طلب دعم", en: "Support" }, "en")).toBe("Support");
  });
});

describe("digits", () => {
  test("٠–٩ and ۰–۹ are digits", () => {
    expect(toLatinDigits("٠١٢٣٤٥٦٧٨٩ ۰۱۲۳۴۵۶۷۸۹ A")).toBe("0123456789 0123456789 A");
    expect(inDigits("من 15 إلى 25", "arab")).toBe("من ١٥ إلى ٢٥");
    expect(inDigits("من 15 إلى 25", "latn")).toBe("من 15 إلى 25");
  });

  test("what is written in one system reads back from the other", () => {
    fc.assert(fc.property(fc.nat(), (n) => toLatinDigits(inDigits(String(n), "arab")) === String(n)));
  });

  test("invisible marks, blanks and dashes do not spoil a number; letters do", () => {
    expect(stripBidiMarks("\u200f\u2067A-012\u2069\u061c")).toBe("A-012");
    expect(typedDigits("\u202b٠٥٥ ۱۲۳-4567\u202c")).toBe("0551234567");
    expect(typedDigits("+٩٦٦ (55) 123")).toBe("+96655123");
    expect(typedDigits("12a")).toBeUndefined();
    expect(typedDigits("  ")).toBeUndefined();
  });
});

describe("ticket codes", () => {
  test.each(["a12", "A-012", "A ٠١٢", "a۱۲", "\u2066A-012\u2069", " A–12 ", "a_0012", "Ａ１２"])(
    "%j is the ticket A-012",
    (typed) => {
      expect(parseTicketCode(typed)).toBe("A-012");
    },
  );

  test.each(["", "12", "A", "A-", "A-1-2", "hello", "A12B", "A123456"])("%j is no ticket", (typed) => {
    expect(parseTicketCode(typed)).toBeUndefined();
  });

  test("larger numbers, Arabic letters and a kiosk's own series stay what they are", () => {
    expect(parseTicketCode("b1204")).toBe("B-1204");
    expect(parseTicketCode("أ ٧")).toBe("أ-007");
    expect(parseTicketCode("k1-7")).toBe("K1-07");
    expect(parseTicketCode("K1-07")).toBe("K1-07");
  });

  test("what is parsed is parsed to itself, isolated or not", () => {
    const code = fc
      .tuple(fc.constantFrom(..."ABCDXYZ"), fc.integer({ min: 0, max: 99_999 }))
      .map(([letter, number]) => `${letter}-${String(number).padStart(3, "0")}`);
    fc.assert(fc.property(code, (one) => parseTicketCode(one) === one && parseTicketCode(isolated(one)) === one));
  });
});

describe("waiting in words", () => {
  test.each([
    [0, 0, "الآن", "Now"],
    [0, 5, "أقل من 5 دقائق", "Under 5 minutes"],
    [0, 10, "أقل من 10 دقائق", "Under 10 minutes"],
    [5, 10, "من 5 إلى 10 دقائق", "5 to 10 minutes"],
    [15, 25, "من 15 إلى 25 دقيقة", "15 to 25 minutes"],
    [40, 60, "من 40 إلى 60 دقيقة", "40 to 60 minutes"],
    [30, 30, "نحو 30 دقيقة", "About 30 minutes"],
    [40, 65, "قد يطول", "May be long"],
  ])("%i to %i minutes", (low, high, arabic, english) => {
    expect(forecastText({ low, high }, "ar")).toBe(arabic);
    expect(forecastText({ low, high }, "en")).toBe(english);
  });

  test("narrow places, the office's digits, and no counter to forecast for", () => {
    expect(forecastShort({ low: 15, high: 25 }, "ar")).toBe("من 15 إلى 25 د");
    expect(forecastShort({ low: 5, high: 10 }, "ar", "arab")).toBe("من ٥ إلى ١٠ د");
    expect(forecastShort({ low: 5, high: 10 }, "en")).toBe("5 to 10 min");
    expect(forecastText(null, "ar")).toBe("غير محدد الآن");
    expect(forecastShort(null, "en")).toBe("Not known yet");
  });

  test("lengths of time follow the six forms and are cut, never rounded up", () => {
    expect([0.9, 1, 2, 3, 11.9, 100].map((minutes) => minutesText(minutes, "ar"))).toEqual([
      "أقل من دقيقة",
      "دقيقة واحدة",
      "دقيقتان",
      "3 دقائق",
      "11 دقيقة",
      "100 دقيقة",
    ]);
    expect(minutesText(1, "en")).toBe("1 minute");
    expect([minutesShort(18.7, "ar"), minutesShort(18, "ar", "arab"), minutesShort(-1, "en")]).toEqual([
      "18 د",
      "١٨ د",
      "0 min",
    ]);
  });
});

describe("search", () => {
  test.each([
    ["لائحةٌ أساسيَّة", "لايحه اساسيه"],
    ["دلـــيـــل", "دليل"],
    ["إحالة آمنة", "احاله امنه"],
    ["مستشفى", "مستشفي"],
    ["مسؤول", "مسوول"],
    ["شيء", "شي"],
    ["١٢٣ ۴", "123 4"],
    ["  Café \u200fBÜRO ", "cafe buro"],
    ["ﻻﺋﺤﺔ", "لايحه"],
  ])("%s is compared as %s", (text, compared) => {
    expect(searchable(text)).toBe(compared);
  });

  test("a query finds its text however it was written", () => {
    const text = "دليل خدمات البحث الاجتماعيّ للمُستفيدين";
    for (const query of ["الإجتماعى", "دليل مستفيدين", "خدمات", "", "  دَليل "]) expect(matches(text, query)).toBe(true);
    expect(matches(text, "لائحة")).toBe(false);
  });

  test("comparing twice changes nothing", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme" }), (text) => searchable(searchable(text)) === searchable(text)),
    );
  });
});
