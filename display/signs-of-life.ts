import type { ReadonlySignal } from "@preact/signals";
import { keepBeating } from "../shared/ui/heartbeat.ts";
import { showWhenAsked } from "../shared/ui/identify.tsx";
import type { Link } from "../shared/ui/link.ts";
import { refreshWhenAsked } from "../shared/ui/refresh.ts";
import type { SoundState } from "../shared/views/heartbeat.ts";

/** Tells the hub how this wall is, and does what managers ask of it; the answer stops both. */
export function giveSigns(link: Link, sound: ReadonlySignal<SoundState>, mayReload: () => boolean): () => void {
  const stops = [
    keepBeating(link, () => ({ isWiped: false, sound: sound.peek(), printer: "unknown" }), sound),
    showWhenAsked(link),
    refreshWhenAsked(link, mayReload),
  ];
  return () => {
    for (const stop of stops) stop();
  };
}
