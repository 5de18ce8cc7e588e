import type { JSX } from "preact";
import { useEffect } from "preact/hooks";
import { clockTime } from "../../shared/i18n/dates.ts";
import { VISITOR_LANGUAGES } from "../../shared/i18n/languages.ts";
import { phoneTexts } from "../../shared/i18n/texts/phone.ts";
import { nearlyThere } from "../../shared/office/come-back.ts";
import { readClock } from "../../shared/ui/clock.ts";
import { language, local, t } from "../../shared/ui/language.ts";
import { VisitorLanguageSwitch } from "../../shared/ui/language-switch.tsx";
import { Later } from "../../shared/ui/later.tsx";
import { Logo } from "../../shared/ui/logo.tsx";
import { Notice } from "../../shared/ui/notice.tsx";
import { speakInTerms } from "../../shared/ui/terms.ts";
import { ringOf, type TicketStatus } from "../../shared/views/phone.ts";
import { isLater } from "../../shared/views/promise.ts";
import { Alarm, useAlarm } from "./alarm.tsx";
import { Deeds } from "./deeds.tsx";
import { fetchFurtherTexts } from "./further-texts.ts";
import { Papers } from "./papers.tsx";
import { Slip } from "./slip.tsx";
import type { OpenVisit, Screen } from "./visit.ts";

/** Comes when the visit is over: the page first shows the turn. */
const loadRating = () => import("./rating.tsx").then((part) => part.Rating);

/** Comes where the browser can be told anything with its page closed; over plain http none can. */
const loadPush = () => import("./push.tsx").then((part) => part.Push);
const canPush = isSecureContext && "serviceWorker" in navigator && "PushManager" in window && "Notification" in window;

type TicketPageProps = { readonly visit: OpenVisit; readonly screen: Extract<Screen, { readonly at: "ticket" }> };

/** Returns the visitor's ticket: the place in the queue while it waits, the counter when it is called, then the rating. */
export function TicketPage({ visit, screen }: TicketPageProps): JSX.Element {
  const { code, view, isOffline } = screen;
  // An older hub's view has no words of its own.
  if (view.terms) speakInTerms(view.terms);
  const texts = t(phoneTexts);
  const { ticket } = view;
  const isCalled = ticket?.phase === "called";
  useAlarm(ticket ? ringOf(ticket) : undefined);
  useEffect(() => {
    document.title = isCalled ? `🔔 ${code} · ${texts.goNow}` : `${code} · ${local(view.name)}`;
  }, [isCalled, code, texts.goNow, view.name]);
  const isOver = ticket === null || ticket.phase === "finished";
  return (
    <main class="phone">
      <header class="phone__office">
        <Logo size={40} />
        <strong>{local(view.name)}</strong>
        <VisitorLanguageSwitch languages={VISITOR_LANGUAGES} fetchTexts={fetchFurtherTexts} />
      </header>
      <Slip code={code} ticket={ticket} />
      <div class="phone__news" aria-live="polite">
        {isOffline && (
          <Notice kind="offline">
            {texts.lastKnown(clockTime(visit.lastKnown.value, { language: language.value, zone: view.timeZone }))}
          </Notice>
        )}
        {ticket && <News ticket={ticket} />}
      </div>
      {ticket && (
        <Deeds ticket={ticket} visit={visit}>
          {!isOver && <Papers ticket={ticket} visit={visit} />}
        </Deeds>
      )}
      {ticket && (ticket.phase === "waiting" || isCalled) && <Alarm />}
      {!isOver && <p class="phone__foot">{texts.keepOpen}</p>}
      {/* What comes later comes last: nothing that is read already moves for it. */}
      {canPush && ticket && !isOver && <Later load={loadPush} props={{ token: visit.token }} waiting={null} />}
      {isOver && <Later load={loadRating} props={{ visit, survey: view.survey }} waiting={null} />}
    </main>
  );
}

/** What the visitor should do now, where there is anything to do. */
function News({ ticket }: { readonly ticket: TicketStatus }): JSX.Element | null {
  const texts = t(phoneTexts);
  if (ticket.phase === "waiting" && ticket.ahead <= nearlyThere) {
    return (
      <Notice kind="warn" title={texts.comeBack}>
        {texts.comeBackHint}
      </Notice>
    );
  }
  if (ticket.phase === "waiting" && isLater(ticket.promisedBy, readClock())) {
    return (
      <Notice kind="info" title={texts.sorry}>
        {texts.sorryHint}
      </Notice>
    );
  }
  if (ticket.phase === "waiting" && ticket.isDelayed) return <Notice kind="info">{texts.delayed}</Notice>;
  return null;
}
