import type { JSX } from "preact";
import { useEffect } from "preact/hooks";
import { commonTexts } from "../shared/i18n/texts/common.ts";
import { kioskTexts } from "../shared/i18n/texts/kiosk.ts";
import { kioskStateTexts } from "../shared/i18n/texts/kiosk-states.ts";
import type { ServiceId } from "../shared/office/ids.ts";
import { Button } from "../shared/ui/button.tsx";
import { CheckIcon } from "../shared/ui/icons.tsx";
import { t } from "../shared/ui/language.ts";
import type { KioskView } from "../shared/views/kiosk.ts";
import { Frame } from "./frame.tsx";
import { phoneAddress } from "./phone-link.tsx";
import { PrintButton, PrintLine } from "./print-button.tsx";
import { PrintSheet } from "./print-sheet.tsx";
import { printed } from "./printing.ts";
import { slipId, TicketCard } from "./ticket-card.tsx";
import { useTicket } from "./use-ticket.ts";
import { type IssuedTicket, wipe } from "./visit.ts";

type TicketScreenProps = { readonly view: KioskView; readonly ticket: IssuedTicket; readonly service: ServiceId };

/** Returns the number just taken. It stays true while it stands: a free officer may call at once. */
export function TicketScreen({ view, ticket, service }: TicketScreenProps): JSX.Element {
  const texts = t(kioskTexts);
  const now = useTicket(ticket.code);
  const known = typeof now === "object" ? now : undefined;
  const counter = known?.phase === "called" ? (known.counter ?? undefined) : undefined;
  const name = known?.service ?? view.services.find(({ id }) => id === service)?.name;
  const isOwn = ticket.isOwn === true && known === undefined;
  const waits = {
    ahead: known?.ahead ?? ticket.ahead,
    forecast: known ? known.forecast : ticket.forecast,
    isLastKnown: isOwn,
  };
  useEffect(() => {
    printed.value = "no";
  }, []);
  const isCalled = counter !== undefined;
  const address = phoneAddress(ticket.link, location.href);
  return (
    <>
      <Frame
        view={view}
        title={isCalled ? t(kioskStateTexts).ticket.called.title : texts.turnKept}
        hint={isCalled ? texts.goNow : isOwn ? t(kioskStateTexts).ownTicketHint : texts.sitDown}
        describedBy={slipId}
        actions={
          <>
            <Button size="hall" kind="primary" wide icon={CheckIcon} onPress={wipe}>
              {t(commonTexts).done}
            </Button>
            <PrintButton />
          </>
        }
      >
        <TicketCard
          code={ticket.code}
          service={name}
          waits={isCalled ? undefined : waits}
          counter={counter}
          phoneAddress={address}
        />
        <PrintLine />
      </Frame>
      <PrintSheet view={view} code={ticket.code} service={name} waits={waits} phoneAddress={address} />
    </>
  );
}
