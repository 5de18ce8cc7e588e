import type { JSX } from "preact";
import { forecastText } from "../../shared/i18n/minutes.ts";
import { commonTexts } from "../../shared/i18n/texts/common.ts";
import { phoneTexts } from "../../shared/i18n/texts/phone.ts";
import type { TicketCode } from "../../shared/office/ids.ts";
import { Code } from "../../shared/ui/code.tsx";
import { language, local, t } from "../../shared/ui/language.ts";
import type { TicketStatus } from "../../shared/views/phone.ts";

type SlipProps = { readonly code: TicketCode; readonly ticket: TicketStatus | null };

/** Returns the ticket as a card: the code, and under it where the visit stands. */
export function Slip({ code, ticket }: SlipProps): JSX.Element {
  const texts = t(phoneTexts);
  const isCalled = ticket?.phase === "called";
  return (
    <section class={`ticket${isCalled ? " ticket--called" : ""}`} aria-label={texts.yourTicket}>
      <p class="ticket__label">
        {texts.yourTicket}
        {ticket && <> · {local(ticket.service)}</>}
      </p>
      <h1 class="ticket__code">
        <Code code={code} />
      </h1>
      {/* Both are there from the start: readers tell of what changes inside, not of regions that come. */}
      <div aria-live="polite">
        {ticket?.phase === "waiting" && <Waiting ticket={ticket} />}
        {ticket?.phase !== "waiting" && !isCalled && <State ticket={ticket} />}
      </div>
      <div role="alert">{isCalled && <State ticket={ticket} />}</div>
    </section>
  );
}

function Waiting({ ticket }: { readonly ticket: TicketStatus }): JSX.Element {
  const texts = t(phoneTexts);
  return (
    <dl class="ticket__facts">
      <div>
        <dt>{ticket.isReferred ? texts.aheadOfResearcher : texts.ahead}</dt>
        <dd>{t(commonTexts).people(ticket.ahead)}</dd>
      </div>
      <div>
        <dt>{texts.expectedWait}</dt>
        <dd>{forecastText(ticket.forecast, language.value)}</dd>
      </div>
    </dl>
  );
}

function State({ ticket }: { readonly ticket: TicketStatus | null }): JSX.Element {
  const { title, hint } = t(phoneTexts).states[ticket?.phase === "waiting" ? "called" : (ticket?.phase ?? "past")];
  return (
    <>
      <p class="ticket__state">{title}</p>
      {ticket?.counter ? (
        <p class="ticket__counter">
          <bdi>{local(ticket.counter)}</bdi>
        </p>
      ) : (
        <p>{hint}</p>
      )}
    </>
  );
}
