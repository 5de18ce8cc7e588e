import type { JSX } from "preact";
import { useState } from "preact/hooks";
import { launcherTexts } from "../../shared/i18n/texts/launcher.ts";
import { Button } from "../../shared/ui/button.tsx";
import { RepeatIcon } from "../../shared/ui/icons.tsx";
import { t } from "../../shared/ui/language.ts";
import { look } from "./stage.ts";
import { StepCard } from "./step-card.tsx";
import "./no-link.css";

/** Returns where the one-time link is found, and the other way in, for somebody who came without it. */
export function NoLink(): JSX.Element {
  const texts = t(launcherTexts);
  const [isBusy, setBusy] = useState(false);
  const checkAgain = async (): Promise<void> => {
    setBusy(true);
    await look();
    setBusy(false);
  };
  return (
    <StepCard title={texts.noLinkTitle} hint={texts.noLinkHint}>
      <ol class="no-link">
        <li>
          <h3>{texts.printedTitle}</h3>
          <p>{texts.printedHint}</p>
          <code dir="ltr">{location.origin}/#setup=…</code>
        </li>
        <li>
          <h3>{texts.passwordWayTitle}</h3>
          <p>{texts.passwordWayHint}</p>
          <code dir="ltr">DAWR_ADMIN_PASSWORD=… npm start</code>
        </li>
      </ol>
      <Button icon={RepeatIcon} isBusy={isBusy} onPress={() => void checkAgain()}>
        {texts.checkAgain}
      </Button>
    </StepCard>
  );
}
