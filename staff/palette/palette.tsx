import type { JSX } from "preact";
import { useRef, useState } from "preact/hooks";
import { paletteTexts } from "../../shared/i18n/texts/palette.ts";
import { Dialog } from "../../shared/ui/dialog.tsx";
import { TextField } from "../../shared/ui/field.tsx";
import { Keycap } from "../../shared/ui/keycap.tsx";
import { t } from "../../shared/ui/language.ts";
import { found, isPaletteOpen, type Offer, offers } from "./offers.ts";
import "./palette.css";

/** Returns the list of everything that can be done now: type a few letters, Enter does the first, arrows choose another. */
export function Palette(): JSX.Element {
  const texts = t(paletteTexts);
  const [words, setWords] = useState("");
  const root = useRef<HTMLFormElement>(null);
  const shown = found(offers.value, words);
  const onKeyDown = (event: KeyboardEvent): void => {
    const step = event.key === "ArrowDown" ? 1 : event.key === "ArrowUp" ? -1 : 0;
    if (step === 0) return;
    event.preventDefault();
    const stops = [...(root.current?.querySelectorAll<HTMLElement>("input, button") ?? [])];
    const at = stops.indexOf(document.activeElement as HTMLElement);
    stops[(at + step + stops.length) % stops.length]?.focus();
  };
  return (
    <Dialog title={texts.title} onClose={close}>
      <form
        ref={root}
        class="palette"
        onKeyDown={onKeyDown}
        onSubmit={(event) => {
          event.preventDefault();
          if (shown[0]) carryOut(shown[0]);
        }}
      >
        <TextField label={texts.words} value={words} onInput={setWords} autoComplete="off" />
        <ul class="palette__list">
          {shown.map((offer, index) => (
            <li key={offer.id}>
              <button
                type="button"
                class={`palette__offer${index === 0 ? " palette__offer--first" : ""}`}
                onClick={() => carryOut(offer)}
              >
                <span>{offer.label}</span>
                {offer.key !== undefined && <Keycap name={offer.key} />}
              </button>
            </li>
          ))}
        </ul>
        <p class="palette__none" role="status">
          {shown.length === 0 ? texts.none : ""}
        </p>
      </form>
    </Dialog>
  );
}

function close(): void {
  isPaletteOpen.value = false;
}

/** First away with the list, so that a dialog that the deed opens is not beneath it. */
function carryOut(offer: Offer): void {
  close();
  setTimeout(offer.act);
}
