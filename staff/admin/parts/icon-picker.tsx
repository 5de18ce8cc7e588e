import type { JSX } from "preact";
import { useId } from "preact/hooks";
import { adminTexts } from "../../../shared/i18n/texts/admin.ts";
import type { Icon } from "../../../shared/ui/icon.tsx";
import { t } from "../../../shared/ui/language.ts";
import "./icon-picker.css";

export type Picture = { readonly name: string; readonly word: string; readonly icon: Icon };

type IconPickerProps = {
  readonly pictures: readonly Picture[];
  readonly chosen: string;
  readonly onChoose: (name: string) => void;
};

/** Returns the choice of one picture, each with its word; arrow keys move as in any radio group. */
export function IconPicker({ pictures, chosen, onChoose }: IconPickerProps): JSX.Element {
  const group = useId();
  return (
    <fieldset class="admin-icons">
      <legend class="ui-field__label">{t(adminTexts).icon}</legend>
      <div class="admin-icons__choices">
        {pictures.map(({ name, word, icon: Drawing }) => (
          <label key={name} class="admin-icons__choice">
            <input
              class="visually-hidden"
              type="radio"
              name={group}
              value={name}
              checked={name === chosen}
              onChange={() => onChoose(name)}
            />
            <Drawing size={28} />
            <span>{word}</span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
