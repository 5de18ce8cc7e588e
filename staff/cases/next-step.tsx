import type { JSX } from "preact";
import { casesTexts } from "../../shared/i18n/texts/cases.ts";
import { Button } from "../../shared/ui/button.tsx";
import { strikeKey } from "../../shared/ui/keys.ts";
import { t } from "../../shared/ui/language.ts";
import { Notice } from "../../shared/ui/notice.tsx";
import { useKeys } from "../parts/use-keys.ts";
import { lackText } from "./lack-text.ts";
import type { CaseWork, ShownCase } from "./work.ts";

/** Returns the one thing that brings the case on, or the list of what it lacks for that (R7). */
export function NextStep({ work }: { readonly work: CaseWork }): JSX.Element | null {
  const texts = t(casesTexts);
  const { shown, send, show, busy } = work;
  const step = (): Promise<boolean> | undefined => {
    if (work.dialog.value !== undefined) return undefined;
    if (shown.stage === "collecting" && shown.lacks.length === 0) {
      return send({ type: "SubmitCase", case: shown.id }, texts.done.submitted);
    }
    if (shown.stage === "registration") return send({ type: "RegisterBeneficiary", case: shown.id });
    if (shown.stage === "delivery") return send({ type: "RecordDelivery", case: shown.id, delivered: true });
    if (shown.stage === "answer") show({ kind: "answer" });
    return undefined;
  };
  useKeys({ Space: step });
  // The next stage stands at the same place: struck twice, a registration would be a delivery.
  const act = (): void => strikeKey("Space", step);
  switch (shown.stage) {
    case "collecting":
      return <Gate work={work} onSubmit={act} />;
    case "answer":
      return (
        <Notice
          kind="info"
          title={`${texts.decided}: ${outcomeOf(shown)}`}
          action={
            <Button kind="primary" keyName="Space" onPress={act}>
              {texts.answer}
            </Button>
          }
        />
      );
    case "registration":
      return (
        <Notice
          kind="info"
          title={texts.stages.registration}
          action={
            <Button kind="primary" keyName="Space" isBusy={busy === "RegisterBeneficiary"} onPress={act}>
              {texts.register}
            </Button>
          }
        />
      );
    case "delivery":
      return (
        <Notice
          kind="info"
          title={texts.stages.delivery}
          action={
            <>
              <Button kind="primary" keyName="Space" isBusy={busy === "RecordDelivery"} onPress={act}>
                {texts.deliver}
              </Button>
              <Button onPress={() => show({ kind: "notDelivered" })}>{texts.notDeliver}</Button>
            </>
          }
        />
      );
    case "closed":
      return shown.closing?.kind === "rejected" && !shown.appeal ? (
        <Notice
          kind="info"
          title={texts.closings.rejected}
          action={<Button onPress={() => show({ kind: "appeal" })}>{texts.appealNow}</Button>}
        />
      ) : null;
    default:
      return null;
  }
}

function outcomeOf(shown: ShownCase): string {
  const outcome = shown.decisions.at(-1)?.outcome;
  return outcome === undefined ? "" : t(casesTexts).outcome[outcome];
}

function Gate({ work, onSubmit }: { readonly work: CaseWork; readonly onSubmit: () => void }): JSX.Element {
  const texts = t(casesTexts);
  const { shown, busy } = work;
  if (shown.lacks.length === 0) {
    return (
      <Notice
        kind="info"
        title={texts.ready}
        action={
          <Button kind="primary" keyName="Space" isBusy={busy === "SubmitCase"} onPress={onSubmit}>
            {texts.submit}
          </Button>
        }
      />
    );
  }
  return (
    <section class="ui-card gate" aria-labelledby="gate">
      <h2 id="gate">{texts.bring}</h2>
      <ul class="gate__list">
        {shown.lacks.map((lack) => (
          <li key={JSON.stringify(lack)}>{lackText(shown, lack)}</li>
        ))}
      </ul>
    </section>
  );
}
