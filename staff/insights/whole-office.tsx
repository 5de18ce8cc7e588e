import { insightsTexts } from "../../shared/i18n/texts/insights.ts";
import { Badge } from "../../shared/ui/badge.tsx";
import type { Drawn } from "../../shared/ui/drawn.ts";
import { t } from "../../shared/ui/language.ts";
import type { Insights } from "../../shared/views/insights.ts";
import type { InsightsPart } from "../../shared/views/insights-scope.ts";

/** Returns a card's note, led by what a reader must know first where the page's filter does not reach this card (V33). */
export function noteOf(
  { wholeOffice }: Pick<Insights, "wholeOffice">,
  part: InsightsPart,
  note?: string,
): Drawn | undefined {
  if (!wholeOffice.includes(part)) return note;
  return (
    <>
      <Badge tone="info">{t(insightsTexts).wholeOffice}</Badge>
      {note !== undefined && ` ${note}`}
    </>
  );
}
