import { computed, type ReadonlySignal } from "@preact/signals";
import { minuteOfDay } from "../../shared/office/business-day.ts";
import type { SoundState } from "../../shared/views/heartbeat.ts";
import { type SoundNow, soundNow } from "../../shared/views/sound-plan.ts";
import type { WallView } from "../../shared/views/wall.ts";
import type { Wall } from "../wall.ts";
import type { Voice } from "./player.ts";

const unplanned: SoundNow = { volume: undefined, minutesLeft: undefined };

/** Returns what the wall's plan wants now, by the clock of the office (V14, V15). */
export function planned(
  { screen, minute }: Pick<Wall, "screen" | "minute">,
  view: ReadonlySignal<WallView | undefined>,
): ReadonlySignal<SoundNow> {
  return computed(() => {
    const plan = view.value?.sound;
    if (!plan || screen.value.kind !== "board") return unplanned;
    const { timeZone, paused } = screen.value.board;
    return soundNow(plan, { minute: minuteOfDay(minute.value, timeZone), isPrayer: paused?.reason === "prayer" });
  });
}

/** V15: how loud the wall is, 0 … 1. `own`: as it is set up where it hangs; mute there is mute. */
export function loudnessOf({ volume }: SoundNow, own: number): number {
  return own === 0 || volume === undefined ? own : volume / 100;
}

/** Returns how the wall sounds, as its heartbeat tells it. */
export function soundStateOf({ volume }: SoundNow, own: number, { state }: Pick<Voice, "state">): SoundState {
  if (own === 0) return "off";
  // A browser that lets nothing be heard needs a hand also while nothing is to be heard.
  return volume === 0 && state.value === "on" ? "resting" : state.value;
}
