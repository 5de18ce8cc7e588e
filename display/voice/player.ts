import { type ReadonlySignal, signal } from "@preact/signals";
import type { Language } from "../../shared/i18n/languages.ts";
import { ringBell } from "../../shared/ui/bell.ts";
import { loadClip, playClip, untilHeard } from "../../shared/ui/clip-sound.ts";
import { type CallForm, type ClipName, clipAddress, clipsFor } from "../../shared/ui/voice-clips.ts";
import type { BoardCall } from "../../shared/views/board.ts";
import type { VoiceSettings } from "./settings.ts";

/** `blocked`: the browser wants one touch before a page may sound. */
type SoundState = "on" | "blocked";

/** The wall's bell and voice. One call after the other; whatever fails is left out, and the next is heard all the same. */
export type Voice = {
  readonly state: ReadonlySignal<SoundState>;
  /** `isFollowed` tells at any time whether more calls wait to be told. */
  announce(call: BoardCall, isFollowed: () => boolean): void;
  /** How loud it is from now on, 0 … 1; what is being told becomes so too. */
  setVolume(volume: number): void;
  /** From a touch: asks the browser to let the page sound. */
  unblock(): void;
};

/** The bell before each call. */
const bell = {
  strokes: [
    { hertz: 784, at: 0 },
    { hertz: 587, at: 0.28 },
  ],
  seconds: 0.9,
  gain: 0.4,
};
const bellSeconds = 1.1;
/** Between two clips of a sentence, and between two languages. */
const gapSeconds = 0.12;
const pauseSeconds = 0.5;
/** Before a sentence begins it is decided how it is said: late enough to know who is called along with it. */
const aheadSeconds = 0.2;
/** A clip that has not come by then is left out. */
const patienceMs = 3_000;
/** More than the wall hands over at once; beyond it the oldest are on the wall, and not told any more. */
const pendingKept = 64;

type Announced = { readonly call: BoardCall; readonly isFollowed: () => boolean };

export function openVoice({ languages, volume }: VoiceSettings): Voice {
  const context = new AudioContext();
  const loudness = new GainNode(context, { gain: volume });
  loudness.connect(context.destination);
  const state = signal<SoundState>(context.state === "running" ? "on" : "blocked");
  context.addEventListener("statechange", () => {
    state.value = context.state === "running" ? "on" : "blocked";
  });
  const clips = new Map<string, Promise<AudioBuffer | undefined>>();
  const pending: Announced[] = [];
  let isSpeaking = false;

  const clip = (language: Language, name: ClipName): Promise<AudioBuffer | undefined> => {
    const address = clipAddress(language, name);
    const found = clips.get(address) ?? loadClip(context, address);
    clips.set(address, found);
    // What could not be had now may be had for the next call.
    void found.then((buffer) => buffer ?? clips.delete(address));
    return found;
  };

  const sentence = (language: Language, call: BoardCall, form: CallForm) =>
    Promise.all(clipsFor(call, form).map((name) => clip(language, name)));

  /** In every language; each is said in short while others wait behind it (V10). */
  async function tell({ call, isFollowed }: Announced): Promise<void> {
    for (const language of languages)
      for (const form of ["full", "short"] as const) void sentence(language, call, form);
    ringBell(context, loudness, bell);
    let at = context.currentTime + bellSeconds;
    for (const language of languages) {
      await untilHeard(at - aheadSeconds, context);
      const form = pending.length > 0 || isFollowed() ? "short" : "full";
      for (const buffer of await within(sentence(language, call, form), patienceMs, [])) {
        if (!buffer) continue;
        at = playClip(context, loudness, buffer, Math.max(at, context.currentTime)) + gapSeconds;
      }
      at += pauseSeconds;
    }
    await untilHeard(at, context);
  }

  async function speakAll(): Promise<void> {
    if (isSpeaking) return;
    isSpeaking = true;
    for (let next = pending.shift(); next; next = pending.shift()) {
      try {
        // A blocked browser would play it all at once when it is let: too late is not at all.
        if (context.state === "running") await tell(next);
      } catch {
        // This call stays on the wall; the next one is heard.
      }
    }
    isSpeaking = false;
  }

  return {
    state,
    announce(call, isFollowed) {
      pending.push({ call, isFollowed });
      if (pending.length > pendingKept) pending.shift();
      void speakAll();
    },
    setVolume(volume) {
      loudness.gain.value = volume;
    },
    unblock: () => void context.resume(),
  };
}

function within<Value>(promise: Promise<Value>, ms: number, otherwise: Value): Promise<Value> {
  return Promise.race([promise, new Promise<Value>((resolve) => setTimeout(() => resolve(otherwise), ms))]);
}
