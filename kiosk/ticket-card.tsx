import type { JSX } from "preact";
import type { ForecastRange } from "../shared/forecast/fallback.ts";
import { forecastText } from "../shared/i18n/minutes.ts";
import { commonTexts } from "../shared/i18n/texts/common.ts";
import { kioskTexts } from "../shared/i18n/texts/kiosk.ts";
import { kioskStateTexts } from "../shared/i18n/texts/kiosk-states.ts";
import type { Localized, TicketCode } from "../shared/office/ids.ts";
import { Code } from "../shared/ui/code.tsx";
import { language, local, t } from "../shared/ui/language.ts";
import { PhoneLink } from "./phone-link.tsx";
import "./ticket-card.css";

/** What a reader hears with the title of a ticket's screen. */
export const slipId = "slip";

export type Waits = {
  readonly ahead: number;
  readonly forecast: ForecastRange | null;
  /** So many waited when this kiosk last had a connection; how many do now, nobody here knows. */
  readonly isLastKnown?: boolean | undefined;
};

type TicketCardProps = {
  /** Undefined while it is on its way; its place is kept. */
  readonly code: TicketCode | undefined;
  readonly service: Localized | undefined;
  /** Where it waits; undefined when it does not. */
  readonly waits?: Waits | undefined;
  /** The counter to go to, while called or served there. */
  readonly counter?: Localized | undefined;
  /** What the visitor's phone can open. */
  readonly phoneAddress?: string | undefined;
};

/** Returns the slip as the screen shows it: the code as large as it gets, and under the tear what comes next. */
export function TicketCard({ code, service, waits, counter, phoneAddress }: TicketCardProps): JSX.Element {
  const texts = t(kioskTexts);
  return (
    <article class="slip" id={slipId}>
      <div class="slip__number" aria-live="polite">
        <p class="slip__label">{texts.yourTicket}</p>
        {code === undefined ? (
          <p class="slip__coming" aria-hidden="true">
            …
          </p>
        ) : (
          <p class="slip__code">
            <Code code={code} />
          </p>
        )}
        {service && <p class="slip__service">{local(service)}</p>}
      </div>
      {waits && (
        <dl class="slip__facts">
          <div>
            <dt>{waits.isLastKnown ? t(kioskStateTexts).lastKnown : texts.ahead}</dt>
            <dd>{t(commonTexts).people(waits.ahead)}</dd>
          </div>
          {!waits.isLastKnown && (
            <div>
              <dt>{texts.expectedWait}</dt>
              <dd>{forecastText(waits.forecast, language.value)}</dd>
            </div>
          )}
        </dl>
      )}
      {waits && phoneAddress !== undefined && <PhoneLink address={phoneAddress} />}
      {counter && (
        <p class="slip__counter">
          <bdi>{local(counter)}</bdi>
        </p>
      )}
    </article>
  );
}
