import { globSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import { applyTable } from "../texts/apply.ts";
import { csvOf, linesOf } from "../texts/table.ts";

const projectRoot = fileURLToPath(new URL("../..", import.meta.url));
const files = new Map(
  globSync("shared/i18n/texts/*.ts", { cwd: projectRoot })
    .sort()
    .map((file) => [file, readFileSync(projectRoot + file, "utf8")]),
);
const lines = linesOf(files);
/** A place that the program fills, as a translator sees it. */
const time = ["$", "{time}"].join("");
const at = (key: string) => lines.find((line) => line.key === key)?.in;

const table = (...rows: readonly string[]) => ["key,ar,en,ur", ...rows].join("\r\n");
const take = (...rows: readonly string[]) => applyTable(files, table(...rows));
const why = (...rows: readonly string[]) => take(...rows).faults.map(({ line, what }) => `${line}: ${what}`);

describe("the translators' table", () => {
  test("holds every text beside its other languages, in the words a translator knows", () => {
    expect(lines.length).toBeGreaterThan(1_000);
    expect(at("kiosk.welcome")?.ar?.text).toBe("حيّاك الله");
    expect([at("kiosk.welcome")?.en?.text, at("kiosk.welcome")?.ur?.text]).toEqual(["Welcome", "خوش آمدید"]);
    expect(at("phone.lastKnown")?.en?.text).toContain(time);
    expect(at("common.people.few")?.ar?.text).toBe("# أشخاص");
    expect(at("identifyTexts")?.en?.text).toBe("This device is");
    const paired = lines.filter((line) => line.in.ar && line.in.en).length;
    expect(paired / lines.length).toBeGreaterThan(0.85);
  });

  test("comes back as it went, and nothing changes", () => {
    const back = applyTable(files, csvOf(lines));
    expect(back.faults).toEqual([]);
    expect([back.changed, back.files.size]).toEqual([0, 0]);
  });

  test("a changed text stands in the code where it belongs, whatever is in it", () => {
    const { files: changed, faults } = take('kiosk.welcome,"أهلًا ""بكم"", وسهلًا",Welcome,');
    expect(faults).toEqual([]);
    expect([...changed.keys()]).toEqual(["shared/i18n/texts/kiosk.ts"]);
    const again = linesOf(new Map([...files, ...changed]));
    expect(again.find(({ key }) => key === "kiosk.welcome")?.in.ar?.text).toBe('أهلًا "بكم", وسهلًا');
    expect(again.filter(({ key, in: places }) => places.en?.text !== at(key)?.en?.text)).toEqual([]);
  });

  test("two texts of one file are both taken, in any order", () => {
    const { files: changed, changed: count } = take("kiosk.toStart,,To the start,", "kiosk.welcome,,Hello,");
    expect(count).toBe(2);
    const again = linesOf(new Map([...files, ...changed]));
    const english = (key: string) => again.find((line) => line.key === key)?.in.en?.text;
    expect([english("kiosk.welcome"), english("kiosk.toStart")]).toEqual(["Hello", "To the start"]);
  });

  test("a fault in one line takes none, and says which and how to mend it", () => {
    const { files: changed } = take("kiosk.welcome,,Hello,", "kiosk.wellcome,,Hello,");
    expect(changed.size).toBe(0);
    expect(why("kiosk.wellcome,,Hello,")).toEqual(['2: there is no text "kiosk.wellcome"']);
    expect(why("phone.lastKnown,,Connection down,")).toEqual([`2: "phone.lastKnown" in "en" must keep ${time}`]);
    expect(why(`phone.lastKnown,,${time.replace("i", "")} down,`)).toEqual([
      `2: "phone.lastKnown" in "en" must keep ${time}`,
    ]);
    expect(why(`phone.lastKnown,,\\${time} down,`)[0]).toContain("must not hold a backslash");
    expect(why(`phone.lastKnown,,${time} down $\{,`)[0]).toContain("must not hold");
    expect(why("common.people.few,أشخاص,,")).toEqual(['2: "common.people.few" in "ar" must keep #']);
    expect(applyTable(files, "name,ar\nx,y").faults).toEqual([
      { line: 1, what: 'the first column must be named "key"' },
    ]);
  });
});
