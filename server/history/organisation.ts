import type { BusinessDay, Localized } from "../../shared/office/ids.ts";
import { briefOf, type DayBrief, type OrganisationOfPeriod, organisationOf } from "../../shared/views/organisation.ts";
import type { OpenOffice } from "../offices-types.ts";
import { daysBetween } from "./days.ts";
import type { Summaries } from "./summaries.ts";
import type { SummaryStore } from "./summary-store.ts";

type Ground = { readonly summaries: Summaries; readonly store: Pick<SummaryStore, "briefs"> };
type Named = { readonly office: OpenOffice; readonly name: Localized };

/** What the offices of an organisation were in a period. Days that were never folded are folded now, once. */
export async function organisationFor(
  { summaries, store }: Ground,
  offices: readonly Named[],
  period: { readonly from: BusinessDay; readonly to: BusinessDay },
): Promise<OrganisationOfPeriod> {
  const parts = [];
  for (const { office, name } of offices) {
    parts.push({ office: office.id, name, days: await daysOf({ summaries, store }, office, period) });
  }
  return organisationOf(period, parts);
}

async function daysOf(
  { summaries, store }: Ground,
  office: OpenOffice,
  { from, to }: { readonly from: BusinessDay; readonly to: BusinessDay },
): Promise<readonly DayBrief[]> {
  const today = office.today().day;
  const kept = store.briefs(office.id, from, to);
  const missing = daysBetween(from, to < today ? to : today).filter((day) => !kept.has(day));
  const [first] = missing;
  const last = missing.at(-1);
  if (first === undefined || last === undefined) return [...kept.values()];
  const asked = new Set(missing);
  const folded = await summaries.period(office, first, last);
  return [...kept.values(), ...folded.filter(({ day }) => asked.has(day)).map(briefOf)];
}
