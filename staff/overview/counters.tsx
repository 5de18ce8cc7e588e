import type { JSX } from "preact";
import { clockTime } from "../../shared/i18n/dates.ts";
import { overviewTexts } from "../../shared/i18n/texts/overview.ts";
import { Badge, type Tone } from "../../shared/ui/badge.tsx";
import { Card } from "../../shared/ui/card.tsx";
import { EmptyState } from "../../shared/ui/empty-state.tsx";
import { language, local, t } from "../../shared/ui/language.ts";
import { CounterIcon } from "../../shared/ui/state-icons.tsx";
import type { OverviewView } from "../../shared/views/overview.ts";
import { type CounterNow, counterNow } from "./figures.ts";
import "./counters.css";

type Counter = OverviewView["counters"][number];

const tones: Readonly<Record<CounterNow, Tone>> = { closed: "neutral", paused: "amber", busy: "info", free: "brand" };

function CounterLine({ counter, zone }: { readonly counter: Counter; readonly zone: string }): JSX.Element {
  const texts = t(overviewTexts);
  const state = counterNow(counter);
  const words =
    state === "paused" && counter.paused !== null
      ? texts.counterStates.paused(texts.office.reasons[counter.paused])
      : texts.counterStates[state === "paused" ? "free" : state];
  return (
    <li class="counter-line">
      <span class="counter-line__name">{local(counter.name)}</span>
      <span class="counter-line__since">
        {counter.since !== null && texts.since(clockTime(counter.since, { language: language.value, zone }))}
      </span>
      <Badge tone={tones[state]}>{words}</Badge>
    </li>
  );
}

/** Returns what each counter does now. Which person sits there, and how much she did, is not shown (R12). */
export function Counters({ overview }: { readonly overview: OverviewView }): JSX.Element {
  const texts = t(overviewTexts);
  return (
    <Card title={texts.counters}>
      {overview.counters.length === 0 ? (
        <EmptyState icon={CounterIcon} title={texts.noCounters} />
      ) : (
        <ul class="counter-lines">
          {overview.counters.map((counter) => (
            <CounterLine key={counter.id} counter={counter} zone={overview.timeZone} />
          ))}
        </ul>
      )}
    </Card>
  );
}
