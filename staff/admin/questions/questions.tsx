import type { JSX } from "preact";
import { adminTexts } from "../../../shared/i18n/texts/admin.ts";
import { adminWordsTexts } from "../../../shared/i18n/texts/admin-words.ts";
import { local, t } from "../../../shared/ui/language.ts";
import { outcomeOfSent } from "../outcome.ts";
import { BothNames } from "../parts/both-names.tsx";
import { EntrySection } from "../parts/entry-section.tsx";
import { useSend } from "../parts/use-send.ts";
import type { SetupProps } from "../setup-props.ts";
import { QuestionForm } from "./question-form.tsx";

/** Returns the questions and answers that visitors read (R17). */
export function Questions(props: SetupProps): JSX.Element {
  const { office, setup, link } = props;
  const texts = t(adminWordsTexts).questions;
  const send = useSend(link);
  const nameOfService = (id: string | undefined): string => {
    const service = setup.services.find((each) => each.id === id);
    return service === undefined ? texts.everyService : local(service.name);
  };
  return (
    <EntrySection
      title={t(adminTexts).sections.questions}
      hint={texts.hint}
      addLabel={texts.add}
      entries={setup.questions}
      nameOf={({ question }) => local(question)}
      columns={[
        { id: "text", title: t(adminTexts).columns.text, cell: ({ question }) => <BothNames name={question} /> },
        { id: "about", title: texts.about, cell: ({ service }) => nameOfService(service) },
      ]}
      empty={texts.empty}
      form={(question, onClose) => <QuestionForm {...props} question={question} onClose={onClose} />}
      removal={{
        title: texts.removeTitle,
        hint: texts.removeHint,
        act: async ({ id }) =>
          outcomeOfSent(await send(office, { type: "RemoveQuestion", question: id }), { fields: [] }),
      }}
    />
  );
}
