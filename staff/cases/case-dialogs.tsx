import type { JSX } from "preact";
import { casesTexts } from "../../shared/i18n/texts/cases.ts";
import { never } from "../../shared/office/ids.ts";
import { t } from "../../shared/ui/language.ts";
import { AppealDialog } from "./appeal-dialog.tsx";
import { ChoiceDialog } from "./choice-dialog.tsx";
import { ConsentBackDialog, ConsentDialog } from "./consent-dialog.tsx";
import { MatchDialog } from "./match-dialog.tsx";
import { ReassignDialog } from "./reassign-dialog.tsx";
import { RefuseDialog } from "./refuse-dialog.tsx";
import { RequestDialog } from "./request.tsx";
import { SignDialog } from "./sign-dialog.tsx";
import type { CaseWork } from "./work.ts";

/** Returns the dialog that is open over the case, if one is. */
export function CaseDialogs({ work }: { readonly work: CaseWork }): JSX.Element | null {
  const texts = t(casesTexts);
  const open = work.dialog.value;
  const { shown } = work;
  if (open === undefined) return null;
  switch (open.kind) {
    case "match":
      return <MatchDialog work={work} document={open.document} />;
    case "refuse":
      return <RefuseDialog work={work} document={open.document} />;
    case "consent":
      return <ConsentDialog work={work} document={open.document} />;
    case "consentBack":
      return <ConsentBackDialog work={work} />;
    case "request":
      return <RequestDialog work={work} />;
    case "sign":
      return <SignDialog work={work} />;
    case "appeal":
      return <AppealDialog work={work} />;
    case "reassign":
      return <ReassignDialog work={work} />;
    case "answer":
      return (
        <ChoiceDialog
          work={work}
          title={texts.answerTitle}
          label={texts.answerHow}
          confirm={texts.answer}
          choices={texts.answerHows}
          command={(how) => ({ type: "DeliverAnswer", case: shown.id, how })}
        />
      );
    case "notDelivered":
      return (
        <ChoiceDialog
          work={work}
          title={texts.notDeliverTitle}
          label={texts.reason}
          confirm={texts.notDeliver}
          choices={texts.notDelivered}
          command={(reason) => ({ type: "RecordDelivery", case: shown.id, delivered: false, reason })}
        />
      );
    case "withdraw":
      return (
        <ChoiceDialog
          work={work}
          title={texts.withdrawTitle}
          label={texts.reason}
          confirm={texts.withdraw}
          choices={texts.withdrawals}
          command={(reason) => ({ type: "WithdrawCase", case: shown.id, reason })}
          isDanger
        />
      );
    default:
      return never(open);
  }
}
