import type { JSX } from "preact";
import { VISITOR_LANGUAGES } from "../../shared/i18n/languages.ts";
import { phoneTexts } from "../../shared/i18n/texts/phone.ts";
import type { Icon } from "../../shared/ui/icon.tsx";
import { ClockIcon } from "../../shared/ui/icons.tsx";
import { t } from "../../shared/ui/language.ts";
import { VisitorLanguageSwitch } from "../../shared/ui/language-switch.tsx";
import { TicketIcon } from "../../shared/ui/service-icons.tsx";
import { OfflineIcon } from "../../shared/ui/state-icons.tsx";
import { fetchFurtherTexts } from "./further-texts.ts";
import { TicketPage } from "./ticket-page.tsx";
import type { OpenVisit } from "./visit.ts";

/** Returns what the visitor's phone shows now. */
export function Visit({ visit }: { readonly visit: OpenVisit }): JSX.Element {
  const screen = visit.screen.value;
  const texts = t(phoneTexts);
  switch (screen.at) {
    case "loading":
      return <Calm icon={ClockIcon} title={texts.loading} />;
    case "unreachable":
      return <Calm icon={OfflineIcon} title={texts.unreachable} hint={texts.unreachableHint} />;
    case "closed":
      return <Calm icon={TicketIcon} title={texts.closed} hint={texts.closedHint} />;
    case "ticket":
      return <TicketPage visit={visit} screen={screen} />;
  }
}

type CalmProps = { readonly icon: Icon; readonly title: string; readonly hint?: string };

function Calm({ icon: Picture, title, hint }: CalmProps): JSX.Element {
  return (
    <main class="phone phone--calm">
      <Picture size={56} class="phone__picture" />
      <h1>{title}</h1>
      {hint !== undefined && <p>{hint}</p>}
      <VisitorLanguageSwitch languages={VISITOR_LANGUAGES} fetchTexts={fetchFurtherTexts} />
    </main>
  );
}
