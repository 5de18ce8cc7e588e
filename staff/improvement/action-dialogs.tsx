import type { JSX } from "preact";
import { improvementsTexts } from "../../shared/i18n/texts/improvements.ts";
import { t } from "../../shared/ui/language.ts";
import { PlanDialog } from "./plan-dialog.tsx";
import { PublishDialog } from "./publish-dialog.tsx";
import { WordsDialog } from "./words-dialog.tsx";
import type { ActionWork } from "./work.ts";

/** Returns the dialog that is open over an action, if one is. */
export function ActionDialogs({ work }: { readonly work: ActionWork }): JSX.Element | null {
  const texts = t(improvementsTexts);
  const { shown } = work;
  switch (work.dialog.value) {
    case "revise":
      return <PlanDialog work={work} from={shown.source} held={shown} />;
    case "publish":
      return <PublishDialog work={work} action={shown.id} />;
    case "giveUp":
      return (
        <WordsDialog
          work={work}
          title={texts.giveUpTitle}
          label={texts.reason}
          confirm={texts.giveUp}
          missing={texts.writeReason}
          most={500}
          command={(reason) => ({ type: "GiveUpAction", action: shown.id, reason })}
        />
      );
    default:
      return null;
  }
}
