import { useSignal } from "@preact/signals";
import type { JSX } from "preact";
import { LANGUAGE_NAMES } from "../../shared/i18n/languages.ts";
import { writeTexts } from "../../shared/i18n/texts/kiosk-write.ts";
import type { Drawn } from "../../shared/ui/drawn.ts";
import { BackspaceIcon } from "../../shared/ui/icons.tsx";
import { language, t } from "../../shared/ui/language.ts";
import { press } from "../../shared/ui/press.ts";
import { type DeedKey, layoutOf, type WritingKey, writtenLanguages } from "./layouts.ts";
import "./keyboard.css";

/** One finger types the same letter twice on purpose sooner than it takes the same tile twice. */
const onceWithinMs = 150;

type KeyboardProps = {
  /** Whether the next letter is large by itself. */
  readonly isLarge: boolean;
  readonly onType: (piece: string) => void;
  readonly onErase: () => void;
};

/** Returns the kiosk's own keyboard: no system's panel, which would learn words and keep them. */
export function Keyboard({ isLarge, onType, onErase }: KeyboardProps): JSX.Element {
  const texts = t(writeTexts);
  const turn = useSignal(0);
  const page = useSignal<"letters" | "signs">("letters");
  const isShifted = useSignal(false);
  const spoken = writtenLanguages(language.value);
  const written = spoken[turn.value % spoken.length] ?? "ar";
  const next = spoken[(turn.value + 1) % spoken.length] ?? "ar";
  const { keys, foot, direction } = layoutOf(written, page.value, isLarge !== isShifted.value);
  const type = (piece: string): void => {
    isShifted.value = false;
    onType(piece);
  };
  const deeds: { readonly [Deed in DeedKey]: () => void } = {
    signs: () => {
      page.value = "signs";
    },
    letters: () => {
      page.value = "letters";
    },
    language: () => {
      turn.value += 1;
      page.value = "letters";
    },
    shift: () => {
      isShifted.value = !isShifted.value;
    },
    space: () => type(" "),
    erase: onErase,
  };
  const faces: { readonly [Deed in DeedKey]: Drawn } = {
    signs: <bdi>123</bdi>,
    letters: texts.letters[written],
    language: <span lang={next}>{LANGUAGE_NAMES[next]}</span>,
    shift: "Aa",
    space: texts.space,
    erase: (
      <>
        <BackspaceIcon size="1em" /> {texts.erase}
      </>
    ),
  };
  const keyOf = (key: WritingKey): JSX.Element =>
    "writes" in key ? (
      <Key key={key.writes} onPress={() => type(key.writes)} lang={written} label={texts.signs[key.writes]}>
        {key.writes}
      </Key>
    ) : (
      <Key
        key={key.does}
        does={key.does}
        onPress={deeds[key.does]}
        label={texts.deeds[key.does]}
        isOn={key.does === "shift" ? isLarge !== isShifted.value : undefined}
      >
        {faces[key.does]}
      </Key>
    );
  return (
    <fieldset class="board" dir={direction}>
      <legend class="visually-hidden">{texts.keyboard}</legend>
      <div class={direction === "rtl" ? "board__keys board__keys--list" : "board__keys"}>{keys.map(keyOf)}</div>
      <div class="board__foot">{foot.map(keyOf)}</div>
    </fieldset>
  );
}

function Key(props: {
  readonly children: Drawn;
  readonly onPress: () => void;
  readonly does?: DeedKey | undefined;
  readonly label?: string | undefined;
  readonly lang?: string | undefined;
  readonly isOn?: boolean | undefined;
}): JSX.Element {
  return (
    <button
      type="button"
      class={props.does === undefined ? "board__key" : `board__key board__key--deed board__key--${props.does}`}
      aria-label={props.label}
      aria-pressed={props.isOn}
      lang={props.lang}
      {...press(props.onPress, onceWithinMs)}
    >
      {props.children}
    </button>
  );
}
