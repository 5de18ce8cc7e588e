import type { InsightsFilter } from "./insights.ts";

/**
 * The parts of a look back that a filter may leave as they are. `hall`: visits, waits and times at the counter;
 * `visits`: where visitors came from, referrals, misconceptions; `survey`: the two further questions, comments, ways of rating.
 */
export type InsightsPart = "hall" | "visits" | "counters" | "response" | "reasons" | "skipped" | "flagged" | "survey";

const always: readonly InsightsPart[] = ["visits", "counters", "response", "reasons", "flagged", "survey"];

/**
 * What is still told of the whole office under this filter. The hall is counted by service alone. Skips are counted by
 * the way of rating alone, and reasons and flagged touches by nothing: narrower, they would tell more of single answers
 * than the release lets out (survey R8, R11).
 */
export function wholeOfficeParts(filter: InsightsFilter): readonly InsightsPart[] {
  switch (filter?.table) {
    case undefined:
      return [];
    case "service":
      return [...always, "skipped"];
    case "mode":
      return [...always, "hall"];
    default:
      return [...always, "hall", "skipped"];
  }
}
