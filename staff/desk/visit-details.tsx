import type { JSX } from "preact";
import { deskTexts } from "../../shared/i18n/texts/desk.ts";
import { receptionTexts } from "../../shared/i18n/texts/reception.ts";
import { Button } from "../../shared/ui/button.tsx";
import { t } from "../../shared/ui/language.ts";
import { Notice } from "../../shared/ui/notice.tsx";
import type { CurrentVisit } from "../../shared/views/desk.ts";
import { isLater } from "../../shared/views/promise.ts";
import { openStep } from "./reception/steps.ts";
import type { Work } from "./work.ts";
import "./visit-details.css";

type DetailsProps = { readonly work: Work; readonly visit: CurrentVisit };

/** Returns what to know before the first word: an apology due, what the kiosk was told, what colleagues wrote. */
export function VisitDetails({ work, visit }: DetailsProps): JSX.Element | null {
  const texts = t(deskTexts).details;
  const reception = t(receptionTexts);
  const isFirst = openStep({ work, visit }) === "welcome";
  const isUnclear = isFirst && visit.marks.includes("unclear") && visit.referral === null;
  const cameLate = isLater(visit.promisedBy, visit.since + visit.waitedMs);
  if (!cameLate && !isUnclear && visit.referral === null && visit.returned === null) return null;
  return (
    <div class="details">
      {cameLate && (
        <Notice kind="hint" title={reception.apology}>
          {reception.apologyHint}
        </Notice>
      )}
      {isUnclear && (
        <Notice
          kind="hint"
          title={reception.unclearSaid}
          action={
            <Button keyName="U" onPress={() => work.show({ kind: "refer", isUnclear: true })}>
              {t(deskTexts).refer}
            </Button>
          }
        >
          {reception.unclearHint}
        </Notice>
      )}
      {visit.referral && (
        <Notice kind="hint" title={texts.story}>
          <bdi>{visit.referral.reason}</bdi>
        </Notice>
      )}
      {visit.returned !== null && (
        <Notice kind="hint" title={texts.return}>
          <bdi>{visit.returned}</bdi>
        </Notice>
      )}
    </div>
  );
}
