import type { JSX } from "preact";
import { commonTexts } from "../../../shared/i18n/texts/common.ts";
import { surveyTexts } from "../../../shared/i18n/texts/survey.ts";
import type { TicketId } from "../../../shared/office/ids.ts";
import { Dialog } from "../../../shared/ui/dialog.tsx";
import { t } from "../../../shared/ui/language.ts";
import { Later } from "../../../shared/ui/later.tsx";
import { Spinner } from "../../../shared/ui/loading.tsx";
import type { SendRating } from "../hand-over/hand-over.tsx";
import type { Work } from "../work.ts";

const loadHandOver = () => import("../hand-over/hand-over.tsx").then((part) => part.HandOver);

type HandOverDialogProps = { readonly work: Work; readonly ticket: TicketId; readonly isInternal: boolean };

/** Returns the visitor's survey over this screen; its code is fetched when it is first handed over. */
export function HandOverDialog({ work, ticket, isInternal }: HandOverDialogProps): JSX.Element | null {
  const { setup } = work;
  if (!setup) return null;
  // Past the desk's own line of questions: no message of the desk ever tells of a rating.
  const send: SendRating = async (command, id) => {
    const answer = await work.link.send(work.office, command, id);
    return answer.status === "rejected" ? { status: answer.status, code: answer.rejection.code } : answer;
  };
  const back = (): void => work.show(undefined);
  return (
    <Later
      load={loadHandOver}
      props={{ ticket, survey: setup.survey[isInternal ? "internal" : "external"], send, onBack: back }}
      waiting={
        <Dialog title={t(surveyTexts).handOver} onClose={back}>
          <Spinner>{t(commonTexts).loading}</Spinner>
        </Dialog>
      }
    />
  );
}
