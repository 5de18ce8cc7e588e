import type { JSX } from "preact";
import { improvementsTexts } from "../../shared/i18n/texts/improvements.ts";
import { Badge } from "../../shared/ui/badge.tsx";
import { Button } from "../../shared/ui/button.tsx";
import { ArrowBackIcon, PrinterIcon } from "../../shared/ui/icons.tsx";
import { local, t } from "../../shared/ui/language.ts";
import { shortDay } from "../cases/days.ts";
import { TroubleLine } from "../parts/trouble-line.tsx";
import { Quote, Story } from "./story.tsx";
import { SuggestionDialogs } from "./suggestion-dialogs.tsx";
import { SuggestionStep } from "./suggestion-step.tsx";
import { suggestionStory } from "./suggestion-story.ts";
import type { SuggestionWork } from "./work.ts";

/** Returns one suggestion or complaint: what was said, what is next, and what was done and by whom (R20). */
export function SuggestionPage({ work }: { readonly work: SuggestionWork }): JSX.Element {
  const texts = t(improvementsTexts);
  const { shown } = work;
  return (
    <article class="case improvement">
      <SuggestionHead work={work} />
      {work.dialog.value === undefined && <TroubleLine asking={work.asking} />}
      <div class="case__body">
        <div class="case__main">
          <SuggestionStep work={work} />
          <section class="ui-card" aria-labelledby="words">
            <h2 id="words">{texts.words}</h2>
            <Quote words={shown.text} />
            <p class="case__facts">
              {texts.person}:{" "}
              {shown.person === null ? texts.noPerson : <a href={`#/persons?id=${shown.person}`}>{texts.seePerson}</a>}
            </p>
          </section>
        </div>
        <div class="case__side">
          <Story lines={suggestionStory(shown)} zone={work.setup?.timeZone} />
          {shown.actions.length > 0 && (
            <section class="ui-card" aria-labelledby="arisen">
              <h2 id="arisen">{texts.arisen}</h2>
              <ul class="told">
                {shown.actions.map(({ number, title }) => (
                  <li key={number}>
                    <a href={`#/improvement/${number}`}>
                      <bdi>{number}</bdi> · {local(title)}
                    </a>
                  </li>
                ))}
              </ul>
            </section>
          )}
        </div>
      </div>
      <SuggestionDialogs work={work} />
    </article>
  );
}

function SuggestionHead({ work }: { readonly work: SuggestionWork }): JSX.Element {
  const texts = t(improvementsTexts);
  const { shown, setup, show, isManager } = work;
  const service = setup?.services.find(({ id }) => id === shown.service)?.name;
  const channel = setup?.channels.find(({ id }) => id === shown.channel)?.name;
  const isOpen = shown.stage !== "closed";
  return (
    <header class="case__head">
      <a class="case__back" href="#/improvement">
        <ArrowBackIcon size={20} /> {texts.back}
      </a>
      <div class="case__title">
        <h1>
          {texts.kinds[shown.kind]} <bdi>{shown.number}</bdi>
        </h1>
        <Badge tone="brand">{texts.stages[shown.stage]}</Badge>
        {shown.isOverdue && <Badge tone="danger">{texts.late}</Badge>}
        {shown.isReopened && <Badge tone="info">{texts.reopened}</Badge>}
      </div>
      <p class="case__facts">
        {texts.topics[shown.topic]}
        {service && ` · ${local(service)}`} · {texts.channel} {channel ? local(channel) : shown.channel} ·{" "}
        {texts.received(shortDay(shown.receivedDay))}
        {isOpen && ` · ${texts.due(shortDay(shown.dueDay))}`} · {texts.owner}:{" "}
        <bdi>{shown.owner?.name ?? texts.nobody}</bdi>
      </p>
      <div class="case__tools">
        {isOpen && (
          <>
            {isManager && shown.owner && <Button onPress={() => show("assign")}>{texts.assignAgain}</Button>}
            <Button onPress={() => show("classify")}>{texts.classify}</Button>
            <Button onPress={() => show("close")}>{texts.close}</Button>
          </>
        )}
        {isManager && <Button onPress={() => show("plan")}>{texts.planFrom}</Button>}
        <Button icon={PrinterIcon} onPress={() => print()}>
          {texts.print}
        </Button>
      </div>
    </header>
  );
}
