import { effect } from "@preact/signals";
import type { Wall } from "../wall.ts";
import type { Voice } from "./player.ts";

/** Lets the voice tell each call once, when the wall begins to show it: never one that came in silently, or while it rests (V14). */
export function speakCalls(
  { announcements }: Pick<Wall, "announcements">,
  voice: Voice,
  isResting: () => boolean,
): () => void {
  let spoken: number | undefined;
  return effect(() => {
    const { told, past } = announcements.value;
    const call = told === null ? undefined : past.find(({ seq }) => seq === told.seq);
    if (call === undefined || call.seq === spoken) return;
    spoken = call.seq;
    if (isResting()) return;
    voice.announce(call, () => announcements.peek().pending.length > 0);
  });
}
