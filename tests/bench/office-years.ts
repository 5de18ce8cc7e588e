import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { plusDays } from "../../server/history/days.ts";
import { openSummaryStore } from "../../server/history/summary-store.ts";
import { initialSetup } from "../../shared/setup/evolve.ts";
import { insightsOf } from "../../shared/views/insights.ts";
import { organisationOf } from "../../shared/views/organisation.ts";
import { officeDay } from "../support/office-year.ts";
import { type Figure, limitLine, median } from "./figure.ts";

const offices = 40;
const days = 366;
const mostMs = 200;
const first = "2025-01-01";

/** A year of forty offices: one office's page of the year, and the organisation's, from the file to the answer. */
export const officeYears: Figure = {
  key: "y",
  measure: async ({ rounds }) => {
    const folder = mkdtempSync(join(tmpdir(), "dawr-years-"));
    const store = openSummaryStore(folder);
    const ids = Array.from({ length: offices }, (_, place) => `office-${place}`);
    for (const [place, id] of ids.entries()) {
      store.write(
        id,
        Array.from({ length: 2 * days }, (_, day) => officeDay(plusDays(first, day), place)),
      );
    }
    const from = plusDays(first, days);
    const to = plusDays(from, days - 1);
    const own = () => {
      const before = [...store.read("office-7", first, plusDays(from, -1)).values()];
      const year = [...store.read("office-7", from, to).values()];
      insightsOf({ setup: initialSetup(), from, to, filter: undefined, days: year, before });
    };
    const all = () => {
      const parts = ids.map((office) => ({
        office,
        name: { ar: office, en: office },
        days: [...store.briefs(office, from, to).values()],
      }));
      organisationOf({ from, to }, parts);
    };
    const detail = `${offices} offices, ${days} days each`;
    const lines = [
      limitLine("y  Insights of an office over a year", timed(own, rounds), mostMs, "ms", detail),
      limitLine("y  all offices over a year", timed(all, rounds), mostMs, "ms", detail),
    ];
    store.close();
    rmSync(folder, { recursive: true, force: true });
    return lines;
  },
};

function timed(work: () => void, rounds: number): number {
  const took: number[] = [];
  for (let round = 0; round < 3 * rounds; round += 1) {
    const began = performance.now();
    work();
    took.push(performance.now() - began);
  }
  return median(took);
}
