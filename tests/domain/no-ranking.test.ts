import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { reportTexts } from "../../shared/i18n/texts/reports.ts";
import { commandTable, whoMaySee } from "../../shared/protocol/permissions.ts";
import { tableNames } from "../../shared/survey/blocks.ts";
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

/** Every source file under a folder of the project. */
function filesIn(under: string): readonly { readonly name: string; readonly text: string }[] {
  const root = new URL("../../", import.meta.url);
  return readdirSync(new URL(under, root), { recursive: true, encoding: "utf8" })
    .filter((file) => /\.tsx?$/u.test(file))
    .map((file) => ({ name: `${under}${file}`, text: readFileSync(new URL(`${under}${file}`, root), "utf8") }));
}

/** The type with what it is joined to (`A & { … }`), over all files. */
function joined(body: string): string {
  const parts = [...body.matchAll(/(\w+)(?:<[^>]*>)? &|& (\w+)/g)].map(([, before, after]) => before ?? after);
  return [body, ...types.filter(({ name }) => parts.includes(name)).map((each) => joined(each.body))].join(" ");
}

/** Somebody of the staff. */
const person = /StaffId|\bperson\b|personName|\bofficer\b|researchers?\b/;
/** What people could be compared by. */
const figure =
  /topTwo|distribution|interval|\bscore\b|\brating|finished|served|medianService|p90Service|busyMinutes|medianWait|ReleasedShare|\bTold\b|OfficerResult|Tally|DayFigures|HallFigures/;

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
    for (const word of [...reportNames, ...columns, ...filterTables, ...tableNames]) {
      expect(word).not.toMatch(/person|staff|officer|researcher|employee|user|rank|best|worst|top(?!Two)/i);
    }
  });

  test("one officer's result stands alone: nothing that leaves the hub, and no page, holds two of them", () => {
    const sources = ["shared/views/", "shared/protocol/", "server/http/", "server/gateway/", "staff/"].flatMap(filesIn);
    expect(sources.length).toBeGreaterThan(200);
    const several = /(?:OfficerResult|OwnResult)\[\]|(?:Map|Record|Array|Set)<[^>]*(?:OfficerResult|OwnResult)/u;
    expect(sources.filter(({ text }) => several.test(text)).map(({ name }) => name)).toEqual([]);
    const asks = sources.filter(({ text }) => /officerResults\.of\(/u.test(text));
    expect(asks.map(({ name }) => name)).toEqual(["server/http/officer-routes.ts"]);
    // Names to choose from are in the order of names, and no figure stands beside them.
    const choice = types.find(({ name }) => name === "OfficerChoice")?.body ?? "";
    expect(choice.match(/readonly \w+/gu)).toEqual(["readonly id", "readonly name", "readonly isOpen"]);
  });

  test("the fact of a rating names no officer, and its tables know none", () => {
    const ratings = readFileSync(new URL("../../shared/survey/ratings.ts", import.meta.url), "utf8");
    const given = /readonly type: "RatingGiven";[\s\S]*?\n {4}\}/u.exec(ratings)?.[0] ?? "";
    expect(given).toContain("ticketHash");
    expect(given).not.toMatch(person);
    expect(tableNames).not.toContain("officer");
  });

  test("where support is decided no rating is seen, and none is given", () => {
    expect(whoMaySee.ratings).not.toContain("committee");
    const rating = Object.entries(commandTable).filter(([, { book }]) => book === "ratings");
    expect(rating.length).toBeGreaterThanOrEqual(6);
    for (const [type, { from }] of rating) expect(from, type).not.toContain("committee");
  });
});
