import type { JSX } from "preact";
import { adminMediaTexts } from "../../../shared/i18n/texts/admin-media.ts";
import { adminWordsTexts } from "../../../shared/i18n/texts/admin-words.ts";
import { Checkbox } from "../../../shared/ui/checkbox.tsx";
import { FieldFrame, TextField } from "../../../shared/ui/field.tsx";
import { houseLanguage, t } from "../../../shared/ui/language.ts";
import { weekdayChoices } from "../cards/card-draft.ts";
import { CheckGroup } from "../parts/check-group.tsx";
import { DaysAndHours } from "../parts/days-and-hours.tsx";
import type { Display } from "./medium-dialog.tsx";
import type { MediumField, MediumForm } from "./medium-draft.ts";

type FieldsProps = {
  readonly draft: MediumForm;
  readonly isNew: boolean;
  readonly displays: readonly Display[];
  readonly problemOf: (field: MediumField) => string | undefined;
  readonly onChange: (draft: MediumForm) => void;
};

/** Returns the fields: the file and what is seen in it, when, for how long and where it is shown. */
export function MediumFields(props: FieldsProps): JSX.Element {
  const { draft, displays, problemOf, onChange } = props;
  const texts = t(adminMediaTexts);
  const words = t(adminWordsTexts).cards;
  return (
    <>
      <FileAndWords {...props} />
      <DaysAndHours
        times={draft}
        areHoursWrong={problemOf("hours") !== undefined}
        onChange={(changed) => onChange({ ...draft, ...changed })}
      >
        <TextField
          label={texts.seconds}
          type="number"
          value={draft.seconds}
          error={problemOf("seconds")}
          onInput={(seconds) => onChange({ ...draft, seconds })}
        />
      </DaysAndHours>
      <CheckGroup
        label={words.weekdays}
        hint={words.weekdaysHint}
        choices={weekdayChoices(houseLanguage())}
        chosen={draft.weekdays}
        onChange={(weekdays) => onChange({ ...draft, weekdays })}
      />
      {displays.length > 0 && (
        <CheckGroup
          label={texts.walls}
          hint={texts.wallsHint}
          choices={displays}
          chosen={draft.walls}
          onChange={(walls) => onChange({ ...draft, walls })}
        />
      )}
      <Checkbox
        label={texts.isPaused}
        checked={draft.isPaused}
        onChange={(isPaused) => onChange({ ...draft, isPaused })}
      />
    </>
  );
}

function FileAndWords({ draft, isNew, problemOf, onChange }: FieldsProps): JSX.Element {
  const texts = t(adminMediaTexts);
  return (
    <>
      <FieldFrame
        label={isNew ? texts.file : texts.otherFile}
        hint={texts.fileHint}
        error={problemOf("file")}
        control={(aria) => (
          <input
            {...aria}
            type="file"
            accept="image/png,image/jpeg,image/webp,video/mp4,video/webm"
            onChange={(event) => onChange({ ...draft, file: event.currentTarget.files?.[0] })}
          />
        )}
      />
      {(["ar", "en"] as const).map((of) => (
        <TextField
          key={of}
          label={of === "ar" ? texts.altAr : texts.altEn}
          hint={of === "ar" ? texts.altHint : undefined}
          value={draft.text[of]}
          dir={of === "ar" ? "rtl" : "ltr"}
          maxLength={120}
          autoComplete="off"
          error={problemOf(`text.${of}`)}
          onInput={(text) => onChange({ ...draft, text: { ...draft.text, [of]: text } })}
        />
      ))}
    </>
  );
}
