import type { JSX } from "preact";
import { useState } from "preact/hooks";
import { libraryTexts } from "../../shared/i18n/texts/library.ts";
import { local, t } from "../../shared/ui/language.ts";
import { Notice } from "../../shared/ui/notice.tsx";
import { tell } from "../desk/undo.ts";
import { DialogForm } from "../parts/dialog-form.tsx";
import { type UploadFault, upload } from "./upload.ts";
import { blankVersion, isReady, versionOf } from "./version-draft.ts";
import { VersionFields } from "./version-fields.tsx";
import type { DocumentWork } from "./work.ts";

type DialogProps = { readonly work: DocumentWork; readonly onClose: () => void };

/** Returns the dialog of a new version: its file, its day, its approval. The file goes first; nothing is half added. */
export function VersionDialog({ work, onClose }: DialogProps): JSX.Element {
  const texts = t(libraryTexts);
  const { office, document, asking } = work;
  const [draft, setDraft] = useState(blankVersion);
  const [fault, setFault] = useState<UploadFault | undefined>();
  const [isAsked, setAsked] = useState(false);
  const isPolicy = document.kind === "policy";
  const save = async (): Promise<boolean> => {
    setAsked(true);
    setFault(undefined);
    if (draft.file === undefined || !isReady(draft, isPolicy)) return false;
    const uploaded = await upload(office, draft.file);
    if (uploaded.status === "fault") {
      setFault(uploaded.fault);
      return false;
    }
    const content = uploaded.content.sha256;
    const answer = await asking.ask(versionOf(draft, { document: document.id, isPolicy, content }));
    if (answer) tell(texts.added(Number(answer.result?.["version"])));
    return answer !== undefined;
  };
  return (
    <DialogForm
      title={texts.newVersionOf(local(document.title))}
      confirm={texts.save}
      asking={asking}
      onConfirm={save}
      onClose={onClose}
    >
      <VersionFields draft={draft} isPolicy={isPolicy} isAsked={isAsked} onChange={setDraft} />
      {fault && <Notice kind="error">{texts.faults[fault]}</Notice>}
    </DialogForm>
  );
}
