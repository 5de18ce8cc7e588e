import type { JSX } from "preact";
import { adminTexts } from "../../../shared/i18n/texts/admin.ts";
import { adminSurveyTexts } from "../../../shared/i18n/texts/admin-survey.ts";
import { local, t } from "../../../shared/ui/language.ts";
import { outcomeOfSent } from "../outcome.ts";
import { BothNames } from "../parts/both-names.tsx";
import { EntrySection } from "../parts/entry-section.tsx";
import { useSend } from "../parts/use-send.ts";
import type { SetupProps } from "../setup-props.ts";
import { ThemeForm } from "./theme-form.tsx";

/** Returns the words by which visitors' comments are sorted (U15). */
export function Themes(props: SetupProps): JSX.Element {
  const { office, setup, link } = props;
  const texts = t(adminSurveyTexts);
  const send = useSend(link);
  return (
    <EntrySection
      title={t(adminTexts).sections.themes}
      hint={texts.themesHint}
      addLabel={texts.addTheme}
      entries={setup.themes}
      nameOf={({ name }) => local(name)}
      columns={[
        { id: "name", title: t(adminTexts).columns.name, cell: ({ name }) => <BothNames name={name} /> },
        { id: "words", title: texts.words, cell: ({ words }) => <span dir="auto">{words.join(" · ")}</span> },
      ]}
      empty={texts.noThemes}
      form={(theme, onClose) => <ThemeForm {...props} theme={theme} onClose={onClose} />}
      removal={{
        title: texts.removeTheme,
        hint: texts.removeThemeHint,
        act: async ({ id }) => outcomeOfSent(await send(office, { type: "RemoveTheme", theme: id }), { fields: [] }),
      }}
    />
  );
}
