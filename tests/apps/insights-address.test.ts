import { describe, expect, test } from "vitest";
import { addressOf, askedIn, reportQuery } from "../../staff/insights/address.ts";

describe("the address of a look back", () => {
  test("what is asked for is in the address, and comes back from it", () => {
    const asked = { days: "91", table: "service", cell: "طلب دعم/1" } as const;
    expect(askedIn(addressOf(asked))).toEqual(asked);
  });

  test("nonsense falls back to four weeks of everybody", () => {
    const everybody = { days: "28", table: undefined, cell: undefined };
    expect(askedIn("#/insights")).toEqual(everybody);
    expect(askedIn("#/insights?days=9999&table=service")).toEqual(everybody);
  });

  test("a period ends with today and counts it", () => {
    const query = reportQuery({ days: "7", table: undefined, cell: undefined }, "2026-03-02");
    expect(query).toBe("from=2026-02-24&to=2026-03-02");
  });
});
