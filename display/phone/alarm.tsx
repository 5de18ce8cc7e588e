import { signal } from "@preact/signals";
import type { JSX } from "preact";
import { useEffect } from "preact/hooks";
import { phoneTexts } from "../../shared/i18n/texts/phone.ts";
import { ringBell } from "../../shared/ui/bell.ts";
import { Button } from "../../shared/ui/button.tsx";
import { BellIcon } from "../../shared/ui/icons.tsx";
import { t } from "../../shared/ui/language.ts";
import type { Ring } from "../../shared/views/phone.ts";

/** Browsers let a page sound only after a touch: the visitor switches it on, and hears at once how it sounds. */
const sound = signal<AudioContext | undefined>(undefined);

const bell = {
  strokes: [
    { hertz: 880, at: 0 },
    { hertz: 659, at: 0.35 },
  ],
  seconds: 0.6,
  gain: 0.5,
};
const repeatMs = 4_000;
const longestMs = 60_000;

/** Called: the bell every four seconds for a minute, and the phone shakes where it can. Near: once. A recall begins anew. */
export function useAlarm(ring: Ring | undefined): void {
  useEffect(() => {
    if (ring === undefined) return;
    const isCalled = ring !== "near";
    const sounds = () => {
      // Not every browser has it, and none shakes before the first touch.
      if ("vibrate" in navigator) navigator.vibrate(isCalled ? [400, 200, 400] : [400]);
      const context = sound.peek();
      if (context) ringBell(context, context.destination, bell);
    };
    sounds();
    if (!isCalled) return;
    const again = setInterval(sounds, repeatMs);
    const enough = setTimeout(() => clearInterval(again), longestMs);
    return () => {
      clearInterval(again);
      clearTimeout(enough);
    };
  }, [ring]);
}

/** Returns the switch of the bell. */
export function Alarm(): JSX.Element {
  const texts = t(phoneTexts);
  const isOn = sound.value !== undefined;
  const toggle = (): void => {
    const now = sound.value;
    if (now) {
      sound.value = undefined;
      void now.close();
      return;
    }
    const context = new AudioContext();
    void context.resume();
    ringBell(context, context.destination, bell);
    sound.value = context;
  };
  return (
    <Button size="large" kind="quiet" wide icon={BellIcon} isOn={isOn} onPress={toggle}>
      {isOn ? texts.soundOn : texts.soundOff}
    </Button>
  );
}
