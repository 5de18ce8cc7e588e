import type { JSX } from "preact";
import { useMemo, useState } from "preact/hooks";
import { libraryTexts } from "../../shared/i18n/texts/library.ts";
import { TextField } from "../../shared/ui/field.tsx";
import { t } from "../../shared/ui/language.ts";
import type { LibraryView } from "../../shared/views/library.ts";
import { freshId } from "../admin/fresh-id.ts";
import { openAsking } from "../desk/asking.ts";
import type { PageProps } from "../page.ts";
import { DialogForm } from "../parts/dialog-form.tsx";

type DialogProps = PageProps & { readonly shelf: LibraryView; readonly onClose: () => void };

/** Returns the dialog that adds a document; its first version follows on its page. */
export function DocumentDialog({ link, office, shelf, onClose }: DialogProps): JSX.Element {
  const texts = t(libraryTexts);
  const asking = useMemo(() => openAsking(link, office), [link, office]);
  const [title, setTitle] = useState({ ar: "", en: "" });
  const [isAsked, setAsked] = useState(false);
  const missing = (text: string): string | undefined => (isAsked && text.trim() === "" ? texts.nameMissing : undefined);
  const add = async (): Promise<boolean> => {
    setAsked(true);
    const trimmed = { ar: title.ar.trim(), en: title.en.trim() };
    if (trimmed.ar === "" || trimmed.en === "") return false;
    const taken = shelf.documents.map(({ id }) => id);
    const id = freshId(trimmed.en, "document", taken);
    const answer = await asking.ask({ type: "SetDocument", document: id, title: trimmed });
    if (answer) location.hash = `#/library/${id}`;
    return answer !== undefined;
  };
  return (
    <DialogForm title={texts.newDocument} confirm={texts.add} asking={asking} onConfirm={add} onClose={onClose}>
      <TextField
        label={texts.nameAr}
        dir="rtl"
        maxLength={120}
        autoComplete="off"
        value={title.ar}
        error={missing(title.ar)}
        onInput={(ar) => setTitle({ ...title, ar })}
      />
      <TextField
        label={texts.nameEn}
        dir="ltr"
        maxLength={120}
        autoComplete="off"
        value={title.en}
        error={missing(title.en)}
        onInput={(en) => setTitle({ ...title, en })}
      />
    </DialogForm>
  );
}
