/** Returns the sound of a clip; undefined when it can't be had or read. Never rejects. */
export async function loadClip(context: BaseAudioContext, address: string): Promise<AudioBuffer | undefined> {
  try {
    const answer = await fetch(address);
    if (!answer.ok) return undefined;
    return await context.decodeAudioData(await answer.arrayBuffer());
  } catch {
    return undefined;
  }
}

/** Lets it be heard from that moment; returns when it will have ended. Both in the context's seconds. */
export function playClip(context: BaseAudioContext, target: AudioNode, buffer: AudioBuffer, from: number): number {
  const source = new AudioBufferSourceNode(context, { buffer });
  source.connect(target);
  source.start(from);
  return from + buffer.duration;
}

/** Resolves when the context's clock has come to `seconds`. */
export function untilHeard(seconds: number, context: BaseAudioContext): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, Math.max(0, seconds - context.currentTime) * 1_000));
}
