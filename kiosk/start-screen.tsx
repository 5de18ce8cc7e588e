import type { ReadonlySignal } from "@preact/signals";
import type { JSX } from "preact";
import { forecastText } from "../shared/i18n/minutes.ts";
import { commonTexts } from "../shared/i18n/texts/common.ts";
import { kioskTexts } from "../shared/i18n/texts/kiosk.ts";
import { kioskStateTexts } from "../shared/i18n/texts/kiosk-states.ts";
import { EmptyState } from "../shared/ui/empty-state.tsx";
import { ChevronNextIcon, ClockIcon, StarIcon } from "../shared/ui/icons.tsx";
import { language, local, t } from "../shared/ui/language.ts";
import { Notice } from "../shared/ui/notice.tsx";
import { NoticeLine } from "../shared/ui/notice-line.tsx";
import { serviceIcon } from "../shared/ui/service-icon.ts";
import { ChatIcon, TicketIcon } from "../shared/ui/service-icons.tsx";
import { Tile } from "../shared/ui/tile.tsx";
import type { KioskService, KioskView } from "../shared/views/kiosk.ts";
import type { NoticesView } from "../shared/views/notices.ts";
import { Frame } from "./frame.tsx";
import { isWiped, ledger } from "./outbox.ts";
import { PauseLine } from "./pause-line.tsx";
import { countsWaiting, servicePage } from "./services.ts";
import { SmileIcon } from "./smile-icon.tsx";
import { go } from "./visit.ts";
import "./start-screen.css";

type StartProps = {
  readonly view: KioskView;
  readonly page: number;
  readonly notices: ReadonlySignal<NoticesView | undefined>;
};

/** Returns the first screen: what brings you here, and the ways for those who have been here already or have something to say. */
export function StartScreen({ view, page, notices }: StartProps): JSX.Element {
  const texts = t(kioskTexts);
  return (
    <Frame title={texts.welcome} hint={view.isOpen ? texts.chooseService : undefined}>
      <StaffLine />
      <PauseLine view={view} />
      {view.isOpen ? <Services view={view} page={page} /> : <Closed />}
      <div class="start__ways">
        <Tile
          kind="outline"
          icon={TicketIcon}
          title={texts.haveTicket}
          onPress={() => go({ at: "find", purpose: "look" })}
        />
        <Tile kind="outline" icon={SmileIcon} title={texts.rateVisit} onPress={() => go({ at: "rate" })} />
        <Tile kind="outline" icon={ChatIcon} title={texts.write} onPress={() => go({ at: "write" })} />
      </div>
      <NoticeLine view={notices.value} />
    </Frame>
  );
}

function Services({ view, page }: { readonly view: KioskView; readonly page: number }): JSX.Element {
  const texts = t(kioskTexts);
  const { shown, turnTo } = servicePage(view.services, page);
  const next = nextStep(view);
  if (shown.length === 0) {
    return (
      <EmptyState icon={ClockIcon} title={texts.noServices}>
        {texts.noServicesHint}
      </EmptyState>
    );
  }
  const count = shown.length + (turnTo === undefined ? 0 : 1);
  return (
    <ul class="start__services" data-count={count} aria-label={texts.services}>
      {shown.map((service) => (
        <li key={service.id} class="start__service">
          <ServiceTile service={service} next={next} />
        </li>
      ))}
      {turnTo !== undefined && (
        <li key="more" class="start__service">
          <Tile
            icon={ChevronNextIcon}
            title={turnTo === 0 ? texts.firstServices : texts.moreServices}
            onPress={() => go({ at: "start", page: turnTo })}
          />
        </li>
      )}
    </ul>
  );
}

type NextStep = "who" | "needs";

/** Who one is is asked only where the office wants it; a view kept from an earlier version asks for nothing. */
function nextStep({ asksIdentity, departments }: Partial<KioskView>): NextStep {
  return asksIdentity || (departments ?? []).length > 0 ? "who" : "needs";
}

function ServiceTile({ service, next }: { readonly service: KioskService; readonly next: NextStep }): JSX.Element {
  const waiting = t(commonTexts).waiting(service.waiting);
  const forecast = forecastText(service.forecast, language.value);
  return (
    <Tile
      icon={serviceIcon(service.icon)}
      title={local(service.name)}
      notes={countsWaiting(service) ? [waiting, forecast] : [forecast]}
      onPress={() => go({ at: next, service: service.id })}
    />
  );
}

function Closed(): JSX.Element {
  const texts = t(kioskTexts);
  return (
    <EmptyState icon={StarIcon} title={texts.closed}>
      {texts.closedHint}
    </EmptyState>
  );
}

/** Returns what the staff must know of this kiosk: what it had stored is gone, or was refused. */
function StaffLine(): JSX.Element | null {
  const texts = t(kioskStateTexts);
  if (isWiped.value) return <Notice kind="warn">{texts.staffWiped}</Notice>;
  const refused = ledger.value?.quarantined ?? 0;
  return refused === 0 ? null : <Notice kind="warn">{texts.staffQuarantined}</Notice>;
}
