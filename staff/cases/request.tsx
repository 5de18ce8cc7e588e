import type { JSX } from "preact";
import { useState } from "preact/hooks";
import { requestTexts } from "../../shared/i18n/texts/request.ts";
import { Button } from "../../shared/ui/button.tsx";
import { TextArea } from "../../shared/ui/field.tsx";
import { EditIcon } from "../../shared/ui/icons.tsx";
import { t } from "../../shared/ui/language.ts";
import { DialogForm } from "../parts/dialog-form.tsx";
import { RequestWords } from "./request-words.tsx";
import type { CaseWork } from "./work.ts";

/** Returns what the applicant asks for, in words; while the request is at the desk it can be written and corrected (K27). */
export function Request({ work }: { readonly work: CaseWork }): JSX.Element | null {
  const texts = t(requestTexts);
  const { request, stage } = work.shown;
  const isOpen = stage === "collecting";
  if (!isOpen && !request) return null;
  return (
    <section class="ui-card request" aria-labelledby="request">
      <h2 id="request">{texts.title}</h2>
      {request ? <RequestWords words={request} /> : <p class="case__facts">{texts.none}</p>}
      {isOpen && (
        <Button icon={EditIcon} onPress={() => work.show({ kind: "request" })}>
          {request ? texts.change : texts.write}
        </Button>
      )}
    </section>
  );
}

/** Returns the dialog in which they are written. */
export function RequestDialog({ work }: { readonly work: CaseWork }): JSX.Element {
  const texts = t(requestTexts);
  const { shown } = work;
  const [words, setWords] = useState(shown.request ?? "");
  const [isAsked, setAsked] = useState(false);
  const save = async (): Promise<boolean> => {
    setAsked(true);
    const request = words.trim();
    if (request === "") return false;
    return request === shown.request || work.send({ type: "ReviseDetails", case: shown.id, request });
  };
  return (
    <DialogForm
      title={texts.title}
      confirm={texts.save}
      asking={work.asking}
      onClose={() => work.show(undefined)}
      onConfirm={save}
    >
      <div class="request__field">
        <TextArea
          label={texts.words}
          hint={texts.hint}
          error={isAsked && words.trim() === "" ? texts.empty : undefined}
          value={words}
          maxLength={2_000}
          onInput={setWords}
        />
      </div>
      {shown.signature && <p>{texts.falls}</p>}
    </DialogForm>
  );
}
