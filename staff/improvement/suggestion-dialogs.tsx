import type { JSX } from "preact";
import { improvementsTexts } from "../../shared/i18n/texts/improvements.ts";
import type { ClosingReason, SuggestionAnswerHow } from "../../shared/improvements/commands.ts";
import { t } from "../../shared/ui/language.ts";
import { AssignDialog } from "./assign-dialog.tsx";
import { ChoiceDialog } from "./choice-dialog.tsx";
import { ClassifyDialog } from "./classify-dialog.tsx";
import { PlanDialog } from "./plan-dialog.tsx";
import { WordsDialog } from "./words-dialog.tsx";
import type { SuggestionWork } from "./work.ts";

/** Returns the dialog that is open over a suggestion, if one is. */
export function SuggestionDialogs({ work }: { readonly work: SuggestionWork }): JSX.Element | null {
  const texts = t(improvementsTexts);
  const { shown } = work;
  const of = { suggestion: shown.id } as const;
  switch (work.dialog.value) {
    case "assign":
      return <AssignDialog work={work} />;
    case "classify":
      return <ClassifyDialog work={work} />;
    case "plan":
      return <PlanDialog work={work} from={{ kind: "suggestion", suggestion: shown.id }} />;
    case "answer":
      return (
        <WordsDialog
          work={work}
          title={texts.answerTitle}
          label={texts.answerTitle}
          hint={texts.answerHint}
          confirm={texts.answerNow}
          missing={texts.writeAnswer}
          most={2_000}
          first={shown.answer?.words}
          command={(answer) => ({ type: "AnswerSuggestion", ...of, answer })}
        />
      );
    case "deliver":
      return (
        <ChoiceDialog
          work={work}
          title={texts.deliverTitle}
          label={texts.deliverHow}
          confirm={texts.deliver}
          choices={Object.entries(texts.hows) as [SuggestionAnswerHow, string][]}
          command={(how) => ({ type: "DeliverSuggestionAnswer", ...of, how })}
        />
      );
    case "close":
      return (
        <ChoiceDialog
          work={work}
          title={texts.closeTitle}
          label={texts.reason}
          confirm={texts.close}
          choices={closingReasons(work)}
          command={(reason) => ({ type: "CloseSuggestion", ...of, reason })}
        />
      );
    case "reopen":
      return (
        <WordsDialog
          work={work}
          title={texts.reopenTitle}
          label={texts.reopenWords}
          confirm={texts.reopen}
          missing={texts.writeReason}
          most={2_000}
          command={(grounds) => ({ type: "ReopenSuggestion", ...of, grounds })}
        />
      );
    default:
      return null;
  }
}

/** Only what the rules take where it stands: "not reached" once there is an answer, "no name" where there is none (I8). */
function closingReasons({ shown }: SuggestionWork): readonly (readonly [ClosingReason, string])[] {
  const all = Object.entries(t(improvementsTexts).reasons) as [ClosingReason, string][];
  const isAnswered = shown.stage === "answered";
  return all.filter(([reason]) => {
    if (reason === "unreachable") return isAnswered && shown.person !== null;
    if (reason === "noAddressee") return isAnswered && shown.person === null;
    return true;
  });
}
