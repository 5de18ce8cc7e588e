import type { JSX } from "preact";
import { useState } from "preact/hooks";
import { adminTexts } from "../../../shared/i18n/texts/admin.ts";
import { adminWordsTexts } from "../../../shared/i18n/texts/admin-words.ts";
import type { Card } from "../../../shared/setup/card.ts";
import { TextField } from "../../../shared/ui/field.tsx";
import { houseLanguage, t } from "../../../shared/ui/language.ts";
import { showToast } from "../../../shared/ui/toast.tsx";
import { type NameField, nameProblems } from "../field-problem.ts";
import { outcomeOfSent } from "../outcome.ts";
import { CheckGroup } from "../parts/check-group.tsx";
import { FormDialog } from "../parts/form-dialog.tsx";
import { NameFields } from "../parts/name-fields.tsx";
import { useForm } from "../parts/use-form.ts";
import { useSend } from "../parts/use-send.ts";
import type { SetupProps } from "../setup-props.ts";
import { cardDraft, cardOf, weekdayChoices } from "./card-draft.ts";

type CardFormProps = SetupProps & { readonly card: Card | undefined; readonly onClose: () => void };

/** Returns the form of a card, new or given. */
export function CardForm({ office, setup, link, card, onClose }: CardFormProps): JSX.Element {
  const texts = t(adminWordsTexts).cards;
  const send = useSend(link);
  const [draft, setDraft] = useState(() => cardDraft(card));
  const form = useForm<NameField>({
    check: () => nameProblems(draft.text),
    save: async () => {
      const stored = cardOf(draft, setup.cards, card?.id);
      return outcomeOfSent(await send(office, { type: "SetCard", card: stored }), { fields: [] });
    },
    onSaved: () => {
      showToast({ text: t(adminTexts).saved });
      onClose();
    },
  });
  return (
    <FormDialog title={card === undefined ? texts.addTitle : texts.editTitle} form={form} onClose={onClose}>
      <NameFields
        isText
        isForVisitors
        name={draft.text}
        problemOf={form.problemOf}
        onChange={(text) => setDraft({ ...draft, text })}
      />
      <div class="admin-form__pair">
        {(["from", "until"] as const).map((end) => (
          <TextField
            key={end}
            label={texts[end]}
            mark={`(${texts.optional})`}
            type="date"
            value={draft[end]}
            onInput={(day) => setDraft({ ...draft, [end]: day })}
          />
        ))}
      </div>
      <CheckGroup
        label={texts.weekdays}
        hint={texts.weekdaysHint}
        choices={weekdayChoices(houseLanguage())}
        chosen={draft.weekdays}
        onChange={(weekdays) => setDraft({ ...draft, weekdays })}
      />
    </FormDialog>
  );
}
