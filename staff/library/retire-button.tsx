import type { JSX } from "preact";
import { useState } from "preact/hooks";
import { libraryTexts } from "../../shared/i18n/texts/library.ts";
import { Button } from "../../shared/ui/button.tsx";
import { local, t } from "../../shared/ui/language.ts";
import { tell } from "../desk/undo.ts";
import { DialogForm } from "../parts/dialog-form.tsx";
import type { DocumentWork } from "./work.ts";

/** Returns the way to retire a document, which asks once. */
export function RetireButton({ work }: { readonly work: DocumentWork }): JSX.Element {
  const texts = t(libraryTexts);
  const { document, asking } = work;
  const [isOpen, setOpen] = useState(false);
  const retire = async (): Promise<boolean> => {
    const answer = await asking.ask({ type: "RetireDocument", document: document.id });
    if (answer) tell(texts.retiredDone);
    return answer !== undefined;
  };
  return (
    <>
      <Button onPress={() => setOpen(true)}>{texts.retire}</Button>
      {isOpen && (
        <DialogForm
          isDanger
          title={texts.retireTitle(local(document.title))}
          confirm={texts.retire}
          asking={asking}
          onConfirm={retire}
          onClose={() => setOpen(false)}
        >
          <p>{texts.retireHint}</p>
        </DialogForm>
      )}
    </>
  );
}
