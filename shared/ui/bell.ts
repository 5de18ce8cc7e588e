/** One stroke: hertz, and when it begins, in seconds from now. */
export type Stroke = { readonly hertz: number; readonly at: number };

/** Rings strokes that fade by themselves; `seconds` is how long each is heard, `gain` how loud it begins (0–1). */
export function ringBell(
  context: BaseAudioContext,
  target: AudioNode,
  { strokes, seconds, gain }: { readonly strokes: readonly Stroke[]; readonly seconds: number; readonly gain: number },
): void {
  for (const { hertz, at } of strokes) {
    const tone = new OscillatorNode(context, { frequency: hertz });
    const fading = new GainNode(context, { gain: 0 });
    const from = context.currentTime + at;
    fading.gain.setValueAtTime(gain, from);
    fading.gain.exponentialRampToValueAtTime(0.001, from + seconds);
    tone.connect(fading).connect(target);
    tone.start(from);
    tone.stop(from + seconds);
  }
}
