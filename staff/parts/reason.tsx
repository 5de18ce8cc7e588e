import type { JSX } from "preact";
import { deskTexts } from "../../shared/i18n/texts/desk.ts";
import { TextArea } from "../../shared/ui/field.tsx";
import { t } from "../../shared/ui/language.ts";
import { Choices } from "./choices.tsx";

/** A reason in the making: a ready one, or own words, which count first. */
export type Reason = { readonly chosen: string | undefined; readonly words: string };

export const noReason: Reason = { chosen: undefined, words: "" };

/** The longest reason that the hub stores. */
const reasonLength = 200;

/** Returns the reason to send, or undefined while there is none. */
export function reasonText({ chosen, words }: Reason): string | undefined {
  return words.trim() || chosen;
}

/** Returns the choice of a ready reason or of own words. */
export function ReasonField(props: {
  readonly value: Reason;
  readonly ready: readonly string[];
  readonly onChange: (reason: Reason) => void;
  readonly error?: string | undefined;
  /** Over the ready ones; "Reason" where nothing else is said. */
  readonly legend?: string | undefined;
}): JSX.Element {
  const texts = t(deskTexts);
  const { value, ready, onChange, error } = props;
  return (
    <>
      <Choices
        label={props.legend ?? texts.reason}
        value={value.words.trim() === "" ? value.chosen : undefined}
        choices={ready.map((text) => ({ value: text, label: text }))}
        onChoose={(chosen) => onChange({ chosen, words: "" })}
        flowing
      />
      <TextArea
        label={texts.ownWords}
        hint={texts.ownWordsHint}
        error={error}
        value={value.words}
        maxLength={reasonLength}
        onInput={(words) => onChange({ ...value, words })}
      />
    </>
  );
}
