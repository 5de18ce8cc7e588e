import { businessDay, monthName } from "../../shared/i18n/dates.ts";
import type { Language } from "../../shared/i18n/languages.ts";
import { reportSentences } from "../../shared/i18n/report-sentences.ts";
import { reportMailTexts } from "../../shared/i18n/texts/report-mail.ts";
import type { ReportRhythm } from "../../shared/setup/report-plan.ts";
import type { Insights } from "../../shared/views/insights.ts";

type Letter = { readonly every: ReportRhythm; readonly language: Language; readonly office: string };

/** Subject and text of the report's mail: the sentences of the printed report, so that both say the same. */
export function reportWords(insights: Insights, { every, language, office }: Letter) {
  const texts = reportMailTexts[language];
  const from = businessDay(insights.from, language);
  const to = businessDay(insights.to, language);
  const period = every === "monthly" ? monthName(insights.from.slice(0, 7), language) : texts.span(from, to);
  const said = reportSentences(insights, language, texts.noVisits);
  return {
    subject: `${office}: ${texts.subject[every](period)}`,
    text: [`${office}\n${period}`, said.map((each) => `- ${each}`).join("\n"), texts.attached].join("\n\n"),
  };
}
