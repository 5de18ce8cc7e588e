import type { JSX } from "preact";
import { commonTexts } from "../../shared/i18n/texts/common.ts";
import { deskTexts } from "../../shared/i18n/texts/desk.ts";
import type { Instant } from "../../shared/office/ids.ts";
import type { Drawn } from "../../shared/ui/drawn.ts";
import { keyName } from "../../shared/ui/keys.ts";
import { t } from "../../shared/ui/language.ts";
import { Notice } from "../../shared/ui/notice.tsx";
import { useOffers } from "../palette/offers.ts";
import type { KeyLine } from "../parts/keys-dialog.tsx";
import { useKeys } from "../parts/use-keys.ts";
import { useLetGo } from "../parts/use-let-go.ts";
import { visitActions } from "./actions.ts";
import { CounterChoice } from "./counter-choice.tsx";
import { DeskHeader } from "./desk-header.tsx";
import { OpenDialog } from "./dialogs/open-dialog.tsx";
import { HelpNotice } from "./help-notice.tsx";
import { IdlePanel } from "./idle-panel.tsx";
import { NextBar, nextAction } from "./next-bar.tsx";
import { keyLinesOf, receptionKeys } from "./reception/keys.ts";
import { undoLast } from "./undo.ts";
import { VisitPanel } from "./visit-panel.tsx";
import type { Work } from "./work.ts";
import "./workplace.css";

type WorkplaceProps = {
  readonly work: Work;
  readonly now: Instant;
  /** Over the counters, before one is open. */
  readonly choiceTitle: string;
  /** The list beside the visitor. */
  readonly side: Drawn;
  /** The list is worth showing before a counter is open. */
  readonly showsSideAlways?: boolean;
};

/** Puts the focus into the list, on its first line. */
function goToList(): void {
  document.querySelector<HTMLElement>(".side__list button")?.focus();
}

/** Returns a room with a counter: the visitor now, who waits, one large next action. Desk and researcher share it. */
export function Workplace(props: WorkplaceProps): JSX.Element {
  const { work, now, side, choiceTitle } = props;
  const { view, show } = work;
  const texts = t(deskTexts);
  const { counter, current } = view;
  const actions = current ? visitActions(work, current, now) : [];
  const reception = current ? receptionKeys(work, current) : [];
  const next = nextAction(work);
  useLetGo();
  useKeys({
    ...Object.fromEntries(actions.map(({ key, act }) => [key, act])),
    ...(next ? { Space: next.act } : {}),
    ...(current ? { KeyE: () => show({ kind: "finish" }) } : {}),
    KeyL: goToList,
    KeyZ: undoLast,
    Slash: () => show({ kind: "keys" }),
    ...Object.fromEntries(reception.map(({ code, act }) => [code, act])),
  });
  useOffers([
    ...(next?.act ? [{ id: "next", label: next.label, key: "Space", act: next.act }] : []),
    ...actions.flatMap(({ command, key, label, act }) => (act ? [{ id: command, label, key: keyName(key), act }] : [])),
    ...(current ? [{ id: "finish", label: texts.finish, key: "E", act: () => show({ kind: "finish" }) }] : []),
    { id: "keys", label: texts.sheet.title, key: "?", act: () => show({ kind: "keys" }) },
  ]);
  return (
    <div class="workplace">
      {counter && <DeskHeader work={work} counter={counter} />}
      <HelpNotice work={work} />
      <HallNotice view={view} />
      <div class={`workplace__body${counter || props.showsSideAlways ? "" : " workplace__body--alone"}`}>
        <div class="workplace__main">
          {!counter && <CounterChoice work={work} title={choiceTitle} />}
          {counter && current && <VisitPanel work={work} visit={current} actions={actions} now={now} />}
          {counter && !current && <IdlePanel work={work} now={now} />}
        </div>
        {(counter || props.showsSideAlways) && side}
      </div>
      {next && <NextBar work={work} next={next} />}
      <OpenDialog
        work={work}
        keys={keyLines(
          work,
          [...actions.map(({ key, label }) => ({ key: keyName(key), does: label })), ...keyLinesOf(reception)],
          next?.label,
        )}
      />
    </div>
  );
}

/** Returns what holds the whole hall up, if anything does. */
function HallNotice({ view }: { readonly view: Work["view"] }): JSX.Element | null {
  const texts = t(deskTexts);
  if (view.day !== null && !view.isOpen) {
    return (
      <Notice kind="warn" title={texts.dayClosed}>
        {texts.dayClosedHint}
      </Notice>
    );
  }
  if (view.paused === null) return null;
  return (
    <Notice kind="warn" title={texts.officePaused(texts.pauseReasons[view.paused.reason])}>
      {texts.officePausedHint}
    </Notice>
  );
}

/** What the sheet of keys lists: what works at this moment. */
function keyLines({ view }: Work, deeds: readonly KeyLine[], next: string | undefined): readonly KeyLine[] {
  const texts = t(deskTexts);
  const { sheet } = texts;
  const atCounter: readonly KeyLine[] = view.counter
    ? [
        { key: "Space", does: next === undefined ? sheet.next : `${sheet.next}: ${next}` },
        { key: "P", does: view.counter.paused === null ? texts.pause : texts.resumeWork },
      ]
    : [{ key: "1–9", does: sheet.openNth }];
  return [
    ...atCounter,
    ...(view.current ? [{ key: "E", does: texts.finish }] : []),
    ...deeds,
    { key: "L", does: sheet.list },
    { key: "Z", does: t(commonTexts).undo },
    { key: "?", does: sheet.sheet },
    { key: "Esc", does: sheet.close },
  ];
}
