import { describe, expect, test } from "vitest";
import { countedAr, countedEn, pluralForm } from "../../shared/i18n/plural.ts";
import { commonTexts } from "../../shared/i18n/texts/common.ts";
import { kioskTexts } from "../../shared/i18n/texts/kiosk.ts";

const formNames = countedAr({ zero: "zero", one: "one", two: "two", few: "few", many: "many", other: "other" });

describe("counted texts", () => {
  test.each([
    [0, "zero"],
    [1, "one"],
    [2, "two"],
    [3, "few"],
    [10, "few"],
    [11, "many"],
    [99, "many"],
    [100, "other"],
    [101, "other"],
    [102, "other"],
    [103, "few"],
    [111, "many"],
    [200, "other"],
  ])("Arabic %i takes the form %s", (count, form) => {
    expect(formNames(count)).toBe(form);
  });

  test("both languages agree with the Unicode rules of Intl up to 1,200", () => {
    for (const language of ["ar", "en"] as const) {
      const rules = new Intl.PluralRules(language);
      for (let count = 0; count <= 1_200; count += 1) {
        expect(pluralForm(language, count), `${language} ${count}`).toBe(rules.select(count));
      }
    }
  });

  test("the number stands where the form has its sign, and only there", () => {
    const people = commonTexts.ar.people;
    expect([0, 1, 2, 3, 10, 11, 99, 100, 103].map(people)).toEqual([
      "لا أحد",
      "شخص واحد",
      "شخصان",
      "3 أشخاص",
      "10 أشخاص",
      "11 شخصًا",
      "99 شخصًا",
      "100 شخص",
      "103 أشخاص",
    ]);
    expect([0, 1, 2, 11].map(commonTexts.en.people)).toEqual(["Nobody", "1 person", "2 people", "11 people"]);
    expect(kioskTexts.ar.stillThereHint(2)).toBe("تُمسح الشاشة بعد ثانيتين");
  });

  test("English without its own zero counts nothing in the plural", () => {
    expect(countedEn({ one: "# day", other: "# days" })(0)).toBe("0 days");
  });
});
