import type { JSX } from "preact";
import { casesTexts } from "../../shared/i18n/texts/cases.ts";
import { t } from "../../shared/ui/language.ts";
import { momentText } from "./days.ts";
import { type CaseWork, nameOf, type ShownCase, zoneOf } from "./work.ts";

type Line = { readonly what: string; readonly by: string; readonly at: number; readonly words?: string };

/** Returns what happened to the case, who did it and when. */
export function Story({ work }: { readonly work: CaseWork }): JSX.Element | null {
  const { shown, setup } = work;
  const lines = storyOf(shown);
  const texts = t(casesTexts);
  if (lines.length === 0) return null;
  return (
    <section class="ui-card" aria-labelledby="story">
      <h2 id="story">{texts.story}</h2>
      <ol class="story">
        {lines.map(({ what, by, at, words }) => (
          <li key={`${at} ${what}`}>
            <strong>{what}</strong>
            {words !== undefined && words !== "" && (
              <blockquote class="quote" dir="auto">
                {words}
              </blockquote>
            )}
            <span class="case__facts">
              {texts.deedBy(`\u2068${nameOf(shown, by)}\u2069`, momentText(at, zoneOf(setup)))}
            </span>
          </li>
        ))}
      </ol>
    </section>
  );
}

function storyOf(shown: ShownCase): readonly Line[] {
  const texts = t(casesTexts);
  const { submission, decisions, answered, registered, appeal, closing } = shown;
  const lines: readonly (Line | false | null | undefined)[] = [
    submission && { what: texts.submitted, ...submission },
    ...decisions.map(({ outcome, isEarly, by, at, reason }) => ({
      what: `${texts.decided}: ${texts.outcome[outcome]}${isEarly ? ` (${texts.early})` : ""}`,
      by,
      at,
      words: reason,
    })),
    answered && { what: `${texts.answered}: ${texts.answerHows[answered.how]}`, ...answered },
    registered && { what: texts.registered, ...registered },
    appeal && { what: texts.appeal, by: appeal.by, at: appeal.at, words: appeal.grounds },
    closing && { what: closingText(closing), by: closing.by, at: closing.at },
  ];
  return lines.flatMap((line) => line || []).sort((a, b) => a.at - b.at);
}

function closingText(closing: NonNullable<ShownCase["closing"]>): string {
  const texts = t(casesTexts);
  const what = texts.closings[closing.kind];
  if (closing.kind === "notDelivered") return `${what}: ${texts.notDelivered[closing.reason]}`;
  if (closing.kind === "withdrawn") return `${what}: ${texts.withdrawals[closing.reason]}`;
  return what;
}
