import type { JSX } from "preact";
import { useEffect, useState } from "preact/hooks";
import { commonTexts } from "../../shared/i18n/texts/common.ts";
import { questionTexts } from "../../shared/i18n/texts/questions.ts";
import { Button } from "../../shared/ui/button.tsx";
import { Dialog } from "../../shared/ui/dialog.tsx";
import { t } from "../../shared/ui/language.ts";
import { QuestionList } from "../../shared/ui/question-list.tsx";
import type { QuestionsView } from "../../shared/views/questions.ts";
import type { OpenVisit } from "./visit.ts";

type QuestionsProps = { readonly visit: OpenVisit; readonly onClose: () => void };

/** Returns what belongs to the ticket's service: what to bring, questions and answers (R17). It is asked for when wanted. */
export function Questions({ visit, onClose }: QuestionsProps): JSX.Element {
  const [view, setView] = useState<QuestionsView | "failed" | undefined>();
  useEffect(() => {
    visit.questions().then(setView, () => setView("failed"));
  }, [visit]);
  const texts = t(questionTexts);
  return (
    <Dialog
      title={texts.open}
      onClose={onClose}
      actions={
        <Button size="large" onPress={onClose}>
          {t(commonTexts).back}
        </Button>
      }
    >
      {view === undefined && <p role="status">{t(commonTexts).loading}</p>}
      {view === "failed" && <p role="alert">{texts.failed}</p>}
      {typeof view === "object" && view.services.map((about) => <QuestionList key={about.service} about={about} />)}
    </Dialog>
  );
}
