import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, describe, expect, test } from "vitest";
import { readTrace } from "../replay/trace.ts";

const header = "visit_id,site,service,priority,arrival,call,start,end,server,outcome";
const row = "1,h,d,0,2026-03-01T08:00:00,2026-03-01T08:01:00,,2026-03-01T08:05:00,s,served";

const projectRoot = fileURLToPath(new URL("../..", import.meta.url));
const folder = mkdtempSync(join(tmpdir(), "dawr-replay-test-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Runs the program as `npm run replay` does. */
function runReplay(...args: readonly string[]) {
  const node = join(projectRoot, "node_modules/.bin/node");
  const { status, stdout, stderr } = spawnSync(node, ["tests/replay/main.ts", ...args], {
    cwd: projectRoot,
    encoding: "utf8",
  });
  return { status, stdout, stderr };
}

function write(name: string, text: string): string {
  const path = join(folder, name);
  writeFileSync(path, text);
  return path;
}

describe("a trace that cannot be read is refused with one sentence", () => {
  const refused: readonly (readonly [name: string, text: string, sentence: string])[] = [
    ["nothing", "", "t.csv is empty: the first line must name the columns."],
    ["a header alone", `${header}\n`, "t.csv holds no visits: only a header."],
    [
      "no arrivals",
      "site,call\nh,2026-03-01T08:00",
      't.csv has no column "arrival": the columns of a trace are visit_id,',
    ],
    [
      "a word for a time",
      `${header}\n${row.replace("2026-03-01T08:01:00", "soon")}`,
      'line 2 (call "soon" is no time)',
    ],
    [
      "a day that is none",
      `${header}\n${row}\n${row.replace("03-01T08:00", "02-30T08:00")}`,
      'line 3 (arrival "2026-02-30T08:00:00" is no time)',
    ],
    ["too few fields", `${header}\n1,h,d\n`, "line 2 (3 fields where the header has 10)"],
    ["no time at all", `${header}\n1,h,d,0,,,,,s,served`, "line 2 (no time at all)"],
    ["a strange priority", `${header}\n${row.replace("d,0", "d,high")}`, 'line 2 (priority "high" is no number)'],
    ["many faults", `${header}\n${"1,h\n".repeat(8)}`, "line 6 (2 fields where the header has 10) and 3 lines more."],
  ];
  test.each(refused)("%s", (_, text, sentence) => {
    expect(() => readTrace("t.csv", text)).toThrow(sentence);
  });
});

describe("what is missing or crooked is read with good will", () => {
  const visit = (line: string) => readTrace("t.csv", `\uFEFF${header}\r\n\r\n${line}\r\n`);
  const at = (clock: string) => Date.parse(`2026-03-01T${clock}Z`);

  test("blanks, quotes and a byte order mark", () => {
    const { visits } = visit('1,h,"a ""b"", c",,2026-03-01 08:00,,,,NA,');
    expect(visits).toEqual([
      { line: 3, site: "h", service: 'a "b", c', priority: 0, arrival: at("08:00:00"), outcome: "served" },
    ]);
  });

  test("times that run backwards are straightened, and said", () => {
    const { visits, notes } = visit(
      "1,h,d,0,2026-03-01T08:05,2026-03-01T08:01,2026-03-01T08:00,2026-03-01T07:00,s,served",
    );
    expect(visits[0]).toMatchObject({ arrival: at("08:01:00"), call: at("08:01:00"), start: at("08:01:00") });
    expect(visits[0]?.end).toBeUndefined();
    expect(notes).toEqual(["1 rows have times that run backwards, the first in line 3."]);
  });

  test("who was called and left did not come; who never was called left", () => {
    const told = (call: string, outcome: string) => visit(`1,h,d,0,2026-03-01T08:00,${call},,,s,${outcome}`);
    expect(told("2026-03-01T08:01", "abandoned").visits[0]?.outcome).toBe("noShow");
    expect(told("", "no_show").visits[0]?.outcome).toBe("abandoned");
    expect(told("", "Abandoned").visits[0]?.outcome).toBe("abandoned");
    const strange = told("2026-03-01T08:01", "teleported");
    expect(strange.visits[0]?.outcome).toBe("served");
    expect(strange.notes).toEqual(["Outcomes not known, read from the times: teleported."]);
  });
});

describe("npm run replay", () => {
  test("plays both ways and ends well", () => {
    const { status, stdout, stderr } = runReplay(write("good.csv", `${header}\n${row}\n`));
    expect(stderr).toBe("");
    expect(stdout).toContain("faithful: checked in 1, called 1, finished 1");
    expect(stdout).toContain("counterfactual: checked in 1, called 1, finished 1");
    expect(stdout).toContain("unexplained 0");
    expect(status).toBe(0);
  });

  test("plays one way when asked, on the disk too", () => {
    const { status, stdout } = runReplay("--counterfactual", "--sqlite", write("one.csv", `${header}\n${row}\n`));
    expect(stdout).not.toContain("faithful:");
    expect(status).toBe(0);
  });

  test("a missing file, a bad one and a wrong option are one sentence and exit code 2", () => {
    const missing = runReplay("nowhere.csv");
    expect(missing).toMatchObject({ status: 2, stdout: "", stderr: "There is no file nowhere.csv.\n" });
    expect(runReplay(write("bad.csv", `${header}\n1,h\n`))).toMatchObject({
      status: 2,
      stderr: "bad.csv cannot be read: line 2 (2 fields where the header has 10).\n",
    });
    expect(runReplay("--fast", "x.csv").status).toBe(2);
    expect(runReplay().stderr).toContain("npm run replay -- FILE.csv");
  });
});
