import type { JSX } from "preact";
import { adminTexts } from "../../../shared/i18n/texts/admin.ts";
import { adminMessageTexts } from "../../../shared/i18n/texts/admin-messages.ts";
import { adminWordsTexts } from "../../../shared/i18n/texts/admin-words.ts";
import { type Message, messageText } from "../../../shared/setup/message.ts";
import { houseLanguage, local, t } from "../../../shared/ui/language.ts";
import { scheduleText } from "../cards/card-draft.ts";
import { outcomeOfSent } from "../outcome.ts";
import { BothNames } from "../parts/both-names.tsx";
import { EntrySection } from "../parts/entry-section.tsx";
import { useSend } from "../parts/use-send.ts";
import type { SetupProps } from "../setup-props.ts";
import { MessageForm } from "./message-form.tsx";

/** Returns what the office tells its hall, with the days and hours (U16). */
export function Messages(props: SetupProps): JSX.Element {
  const { office, setup, link } = props;
  const texts = t(adminMessageTexts);
  const send = useSend(link);
  return (
    <EntrySection
      title={t(adminTexts).sections.messages}
      hint={texts.hint}
      addLabel={texts.add}
      entries={setup.messages}
      nameOf={(message) => local(messageText(message))}
      columns={[
        {
          id: "text",
          title: t(adminTexts).columns.text,
          cell: (message) =>
            message.text.en === undefined ? (
              <span lang="ar">{message.text.ar}</span>
            ) : (
              <BothNames name={messageText(message)} />
            ),
        },
        { id: "shown", title: t(adminWordsTexts).cards.shown, cell: whenText },
      ]}
      empty={texts.empty}
      form={(message, onClose) => <MessageForm {...props} message={message} onClose={onClose} />}
      removal={{
        title: texts.removeTitle,
        hint: t(adminWordsTexts).cards.removeHint,
        act: async ({ id }) =>
          outcomeOfSent(await send(office, { type: "RemoveMessage", message: id }), { fields: [] }),
      }}
    />
  );
}

function whenText(message: Message): string {
  const days = scheduleText(message, houseLanguage());
  const { hours } = message;
  return hours === undefined ? days : `${days} · ${t(adminMessageTexts).within(hours.from, hours.until)}`;
}
