import type { JSX } from "preact";
import { useState } from "preact/hooks";
import type { Relation } from "../../shared/cases/commands.ts";
import { requestTexts } from "../../shared/i18n/texts/request.ts";
import { signersTexts } from "../../shared/i18n/texts/signers.ts";
import { Button } from "../../shared/ui/button.tsx";
import { TextArea } from "../../shared/ui/field.tsx";
import { EditIcon } from "../../shared/ui/icons.tsx";
import { t } from "../../shared/ui/language.ts";
import { Segmented } from "../../shared/ui/segmented.tsx";
import { DialogForm } from "../parts/dialog-form.tsx";
import { RequestWords } from "./request-words.tsx";
import type { CaseWork } from "./work.ts";

const relations: readonly Relation[] = ["self", "guardian", "delegate"];

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
  const [relation, setRelation] = useState<Relation>(shown.relation);
  const [isAsked, setAsked] = useState(false);
  const save = async (): Promise<boolean> => {
    setAsked(true);
    const written = words.trim();
    // Who speaks may be put right before anything is written.
    if (written === "" && (shown.request || relation === shown.relation)) return false;
    const request = written === "" || written === shown.request ? {} : { request: written };
    const spoken = relation === shown.relation ? {} : { relation };
    const isSame = request.request === undefined && spoken.relation === undefined;
    return isSame || work.send({ type: "ReviseDetails", case: shown.id, ...request, ...spoken });
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
      <div class="request__speaks">
        <p>{texts.speaks}</p>
        <Segmented<Relation>
          label={texts.speaks}
          value={relation}
          onChoose={setRelation}
          segments={relations.map((value) => ({ value, label: t(signersTexts).signers[value] }))}
        />
      </div>
      {shown.signature && <p>{texts.falls}</p>}
    </DialogForm>
  );
}
