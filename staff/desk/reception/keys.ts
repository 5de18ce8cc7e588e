import { receptionTexts } from "../../../shared/i18n/texts/reception.ts";
import { t } from "../../../shared/ui/language.ts";
import type { CurrentVisit } from "../../../shared/views/desk.ts";
import type { KeyLine } from "../../parts/keys-dialog.tsx";
import type { Work } from "../work.ts";
import { stepNames } from "./steps.ts";

type KeyDeed = { readonly code: string; readonly key: string; readonly does: string; readonly act: () => void };

/** What one key does with the reception of this visit. */
export function receptionKeys(work: Work, visit: CurrentVisit): readonly KeyDeed[] {
  const texts = t(receptionTexts);
  const { deeds, show, step } = work;
  const letter = (key: string, does: string, act: () => void): KeyDeed => ({ code: `Key${key}`, key, does, act });
  return [
    ...stepNames.map((name, place) => ({
      code: `Digit${place + 1}`,
      key: String(place + 1),
      does: texts.steps[name],
      act: () => {
        step.value = { ticket: visit.ticket, name };
      },
    })),
    letter("G", texts.receive, () => void deeds.note(visit, { is: "received" })),
    letter("A", texts.isAnswered, () => void deeds.answered(visit)),
    letter("X", texts.notAnswered, () => show({ kind: "notAnswered" })),
    letter("M", texts.markMisconception, () => show({ kind: "misconception" })),
    letter("U", texts.unclear, () => show({ kind: "refer", isUnclear: true })),
    letter("I", texts.findOrAdd, () => show({ kind: "person" })),
    letter("V", texts.privateTalk, () => void deeds.note(visit, { is: "private", isAsked: !isPrivate(visit) })),
    letter("C", texts.check, () => void deeds.note(visit, { is: "checked" })),
  ];
}

export function isPrivate({ marks }: Pick<CurrentVisit, "marks">): boolean {
  return marks.includes("private");
}

export function keyLinesOf(deeds: readonly KeyDeed[]): readonly KeyLine[] {
  return deeds.map(({ key, does }) => ({ key, does }));
}
