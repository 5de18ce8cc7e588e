import type { JSX } from "preact";
import { useState } from "preact/hooks";
import { casesTexts } from "../../shared/i18n/texts/cases.ts";
import { signersTexts } from "../../shared/i18n/texts/signers.ts";
import { Badge } from "../../shared/ui/badge.tsx";
import { Button } from "../../shared/ui/button.tsx";
import { EditIcon } from "../../shared/ui/icons.tsx";
import { t } from "../../shared/ui/language.ts";
import { Segmented } from "../../shared/ui/segmented.tsx";
import { momentText, shortDay } from "./days.ts";
import { promiseText } from "./promise.ts";
import { TabletAsked } from "./tablet-asked.tsx";
import { ToldPrint } from "./told-print.tsx";
import { type CaseWork, nameOf, zoneOf } from "./work.ts";

/** Returns what stands between a complete file and the committee: the signature, and the sentence that must be told (R5, R6). */
export function Steps({ work }: { readonly work: CaseWork }): JSX.Element {
  const texts = t(casesTexts);
  return (
    <section class="ui-card steps-card" aria-labelledby="steps">
      <h2 id="steps">{texts.steps}</h2>
      <SignStep work={work} />
      <ToldStep work={work} />
    </section>
  );
}

function SignStep({ work }: { readonly work: CaseWork }): JSX.Element {
  const [texts, who] = [t(casesTexts), t(signersTexts)];
  const { shown, show, setup } = work;
  const { signature } = shown;
  const lack = shown.lacks.find((each) => each.kind === "signature");
  return (
    <div class="step">
      <h3>
        {texts.sign} <Badge tone={signature ? "brand" : "neutral"}>{signature ? texts.signed : texts.notSigned}</Badge>
      </h3>
      {signature && (
        <p class="case__facts">
          {who.signers[signature.signer]} · {texts.methods[signature.method]} ·{" "}
          {texts.deedBy(`\u2068${nameOf(shown, signature.by)}\u2069`, momentText(signature.at, zoneOf(setup)))}
          {signature.witness !== undefined && (
            <>
              {" "}
              · {who.witness}: <bdi>{nameOf(shown, signature.witness)}</bdi>
            </>
          )}
        </p>
      )}
      {shown.mustSignAgain && <p class="step__warn">{texts.signAgain}</p>}
      {lack?.why === "declaration" && <p class="step__warn">{texts.declarationChanged}</p>}
      <TabletAsked work={work} />
      {lack && !shown.asked && (
        <Button icon={EditIcon} onPress={() => show({ kind: "sign" })}>
          {texts.signNow}
        </Button>
      )}
    </div>
  );
}

type How = "spoken" | "shown" | "printed";

function ToldStep({ work }: { readonly work: CaseWork }): JSX.Element {
  const texts = t(casesTexts);
  const { shown } = work;
  const { told } = shown;
  const lack = shown.lacks.find((each) => each.kind === "told");
  return (
    <div class="step">
      <h3>{texts.told}</h3>
      {told && <ToldBefore work={work} told={told} />}
      {lack?.why !== undefined && <p class="step__warn">{texts.tellAgain[lack.why]}</p>}
      <blockquote class="quote">{promiseText(shown)}</blockquote>
      <ToldPrint work={work} />
      {lack && <Tell work={work} />}
    </div>
  );
}

type Told = NonNullable<CaseWork["shown"]["told"]>;

function ToldBefore({ work, told }: { readonly work: CaseWork; readonly told: Told }): JSX.Element {
  const texts = t(casesTexts);
  const { shown, setup } = work;
  const { promised } = told;
  return (
    <p class="case__facts">
      {texts.toldHow[told.how]} ·{" "}
      {texts.deedBy(`\u2068${nameOf(shown, told.by)}\u2069`, momentText(told.at, zoneOf(setup)))}
      {promised && ` · ${texts.promisedBefore(shortDay(promised.earliestDay), shortDay(promised.dueDay))}`}
    </p>
  );
}

function Tell({ work }: { readonly work: CaseWork }): JSX.Element {
  const texts = t(casesTexts);
  const [how, setHow] = useState<How>("spoken");
  const { shown, send, busy } = work;
  // The days of the sentence above: should they change before this arrives, the hub says so.
  const { earliestDay, dueDay } = shown.promise;
  const tell = (): void => void send({ type: "RecordTold", case: shown.id, how, promised: { earliestDay, dueDay } });
  return (
    <div class="step__tell">
      <Segmented<How>
        label={texts.told}
        value={how}
        onChoose={setHow}
        segments={(["spoken", "shown", "printed"] as const).map((value) => ({ value, label: texts.toldHow[value] }))}
      />
      <Button isBusy={busy === "RecordTold"} onPress={tell}>
        {texts.tell}
      </Button>
    </div>
  );
}
