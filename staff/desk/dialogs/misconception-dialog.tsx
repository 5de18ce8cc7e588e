import type { JSX } from "preact";
import { useState } from "preact/hooks";
import { deskTexts } from "../../../shared/i18n/texts/desk.ts";
import { receptionTexts } from "../../../shared/i18n/texts/reception.ts";
import { local, t } from "../../../shared/ui/language.ts";
import type { WaitingVisit } from "../../../shared/views/desk.ts";
import { DialogForm } from "../../parts/dialog-form.tsx";
import { noReason, ReasonField, reasonText } from "../../parts/reason.tsx";
import type { Work } from "../work.ts";

/** Returns the dialog that marks what the visitor believed wrongly: corrected by one of the office's cards, or own words (R14). */
export function MisconceptionDialog({
  work,
  visit,
}: {
  readonly work: Work;
  readonly visit: WaitingVisit;
}): JSX.Element {
  const texts = t(receptionTexts);
  const [belief, setBelief] = useState(noReason);
  const [isMissing, setMissing] = useState(false);
  const listed = work.setup?.cards ?? [];
  const sent = reasonText(belief);
  return (
    <DialogForm
      title={texts.misconceptions}
      confirm={texts.mark}
      asking={work.asking}
      onClose={() => work.show(undefined)}
      onConfirm={async () => {
        setMissing(sent === undefined);
        if (sent === undefined) return false;
        const known = listed.find(({ text }) => local(text) === sent);
        return work.deeds.misconception(visit, known ? { misconception: known.id } : { words: sent });
      }}
    >
      <p class="dialog-hint">{texts.misconceptionHint}</p>
      <ReasonField
        legend={texts.misconceptions}
        value={belief}
        ready={listed.map(({ text }) => local(text))}
        onChange={setBelief}
        error={isMissing && sent === undefined ? t(deskTexts).chooseReason : undefined}
      />
    </DialogForm>
  );
}
