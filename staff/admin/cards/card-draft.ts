import { businessDay, weekday } from "../../../shared/i18n/dates.ts";
import type { Language } from "../../../shared/i18n/languages.ts";
import { adminWordsTexts } from "../../../shared/i18n/texts/admin-words.ts";
import type { Localized } from "../../../shared/office/ids.ts";
import type { Card, Schedule } from "../../../shared/setup/card.ts";
import { trimmed } from "../field-problem.ts";
import { freshId } from "../fresh-id.ts";

/** A card as somebody is writing it: an empty day is none. */
export type CardDraft = {
  readonly text: Localized;
  readonly from: string;
  readonly until: string;
  readonly weekdays: readonly string[];
};

/** A Sunday, at noon of its zone. */
const sunday = Date.UTC(2026, 10, 22, 12);
const dayMs = 86_400_000;

/** The days of the week from Sunday on, by the numbers that the setup stores. */
export function weekdayChoices(language: Language): readonly { readonly value: string; readonly label: string }[] {
  return [0, 1, 2, 3, 4, 5, 6].map((number) => ({
    value: String(number),
    label: weekday(sunday + number * dayMs, { language, zone: "UTC" }),
  }));
}

/** Returns the draft of a card, or what a new one begins with. */
export function cardDraft(card: Card | undefined): CardDraft {
  if (card === undefined) return { text: { ar: "", en: "" }, from: "", until: "", weekdays: [] };
  return { text: card.text, from: card.from ?? "", until: card.until ?? "", weekdays: card.weekdays.map(String) };
}

/** Returns the card to store; a new one gets an id of its own. */
export function cardOf(draft: CardDraft, cards: readonly Card[], id: string | undefined): Card {
  const taken = cards.map((card) => card.id);
  return {
    id: id ?? freshId(draft.text.en, "card", taken),
    text: trimmed(draft.text),
    ...(draft.from === "" ? {} : { from: draft.from }),
    ...(draft.until === "" ? {} : { until: draft.until }),
    weekdays: draft.weekdays.map(Number),
  };
}

/** Returns the days on which something is shown in words. */
export function scheduleText({ from, until, weekdays }: Schedule, language: Language): string {
  const texts = adminWordsTexts[language].cards;
  const names = weekdayChoices(language)
    .filter(({ value }) => weekdays.includes(Number(value)))
    .map(({ label }) => label);
  const parts = [
    ...(from === undefined ? [] : [texts.fromDay(businessDay(from, language))]),
    ...(until === undefined ? [] : [texts.untilDay(businessDay(until, language))]),
    ...(names.length === 0 ? [] : [names.join(language === "ar" ? "، " : ", ")]),
  ];
  return parts.length === 0 ? texts.always : parts.join(" · ");
}
