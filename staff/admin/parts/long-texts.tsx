import type { JSX } from "preact";
import { adminTexts } from "../../../shared/i18n/texts/admin.ts";
import type { Localized } from "../../../shared/office/ids.ts";
import { TextArea } from "../../../shared/ui/field.tsx";
import { t } from "../../../shared/ui/language.ts";
import type { NameField } from "../field-problem.ts";

/** Returns the two fields of a longer text, one for each language. */
export function LongTexts(props: {
  readonly text: Localized;
  readonly problemOf: (field: NameField) => string | undefined;
  readonly onChange: (text: Localized) => void;
}): JSX.Element {
  const texts = t(adminTexts);
  const { text, onChange } = props;
  return (
    <div class="admin-form__pair">
      <TextArea
        label={texts.textAr}
        value={text.ar}
        maxLength={4_000}
        error={props.problemOf("name.ar")}
        onInput={(ar) => onChange({ ...text, ar })}
      />
      <TextArea
        label={texts.textEn}
        value={text.en}
        maxLength={4_000}
        error={props.problemOf("name.en")}
        onInput={(en) => onChange({ ...text, en })}
      />
    </div>
  );
}
