import { signal } from "@preact/signals";
import type { JSX } from "preact";
import { useEffect } from "preact/hooks";
import { phoneTexts } from "../../shared/i18n/texts/phone.ts";
import { Button } from "../../shared/ui/button.tsx";
import { BellIcon } from "../../shared/ui/icons.tsx";
import { t } from "../../shared/ui/language.ts";

/** Browsers let a page sound only after a touch: the visitor switches it on, and hears at once how it sounds. */
const sound = signal<AudioContext | undefined>(undefined);

/** Hertz of the two strokes of the bell, and when each begins, in seconds. */
const strokes = [
  { hertz: 880, at: 0 },
  { hertz: 659, at: 0.35 },
] as const;
const strokeSeconds = 0.6;
const repeatMs = 4_000;
const longestMs = 60_000;

function ring(context: AudioContext): void {
  for (const { hertz, at } of strokes) {
    const tone = new OscillatorNode(context, { frequency: hertz });
    const loudness = new GainNode(context, { gain: 0 });
    const from = context.currentTime + at;
    loudness.gain.setValueAtTime(0.5, from);
    loudness.gain.exponentialRampToValueAtTime(0.001, from + strokeSeconds);
    tone.connect(loudness).connect(context.destination);
    tone.start(from);
    tone.stop(from + strokeSeconds);
  }
}

/** While called: the bell every four seconds for a minute, and the phone shakes where it can. */
export function useAlarm(isCalled: boolean): void {
  useEffect(() => {
    if (!isCalled) return;
    const call = () => {
      // Not every browser has it, and none shakes before the first touch.
      if ("vibrate" in navigator) navigator.vibrate([400, 200, 400]);
      const context = sound.peek();
      if (context) ring(context);
    };
    call();
    const again = setInterval(call, repeatMs);
    const enough = setTimeout(() => clearInterval(again), longestMs);
    return () => {
      clearInterval(again);
      clearTimeout(enough);
    };
  }, [isCalled]);
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
    ring(context);
    sound.value = context;
  };
  return (
    <Button size="large" kind="quiet" wide icon={BellIcon} isOn={isOn} onPress={toggle}>
      {isOn ? texts.soundOn : texts.soundOff}
    </Button>
  );
}
