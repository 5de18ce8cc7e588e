import type { JSX } from "preact";
import { adminTexts } from "../../../shared/i18n/texts/admin.ts";
import { commonTexts } from "../../../shared/i18n/texts/common.ts";
import { Button } from "../../../shared/ui/button.tsx";
import { EditIcon, TrashIcon } from "../../../shared/ui/icons.tsx";
import { t } from "../../../shared/ui/language.ts";
import "./row-actions.css";

type RowActionsProps = { readonly name: string; readonly onEdit: () => void; readonly onRemove: () => void };

/** Returns the two buttons of a row; readers hear which row they belong to. */
export function RowActions({ name, onEdit, onRemove }: RowActionsProps): JSX.Element {
  const texts = t(adminTexts);
  return (
    <span class="admin-row-actions">
      <Button kind="quiet" icon={EditIcon} label={texts.editOf(name)} onPress={onEdit}>
        {t(commonTexts).edit}
      </Button>
      <Button kind="quiet" icon={TrashIcon} label={texts.removeOf(name)} onPress={onRemove}>
        {t(commonTexts).remove}
      </Button>
    </span>
  );
}
