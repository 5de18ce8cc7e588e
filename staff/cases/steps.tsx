import type { JSX } from "preact";
import { useState } from "preact/hooks";
import { casesTexts } from "../../shared/i18n/texts/cases.ts";
import { Badge } from "../../shared/ui/badge.tsx";
import { Button } from "../../shared/ui/button.tsx";
import { EditIcon } from "../../shared/ui/icons.tsx";
import { t } from "../../shared/ui/language.ts";
import { Segmented } from "../../shared/ui/segmented.tsx";
import { momentText } from "./days.ts";
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
  const texts = t(casesTexts);
  const { shown, show, setup } = work;
  const { signature } = shown;
  return (
    <div class="step">
      <h3>
        {texts.sign} <Badge tone={signature ? "brand" : "neutral"}>{signature ? texts.signed : texts.notSigned}</Badge>
      </h3>
      {signature && (
        <p class="case__facts">
          {texts.relation[signature.signer]} · {texts.methods[signature.method]} ·{" "}
          {texts.deedBy(`\u2068${nameOf(shown, signature.by)}\u2069`, momentText(signature.at, zoneOf(setup)))}
        </p>
      )}
      {shown.mustSignAgain && <p class="step__warn">{texts.signAgain}</p>}
      <TabletAsked work={work} />
      {!signature && !shown.asked && (
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
  const [how, setHow] = useState<How>("spoken");
  const { shown, send, setup, busy } = work;
  const { told } = shown;
  return (
    <div class="step">
      <h3>{texts.told}</h3>
      <blockquote class="quote">{promiseText(shown)}</blockquote>
      <ToldPrint work={work} />
      {told ? (
        <p class="case__facts">
          {texts.toldHow[told.how]} ·{" "}
          {texts.deedBy(`\u2068${nameOf(shown, told.by)}\u2069`, momentText(told.at, zoneOf(setup)))}
        </p>
      ) : (
        <div class="step__tell">
          <Segmented<How>
            label={texts.told}
            value={how}
            onChoose={setHow}
            segments={(["spoken", "shown", "printed"] as const).map((value) => ({
              value,
              label: texts.toldHow[value],
            }))}
          />
          <Button isBusy={busy === "RecordTold"} onPress={() => void send({ type: "RecordTold", case: shown.id, how })}>
            {texts.tell}
          </Button>
        </div>
      )}
    </div>
  );
}
