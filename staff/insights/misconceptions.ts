import { insightsTexts } from "../../shared/i18n/texts/insights.ts";
import type { Localized } from "../../shared/office/ids.ts";
import { local, t } from "../../shared/ui/language.ts";

type Misconception = { readonly id: string | null; readonly text: Localized | null; readonly count: number };

/** Returns what a table of misconceptions shows, on the screen and on paper alike. */
export function misconceptionTable<Row extends Misconception>(rows: readonly Row[]) {
  const texts = t(insightsTexts);
  return {
    columns: [
      {
        id: "what",
        title: texts.misconceptions,
        cell: ({ text }: Row) => (text ? local(text) : texts.otherMisconceptions),
      },
      { id: "count", title: texts.times, cell: ({ count }: Row) => count, isNumber: true },
    ],
    rows,
    rowKey: ({ id }: Row) => id ?? "other",
    empty: texts.noMisconceptions,
  };
}
