import { improvementsTexts } from "../../shared/i18n/texts/improvements.ts";
import { t } from "../../shared/ui/language.ts";
import type { StoryLine } from "./story.tsx";
import type { ShownSuggestion } from "./work.ts";

/** What happened to a suggestion. Who wrote it at a kiosk is nobody's to tell, and neither is the minute. */
export function suggestionStory({ answer, closing, reopening }: ShownSuggestion): readonly StoryLine[] {
  const texts = t(improvementsTexts);
  const lines: readonly (StoryLine | null)[] = [
    reopening && { what: texts.reopened, ...reopening },
    answer && { what: texts.answeredBy, ...answer },
    closing && {
      what: texts.closedHow[closing.kind],
      by: closing.by,
      at: closing.at,
      words: closing.kind === "delivered" ? texts.hows[closing.how] : texts.reasons[closing.reason],
    },
  ];
  return lines.flatMap((line) => line ?? []).sort((a, b) => a.at - b.at);
}
