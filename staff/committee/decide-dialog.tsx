import type { JSX } from "preact";
import { useState } from "preact/hooks";
import { casesTexts } from "../../shared/i18n/texts/cases.ts";
import { Checkbox } from "../../shared/ui/checkbox.tsx";
import { t } from "../../shared/ui/language.ts";
import { Notice } from "../../shared/ui/notice.tsx";
import { dayText } from "../cases/days.ts";
import { DialogForm } from "../parts/dialog-form.tsx";
import { noReason, type Reason, ReasonField, reasonText } from "../parts/reason.tsx";
import type { CommitteeWork, Deciding } from "./work.ts";

/** Returns the dialog of a decision: its reason, and before the earliest day the question whether it is meant (R6). */
export function DecideDialog(props: { readonly work: CommitteeWork; readonly deciding: Deciding }): JSX.Element {
  const { work } = props;
  const { held, outcome } = props.deciding;
  const texts = t(casesTexts);
  const [reason, setReason] = useState<Reason>(noReason);
  const [isMeant, setMeant] = useState(false);
  const [isAsked, setAsked] = useState(false);
  const words = reasonText(reason);
  const mustConfirm = held.reply?.standing === "early" && work.view.earlyReply === "warn";
  const decide = async (): Promise<boolean> => {
    setAsked(true);
    if (words === undefined) return false;
    const early = mustConfirm ? { early: isMeant } : {};
    return work.send({ type: "DecideCase", case: held.id, outcome, reason: words, ...early }, texts.done.decided);
  };
  return (
    <DialogForm
      title={
        <>
          {texts.committee.decideTitle[outcome]} <bdi>{held.number}</bdi>
        </>
      }
      confirm={outcome === "accepted" ? texts.committee.accept : texts.committee.reject}
      asking={work.asking}
      onClose={() => work.decide(undefined)}
      onConfirm={decide}
    >
      {mustConfirm && (
        <Notice kind="warn">{texts.committee.earlyWarning(dayText(held.reply?.earliestDay ?? work.view.today))}</Notice>
      )}
      {mustConfirm && <Checkbox label={texts.committee.earlyConfirm} checked={isMeant} onChange={setMeant} />}
      <ReasonField
        value={reason}
        ready={texts.committee.reasonsOf[outcome]}
        onChange={setReason}
        error={isAsked && words === undefined ? texts.chooseOne : undefined}
      />
    </DialogForm>
  );
}
