import { describe, expect, test } from "vitest";
import { csvOf } from "../../server/http/report-files.ts";
import { minuteMs } from "../../shared/office/ids.ts";
import { initialSetup } from "../../shared/setup/evolve.ts";
import { evolve, initialRatings } from "../../shared/survey/evolve.ts";
import type { RatingMode, Score } from "../../shared/survey/ratings.ts";
import { ratingsDay } from "../../shared/views/day-summary.ts";
import { type InsightsFilter, insightsOf } from "../../shared/views/insights.ts";
import { reportOf } from "../../shared/views/report.ts";

const day = "2026-11-22";
const morning = Date.UTC(2026, 10, 22, 5);
const setup = initialSetup();

/** Ten Arabic speakers are content at the kiosk; ten English ones, by phone, are not, and each names the long wait. */
function answered() {
  const ratings = initialRatings();
  const give = (n: number, language: "ar" | "en", score: Score, mode: RatingMode, reasons: readonly string[]) => {
    const rating = { type: "RatingGiven", rating: `${language}${n}`, day, score, mode, reasons } as const;
    const visit = { ticketHash: `${language}${n}`, service: "inquiry", channel: "interview", language } as const;
    evolve(ratings, { ...rating, ...visit }, morning + n * 30 * minuteMs);
  };
  for (let n = 0; n < 10; n += 1) give(n, "ar", 5, "kiosk", []);
  for (let n = 0; n < 10; n += 1) give(n, "en", 1, "phone", ["long-wait"]);
  evolve(ratings, { type: "RatingSkipped", day, mode: "phone" }, morning);
  return ratingsDay(ratings, day, morning + 24 * 60 * minuteMs);
}

const look = (filter: InsightsFilter) =>
  insightsOf({ setup, from: day, to: day, filter, days: [{ day, hall: null, ratings: answered() }], before: [] });

const arabic = { table: "language", cell: "ar" } as const;

describe("V33 a narrowed look back", () => {
  test("narrows answers and ratings, of the period and of each day, and says of all else that it is the whole office's", () => {
    const whole = look(undefined);
    expect(whole.satisfaction).toMatchObject({ n: 20, given: 20, skipped: 1, topTwo: 0.5 });
    expect(whole.wholeOffice).toEqual([]);
    const narrow = look(arabic);
    expect(narrow.satisfaction).toMatchObject({ n: 10, given: 10, topTwo: 1, distribution: [0, 0, 0, 0, 10] });
    expect(narrow.days[0]).toMatchObject({ given: 10, satisfaction: { n: 10 } });
    // Reasons are the English speakers' alone here: they are not laid at the others' door.
    expect(narrow.satisfaction.reasons).toEqual(whole.satisfaction.reasons);
    expect(narrow.wholeOffice).toEqual(
      expect.arrayContaining(["hall", "visits", "counters", "reasons", "skipped", "flagged", "survey"]),
    );
    expect(look({ table: "service", cell: "inquiry" }).wholeOffice).not.toContain("hall");
    // What is asked apart is compared with the visit of everybody, never with that of a few.
    expect(narrow.survey.visit).toMatchObject({ n: 20, topTwo: 0.5 });
  });

  test.each([
    [{ table: "service", cell: "inquiry" }, ["skipped"]],
    [{ table: "mode", cell: "phone" }, ["hall"]],
    [arabic, ["hall", "skipped"]],
    [{ table: "channel", cell: "interview" }, ["hall", "skipped"]],
  ] as const)("%o leaves just these as wide as the office", (filter, others) => {
    const always = ["visits", "counters", "response", "reasons", "flagged", "survey"];
    expect([...look(filter).wholeOffice].sort()).toEqual([...always, ...others].sort());
  });

  test("by the way of rating, skips are those of that way", () => {
    const phone = look({ table: "mode", cell: "phone" });
    expect(phone.satisfaction).toMatchObject({ given: 10, skipped: 1 });
    expect(phone.wholeOffice).not.toContain("skipped");
    expect(look({ table: "mode", cell: "kiosk" })).toMatchObject({
      satisfaction: { skipped: 0 },
      days: [{ skipped: 0 }],
    });
  });

  test("its files say the same: whose answers they hold, and which columns are the whole office's", () => {
    const titles = (filter: InsightsFilter, language: "ar" | "en") => {
      const [first = "", ...rows] = csvOf(reportOf(look(filter), "days"), language)
        .slice(1)
        .trimEnd()
        .split("\r\n");
      return { titles: first.split(","), row: (rows[0] ?? "").split(",") };
    };
    const whole = titles(undefined, "en");
    expect(whole.titles.join()).not.toContain("whole office");
    const narrow = titles(arabic, "en");
    expect(narrow.titles.slice(0, whole.titles.length)).toEqual(
      whole.titles.map((title) =>
        ["Day", "Ratings", "Answers told", "Satisfaction", "Low end", "High end"].includes(title)
          ? title
          : `${title} (whole office)`,
      ),
    );
    expect(narrow.titles.slice(-2)).toEqual(["Grouping", "Group"]);
    expect(narrow.row.slice(-2)).toEqual(["Language", "Arabic"]);
    const translated = titles(arabic, "ar");
    expect(translated.titles).toContain("تخطّوا التقييم (الفرع كله)");
    expect(translated.row.slice(-2)).toEqual(["اللغة", "العربية"]);
    const counters = csvOf(reportOf(look(arabic), "counters"), "en");
    expect(counters).toContain("Counter,Finished visits (whole office),Minutes of service (whole office)");
    expect(csvOf(reportOf(look(undefined), "satisfaction"), "ar")).toContain("طريقة التقييم,جهاز الاستقبال");
  });
});
