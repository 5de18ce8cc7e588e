import type { JSX } from "preact";
import { displayTexts } from "../shared/i18n/texts/display.ts";
import { t } from "../shared/ui/language.ts";
import { OfflineIcon } from "../shared/ui/state-icons.tsx";
import "./footer.css";

/** Returns the line at the foot: what everybody should know, and, while the connection is away, how old the board is. */
export function Footer({ lastKnown }: { readonly lastKnown: string | undefined }): JSX.Element {
  const texts = t(displayTexts);
  return (
    <footer class="footer">
      <p class="footer__know">
        <strong class="footer__lead">{texts.knowThat}</strong> {texts.freeOfCharge}
      </p>
      {lastKnown !== undefined && (
        <p class="footer__offline" role="status">
          <OfflineIcon size="1.2em" />
          {texts.lastKnown(lastKnown)}
        </p>
      )}
    </footer>
  );
}
