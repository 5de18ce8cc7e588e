import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { reportTexts } from "../../shared/i18n/texts/reports.ts";
import { commandTable, whoMaySee } from "../../shared/protocol/permissions.ts";
import { filterTables } from "../../shared/views/insights.ts";
import { reportNames } from "../../shared/views/report.ts";

const folder = new URL("../../shared/views/", import.meta.url);

/** Each type that any view or report is made of, by name: whoever adds a view is read here too. */
const types = readdirSync(folder)
  .filter((file) => file.endsWith(".ts"))
  .flatMap((file) => {
    const text = readFileSync(new URL(file, folder), "utf8");
    return [...text.matchAll(/^(?:export )?type (\w+) =((?: [^\n]*;$)|(?:[\s\S]*?^(?:}| {2}\| .*}).*;$))/gm)].map(
      ([, name = "", body = ""]) => ({
        name,
        body: body.replaceAll(/\/\*\*[\s\S]*?\*\//g, ""),
      }),
    );
  });

/** The type with what it is joined to (`A & { … }`), over all files. */
function joined(body: string): string {
  const parts = [...body.matchAll(/(\w+)(?:<[^>]*>)? &|& (\w+)/g)].map(([, before, after]) => before ?? after);
  return [body, ...types.filter(({ name }) => parts.includes(name)).map((each) => joined(each.body))].join(" ");
}

/** Somebody of the staff. */
const person = /StaffId|\bperson\b|personName|\bofficer\b|researchers?\b/;
/** What people could be compared by. */
const figure =
  /topTwo|distribution|interval|\bscore\b|\brating|finished|served|medianService|p90Service|busyMinutes|medianWait|Tally|DayFigures|HallFigures/;

/** The one place: how many she finished today, shown to herself alone and beside nobody else's name. */
const ownFigure = ["OwnCounter"];

describe("R12 of the policy: no ranking anywhere", () => {
  test("no type of any view or report holds a person beside a figure", () => {
    expect(types.length).toBeGreaterThan(40);
    const both = types
      .filter(({ body }) => {
        const whole = joined(body);
        return person.test(whole) && figure.test(whole);
      })
      .map(({ name }) => name);
    expect(both).toEqual(expect.arrayContaining(ownFigure));
    expect(both.filter((name) => !ownFigure.includes(name))).toEqual([]);
  });

  test("no report, column or filter is a person", () => {
    const columns = Object.keys(reportTexts.ar.columns);
    expect(columns.length).toBeGreaterThan(20);
    for (const word of [...reportNames, ...columns, ...filterTables]) {
      expect(word).not.toMatch(/person|staff|officer|researcher|employee|user|rank|best|worst|top(?!Two)/i);
    }
  });

  test("where support is decided no rating is seen, and none is given", () => {
    expect(whoMaySee.ratings).not.toContain("committee");
    for (const type of ["RateVisit", "RateOffice", "AddFollowUp", "SkipRating"] as const) {
      expect(commandTable[type].from).not.toContain("committee");
    }
  });
});
