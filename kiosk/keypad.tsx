import type { JSX } from "preact";
import { useLayoutEffect } from "preact/hooks";
import { kioskTexts } from "../shared/i18n/texts/kiosk.ts";
import type { Drawn } from "../shared/ui/drawn.ts";
import { BackspaceIcon } from "../shared/ui/icons.tsx";
import { inHouse, t } from "../shared/ui/language.ts";
import { press } from "../shared/ui/press.ts";
import { type CodeKey, eraseKey, keyOf } from "./typed-code.ts";
import "./keypad.css";

/** One finger types the same digit twice on purpose sooner than it takes the same tile twice. */
const onceWithinMs = 250;

/** Returns a group of keys that stays left to right in every language. */
export function Keys(props: {
  readonly label: string;
  readonly keys: readonly string[];
  readonly onKey: (key: CodeKey) => void;
  readonly kind: "letters" | "digits" | "all";
  readonly hasErase?: boolean | undefined;
  /** Numbers of people, in the digits of the office; those of tickets stay as they are printed. */
  readonly isHouse?: boolean | undefined;
}): JSX.Element {
  return (
    <fieldset class={`keys keys--${props.kind}`} dir="ltr">
      <legend class="visually-hidden">{props.label}</legend>
      {props.keys.map((key) => (
        <Key key={key} onPress={() => props.onKey(key)}>
          {props.isHouse ? inHouse(key) : key}
        </Key>
      ))}
      {props.hasErase && (
        <Key isWide onPress={() => props.onKey(eraseKey)}>
          <BackspaceIcon size="1em" />
          <span class="key__word">{t(kioskTexts).erase}</span>
        </Key>
      )}
    </fieldset>
  );
}

function Key(props: {
  readonly children: Drawn;
  readonly onPress: () => void;
  readonly isWide?: boolean | undefined;
}): JSX.Element {
  return (
    <button type="button" class={props.isWide ? "key key--wide" : "key"} {...press(props.onPress, onceWithinMs)}>
      {props.children}
    </button>
  );
}

/** Returns what has been typed, large, or an example in its place; readers hear each change. */
export function Typed({
  label,
  text,
  example,
  isHouse,
}: {
  readonly label: string;
  readonly text: string;
  readonly example: string;
  readonly isHouse?: boolean | undefined;
}): JSX.Element {
  return (
    <output class={`typed${text ? "" : " typed--empty"}`} aria-live="polite" aria-label={label} dir="ltr">
      <span aria-hidden={text === "" || undefined}>
        {isHouse ? Array.from(text || example, inHouse) : text || example}
      </span>
    </output>
  );
}

/** Takes the keys of a keyboard or scanner while the component stands; Enter is for whoever has no button in focus. */
export function useKeyboard(onKey: (key: CodeKey) => void, onEnter: () => void): void {
  // Before the next key can come: a scanner types a whole code in a few milliseconds.
  useLayoutEffect(() => {
    const onKeyDown = (event: KeyboardEvent): void => {
      if (event.ctrlKey || event.metaKey || event.altKey) return;
      const isOnButton = event.target instanceof Element && event.target.closest("button, input") !== null;
      if (event.key === "Enter" && !isOnButton) onEnter();
      const key = keyOf(event);
      if (key !== undefined) onKey(key);
    };
    document.addEventListener("keydown", onKeyDown);
    return () => document.removeEventListener("keydown", onKeyDown);
  });
}
