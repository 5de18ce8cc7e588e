import { describe, expect, test } from "vitest";
import { makeSearch } from "../../server/library/search.ts";

const lines = {
  zakat: "تُصرف المساعدة من أموال الزكاة والصدقات",
  oath: "يُقسم بزكاة ماله، ولأسرته وكفالتها",
  committee: "تنظر لجنة البحث في الطلب",
  weight: "وزن الطفل وطوله",
  latin: "The branch pays rent by bank transfer",
};
const search = makeSearch(
  Object.entries(lines).map(([id, text]) => ({ id, title: { ar: "", en: "" }, text, answer: { ar: "", en: "" } })),
);
const ids = (query: string) => search(query).map(({ id }) => id);

describe("B10 a word is found", () => {
  test.each([
    ["زكاة", ["zakat", "oath"]],
    ["الزكاة", ["zakat", "oath"]],
    ["بالزكاة", ["zakat", "oath"]],
    ["وبزكاة", ["oath", "zakat"]],
    ["صدقات", ["zakat"]],
    ["كفالة", []],
    ["كفالتها", ["oath"]],
    ["اسرته", ["oath"]],
    ["بلجنة", ["committee"]],
    ["rent transfer", ["latin"]],
    ["يقسم بماله", ["oath"]],
    ["يقسم بمالها", []],
    ["", []],
    ["؟ ،", []],
  ])("%s", (query, found) => {
    expect(ids(query).toSorted()).toEqual(found.toSorted());
  });

  test("as it was typed before where a letter is written onto it", () => {
    expect(ids("زكاة")).toEqual(["zakat", "oath"]);
    expect(ids("بزكاة")).toEqual(["oath", "zakat"]);
  });

  test("and nothing is taken off a word of three letters, nor put before one of two", () => {
    expect(ids("زن")).toEqual([]);
    expect(ids("وزن")).toEqual(["weight"]);
    expect(ids("من")).toEqual(["zakat"]);
  });

  test("what is shown of it is the line in which it stands, in whatever form", () => {
    const [first] = makeSearch([{ id: "a", title: { ar: "", en: "" }, text: `أول سطر\n${lines.oath}` }])("زكاة ماله");
    expect(first?.excerpt).toBe(lines.oath);
  });
});
