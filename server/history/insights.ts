import type { BusinessDay } from "../../shared/office/ids.ts";
import { type Insights, type InsightsFilter, insightsOf } from "../../shared/views/insights.ts";
import type { OpenOffice } from "../offices-types.ts";
import { dayCount, plusDays } from "./days.ts";
import type { Summaries } from "./summaries.ts";

/** So many days before, at least, make the baseline of the charts (survey R20). */
const baselineDays = 182;

/** What a period of an office was, beside as many days before it. */
export async function insightsFor(
  summaries: Summaries,
  office: OpenOffice,
  { from, to, filter }: { readonly from: BusinessDay; readonly to: BusinessDay; readonly filter: InsightsFilter },
): Promise<Insights> {
  const length = dayCount(from, to);
  const before = await summaries.period(office, plusDays(from, -Math.max(length, baselineDays)), plusDays(from, -1));
  const days = await summaries.period(office, from, to);
  return insightsOf({ setup: office.setup().state, from, to, filter, days, before });
}
