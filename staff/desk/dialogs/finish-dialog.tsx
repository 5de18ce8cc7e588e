import type { JSX } from "preact";
import { useRef, useState } from "preact/hooks";
import { deskTexts } from "../../../shared/i18n/texts/desk.ts";
import { surveyTexts } from "../../../shared/i18n/texts/survey.ts";
import type { Outcome } from "../../../shared/office/commands.ts";
import { Checkbox } from "../../../shared/ui/checkbox.tsx";
import { t } from "../../../shared/ui/language.ts";
import type { WaitingVisit } from "../../../shared/views/desk.ts";
import { Choices } from "../../parts/choices.tsx";
import { DialogForm } from "../../parts/dialog-form.tsx";
import { noReason, ReasonField, reasonText } from "../../parts/reason.tsx";
import { withCode } from "../../parts/with-code.tsx";
import type { Work } from "../work.ts";

const outcomes: readonly Outcome[] = ["completed", "answered", "notAnswered", "incomplete", "delivered"];

/** Returns the dialog that ends the visit with its outcome; a question that was not answered says why (R1). */
export function FinishDialog({ work, visit }: { readonly work: Work; readonly visit: WaitingVisit }): JSX.Element {
  const texts = t(deskTexts);
  const [outcome, setOutcome] = useState<Outcome>("completed");
  const [reason, setReason] = useState(noReason);
  const [isMissing, setMissing] = useState(false);
  const [isHandedOver, setHandedOver] = useState(false);
  // Asked after the dialog has closed: the visit is over by then.
  const handOver = useRef(false);
  const needsReason = outcome === "notAnswered";
  const sent = needsReason ? reasonText(reason) : undefined;
  return (
    <DialogForm
      title={withCode(texts.finishTitle, visit.code)}
      confirm={texts.finish}
      asking={work.asking}
      onClose={() =>
        work.show(
          handOver.current
            ? { kind: "handOver", ticket: visit.ticket, isInternal: visit.marks.includes("internal") }
            : undefined,
        )
      }
      onConfirm={async () => {
        const lacks = needsReason && sent === undefined;
        setMissing(lacks);
        if (lacks || !(await work.deeds.finish(visit, outcome, sent))) return false;
        if (isHandedOver) handOver.current = true;
        return true;
      }}
    >
      <Choices
        label={texts.outcome}
        value={outcome}
        choices={outcomes.map((value) => ({ value, label: texts.outcomes[value] }))}
        onChoose={setOutcome}
      />
      {needsReason && (
        <ReasonField
          value={reason}
          ready={texts.notAnsweredReasons}
          onChange={setReason}
          error={isMissing && sent === undefined ? texts.chooseReason : undefined}
        />
      )}
      <Checkbox label={t(surveyTexts).handOver} checked={isHandedOver} onChange={setHandedOver} />
      {isHandedOver && <p>{t(surveyTexts).handOverHint}</p>}
    </DialogForm>
  );
}
