import { keepBeating } from "../shared/ui/heartbeat.ts";
import { showWhenAsked } from "../shared/ui/identify.tsx";
import type { Link } from "../shared/ui/link.ts";
import type { SoundState } from "../shared/views/heartbeat.ts";

/** Tells the hub how this wall is, and shows its name when a manager looks for it; the answer stops both. */
export function giveSigns(link: Link, sound: () => SoundState): () => void {
  const stops = [
    keepBeating(link, () => ({ isWiped: false, sound: sound(), printer: "unknown" })),
    showWhenAsked(link),
  ];
  return () => {
    for (const stop of stops) stop();
  };
}
