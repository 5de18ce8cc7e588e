import { useSignal } from "@preact/signals";
import type { JSX } from "preact";
import { useId } from "preact/hooks";
import { displayTexts } from "../shared/i18n/texts/display.ts";
import { Button } from "../shared/ui/button.tsx";
import { t } from "../shared/ui/language.ts";
import { Logo } from "../shared/ui/logo.tsx";
import { pairingCodeLength, typedPairingCode } from "./pairing-code.ts";
import type { PairingAttempt, Wall } from "./wall.ts";
import "./pairing.css";

/** Returns the screen of a wall that belongs to no office yet, or no longer: one code, typed on any keyboard. */
export function Pairing({ wall, wasRevoked }: { readonly wall: Wall; readonly wasRevoked: boolean }): JSX.Element {
  const texts = t(displayTexts);
  const id = useId();
  const code = useSignal("");
  const isTooShort = useSignal(false);
  const attempt = wall.attempt.value;
  const connect = () => {
    isTooShort.value = code.value.length < pairingCodeLength;
    if (!isTooShort.value) void wall.pair(code.value);
  };
  return (
    <main class="pairing">
      <Logo size="5.5rem" />
      <h1 class="pairing__title">{texts.pairTitle}</h1>
      <p class="pairing__hint">{wasRevoked ? texts.pairRevoked : texts.pairHint}</p>
      <form
        class="pairing__form"
        onSubmit={(event) => {
          event.preventDefault();
          connect();
        }}
      >
        <label class="visually-hidden" for={`${id}-code`}>
          {texts.pairCode}
        </label>
        <input
          id={`${id}-code`}
          class="pairing__code"
          dir="ltr"
          value={code.value}
          placeholder="········"
          autoComplete="off"
          autoCapitalize="characters"
          spellcheck={false}
          ref={focusOnce}
          aria-describedby={`${id}-problem`}
          aria-invalid={isTooShort.value || isRefused(attempt)}
          onInput={(event) => {
            code.value = typedPairingCode(event.currentTarget.value);
            event.currentTarget.value = code.value;
            isTooShort.value = false;
            if (code.value.length === pairingCodeLength) connect();
          }}
        />
        <p id={`${id}-problem`} class="pairing__problem" role="alert">
          {isTooShort.value ? texts.pairShort : isRefused(attempt) && texts.pairRefused[attempt]}
        </p>
        <Button kind="primary" size="large" type="submit" isBusy={attempt === "busy"}>
          {attempt === "busy" ? texts.pairBusy : texts.pairAction}
        </Button>
      </form>
    </main>
  );
}

function isRefused(attempt: PairingAttempt): attempt is Exclude<PairingAttempt, "idle" | "busy"> {
  return attempt !== "idle" && attempt !== "busy";
}

/** A wall has no pointer: the keyboard writes at once. */
function focusOnce(input: HTMLInputElement | null): void {
  if (document.activeElement === document.body) input?.focus();
}
