import { describe, expect, test } from "vitest";
import { parseEnvelope } from "../../shared/protocol/schemas.ts";
import { caseNumber } from "../../staff/cases/find-case.tsx";
import { strokesText } from "../../staff/cases/strokes.ts";
import { typedDay } from "../../staff/cases/typed-day.ts";

describe("R3 a day as it is typed", () => {
  test.each([
    ["1450-01-30", "1450-01-30"],
    ["١٤٥٠/١/٣٠", "1450-01-30"],
    [" ۱۴۵۰.1.3 ", "1450-01-03"],
    ["2026-02-31", "2026-02-31"],
  ])("%s is read as %s; whether it exists the hub says", (typed, day) => {
    expect(typedDay(typed)).toBe(day);
  });

  test.each(["", "soon", "30/1/1450", "1450-01", "14500130"])("%j is no day", (typed) => {
    expect(typedDay(typed)).toBeUndefined();
  });
});

describe("R5 a signature that was drawn", () => {
  const line = (length: number) => ({ points: Array.from({ length }, (_, n) => ({ x: n + 0.4, y: 100 - n / 3 })) });
  const sign = (signature: string, method = "drawn") =>
    parseEnvelope({
      id: "00000000-0000-4000-8000-000000000000",
      office: "o",
      command: {
        type: "SignStatement",
        case: "c",
        declaration: 1,
        hash: "a".repeat(64),
        method,
        signature,
        signer: "self",
      },
    });

  test("zero strokes, or a dot, are none", () => {
    expect(strokesText([])).toBe("");
    expect(strokesText([line(1)])).toBe("");
    for (const nothing of ["[]", "[[]]", "[[[1,2]]]", "yes", "{}"]) {
      expect(sign(nothing)).toMatchObject({ valid: false, issues: [{ path: "command.signature" }] });
    }
    expect(sign("drawer 7", "paper")).toMatchObject({ valid: true });
  });

  test("a long one is thinned until the hub takes it, and keeps its lines", () => {
    expect(strokesText([line(3)])).toBe("[[[0,100],[1,100],[2,99]]]");
    const long = strokesText([line(20_000), line(400)]);
    expect(long.length).toBeLessThanOrEqual(20_000);
    expect(JSON.parse(long)).toHaveLength(2);
    expect(sign(long)).toMatchObject({ valid: true });
    const dots = strokesText([line(3), ...Array.from({ length: 9_000 }, () => line(1))]);
    expect(dots.length).toBeLessThanOrEqual(20_000);
  });
});

describe("a case's number as it is typed", () => {
  test.each([
    ["2026-7", "2026-0007"],
    ["٢٠٢٦/٠٠٠٧", "2026-0007"],
    [" 2026 12345 ", "2026-12345"],
  ])("%s is %s", (typed, number) => expect(caseNumber(typed)).toBe(number));

  // A national id, a mobile, half a number: none of them is a case's.
  test.each(["1000000008", "0501234567", "+966501234567", "2026", "7"])("%s is none", (typed) => {
    expect(caseNumber(typed)).toBeUndefined();
  });
});
