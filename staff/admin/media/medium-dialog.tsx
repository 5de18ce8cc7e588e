import type { JSX } from "preact";
import { useState } from "preact/hooks";
import { adminTexts } from "../../../shared/i18n/texts/admin.ts";
import { adminMediaTexts } from "../../../shared/i18n/texts/admin-media.ts";
import type { Medium } from "../../../shared/setup/media.ts";
import { t } from "../../../shared/ui/language.ts";
import { showToast } from "../../../shared/ui/toast.tsx";
import { outcomeOfSent } from "../outcome.ts";
import { FormDialog } from "../parts/form-dialog.tsx";
import { useForm } from "../parts/use-form.ts";
import { useSend } from "../parts/use-send.ts";
import type { SetupProps } from "../setup-props.ts";
import { type MediumField, mediumForm, mediumOf, mediumProblems } from "./medium-draft.ts";
import { MediumFields } from "./medium-fields.tsx";
import { type UploadFault, uploadMedium } from "./upload-medium.ts";

export type Display = { readonly value: string; readonly label: string };

type MediumDialogProps = SetupProps & {
  readonly medium: Medium | undefined;
  readonly displays: readonly Display[];
  readonly onClose: () => void;
};

const fields: readonly MediumField[] = ["text.ar", "text.en", "hours", "seconds"];

/** Returns the form of a picture or film, new or given; its file is looked at by the hub before anything is saved. */
export function MediumDialog({ office, setup, link, medium, displays, onClose }: MediumDialogProps): JSX.Element {
  const texts = t(adminMediaTexts);
  const send = useSend(link);
  const [draft, setDraft] = useState(() => mediumForm(medium));
  const [fault, setFault] = useState<UploadFault | undefined>();
  const form = useForm<MediumField>({
    check: () => {
      setFault(undefined);
      return mediumProblems(draft, medium === undefined);
    },
    save: async () => {
      const uploaded = draft.file && (await uploadMedium(office, draft.file));
      if (uploaded && "fault" in uploaded) {
        setFault(uploaded.fault);
        return { status: "wrong", problems: { file: "check" } };
      }
      const content = uploaded?.sha256 ?? medium?.content.sha256 ?? "";
      const sent = mediumOf(draft, content, { media: setup.media, id: medium?.id });
      return outcomeOfSent(await send(office, { type: "SetMedium", medium: sent }), { fields });
    },
    onSaved: () => {
      showToast({ text: t(adminTexts).saved });
      onClose();
    },
  });
  const missing = form.problemOf("file") === undefined ? undefined : texts.fileMissing;
  const fileProblem = fault === undefined ? missing : texts.faults[fault];
  return (
    <FormDialog title={medium === undefined ? texts.addTitle : texts.editTitle} form={form} onClose={onClose}>
      <MediumFields
        draft={draft}
        isNew={medium === undefined}
        displays={displays}
        problemOf={(field) => (field === "file" ? fileProblem : form.problemOf(field))}
        onChange={setDraft}
      />
    </FormDialog>
  );
}
