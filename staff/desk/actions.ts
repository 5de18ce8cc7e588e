import { deskTexts } from "../../shared/i18n/texts/desk.ts";
import type { Instant } from "../../shared/office/ids.ts";
import type { CommandType } from "../../shared/protocol/wire.ts";
import type { Icon } from "../../shared/ui/icon.tsx";
import { HoldIcon, NoShowIcon, ReferIcon, RepeatIcon, ReturnIcon, TransferIcon } from "../../shared/ui/icons.tsx";
import { t } from "../../shared/ui/language.ts";
import { FolderIcon } from "../../shared/ui/service-icons.tsx";
import { CounterIcon } from "../../shared/ui/state-icons.tsx";
import type { CurrentVisit } from "../../shared/views/desk.ts";
import { countdown, noShowState } from "./no-show.ts";
import { isReferred, type Work } from "./work.ts";

/** One thing that can be done with the visitor at the counter: its button, its key and its line in the sheet of keys. */
export type Action = {
  readonly command: CommandType;
  /** `KeyboardEvent.code`. */
  readonly key: string;
  readonly label: string;
  readonly icon: Icon;
  /** Absent while it cannot be done yet; `why` says what is missing. Where it asks the hub, a promise of the answer. */
  readonly act: (() => unknown) | undefined;
  readonly why?: string;
  /** Beside the code while the visitor is called; the others stand below. */
  readonly isAtCall?: boolean;
  /** Set apart, as what needs a second person. */
  readonly isMain?: boolean;
};

/** What can be done now with the visitor at the counter, beside the next large action. */
export function visitActions(work: Work, visit: CurrentVisit, now: Instant): readonly Action[] {
  const texts = t(deskTexts);
  const { deeds, show } = work;
  const atCall: readonly Action[] = [
    {
      command: "Recall",
      key: "KeyR",
      label: texts.recall,
      icon: RepeatIcon,
      act: () => deeds.recall(visit),
      isAtCall: true,
    },
    noShowAction(work, visit, now),
  ];
  const always: readonly Action[] = [
    { command: "Hold", key: "KeyH", label: texts.hold, icon: HoldIcon, act: () => deeds.hold(visit) },
    {
      command: "ReturnToQueue",
      key: "KeyB",
      label: texts.putBack,
      icon: ReturnIcon,
      act: () => deeds.putBack(visit),
    },
    {
      command: "Transfer",
      key: "KeyT",
      label: texts.transfer,
      icon: TransferIcon,
      act: () => show({ kind: "transfer" }),
    },
    {
      command: "OpenCase",
      key: "KeyK",
      label: texts.openCase,
      icon: FolderIcon,
      act: () => deeds.openCase(visit, serviceOfCase(work, visit)),
    },
    ...(isReferred(visit) ? [returnAction(work)] : []),
    {
      command: "Refer",
      key: "KeyF",
      label: isReferred(visit) ? texts.referOnward : texts.refer,
      icon: ReferIcon,
      act: () => show({ kind: "refer" }),
      isMain: true,
    },
  ];
  return visit.phase === "called" ? [...atCall, ...always] : always;
}

/** The visit's own service where it has a checklist, else the first that has one: an enquiry may end in a request. */
export function serviceOfCase({ setup }: Work, { service }: CurrentVisit): string {
  const checklists = setup?.casework.checklists ?? {};
  if (Object.hasOwn(checklists, service)) return service;
  return setup?.services.find(({ id }) => Object.hasOwn(checklists, id))?.id ?? service;
}

function returnAction({ show }: Work): Action {
  const label = t(deskTexts).returnReferral;
  return { command: "ReturnReferral", key: "KeyO", label, icon: CounterIcon, act: () => show({ kind: "return" }) };
}

function noShowAction({ view, deeds }: Work, visit: CurrentVisit, now: Instant): Action {
  const texts = t(deskTexts);
  const base = { command: "MarkNoShow", key: "KeyN", icon: NoShowIcon, isAtCall: true } as const;
  const state = noShowState(visit, view.rules, now);
  if (state.status === "ready") {
    return { ...base, label: texts.noShow, act: () => deeds.noShow(visit, state.closes) };
  }
  if (state.status === "wait") {
    return { ...base, label: texts.noShowIn(countdown(state.secondsLeft)), act: undefined, why: texts.noShowWhy };
  }
  return { ...base, label: texts.noShow, act: undefined, why: texts.noShowCallAgain };
}
