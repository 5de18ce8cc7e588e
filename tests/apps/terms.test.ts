import { afterEach, expect, test } from "vitest";
import { identifyTexts } from "../../shared/i18n/texts/identify.ts";
import { kioskTexts } from "../../shared/i18n/texts/kiosk.ts";
import { t, wording } from "../../shared/ui/language.ts";
import { speakInTerms } from "../../shared/ui/terms.ts";

afterEach(() => {
  wording.value = undefined;
});

test("every catalogue is said in the office's words, one that is a single text too", () => {
  speakInTerms({ beneficiary: { ar: "المستخدم", en: "user" } });
  expect(t(identifyTexts)).toBe(identifyTexts.ar);
  expect(t(kioskTexts).rateRight).toContain("المستخدم");
  expect(t(kioskTexts)).toBe(t(kioskTexts));
});
