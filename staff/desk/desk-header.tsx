import type { JSX } from "preact";
import { useState } from "preact/hooks";
import { clockTime } from "../../shared/i18n/dates.ts";
import { deskTexts } from "../../shared/i18n/texts/desk.ts";
import type { PauseReason } from "../../shared/office/commands.ts";
import { Badge } from "../../shared/ui/badge.tsx";
import { Button } from "../../shared/ui/button.tsx";
import { CrossIcon, PauseIcon, PlayIcon } from "../../shared/ui/icons.tsx";
import { language, local, t } from "../../shared/ui/language.ts";
import type { DeskCounter, OwnCounter } from "../../shared/views/desk.ts";
import { Menu } from "../parts/menu.tsx";
import { useKeys } from "../parts/use-keys.ts";
import { type Work, zoneOf } from "./work.ts";
import "./desk-header.css";

const reasons: readonly PauseReason[] = ["prayer", "break", "meeting", "technical", "other"];

/** Returns the line over a desk: which counter, since when, how many visits, break, keys, close. */
export function DeskHeader({ work, counter }: { readonly work: Work; readonly counter: OwnCounter }): JSX.Element {
  const texts = t(deskTexts);
  const { view, asking, deeds, show } = work;
  const since = clockTime(counter.since ?? 0, { language: language.value, zone: zoneOf(work.setup) });
  return (
    <header class="desk-header">
      <h1 class="desk-header__title">{local(counter.name)}</h1>
      {counter.paused === null ? (
        <Badge tone="brand">{texts.openSince(since)}</Badge>
      ) : (
        <Badge tone="amber">{texts.pausedFor(texts.pauseReasons[counter.paused])}</Badge>
      )}
      <Badge>{texts.finished(counter.finished)}</Badge>
      <Break work={work} counter={counter} />
      <span class="desk-header__end">
        <Button kind="quiet" keyName="?" onPress={() => show({ kind: "keys" })}>
          {texts.keys}
        </Button>
        {view.current === null && (
          <Button
            kind="quiet"
            icon={CrossIcon}
            isBusy={asking.busy.value === "CloseCounter"}
            onPress={() => void deeds.closeCounter(counter.id)}
          >
            {texts.closeCounter}
          </Button>
        )}
      </span>
    </header>
  );
}

/** Returns the break: a menu of reasons, or the way back to work. */
function Break({ work, counter }: { readonly work: Work; readonly counter: DeskCounter }): JSX.Element {
  const texts = t(deskTexts);
  const [opened, setOpened] = useState(0);
  const { asking, deeds } = work;
  const isPaused = counter.paused !== null;
  useKeys({ KeyP: () => (isPaused ? deeds.resumeCounter(counter.id) : setOpened(opened + 1)) });
  if (isPaused) {
    return (
      <Button
        icon={PlayIcon}
        keyName="P"
        isBusy={asking.busy.value === "ResumeCounter"}
        onPress={() => void deeds.resumeCounter(counter.id)}
      >
        {texts.resumeWork}
      </Button>
    );
  }
  return (
    <Menu
      label={texts.pause}
      icon={PauseIcon}
      keyName="P"
      choices={reasons.map((value) => ({ value, label: texts.pauseReasons[value] }))}
      isBusy={asking.busy.value === "PauseCounter"}
      opened={opened}
      onChoose={(reason) => void deeds.pauseCounter(counter.id, reason)}
    />
  );
}
