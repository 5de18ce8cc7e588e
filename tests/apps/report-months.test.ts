import { describe, expect, test } from "vitest";
import { isReport, monthIn, reportAddress, reportedMonths, spanOf } from "../../staff/insights/report/months.ts";

describe("the months of the report", () => {
  test("a month is reported whole, the running one until today, a leap February too", () => {
    expect(spanOf("2026-10", "2026-11-22")).toEqual({ from: "2026-10-01", to: "2026-10-31" });
    expect(spanOf("2026-11", "2026-11-22")).toEqual({ from: "2026-11-01", to: "2026-11-22" });
    expect(spanOf("2028-02", "2028-03-01")).toEqual({ from: "2028-02-01", to: "2028-02-29" });
    expect(spanOf("2026-12", "2027-01-01")).toEqual({ from: "2026-12-01", to: "2026-12-31" });
  });

  test("the address names one of thirteen months; anything else is the last that is over", () => {
    expect(reportedMonths("2026-11-22")).toHaveLength(13);
    expect(reportedMonths("2026-11-22").at(-1)).toBe("2025-11");
    expect(monthIn(reportAddress("2026-11"), "2026-11-22")).toBe("2026-11");
    for (const address of [reportAddress(), "#/insights/report?month=2027-01", "#/insights/report?month=<b>"]) {
      expect(monthIn(address, "2026-11-22")).toBe("2026-10");
    }
    expect(monthIn(reportAddress(), "2027-01-05")).toBe("2026-12");
  });

  test("only its own address leads to it", () => {
    expect([reportAddress(), reportAddress("2026-10")].every(isReport)).toBe(true);
    expect(["#/insights", "#/insights?days=7", "#/insights/reports"].some(isReport)).toBe(false);
  });
});
