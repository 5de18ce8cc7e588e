import { globSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { beforeAll, describe, expect, test } from "vitest";
import { businessDay, hijriDate } from "../../shared/i18n/dates.ts";
import { isKnown, learn, textsIn } from "../../shared/i18n/further.ts";
import { directionOf, inLanguage, isVisitorLanguage, localeTag } from "../../shared/i18n/languages.ts";
import { forecastShort, forecastText, minutesText } from "../../shared/i18n/minutes.ts";
import { pluralForm } from "../../shared/i18n/plural.ts";
import { commonTexts } from "../../shared/i18n/texts/common.ts";
import { kioskTexts } from "../../shared/i18n/texts/kiosk.ts";
import { staffTexts } from "../../shared/i18n/texts/staff.ts";
import { urdu as askUrdu } from "../../shared/i18n/texts/ur-ask.ts";
import { urdu as kioskUrdu } from "../../shared/i18n/texts/ur-kiosk.ts";
import { urdu as phoneUrdu } from "../../shared/i18n/texts/ur-phone.ts";

const projectRoot = fileURLToPath(new URL("../..", import.meta.url));

/** Every catalogue that an app's files import. */
async function cataloguesOf(files: readonly string[]): Promise<ReadonlyMap<string, object>> {
  const found = new Map<string, object>();
  for (const file of files) {
    const source = readFileSync(projectRoot + file, "utf8");
    for (const [, names = "", path = ""] of source.matchAll(
      /import \{([^}]*)\} from "[./]*(?:shared\/)?(i18n\/texts\/[\w-]+\.ts)"/gu,
    )) {
      const part = (await import(`${projectRoot}shared/${path}`)) as Record<string, unknown>;
      for (const name of names.split(",").map((each) => each.trim())) {
        if (name.endsWith("Texts")) found.set(name, part[name] as object);
      }
    }
  }
  return found;
}

describe("a further language of visitors", () => {
  test("before its texts are there, nothing is said in it", () => {
    expect(isKnown("ar") && isKnown("en")).toBe(true);
    expect(isKnown("ur")).toBe(false);
    expect(textsIn(commonTexts, "ur")).toBe(commonTexts.ar);
  });

  test.each([
    { app: "the kiosk", files: ["kiosk/**/*.tsx", "kiosk/**/*.ts", "shared/ui/identify.tsx"], sayings: kioskUrdu },
    { app: "the public page", files: ["display/ask/*.tsx", "display/ask/*.ts"], sayings: askUrdu },
    { app: "the phone page", files: ["display/phone/*.tsx", "display/phone/*.ts"], sayings: phoneUrdu },
  ])("$app says everything in Urdu that it says in Arabic", async ({ files, sayings }) => {
    const catalogues = await cataloguesOf(files.flatMap((each) => globSync(each, { cwd: projectRoot })));
    expect(catalogues.size).toBeGreaterThan(0);
    const said = new Set(sayings.map(([catalogue]) => catalogue));
    // What the hub says to visitors too holds all their languages itself.
    const isSaid = (catalogue: object) => said.has(catalogue) || "ur" in catalogue;
    const missing = [...catalogues].filter(([, catalogue]) => !isSaid(catalogue)).map(([name]) => name);
    expect(missing, "write them in shared/i18n/texts/ur-*.ts").toEqual([]);
  });
});

describe("Urdu", () => {
  beforeAll(() => learn("ur", kioskUrdu));

  test("its texts stand in for each catalogue; what only staff read stays Arabic", () => {
    expect(textsIn(kioskTexts, "ur").welcome).toBe("خوش آمدید");
    expect(textsIn(staffTexts, "ur")).toBe(staffTexts.ar);
    expect(textsIn(kioskTexts, "en")).toBe(kioskTexts.en);
  });

  test("it is read from the right, in 0–9 and Gregorian months", () => {
    expect([directionOf("ur"), localeTag("ur"), isVisitorLanguage("ur")]).toEqual([
      "rtl",
      "ur-PK-u-nu-latn-ca-gregory",
      true,
    ]);
    expect(businessDay("2026-11-22", "ur")).toBe("اتوار، 22 نومبر، 2026");
    expect(hijriDate(Date.parse("2026-11-20T09:00:00Z"), { language: "ur", zone: "Asia/Riyadh" })).toBe(
      "10 جمادی الثانی 1448 ھ",
    );
  });

  test("it counts as the Unicode rules of Intl say", () => {
    const rules = new Intl.PluralRules("ur");
    for (let count = 0; count <= 200; count += 1) expect(pluralForm("ur", count)).toBe(rules.select(count));
    expect([0, 1, 7].map(textsIn(commonTexts, "ur").people)).toEqual(["کوئی نہیں", "1 شخص", "7 افراد"]);
  });

  test("an expected wait is told as in the other languages", () => {
    expect(forecastText(null, "ur")).toBe("ابھی معلوم نہیں");
    const ranges = [
      [0, 0],
      [0, 5],
      [0, 15],
      [10, 25],
      [10, 10],
      [30, 90],
    ] as const;
    expect(ranges.map(([low, high]) => forecastText({ low, high }, "ur", "arab"))).toEqual([
      "ابھی",
      "5 منٹ سے کم",
      "15 منٹ سے کم",
      "10 سے 25 منٹ",
      "تقریباً 10 منٹ",
      "دیر لگ سکتی ہے",
    ]);
    expect([forecastShort({ low: 5, high: 10 }, "ur"), minutesText(0.5, "ur"), minutesText(3, "ur")]).toEqual([
      "5 سے 10 منٹ",
      "ایک منٹ سے کم",
      "3 منٹ",
    ]);
  });

  test("a name without Urdu is told in Arabic", () => {
    expect(inLanguage({ ar: "طلب دعم", en: "Request support" }, "ur")).toBe("طلب دعم");
    expect(inLanguage({ ar: "طلب دعم", en: "Request support", ur: "امداد" }, "ur")).toBe("امداد");
    expect(inLanguage({ ar: " ", en: "Request support", ur: " " }, "ur")).toBe("Request support");
  });
});
