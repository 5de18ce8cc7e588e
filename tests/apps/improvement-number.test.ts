import { describe, expect, test } from "vitest";
import { typedNumber } from "../../staff/improvement/find.tsx";

describe("a number as people type it", () => {
  test("in any digits, with any strokes; without a letter it is a suggestion's", () => {
    expect(typedNumber("S-2026-0007")).toBe("S-2026-0007");
    expect(typedNumber(" a 2026/7 ")).toBe("A-2026-0007");
    expect(typedNumber("٢٠٢٦-٧")).toBe("S-2026-0007");
    expect(typedNumber("2026-12345")).toBe("S-2026-12345");
    for (const odd of ["", "7", "S-2026", "K-2026-0001x"]) expect(typedNumber(odd)).toBeUndefined();
  });
});
