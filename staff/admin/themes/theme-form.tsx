import type { JSX } from "preact";
import { useState } from "preact/hooks";
import { adminTexts } from "../../../shared/i18n/texts/admin.ts";
import { adminSurveyTexts } from "../../../shared/i18n/texts/admin-survey.ts";
import type { Theme } from "../../../shared/setup/theme.ts";
import { TextArea } from "../../../shared/ui/field.tsx";
import { t } from "../../../shared/ui/language.ts";
import { showToast } from "../../../shared/ui/toast.tsx";
import { type NameField, nameProblems, trimmed } from "../field-problem.ts";
import { freshId } from "../fresh-id.ts";
import { outcomeOfSent } from "../outcome.ts";
import { FormDialog } from "../parts/form-dialog.tsx";
import { NameFields } from "../parts/name-fields.tsx";
import { useForm } from "../parts/use-form.ts";
import { useSend } from "../parts/use-send.ts";
import type { SetupProps } from "../setup-props.ts";

type ThemeFormProps = SetupProps & { readonly theme: Theme | undefined; readonly onClose: () => void };

const mostWords = 60;

/** Returns the form of a theme: its name, and its words line by line. */
export function ThemeForm({ office, setup, link, theme, onClose }: ThemeFormProps): JSX.Element {
  const texts = t(adminSurveyTexts);
  const send = useSend(link);
  const [name, setName] = useState(theme?.name ?? { ar: "", en: "" });
  const [lines, setLines] = useState((theme?.words ?? []).join("\n"));
  const words = [...new Set(lines.split("\n").map((each) => each.trim()))].filter((each) => each !== "");
  const isWrong = words.length === 0 || words.length > mostWords || words.some((each) => each.length > 40);
  const form = useForm<NameField | "words">({
    check: () => ({ ...nameProblems(name), ...(isWrong ? { words: "check" as const } : {}) }),
    save: async () => {
      const id =
        theme?.id ??
        freshId(
          name.en,
          "theme",
          setup.themes.map((each) => each.id),
        );
      const command = { type: "SetTheme", theme: { id, name: trimmed(name), words } } as const;
      return outcomeOfSent(await send(office, command), { fields: ["words"] });
    },
    onSaved: () => {
      showToast({ text: t(adminTexts).saved });
      onClose();
    },
  });
  return (
    <FormDialog title={theme === undefined ? texts.newTheme : texts.editTheme} form={form} onClose={onClose}>
      <NameFields name={name} problemOf={form.problemOf} onChange={setName} />
      <TextArea
        label={texts.words}
        hint={texts.wordsHint}
        error={form.problemOf("words") && texts.wordsMissing}
        value={lines}
        onInput={setLines}
      />
    </FormDialog>
  );
}
