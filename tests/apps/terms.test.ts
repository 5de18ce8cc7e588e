import { afterEach, expect, test } from "vitest";
import { writeIn } from "../../shared/i18n/digits.ts";
import { commonTexts } from "../../shared/i18n/texts/common.ts";
import { displayTexts } from "../../shared/i18n/texts/display.ts";
import { identifyTexts } from "../../shared/i18n/texts/identify.ts";
import { kioskTexts } from "../../shared/i18n/texts/kiosk.ts";
import { defaultTerms } from "../../shared/setup/association.ts";
import { inHouse, language, local, t, wording } from "../../shared/ui/language.ts";
import { speakInTerms } from "../../shared/ui/terms.ts";

afterEach(() => {
  wording.value = undefined;
  writeIn("latn");
  language.value = "ar";
});

test("every catalogue is said in the office's words, one that is a single text too", () => {
  speakInTerms({ beneficiary: { ar: "المستخدم", en: "user" } });
  expect(t(identifyTexts)).toBe(identifyTexts.ar);
  expect(t(kioskTexts).rateRight).toContain("المستخدم");
  expect(t(kioskTexts)).toBe(t(kioskTexts));
});

test("U23 an Arabic screen says its numbers in the office's digits, and codes in 0–9; English and Urdu stay", () => {
  const { beneficiary } = defaultTerms;
  const western = t(commonTexts).people(12);
  speakInTerms({ beneficiary, digits: "arab" });
  expect(t(commonTexts).people(12)).toBe(western.replace("12", "١٢"));
  expect(t(displayTexts).inWords("A-014", local({ ar: "شباك 3", en: "Window 3" }))).toMatch(/A-014.*شباك ٣/u);
  expect(inHouse(7)).toBe("٧");
  language.value = "en";
  expect([t(commonTexts).people(12), inHouse(7)]).toEqual([commonTexts.en.people(12), "7"]);
  language.value = "ur";
  expect(inHouse(7)).toBe("7");
  language.value = "ar";
  speakInTerms({ beneficiary });
  expect(t(commonTexts).people(12)).toBe(western);
});
