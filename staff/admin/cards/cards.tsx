import type { JSX } from "preact";
import { adminTexts } from "../../../shared/i18n/texts/admin.ts";
import { adminWordsTexts } from "../../../shared/i18n/texts/admin-words.ts";
import { houseLanguage, local, t } from "../../../shared/ui/language.ts";
import { outcomeOfSent } from "../outcome.ts";
import { BothNames } from "../parts/both-names.tsx";
import { EntrySection } from "../parts/entry-section.tsx";
import { useSend } from "../parts/use-send.ts";
import type { SetupProps } from "../setup-props.ts";
import { scheduleText } from "./card-draft.ts";
import { CardForm } from "./card-form.tsx";

/** Returns the "know that…" cards with their days (R14). */
export function Cards(props: SetupProps): JSX.Element {
  const { office, setup, link } = props;
  const texts = t(adminWordsTexts).cards;
  const send = useSend(link);
  return (
    <EntrySection
      title={t(adminTexts).sections.cards}
      hint={texts.hint}
      addLabel={texts.add}
      entries={setup.cards}
      nameOf={(card) => local(card.text)}
      columns={[
        { id: "text", title: t(adminTexts).columns.text, cell: ({ text }) => <BothNames name={text} /> },
        { id: "shown", title: texts.shown, cell: (card) => scheduleText(card, houseLanguage()) },
      ]}
      empty={texts.empty}
      form={(card, onClose) => <CardForm {...props} card={card} onClose={onClose} />}
      removal={{
        title: texts.removeTitle,
        hint: texts.removeHint,
        act: async ({ id }) => outcomeOfSent(await send(office, { type: "RemoveCard", card: id }), { fields: [] }),
      }}
    />
  );
}
