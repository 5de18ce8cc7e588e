import type { ComponentType, JSX } from "preact";
import { useEffect, useState } from "preact/hooks";
import { staffTexts } from "../../shared/i18n/texts/staff.ts";
import { t } from "../../shared/ui/language.ts";
import { showToast } from "../../shared/ui/toast.tsx";

type DialogProps = { readonly onClose: () => void };

/** Returns the dialog of one's own security, its code fetched now: it is opened a few times a year. */
export function SecurityDoor({ onClose }: DialogProps): JSX.Element | null {
  const [found, setFound] = useState<{ readonly Dialog: ComponentType<DialogProps> } | undefined>();
  useEffect(() => {
    import("./security/security-dialog.tsx").then(
      ({ SecurityDialog }) => setFound({ Dialog: SecurityDialog }),
      () => {
        showToast({ text: t(staffTexts).pageFailed });
        onClose();
      },
    );
  }, [onClose]);
  return found === undefined ? null : <found.Dialog onClose={onClose} />;
}
