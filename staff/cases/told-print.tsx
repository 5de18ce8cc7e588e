import type { JSX } from "preact";
import { useEffect, useState } from "preact/hooks";
import { casesTexts } from "../../shared/i18n/texts/cases.ts";
import { Button } from "../../shared/ui/button.tsx";
import { PrinterIcon } from "../../shared/ui/icons.tsx";
import { local, t } from "../../shared/ui/language.ts";
import { PolicyFoot } from "./policy-foot.tsx";
import { promiseText } from "./promise.ts";
import type { CaseWork } from "./work.ts";

/** A ticket printer's roll, or a sheet. */
type Paper = "slip" | "page";
const papers: readonly Paper[] = ["slip", "page"];

/** Returns the two ways to hand the told sentence over on paper (R6); the sheet is seen on paper alone. */
export function ToldPrint({ work }: { readonly work: CaseWork }): JSX.Element {
  const texts = t(casesTexts);
  const [paper, setPaper] = useState<Paper | undefined>();
  useEffect(() => {
    if (paper === undefined) return;
    // The next print may be that of the summary.
    const over = (): void => setPaper(undefined);
    addEventListener("afterprint", over, { once: true });
    print();
    return () => removeEventListener("afterprint", over);
  }, [paper]);
  return (
    <>
      <div class="step__prints">
        {papers.map((each) => (
          <Button key={each} kind="quiet" icon={PrinterIcon} onPress={() => setPaper(each)}>
            {texts.printTold[each]}
          </Button>
        ))}
      </div>
      {paper !== undefined && <ToldSheet work={work} paper={paper} />}
    </>
  );
}

function ToldSheet({ work, paper }: { readonly work: CaseWork; readonly paper: Paper }): JSX.Element {
  const texts = t(casesTexts);
  const { shown, setup } = work;
  const service = setup?.services.find((each) => each.id === shown.service)?.name;
  return (
    <section class={`told-sheet told-sheet--${paper}`} aria-label={texts.toldSheet}>
      <h2>{setup && local(setup.name)}</h2>
      <h3>{texts.toldSheet}</h3>
      <p>
        {texts.number}: <bdi>{shown.number}</bdi> · {service ? local(service) : shown.service}
      </p>
      <p class="summary__promise">{promiseText(shown)}</p>
      <PolicyFoot setup={setup} />
    </section>
  );
}
