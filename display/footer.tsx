import type { JSX } from "preact";
import { displayTexts } from "../shared/i18n/texts/display.ts";
import { t } from "../shared/ui/language.ts";
import { NoticeLine } from "../shared/ui/notice-line.tsx";
import { OfflineIcon } from "../shared/ui/state-icons.tsx";
import type { NoticesView } from "../shared/views/notices.ts";
import "./footer.css";

type FooterProps = { readonly notices: NoticesView | undefined; readonly lastKnown: string | undefined };

/** Returns the line at the foot: what everybody should know, and, while the connection is away, how old the board is. */
export function Footer({ notices, lastKnown }: FooterProps): JSX.Element {
  return (
    <footer class="footer">
      <NoticeLine view={notices} />
      {lastKnown !== undefined && (
        <p class="footer__offline" role="status">
          <OfflineIcon size="1.2em" />
          {t(displayTexts).lastKnown(lastKnown)}
        </p>
      )}
    </footer>
  );
}
