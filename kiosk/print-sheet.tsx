import type { JSX } from "preact";
import { clockTime, gregorianDate } from "../shared/i18n/dates.ts";
import { textsIn } from "../shared/i18n/further.ts";
import { directionOf, inLanguage, LANGUAGES, type VisitorLanguage } from "../shared/i18n/languages.ts";
import { forecastText } from "../shared/i18n/minutes.ts";
import { commonTexts } from "../shared/i18n/texts/common.ts";
import { kioskTexts } from "../shared/i18n/texts/kiosk.ts";
import { kioskStateTexts } from "../shared/i18n/texts/kiosk-states.ts";
import type { Instant, Localized, TicketCode } from "../shared/office/ids.ts";
import { readClock } from "../shared/ui/clock.ts";
import { Code } from "../shared/ui/code.tsx";
import { language as spoken } from "../shared/ui/language.ts";
import { QrCode } from "../shared/ui/qr-code.tsx";
import type { KioskView } from "../shared/views/kiosk.ts";
import type { Waits } from "./ticket-card.tsx";
import "./print-sheet.css";

type PrintSheetProps = {
  readonly view: KioskView;
  readonly code: TicketCode;
  readonly service: Localized | undefined;
  readonly waits: Waits | undefined;
  /** When the ticket was taken; without it, now. */
  readonly takenAt?: Instant | undefined;
  /** What the visitor's phone can open. */
  readonly phoneAddress?: string | undefined;
};

/** Returns the slip for an 80 mm printer, in both languages and the visitor's; only paper shows it. */
export function PrintSheet({ view, code, takenAt = readClock(), phoneAddress, ...rest }: PrintSheetProps): JSX.Element {
  const languages = new Set<VisitorLanguage>([...LANGUAGES, spoken.value]);
  return (
    <div class="sheet">
      <p class="sheet__code">
        <Code code={code} />
      </p>
      {[...languages].map((language) => (
        <Half key={language} language={language} view={view} takenAt={takenAt} {...rest} />
      ))}
      {phoneAddress !== undefined && <QrCode text={phoneAddress} />}
    </div>
  );
}

type HalfProps = Omit<PrintSheetProps, "code" | "takenAt" | "phoneAddress"> & {
  readonly language: VisitorLanguage;
  readonly takenAt: Instant;
};

function Half({ language, view, service, waits, takenAt }: HalfProps): JSX.Element {
  const texts = textsIn(kioskTexts, language);
  const writing = { language, zone: view.timeZone };
  return (
    <section class="sheet__half" lang={language} dir={directionOf(language)}>
      <p class="sheet__office">{inLanguage(view.name, language)}</p>
      {service && <p class="sheet__service">{inLanguage(service, language)}</p>}
      {waits && (
        <p>
          {waits.isLastKnown ? textsIn(kioskStateTexts, language).lastKnown : texts.ahead}:{" "}
          {textsIn(commonTexts, language).people(waits.ahead)}
          {!waits.isLastKnown && (
            <>
              {" "}
              · {texts.expectedWait}: {forecastText(waits.forecast, language)}
            </>
          )}
        </p>
      )}
      <p>
        {gregorianDate(takenAt, writing)} · {clockTime(takenAt, writing)}
      </p>
      <p>{texts.printedKeep}</p>
    </section>
  );
}
