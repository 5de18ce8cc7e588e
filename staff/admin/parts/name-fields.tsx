import type { JSX } from "preact";
import { adminTexts } from "../../../shared/i18n/texts/admin.ts";
import type { Localized } from "../../../shared/office/ids.ts";
import { TextField } from "../../../shared/ui/field.tsx";
import { t } from "../../../shared/ui/language.ts";
import type { NameField } from "../field-problem.ts";

type NameFieldsProps = {
  readonly name: Localized;
  readonly problemOf: (field: NameField) => string | undefined;
  readonly onChange: (name: Localized) => void;
  /** "Text" instead of "name", for sentences. */
  readonly isText?: boolean | undefined;
  /** What visitors read on their own screens, which speak further languages. */
  readonly isForVisitors?: boolean | undefined;
};

/** Returns the fields of a name, each written in its own direction; a further language may stay empty. */
export function NameFields({
  name,
  problemOf,
  onChange,
  isText = false,
  isForVisitors = false,
}: NameFieldsProps): JSX.Element {
  const texts = t(adminTexts);
  return (
    <div class="admin-form__pair">
      <TextField
        label={isText ? texts.textAr : texts.nameAr}
        value={name.ar}
        dir="rtl"
        maxLength={140}
        autoComplete="off"
        error={problemOf("name.ar")}
        onInput={(ar) => onChange({ ...name, ar })}
      />
      <TextField
        label={isText ? texts.textEn : texts.nameEn}
        value={name.en}
        dir="ltr"
        maxLength={140}
        autoComplete="off"
        error={problemOf("name.en")}
        onInput={(en) => onChange({ ...name, en })}
      />
      {isForVisitors && (
        <TextField
          label={isText ? texts.textUr : texts.nameUr}
          hint={texts.urHint}
          value={name.ur ?? ""}
          dir="rtl"
          maxLength={140}
          autoComplete="off"
          error={problemOf("name.ur")}
          onInput={(ur) => onChange({ ...name, ur })}
        />
      )}
    </div>
  );
}
