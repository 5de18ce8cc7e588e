import type { JSX } from "preact";
import { useId } from "preact/hooks";
import { adminPeopleTexts } from "../../../shared/i18n/texts/admin-people.ts";
import type { DeviceKind } from "../../../shared/office/ids.ts";
import { t } from "../../../shared/ui/language.ts";
import { deviceIcons, deviceKindName, deviceKinds } from "./device-kind.tsx";
import "./kind-choice.css";

type KindChoiceProps = { readonly chosen: DeviceKind; readonly onChoose: (kind: DeviceKind) => void };

/** Returns the choice of which kind of device gets the code. */
export function KindChoice({ chosen, onChoose }: KindChoiceProps): JSX.Element {
  const texts = t(adminPeopleTexts).devices;
  const group = useId();
  return (
    <fieldset class="admin-kinds">
      <legend class="ui-field__label">{texts.pairKind}</legend>
      {deviceKinds.map((kind) => {
        const Picture = deviceIcons[kind];
        return (
          <label key={kind} class="admin-kinds__choice">
            <input
              class="visually-hidden"
              type="radio"
              name={group}
              value={kind}
              checked={kind === chosen}
              onChange={() => onChoose(kind)}
            />
            <Picture size={32} />
            <span class="admin-kinds__name">{deviceKindName(kind)}</span>
            <span class="admin-kinds__hint">{texts.kindHints[kind]}</span>
          </label>
        );
      })}
    </fieldset>
  );
}
