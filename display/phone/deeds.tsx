import { useSignal } from "@preact/signals";
import type { JSX } from "preact";
import { commonTexts } from "../../shared/i18n/texts/common.ts";
import { phoneTexts } from "../../shared/i18n/texts/phone.ts";
import { Button } from "../../shared/ui/button.tsx";
import { Dialog } from "../../shared/ui/dialog.tsx";
import { t } from "../../shared/ui/language.ts";
import { Notice } from "../../shared/ui/notice.tsx";
import type { TicketStatus } from "../../shared/views/phone.ts";
import type { Deed, OpenVisit } from "./visit.ts";

type DeedsProps = { readonly ticket: TicketStatus; readonly visit: OpenVisit };

/** Returns what this visitor may do now; leaving and putting off are asked about first, because neither is taken back. */
export function Deeds({ ticket, visit }: DeedsProps): JSX.Element | null {
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
  if (offered.length === 0) return null;
  return (
    <>
      <div class="phone__deeds">
        {offered.map((deed) => (
          <Button
            key={deed}
            size="large"
            kind="secondary"
            wide
            isBusy={busy.value}
            onPress={() => {
              asked.value = deed;
            }}
          >
            {texts.deeds[deed]}
          </Button>
        ))}
      </div>
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
