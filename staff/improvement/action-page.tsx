import type { JSX } from "preact";
import { improvementsTexts } from "../../shared/i18n/texts/improvements.ts";
import type { OfficeId } from "../../shared/office/ids.ts";
import { Badge } from "../../shared/ui/badge.tsx";
import { Button } from "../../shared/ui/button.tsx";
import { ArrowBackIcon, PrinterIcon } from "../../shared/ui/icons.tsx";
import { strikeKey } from "../../shared/ui/keys.ts";
import { local, t } from "../../shared/ui/language.ts";
import { Notice } from "../../shared/ui/notice.tsx";
import { shortDay } from "../cases/days.ts";
import { TroubleLine } from "../parts/trouble-line.tsx";
import { useKeys } from "../parts/use-keys.ts";
import { ActionDialogs } from "./action-dialogs.tsx";
import { Effect } from "./effect.tsx";
import { Story, type StoryLine } from "./story.tsx";
import type { ActionWork, ShownAction } from "./work.ts";

type ActionPageProps = { readonly work: ActionWork; readonly office: OfficeId };

/** Returns one improvement action: what is next, what was done, and what it changed (R22). */
export function ActionPage({ work, office }: ActionPageProps): JSX.Element {
  const { shown } = work;
  return (
    <article class="case improvement">
      <ActionHead work={work} />
      {work.dialog.value === undefined && <TroubleLine asking={work.asking} />}
      <div class="case__body">
        <div class="case__main">
          <NextDeed work={work} />
          {work.isManager && <Effect office={office} action={shown} />}
        </div>
        <div class="case__side">
          <Story lines={storyOf(shown)} zone={work.setup?.timeZone} />
        </div>
      </div>
      <ActionDialogs work={work} />
    </article>
  );
}

function ActionHead({ work }: { readonly work: ActionWork }): JSX.Element {
  const texts = t(improvementsTexts);
  const { shown, show, isManager, setup } = work;
  const isOpen = shown.stage === "planned" || shown.stage === "underWay";
  const theme = shown.source.kind === "theme" ? shown.source.theme : undefined;
  const themeName = setup?.themes.find(({ id }) => id === theme)?.name;
  return (
    <header class="case__head">
      <a class="case__back" href="#/improvement">
        <ArrowBackIcon size={20} /> {texts.back}
      </a>
      <div class="case__title">
        <h1>{local(shown.title)}</h1>
        <Badge tone="brand">{texts.actionStages[shown.stage]}</Badge>
        {shown.isOverdue && <Badge tone="danger">{texts.late}</Badge>}
      </div>
      <p class="case__facts">
        <bdi>{shown.number}</bdi> · {texts.source} {texts.sources[shown.source.kind]}
        {theme !== undefined && (
          <>
            : <bdi>{themeName ? local(themeName) : theme}</bdi>
          </>
        )}
        {shown.suggestion !== null && (
          <>
            {" "}
            <a href={`#/improvement/${shown.suggestion}`}>
              <bdi>{shown.suggestion}</bdi>
            </a>
          </>
        )}{" "}
        · {texts.due(shortDay(shown.dueDay))} · {texts.owner}: <bdi>{shown.owner.name}</bdi>
      </p>
      <div class="case__tools">
        {isOpen && isManager && <Button onPress={() => show("revise")}>{texts.revise}</Button>}
        {isOpen && <Button onPress={() => show("giveUp")}>{texts.giveUp}</Button>}
        {isManager && <Button onPress={() => show("publish")}>{texts.publish}</Button>}
        <Button icon={PrinterIcon} onPress={() => print()}>
          {texts.print}
        </Button>
      </div>
    </header>
  );
}

/** Returns what brings the action on; nothing when it is over. */
function NextDeed({ work }: { readonly work: ActionWork }): JSX.Element | null {
  const texts = t(improvementsTexts);
  const { shown, send, busy } = work;
  const type = shown.stage === "planned" ? "StartAction" : "CompleteAction";
  const isOver = shown.stage === "done" || shown.stage === "givenUp";
  const act = () => (!isOver && work.dialog.value === undefined ? send({ type, action: shown.id }) : undefined);
  useKeys({ Space: act });
  if (isOver) return null;
  return (
    <Notice
      kind="info"
      title={texts.actionStages[shown.stage]}
      action={
        <Button kind="primary" keyName="Space" isBusy={busy === type} onPress={() => strikeKey("Space", act)}>
          {shown.stage === "planned" ? texts.startAction : texts.complete}
        </Button>
      }
    />
  );
}

function storyOf({ planned, started, done, givenUp }: ShownAction): readonly StoryLine[] {
  const texts = t(improvementsTexts);
  const lines: readonly (StoryLine | null)[] = [
    { what: texts.planned, by: planned.by, at: planned.at },
    started && { what: texts.started, by: started.by, at: started.at },
    done && { what: texts.completed, by: done.by, at: done.at },
    givenUp && { what: texts.gaveUp, by: givenUp.by, at: givenUp.at, words: givenUp.words },
  ];
  return lines.flatMap((line) => line ?? []);
}
