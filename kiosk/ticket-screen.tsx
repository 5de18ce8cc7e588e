import type { JSX } from "preact";
import { useEffect, useState } from "preact/hooks";
import { commonTexts } from "../shared/i18n/texts/common.ts";
import { kioskTexts } from "../shared/i18n/texts/kiosk.ts";
import { kioskStateTexts } from "../shared/i18n/texts/kiosk-states.ts";
import type { ServiceId } from "../shared/office/ids.ts";
import { Button } from "../shared/ui/button.tsx";
import type { Drawn } from "../shared/ui/drawn.ts";
import { CheckIcon } from "../shared/ui/icons.tsx";
import { t } from "../shared/ui/language.ts";
import type { KioskView } from "../shared/views/kiosk.ts";
import type { TicketStatus } from "../shared/views/phone.ts";
import { Frame } from "./frame.tsx";
import { phoneAddress } from "./phone-link.tsx";
import { PrintButton, PrintLine } from "./print-button.tsx";
import { PrintSheet } from "./print-sheet.tsx";
import { printed } from "./printing.ts";
import { slipId, TicketCard, type Waits } from "./ticket-card.tsx";
import { useTicket } from "./use-ticket.ts";
import { type IssuedTicket, wipe } from "./visit.ts";

type TicketScreenProps = {
  readonly view: KioskView;
  /** Undefined while its number is on the way. */
  readonly ticket: IssuedTicket | undefined;
  readonly service: ServiceId;
};

/** Returns the number just taken. It stays true while it stands: a free officer may call at once. */
export function TicketScreen({ view, ticket, service }: TicketScreenProps): JSX.Element {
  const now = useTicket(ticket?.code);
  const known = typeof now === "object" ? now : undefined;
  const counter = known?.phase === "called" ? (known.counter ?? undefined) : undefined;
  const name = known?.service ?? view.services.find(({ id }) => id === service)?.name;
  const isOwn = ticket?.isOwn === true && known === undefined;
  const waits = ticket && waitsOf(ticket, known, isOwn);
  const hasSheet = useSheet(ticket !== undefined);
  const isCalled = counter !== undefined;
  const address = phoneAddress(ticket?.link, location.href);
  return (
    <>
      <Frame {...words(ticket !== undefined, isCalled, isOwn)} describedBy={slipId} actions={ticket && <Ways />}>
        <TicketCard
          code={ticket?.code}
          service={name}
          waits={isCalled ? undefined : waits}
          counter={counter}
          phoneAddress={address}
        />
        <PrintLine />
      </Frame>
      {ticket && hasSheet && (
        <PrintSheet view={view} code={ticket.code} service={name} waits={waits} phoneAddress={address} />
      )}
    </>
  );
}

/** Paper comes after the number: its sheet is made once that stands on the screen. */
function useSheet(hasTicket: boolean): boolean {
  const [hasSheet, makeSheet] = useState(false);
  useEffect(() => {
    printed.value = "no";
    makeSheet(hasTicket);
  }, [hasTicket]);
  return hasSheet;
}

/** What is known of the wait: by the hub, or by this kiosk when the number was taken. */
function waitsOf(ticket: IssuedTicket, known: TicketStatus | undefined, isLastKnown: boolean): Waits {
  return {
    ahead: known?.ahead ?? ticket.ahead,
    forecast: known ? known.forecast : ticket.forecast,
    isLastKnown,
  };
}

function words(
  hasTicket: boolean,
  isCalled: boolean,
  isOwn: boolean,
): { readonly title: string; readonly hint: Drawn } {
  const texts = t(kioskTexts);
  if (!hasTicket) {
    // Keeps the room of the line that comes with the number, so that the slip stays where it stands.
    return { title: texts.takingNumber, hint: <span class="slip-hint--coming">{texts.sitDown}</span> };
  }
  if (isCalled) return { title: t(kioskStateTexts).ticket.called.title, hint: texts.goNow };
  return { title: texts.turnKept, hint: isOwn ? t(kioskStateTexts).ownTicketHint : texts.sitDown };
}

function Ways(): JSX.Element {
  return (
    <>
      <Button size="hall" kind="primary" wide icon={CheckIcon} onPress={wipe}>
        {t(commonTexts).done}
      </Button>
      <PrintButton />
    </>
  );
}
