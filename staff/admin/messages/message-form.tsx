import type { JSX } from "preact";
import { useState } from "preact/hooks";
import { adminTexts } from "../../../shared/i18n/texts/admin.ts";
import { adminMessageTexts } from "../../../shared/i18n/texts/admin-messages.ts";
import { adminWordsTexts } from "../../../shared/i18n/texts/admin-words.ts";
import { longestMessage, type Message } from "../../../shared/setup/message.ts";
import { TextField } from "../../../shared/ui/field.tsx";
import { houseLanguage, t } from "../../../shared/ui/language.ts";
import { showToast } from "../../../shared/ui/toast.tsx";
import { weekdayChoices } from "../cards/card-draft.ts";
import { outcomeOfSent } from "../outcome.ts";
import { CheckGroup } from "../parts/check-group.tsx";
import { DaysAndHours } from "../parts/days-and-hours.tsx";
import { FormDialog } from "../parts/form-dialog.tsx";
import { useForm } from "../parts/use-form.ts";
import { useSend } from "../parts/use-send.ts";
import type { SetupProps } from "../setup-props.ts";
import { type MessageField, messageDraft, messageOf, messageProblems } from "./message-draft.ts";

type MessageFormProps = SetupProps & { readonly message: Message | undefined; readonly onClose: () => void };

const languages = [
  { of: "ar", label: "textAr", dir: "rtl" },
  { of: "en", label: "textEn", dir: "ltr" },
  { of: "ur", label: "textUr", dir: "rtl" },
] as const;

/** Returns the form of a message to the hall, new or given. */
export function MessageForm({ office, setup, link, message, onClose }: MessageFormProps): JSX.Element {
  const texts = t(adminMessageTexts);
  const words = t(adminWordsTexts).cards;
  const send = useSend(link);
  const [draft, setDraft] = useState(() => messageDraft(message));
  const form = useForm<MessageField>({
    check: () => messageProblems(draft),
    save: async () => {
      const stored = messageOf(draft, setup.messages, message?.id);
      return outcomeOfSent(await send(office, { type: "SetMessage", message: stored }), {
        fields: ["text.ar", "text.en", "text.ur", "hours"],
      });
    },
    onSaved: () => {
      showToast({ text: t(adminTexts).saved });
      onClose();
    },
  });
  return (
    <FormDialog title={message === undefined ? texts.addTitle : texts.editTitle} form={form} onClose={onClose}>
      {languages.map(({ of, label, dir }) => (
        <TextField
          key={of}
          label={t(adminTexts)[label]}
          mark={of === "en" ? `(${words.optional})` : undefined}
          value={draft[of]}
          dir={dir}
          maxLength={longestMessage}
          autoComplete="off"
          error={form.problemOf(`text.${of}`)}
          onInput={(text) => setDraft({ ...draft, [of]: text })}
        />
      ))}
      <DaysAndHours
        times={draft}
        areHoursWrong={form.problemOf("hours") !== undefined}
        onChange={(changed) => setDraft({ ...draft, ...changed })}
      />
      <CheckGroup
        label={words.weekdays}
        hint={words.weekdaysHint}
        choices={weekdayChoices(houseLanguage())}
        chosen={draft.weekdays}
        onChange={(weekdays) => setDraft({ ...draft, weekdays })}
      />
    </FormDialog>
  );
}
