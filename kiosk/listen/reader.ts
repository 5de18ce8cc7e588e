import { effect } from "@preact/signals";
import { loadClip, playClip, untilHeard } from "../../shared/ui/clip-sound.ts";
import { language } from "../../shared/ui/language.ts";
import { aids } from "../aids.ts";
import { noteActivity } from "../quiet.ts";
import { step } from "../visit.ts";
import { clipsOf } from "./sentences.ts";
import { soundState } from "./sound-state.ts";

const gapSeconds = 0.12;
/** A browser that lets a page sound does so at once; one that does not never answers. */
const letsWithinMs = 1_500;

/** Says each screen aloud while the visitor wants it: the one that stands there, and each that follows, in its language. */
export function startReader(): void {
  const context = new AudioContext();
  let stop = (): void => undefined;
  effect(() => {
    stop();
    if (!aids.listen.value) return;
    stop = say(context, clipsOf(step.value, language.value));
  });
}

/** Begins to speak; returns how to fall silent at once. */
function say(context: AudioContext, addresses: readonly string[]): () => void {
  const mouth = new GainNode(context);
  mouth.connect(context.destination);
  let isOver = false;
  const speak = async (): Promise<void> => {
    if (!(await isLet(context))) soundState.value = "blocked";
    await context.resume();
    const clips = addresses.map((address) => loadClip(context, address));
    let at = context.currentTime;
    let isHeard = false;
    for (const clip of clips) {
      const buffer = await clip;
      // What can't be had is left out: the rest is still of use.
      if (isOver || buffer === undefined) continue;
      isHeard = true;
      at = playClip(context, mouth, buffer, Math.max(at, context.currentTime)) + gapSeconds;
    }
    if (!isOver) soundState.value = isHeard ? "on" : "off";
    await untilHeard(at, context);
    // Who listens is still here.
    if (!isOver) noteActivity();
  };
  void speak();
  return () => {
    isOver = true;
    mouth.disconnect();
  };
}

/** Whether the browser lets this page sound. */
function isLet(context: AudioContext): Promise<boolean> {
  const patience = new Promise<void>((resolve) => setTimeout(resolve, letsWithinMs));
  return Promise.race([context.resume(), patience]).then(() => context.state === "running");
}
