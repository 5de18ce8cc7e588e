import type { JSX } from "preact";
import { casesTexts } from "../../shared/i18n/texts/cases.ts";
import { t } from "../../shared/ui/language.ts";
import { ChoiceDialog } from "./choice-dialog.tsx";
import type { CaseWork } from "./work.ts";

/** Returns the dialog that asks for the consent on which a sensitive document rests, and then takes the document (K19). */
export function ConsentDialog({ work, document }: { readonly work: CaseWork; readonly document: string }): JSX.Element {
  const { shown } = work;
  const { consent: texts } = t(casesTexts);
  const held = shown.papers.find(({ asked }) => asked.id === document)?.held;
  const isThere = held !== null && held?.status !== "refused";
  const { signed, online } = texts.hows;
  return (
    <ChoiceDialog
      work={work}
      title={texts.title}
      hint={texts.hint}
      label={texts.how}
      confirm={texts.confirm}
      choices={{ signed, online }}
      command={(how) => ({ type: "RecordConsent", case: shown.id, isGiven: true, how })}
      next={isThere ? undefined : { type: "ProvideDocument", case: shown.id, document }}
    />
  );
}

/** Returns the dialog that takes the consent back, after having said what goes with it (K19). */
export function ConsentBackDialog({ work }: { readonly work: CaseWork }): JSX.Element {
  const { consent: texts } = t(casesTexts);
  const { spoken, signed, online } = texts.hows;
  return (
    <ChoiceDialog
      work={work}
      title={texts.takeBackTitle}
      hint={work.shown.stage === "collecting" ? texts.takeBackHint : undefined}
      label={texts.takeBackHow}
      confirm={texts.takeBack}
      choices={{ spoken, signed, online }}
      command={(how) => ({ type: "RecordConsent", case: work.shown.id, isGiven: false, how })}
      isDanger
    />
  );
}
