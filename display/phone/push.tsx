import { signal } from "@preact/signals";
import type { JSX } from "preact";
import { useEffect } from "preact/hooks";
import { pushTexts } from "../../shared/i18n/texts/push.ts";
import { Button } from "../../shared/ui/button.tsx";
import { BellIcon } from "../../shared/ui/icons.tsx";
import { language } from "../../shared/ui/language.ts";
import "./push.css";
import { agree, isAgreed, keepLink, withdraw } from "./push-wish.ts";

type State = "off" | "on" | "denied" | "failed";
const state = signal<State>("off");
/** The hub has been asked; until it answers nothing is said that is not so yet. */
const isBusy = signal(false);

/** Returns the offer to be told with the page closed: what it does, one touch that agrees, and one that takes it back. */
export function Push({ token }: { readonly token: string }): JSX.Element {
  const texts = pushTexts[language.value];
  useEffect(() => {
    void isAgreed(token).then((is) => {
      if (is) state.value = "on";
    });
  }, [token]);
  const ask = async (): Promise<void> => {
    isBusy.value = true;
    state.value = await agree(token, language.peek());
    isBusy.value = false;
    if (state.value === "on") await keepLink(location.hash);
  };
  const stop = async (): Promise<void> => {
    isBusy.value = true;
    if (await withdraw(token)) state.value = "off";
    isBusy.value = false;
  };
  const isOn = state.value === "on";
  const sentence = { off: texts.offer, on: texts.isOn, denied: texts.denied, failed: texts.failed };
  return (
    <section class="phone__push" aria-live="polite">
      <p>{sentence[state.value]}</p>
      {state.value !== "denied" && (
        <Button
          size="large"
          kind="quiet"
          wide
          icon={BellIcon}
          isBusy={isBusy.value}
          onPress={() => void (isOn ? stop() : ask())}
        >
          {isOn ? texts.stop : texts.ask}
        </Button>
      )}
    </section>
  );
}
