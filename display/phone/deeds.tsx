import { useSignal } from "@preact/signals";
import type { ComponentChildren, JSX } from "preact";
import { commonTexts } from "../../shared/i18n/texts/common.ts";
import { phoneTexts } from "../../shared/i18n/texts/phone.ts";
import { Button } from "../../shared/ui/button.tsx";
import { Dialog } from "../../shared/ui/dialog.tsx";
import { t } from "../../shared/ui/language.ts";
import { Notice } from "../../shared/ui/notice.tsx";
import type { TicketStatus } from "../../shared/views/phone.ts";
import type { Deed, OpenVisit } from "./visit.ts";

type DeedsProps = {
  readonly ticket: TicketStatus;
  readonly visit: OpenVisit;
  /** Stands between what moves the turn and what asks for somebody. */
  readonly children: ComponentChildren;
};

/** Returns what this visitor may do now; each is asked about first, because none is taken back. */
export function Deeds({ ticket, visit, children }: DeedsProps): JSX.Element {
  const texts = t(phoneTexts);
  const asked = useSignal<Deed | undefined>(undefined);
  const busy = useSignal(false);
  const trouble = useSignal<"unreachable" | "changed" | undefined>(undefined);
  const act = async (deed: Deed): Promise<void> => {
    asked.value = undefined;
    busy.value = true;
    const { status } = await visit.act(deed);
    busy.value = false;
    const isUnanswered = status === "unreachable" || status === "failed";
    trouble.value = status === "accepted" ? undefined : isUnanswered ? "unreachable" : "changed";
  };
  const offered = deedsOf(ticket);
  const button = (deed: Deed, hint?: string) => (
    <Button key={deed} size="large" wide isBusy={busy.value} onPress={() => (asked.value = deed)}>
      {texts.deeds[deed]}
      {hint && <small>{hint}</small>}
    </Button>
  );
  const canAsk = offered.length > 0 && !ticket.isReferred;
  return (
    <>
      {offered.length > 0 && <div class="phone__deeds">{offered.map((deed) => button(deed))}</div>}
      {children}
      {canAsk && ticket.isUnclear && <Notice kind="info">{texts.unclearSaid}</Notice>}
      {canAsk && !ticket.isUnclear && <div class="phone__unclear">{button("unclear", texts.unclearHint)}</div>}
      {trouble.value && <Notice kind="error">{texts.troubles[trouble.value]}</Notice>}
      {asked.value && <Question deed={asked.value} onYes={act} onNo={() => (asked.value = undefined)} />}
    </>
  );
}

function deedsOf({ phase, isDelayed }: TicketStatus): readonly Deed[] {
  if (phase === "waiting") return isDelayed ? ["leave"] : ["delay", "leave"];
  return phase === "held" || phase === "remote" ? ["leave"] : [];
}

type QuestionProps = {
  readonly deed: Deed;
  readonly onYes: (deed: Deed) => Promise<void>;
  readonly onNo: () => void;
};

function Question({ deed, onYes, onNo }: QuestionProps): JSX.Element {
  const { title, hint } = t(phoneTexts).questions[deed];
  return (
    <Dialog
      title={title}
      onClose={onNo}
      actions={
        <>
          <Button size="large" kind={deed === "leave" ? "danger" : "primary"} onPress={() => void onYes(deed)}>
            {t(phoneTexts).deeds[deed]}
          </Button>
          <Button size="large" onPress={onNo}>
            {t(commonTexts).back}
          </Button>
        </>
      }
    >
      <p>{hint}</p>
    </Dialog>
  );
}
