import type { JSX } from "preact";
import { useEffect } from "preact/hooks";
import { commonTexts } from "../shared/i18n/texts/common.ts";
import { kioskTexts } from "../shared/i18n/texts/kiosk.ts";
import { kioskStateTexts } from "../shared/i18n/texts/kiosk-states.ts";
import type { TicketCode } from "../shared/office/ids.ts";
import { Button } from "../shared/ui/button.tsx";
import { Code } from "../shared/ui/code.tsx";
import { ArrowBackIcon, CheckIcon, PlusIcon } from "../shared/ui/icons.tsx";
import { t } from "../shared/ui/language.ts";
import { Spinner } from "../shared/ui/loading.tsx";
import type { KioskView } from "../shared/views/kiosk.ts";
import type { TicketStatus } from "../shared/views/phone.ts";
import { ArriveButton } from "./arrive-button.tsx";
import { device } from "./device.ts";
import { Frame } from "./frame.tsx";
import { PrintButton, PrintLine } from "./print-button.tsx";
import { PrintSheet } from "./print-sheet.tsx";
import { printed } from "./printing.ts";
import { SmileIcon } from "./smile-icon.tsx";
import { slipId, TicketCard } from "./ticket-card.tsx";
import { canRate, isLive, stateName } from "./ticket-state.ts";
import { useTicket } from "./use-ticket.ts";
import { go, step, stepBefore, wipe } from "./visit.ts";

type StatusProps = { readonly view: KioskView; readonly code: TicketCode };

/** Returns a ticket that its holder asked for: where it stands, and what can be done now. */
export function StatusScreen({ view, code }: StatusProps): JSX.Element {
  const texts = t(kioskStateTexts);
  const ticket = useTicket(code);
  useEffect(() => {
    printed.value = "no";
  }, []);
  const now = device.value;
  if (ticket === undefined && now.status === "paired" && now.link.state.value === "offline") {
    return (
      <Frame title={texts.offlineTitle} hint={texts.offlineHint} actions={<BackButton />}>
        <p class="kiosk__subject">
          <Code code={code} />
        </p>
      </Frame>
    );
  }
  if (ticket === undefined) {
    return (
      <Frame title={texts.lookingUp} actions={<BackButton />}>
        <Spinner>{t(commonTexts).working}</Spinner>
      </Frame>
    );
  }
  if (ticket === "unknown") return <NotFound code={code} />;
  return <Known view={view} ticket={ticket} />;
}

function Known({ view, ticket }: { readonly view: KioskView; readonly ticket: TicketStatus }): JSX.Element {
  const state = t(kioskStateTexts).ticket[stateName(ticket)];
  const waits = ticket.phase === "waiting" ? { ahead: ticket.ahead, forecast: ticket.forecast } : undefined;
  return (
    <>
      <Frame
        key={ticket.phase}
        title={state.title}
        hint={state.hint}
        describedBy={slipId}
        actions={<Ways ticket={ticket} />}
      >
        <TicketCard code={ticket.code} service={ticket.service} waits={waits} counter={ticket.counter ?? undefined} />
        <PrintLine />
      </Frame>
      <PrintSheet view={view} code={ticket.code} service={ticket.service} waits={waits} takenAt={ticket.checkedInAt} />
    </>
  );
}

function Ways({ ticket }: { readonly ticket: TicketStatus }): JSX.Element {
  return (
    <>
      {ticket.phase === "remote" && <ArriveButton ticket={ticket.id} />}
      <Button
        size="hall"
        kind={ticket.phase === "remote" ? "secondary" : "primary"}
        wide
        icon={CheckIcon}
        onPress={wipe}
      >
        {t(commonTexts).done}
      </Button>
      {canRate(ticket) && (
        <Button size="hall" icon={SmileIcon} onPress={() => go({ at: "rate", code: ticket.code })}>
          {t(kioskTexts).rateVisit}
        </Button>
      )}
      {isLive(ticket) && ticket.phase !== "remote" && <PrintButton />}
      <BackButton />
    </>
  );
}

function NotFound({ code }: Pick<StatusProps, "code">): JSX.Element {
  const { title, hint } = t(kioskStateTexts).ticketNotFound;
  return (
    <Frame
      title={title}
      hint={hint}
      actions={
        <>
          <BackButton isMain />
          <Button size="hall" icon={PlusIcon} onPress={() => go({ at: "start", page: 0 })}>
            {t(kioskTexts).newTicket}
          </Button>
        </>
      }
    >
      <p class="kiosk__subject">
        <Code code={code} />
      </p>
    </Frame>
  );
}

function BackButton({ isMain = false }: { readonly isMain?: boolean }): JSX.Element {
  return (
    <Button
      size="hall"
      kind={isMain ? "primary" : "secondary"}
      icon={ArrowBackIcon}
      onPress={() => go(stepBefore(step.value))}
    >
      {t(commonTexts).back}
    </Button>
  );
}
