import type { JSX } from "preact";
import { deskTexts } from "../../shared/i18n/texts/desk.ts";
import { Button } from "../../shared/ui/button.tsx";
import { Code } from "../../shared/ui/code.tsx";
import { strikeKey } from "../../shared/ui/keys.ts";
import { t } from "../../shared/ui/language.ts";
import { TroubleLine } from "../parts/trouble-line.tsx";
import { type NextDeed, nextDeed } from "./next-deed.ts";
import type { Work } from "./work.ts";
import "./next-bar.css";

/** The next large action: its words, and what it does; nothing while it must wait. */
export type NextAction = {
  readonly deed: NextDeed;
  readonly label: string;
  readonly act: (() => Promise<boolean> | undefined) | undefined;
};

/** Returns what the space bar does at this desk now. */
export function nextAction({ view, deeds }: Work): NextAction | undefined {
  const texts = t(deskTexts);
  const { counter, current } = view;
  if (!counter) return undefined;
  const deed = nextDeed(view);
  const acts: Readonly<Record<NextDeed, Pick<NextAction, "label"> & { readonly act?: NextAction["act"] }>> = {
    callNext: { label: texts.callNext, act: () => deeds.callNext(counter.id) },
    start: { label: texts.start, act: () => (current ? deeds.start(current) : undefined) },
    finishAndCall: {
      label: texts.finishAndCall,
      act: () => (current ? deeds.finishAndCall(current, counter.id) : undefined),
    },
    finish: { label: texts.finish, act: () => (current ? deeds.finish(current, "completed") : undefined) },
    resumeCounter: { label: texts.resumeWork, act: () => deeds.resumeCounter(counter.id) },
    waitForOffice: { label: texts.waitForOffice },
    nobody: { label: texts.nobodyWaiting },
  };
  return { deed, label: acts[deed].label, act: acts[deed].act };
}

/** Returns the bar under the desk: the one large next action, finishing with an outcome, and what went wrong. */
export function NextBar({ work, next }: { readonly work: Work; readonly next: NextAction }): JSX.Element {
  const texts = t(deskTexts);
  const { view, asking, show, dialog } = work;
  const { deed, label, act } = next;
  const bringsNext = deed === "callNext" || deed === "finishAndCall";
  return (
    <footer class="next-bar">
      {dialog.value === undefined && <TroubleLine asking={asking} />}
      <div class="next-bar__line">
        <Button
          kind="primary"
          size="large"
          keyName={act && "Space"}
          disabled={!act}
          isBusy={asking.busy.value !== undefined}
          onPress={act && (() => strikeKey("Space", act))}
        >
          {label}{" "}
          {bringsNext && view.next && (
            <span class="next-bar__code">
              <Code code={view.next.code} />
            </span>
          )}
        </Button>
        {view.current && (
          <Button size="large" keyName="E" onPress={() => show({ kind: "finish" })}>
            {deed === "finish" ? texts.otherOutcome : texts.finish}
          </Button>
        )}
        {asking.busy.value !== undefined && (
          <span class="next-bar__sending" role="status">
            {texts.sending}
          </span>
        )}
      </div>
    </footer>
  );
}
