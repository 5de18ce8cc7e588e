import type { JSX } from "preact";
import { clockTime } from "../../shared/i18n/dates.ts";
import { deskTexts } from "../../shared/i18n/texts/desk.ts";
import { Badge } from "../../shared/ui/badge.tsx";
import { Button } from "../../shared/ui/button.tsx";
import { EmptyState } from "../../shared/ui/empty-state.tsx";
import { language, local, t } from "../../shared/ui/language.ts";
import { CounterIcon } from "../../shared/ui/state-icons.tsx";
import type { DeskCounter } from "../../shared/views/desk.ts";
import { TroubleLine } from "../parts/trouble-line.tsx";
import { useKeys } from "../parts/use-keys.ts";
import { type Work, zoneOf } from "./work.ts";
import "./counter-choice.css";

/** Opens a free counter, asks before taking one over, and leaves one alone where a visitor is being served. */
function takerOf({ deeds, show }: Work, counter: DeskCounter): (() => void) | undefined {
  if (counter.person === null) return () => void deeds.openCounter(counter.id, false);
  return counter.isBusy ? undefined : () => show({ kind: "takeOver", counter: counter.id });
}

/** Returns the choice of a counter: which is free, and who has the others since when. */
export function CounterChoice({ work, title }: { readonly work: Work; readonly title: string }): JSX.Element {
  const texts = t(deskTexts).choose;
  const { counters } = work.view;
  useKeys(
    Object.fromEntries(counters.slice(0, 9).map((counter, place) => [`Digit${place + 1}`, takerOf(work, counter)])),
  );
  return (
    <div class="choice">
      <header class="choice__head">
        <h1 class="choice__title">{title}</h1>
        <p class="choice__hint">{texts.hint}</p>
      </header>
      {work.dialog.value === undefined && <TroubleLine asking={work.asking} />}
      {counters.length === 0 ? (
        <EmptyState icon={CounterIcon} title={texts.none}>
          {texts.noneHint}
        </EmptyState>
      ) : (
        <ul class="choice__counters">
          {counters.map((counter, place) => (
            <CounterCard key={counter.id} work={work} counter={counter} place={place} />
          ))}
        </ul>
      )}
    </div>
  );
}

function CounterCard(props: {
  readonly work: Work;
  readonly counter: DeskCounter;
  readonly place: number;
}): JSX.Element {
  const { work, counter, place } = props;
  const all = t(deskTexts);
  const isFree = counter.person === null;
  const take = takerOf(work, counter);
  return (
    <li class={`ui-card choice__counter${isFree ? " choice__counter--free" : ""}`}>
      <h2 class="choice__name">{local(counter.name)}</h2>
      <p class="choice__state">
        {isFree ? <Badge tone="brand">{all.choose.free}</Badge> : <Holder work={work} counter={counter} />}
      </p>
      {take ? (
        <Button
          kind={isFree ? "primary" : "secondary"}
          keyName={place < 9 ? String(place + 1) : undefined}
          isBusy={work.asking.busy.value === "OpenCounter"}
          onPress={take}
          wide
        >
          {isFree ? all.choose.open : all.choose.takeOver}
          <span class="visually-hidden"> {local(counter.name)}</span>
        </Button>
      ) : (
        <p class="choice__busy">{all.choose.with}</p>
      )}
    </li>
  );
}

/** Returns who has the counter and since when, or its break. */
function Holder({ work, counter }: { readonly work: Work; readonly counter: DeskCounter }): JSX.Element {
  const texts = t(deskTexts);
  const since = clockTime(counter.since ?? 0, { language: language.value, zone: zoneOf(work.setup) });
  return (
    <>
      <bdi class="choice__person">{counter.personName}</bdi>
      <span class="choice__since">
        {counter.paused === null ? texts.openSince(since) : texts.pausedFor(texts.pauseReasons[counter.paused])}
      </span>
    </>
  );
}
