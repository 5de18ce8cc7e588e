import type { JSX } from "preact";
import { useId, useState } from "preact/hooks";
import { launcherTexts } from "../../shared/i18n/texts/launcher.ts";
import { Button } from "../../shared/ui/button.tsx";
import { PlayIcon } from "../../shared/ui/icons.tsx";
import { t } from "../../shared/ui/language.ts";
import { outcomeOfAsked, type Trouble } from "../admin/outcome.ts";
import { TroubleNotice } from "../admin/parts/trouble-notice.tsx";
import { openSample, type Sample } from "./calls.ts";
import { OpenedSample } from "./opened-sample.tsx";
import { SignInForm } from "./sign-in-form.tsx";
import { mayOpenSample, sampleKey } from "./stage.ts";
import "./sample-office.css";

/** Returns the way to see everything alive at once; it asks for an administrator where nobody has come in. */
export function SampleOffice(): JSX.Element {
  const texts = t(launcherTexts);
  const id = useId();
  const [sample, setSample] = useState<Sample | undefined>();
  const [trouble, setTrouble] = useState<Trouble | undefined>();
  const [isBusy, setBusy] = useState(false);
  const [asksWho, setAsksWho] = useState(false);

  const open = async (): Promise<void> => {
    if (!mayOpenSample()) return setAsksWho(true);
    setAsksWho(false);
    setTrouble(undefined);
    setBusy(true);
    const asked = await openSample(sampleKey());
    setBusy(false);
    if (asked.status === "done") return setSample(asked.body);
    const outcome = outcomeOfAsked<never>(asked, { fields: [] });
    if (outcome.status === "trouble") setTrouble(outcome.trouble);
  };

  if (sample) return <OpenedSample sample={sample} />;
  return (
    <section class="sample" aria-labelledby={id}>
      <div class="sample__words">
        <h2 id={id} class="sample__title">
          {texts.sampleTitle}
        </h2>
        <p class="sample__hint">{texts.sampleHint}</p>
      </div>
      {asksWho ? (
        <div class="sample__door">
          <p>{texts.sampleSignIn}</p>
          <SignInForm onEntered={() => void open()} />
        </div>
      ) : (
        <Button icon={PlayIcon} isBusy={isBusy} onPress={() => void open()}>
          {texts.openSample}
        </Button>
      )}
      <TroubleNotice trouble={trouble} />
    </section>
  );
}
