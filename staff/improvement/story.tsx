import type { JSX } from "preact";
import { improvementsTexts } from "../../shared/i18n/texts/improvements.ts";
import { t } from "../../shared/ui/language.ts";
import { momentText } from "../cases/days.ts";
import { apart } from "./work.ts";

/** One thing that was done: by whom, when, and in whose words. */
export type StoryLine = {
  readonly what: string;
  readonly by: string;
  readonly at: number;
  readonly words?: string | undefined;
};

/** Returns what happened, who did it and when, the first first. */
export function Story(props: {
  readonly lines: readonly StoryLine[];
  readonly zone: string | undefined;
}): JSX.Element | null {
  const texts = t(improvementsTexts);
  if (props.lines.length === 0) return null;
  return (
    <section class="ui-card" aria-labelledby="story">
      <h2 id="story">{texts.story}</h2>
      <ol class="story">
        {props.lines.map(({ what, by, at, words }) => (
          <li key={`${at} ${what}`}>
            <strong>{what}</strong>
            {words !== undefined && <Quote words={words} />}
            <span class="case__facts">{texts.deedBy(apart(by), momentText(at, props.zone ?? "Asia/Riyadh"))}</span>
          </li>
        ))}
      </ol>
    </section>
  );
}

/** Returns somebody's own words, or that they are kept no longer. */
export function Quote({ words }: { readonly words: string }): JSX.Element {
  if (words === "") return <p class="case__facts">{t(improvementsTexts).erased}</p>;
  return (
    <blockquote class="quote" dir="auto">
      {words}
    </blockquote>
  );
}
