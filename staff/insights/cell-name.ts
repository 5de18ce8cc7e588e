import { insightsTexts } from "../../shared/i18n/texts/insights.ts";
import { local, t } from "../../shared/ui/language.ts";
import type { Insights } from "../../shared/views/insights.ts";

/** Returns the name of a cell: a service's or a department's own, else the word for it, else what the hub calls it. */
export function cellName(insights: Insights, table: string, id: string): string {
  const service = table === "service" ? insights.byService.find((each) => each.service === id) : undefined;
  const department = table === "department" ? insights.departments.find((each) => each.id === id) : undefined;
  const named = service ?? department;
  return named ? local(named.name) : (t(insightsTexts).cells[id] ?? id);
}
