import type { JSX } from "preact";
import { useState } from "preact/hooks";
import type { ForecastRange } from "../../shared/forecast/fallback.ts";
import { forecastText } from "../../shared/i18n/minutes.ts";
import { deskTexts } from "../../shared/i18n/texts/desk.ts";
import { type Instant, minuteMs, type ServiceId } from "../../shared/office/ids.ts";
import { Button } from "../../shared/ui/button.tsx";
import { CheckIcon, PlayIcon, ReturnIcon } from "../../shared/ui/icons.tsx";
import { inHouse, language, t } from "../../shared/ui/language.ts";
import type { DeskView, WaitingVisit } from "../../shared/views/desk.ts";
import { ServiceFilter, shownService } from "./service-filter.tsx";
import { ageText } from "./visit-facts.tsx";
import { VisitLine, VisitRow } from "./visit-row.tsx";
import type { Work } from "./work.ts";
import "./waiting-panel.css";

type Tab = "waiting" | "held" | "noShows" | "remote";

/** Returns the list at the side: who waits in the order of calling, who is on hold, who did not come. */
export function WaitingPanel({ work, now }: { readonly work: Work; readonly now: Instant }): JSX.Element {
  const texts = t(deskTexts);
  const [tab, setTab] = useState<Tab>("waiting");
  const { view } = work;
  const tabs: readonly { readonly id: Tab; readonly count: number }[] = [
    { id: "waiting", count: view.waitingCount },
    { id: "held", count: view.held.length },
    { id: "noShows", count: view.noShows.length },
    ...(view.remote.length > 0 || tab === "remote" ? [{ id: "remote", count: view.remote.length } as const] : []),
  ];
  return (
    <section class="ui-card ui-card--flush side" aria-label={texts.waiting}>
      <header class="side__head">
        <div class="side__tabs">
          {tabs.map(({ id, count }) => (
            <button key={id} type="button" class="side__tab" aria-pressed={tab === id} onClick={() => setTab(id)}>
              {texts[id]} <span class="side__count">{inHouse(count)}</span>
            </button>
          ))}
        </div>
      </header>
      {tab === "waiting" && <WaitingList work={work} now={now} />}
      {tab === "held" && <HeldList work={work} now={now} />}
      {tab === "noShows" && <NoShowList work={work} now={now} />}
      {tab === "remote" && <RemoteList work={work} now={now} />}
    </section>
  );
}

function WaitingList({ work, now }: { readonly work: Work; readonly now: Instant }): JSX.Element {
  const texts = t(deskTexts);
  const { view, show } = work;
  const service = shownService(view);
  const rows = service === undefined ? view.waiting : view.waiting.filter((each) => each.service === service);
  const more = view.waitingCount - view.waiting.length;
  const first = oldest(view.waiting);
  const outlook = outlookOf(view, service);
  return (
    <>
      <div class="side__line">
        <ServiceFilter view={view} />
        {first !== undefined && now - first >= minuteMs && (
          <span class="side__longest">{texts.longest(ageText(first, now))}</span>
        )}
      </div>
      {outlook !== null && (
        <p class="side__hint" data-figure="newcomer">
          {texts.newcomer(forecastText(outlook, language.value))}
        </p>
      )}
      {service !== undefined && <p class="side__hint">{texts.filtered}</p>}
      {rows.length === 0 ? (
        <p class="side__empty">{service === undefined ? texts.emptyWaiting : texts.emptyFilter}</p>
      ) : (
        <ol class="side__list" id="waiting-list">
          {rows.map((visit) => (
            <VisitRow
              key={visit.ticket}
              work={work}
              visit={visit}
              now={now}
              isNext={visit.ticket === view.next?.ticket}
              onPress={() => show({ kind: "visit", ticket: visit.ticket })}
            />
          ))}
        </ol>
      )}
      {more > 0 && <p class="side__hint">{texts.moreWaiting(more)}</p>}
    </>
  );
}

/** What somebody who comes now would wait: for this service, or for any that this counter calls; null: nobody can say. */
function outlookOf({ forecasts }: DeskView, service: ServiceId | undefined): ForecastRange | null {
  const ranges = forecasts.flatMap((each) =>
    each.range === null || (service !== undefined && each.service !== service) ? [] : [each.range],
  );
  if (ranges.length === 0) return null;
  return {
    low: Math.min(...ranges.map(({ low }) => low)),
    high: Math.max(...ranges.map(({ high }) => high)),
  };
}

/** When the first of these checked in. */
function oldest(visits: readonly WaitingVisit[]): Instant | undefined {
  return visits.length === 0 ? undefined : Math.min(...visits.map((visit) => visit.since));
}

function HeldList({ work, now }: { readonly work: Work; readonly now: Instant }): JSX.Element {
  const texts = t(deskTexts);
  const { view, deeds, asking } = work;
  if (view.held.length === 0) {
    return (
      <div class="side__empty">
        <p>{texts.emptyHeld}</p>
        <p class="dialog-hint">{texts.emptyHeldHint}</p>
      </div>
    );
  }
  return (
    <ul class="side__list">
      {view.held.map((visit) => (
        <VisitLine key={visit.ticket} work={work} visit={visit} now={now}>
          <Button icon={PlayIcon} isBusy={asking.busy.value === "Resume"} onPress={() => void deeds.resume(visit)}>
            {texts.resume}
          </Button>
        </VisitLine>
      ))}
    </ul>
  );
}

function NoShowList({ work, now }: { readonly work: Work; readonly now: Instant }): JSX.Element {
  const texts = t(deskTexts);
  const { view, deeds, asking } = work;
  if (view.noShows.length === 0) return <p class="side__empty">{texts.emptyNoShows}</p>;
  return (
    <ul class="side__list">
      {view.noShows.map((visit) => (
        <VisitLine key={visit.ticket} work={work} visit={visit} now={now}>
          <Button icon={ReturnIcon} isBusy={asking.busy.value === "Readmit"} onPress={() => void deeds.readmit(visit)}>
            {texts.readmit}
          </Button>
        </VisitLine>
      ))}
    </ul>
  );
}

/** Whoever took a ticket from afar and stands at the desk now joins the queue (O4). */
function RemoteList({ work, now }: { readonly work: Work; readonly now: Instant }): JSX.Element {
  const texts = t(deskTexts);
  const { view, deeds, asking } = work;
  if (view.remote.length === 0) return <p class="side__empty">{texts.emptyRemote}</p>;
  return (
    <ul class="side__list">
      {view.remote.map((visit) => (
        <VisitLine key={visit.ticket} work={work} visit={visit} now={now}>
          <Button
            icon={CheckIcon}
            isBusy={asking.busy.value === "ConfirmPresence"}
            onPress={() => void deeds.confirmPresence(visit)}
          >
            {texts.confirmPresence}
          </Button>
        </VisitLine>
      ))}
    </ul>
  );
}
