import type { JSX } from "preact";
import { improvementsTexts } from "../../shared/i18n/texts/improvements.ts";
import { Button } from "../../shared/ui/button.tsx";
import { t } from "../../shared/ui/language.ts";
import { Notice } from "../../shared/ui/notice.tsx";
import { useKeys } from "../parts/use-keys.ts";
import { Quote } from "./story.tsx";
import type { SuggestionWork } from "./work.ts";

/** Returns the one thing that brings it on: give it to somebody, answer it, deliver the answer, or reopen it. */
export function SuggestionStep({ work }: { readonly work: SuggestionWork }): JSX.Element | null {
  const texts = t(improvementsTexts);
  const { shown, show, busy, send, isManager } = work;
  const act = (): void => {
    if (work.dialog.value !== undefined) return;
    if (shown.stage === "received" && isManager) show("assign");
    if (shown.stage === "assigned" || shown.stage === "inWork") show("answer");
    if (shown.stage === "answered") show("deliver");
  };
  useKeys({ Space: act });
  const title = texts.stages[shown.stage];
  switch (shown.stage) {
    case "received":
      return isManager ? (
        <Notice
          kind="info"
          title={title}
          action={
            <Button kind="primary" keyName="Space" onPress={act}>
              {texts.assign}
            </Button>
          }
        >
          {shown.kind === "complaint" ? texts.complaintHint : undefined}
        </Notice>
      ) : null;
    case "assigned":
    case "inWork":
      return (
        <Notice
          kind="info"
          title={title}
          action={
            <>
              {shown.stage === "assigned" && (
                <Button
                  isBusy={busy === "StartSuggestion"}
                  onPress={() => void send({ type: "StartSuggestion", suggestion: shown.id })}
                >
                  {texts.start}
                </Button>
              )}
              <Button kind="primary" keyName="Space" onPress={act}>
                {texts.answer}
              </Button>
            </>
          }
        />
      );
    case "answered":
      return (
        <section class="ui-card" aria-labelledby="answer">
          <h2 id="answer">{texts.answeredBy}</h2>
          <Quote words={shown.answer?.words ?? ""} />
          <div class="improvement__tools improvement__next">
            <Button kind="primary" keyName="Space" onPress={act}>
              {texts.deliver}
            </Button>
            <Button onPress={() => show("answer")}>{texts.answerAgain}</Button>
          </div>
        </section>
      );
    case "closed":
      return (
        <Notice
          kind="info"
          title={title}
          action={shown.isReopened ? undefined : <Button onPress={() => show("reopen")}>{texts.reopen}</Button>}
        />
      );
  }
}
