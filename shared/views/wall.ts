import type { SoundPlan } from "./sound-plan.ts";

/** What one display is told beside the calls: how it sounds. Cut for that display. */
export type WallView = {
  /** Null: always as loud as it is set up where it hangs. */
  readonly sound: SoundPlan | null;
};

export function wallView(sound: SoundPlan | undefined): WallView {
  return { sound: sound ?? null };
}
