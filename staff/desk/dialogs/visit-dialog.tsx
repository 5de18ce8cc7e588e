import type { JSX } from "preact";
import { useState } from "preact/hooks";
import { deskTexts } from "../../../shared/i18n/texts/desk.ts";
import { Button } from "../../../shared/ui/button.tsx";
import { HoldIcon, LogoutIcon, TransferIcon } from "../../../shared/ui/icons.tsx";
import { t } from "../../../shared/ui/language.ts";
import { Notice } from "../../../shared/ui/notice.tsx";
import type { WaitingVisit } from "../../../shared/views/desk.ts";
import { DialogForm } from "../../parts/dialog-form.tsx";
import { noReason, ReasonField, reasonText } from "../../parts/reason.tsx";
import { withCode } from "../../parts/with-code.tsx";
import { VisitFacts } from "../visit-facts.tsx";
import { isReferred, type Work } from "../work.ts";

/** Returns the dialog of one who waits: call (out of turn with its reason), or move without calling. */
export function VisitDialog({ work, visit }: { readonly work: Work; readonly visit: WaitingVisit }): JSX.Element {
  const texts = t(deskTexts);
  const [reason, setReason] = useState(noReason);
  const [isMissing, setMissing] = useState(false);
  const { view, deeds } = work;
  const isNext = view.next?.ticket === visit.ticket;
  const sent = isNext ? undefined : reasonText(reason);
  const isFree = view.current === null;
  const words = isNext ? texts.visit.callNow : texts.visit.callOutOfTurn;
  return (
    <DialogForm
      title={withCode(texts.visit.title, visit.code)}
      confirm={isFree ? words : undefined}
      asking={work.asking}
      onClose={() => work.show(undefined)}
      onConfirm={async () => {
        if (!view.counter || !isFree) return false;
        const lacks = !isNext && sent === undefined;
        setMissing(lacks);
        return lacks ? false : deeds.callTicket(view.counter.id, visit, sent);
      }}
    >
      <VisitFacts work={work} visit={visit} />
      {!isFree && <Notice kind="info">{texts.visit.notFree}</Notice>}
      {isFree && isNext && <p class="dialog-hint">{texts.visit.isNext}</p>}
      {isFree && !isNext && (
        <>
          <p class="dialog-hint">{texts.visit.outOfTurn}</p>
          <ReasonField
            value={reason}
            ready={texts.outOfTurnReasons}
            onChange={setReason}
            error={isMissing && sent === undefined ? texts.chooseReason : undefined}
          />
        </>
      )}
      <Elsewhere work={work} visit={visit} />
    </DialogForm>
  );
}

/** Returns what can be done with somebody who waits without calling; a referral is the researcher's to move. */
function Elsewhere({ work, visit }: { readonly work: Work; readonly visit: WaitingVisit }): JSX.Element | null {
  const texts = t(deskTexts);
  const { show, me } = work;
  if (isReferred(visit)) return null;
  const mayClose = me.roles.includes("officer") || me.roles.includes("manager");
  return (
    <fieldset class="visit-moves" aria-label={texts.visit.otherwise}>
      <span class="dialog-hint">{texts.visit.otherwise}</span>
      <Button icon={TransferIcon} onPress={() => show({ kind: "moveOn", ticket: visit.ticket })}>
        {texts.transfer}
      </Button>
      <Button icon={HoldIcon} onPress={() => show({ kind: "hold", ticket: visit.ticket })}>
        {texts.hold}
      </Button>
      {mayClose && (
        <Button icon={LogoutIcon} onPress={() => show({ kind: "left", ticket: visit.ticket })}>
          {texts.left}
        </Button>
      )}
    </fieldset>
  );
}
