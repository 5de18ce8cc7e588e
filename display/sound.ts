import type { SoundState } from "../shared/views/heartbeat.ts";

/** A browser that may play begins within this time. */
const beginsWithinMs = 400;

/**
 * Whether this browser lets the page play: a wall that nobody touches needs to be started with
 * `--autoplay-policy=no-user-gesture-required`. Asked anew each time, because one touch may change the answer.
 */
export async function soundState(): Promise<SoundState> {
  try {
    const context = new AudioContext();
    await Promise.race([context.resume(), new Promise((late) => setTimeout(late, beginsWithinMs))]);
    const state = context.state === "running" ? "on" : "blocked";
    void context.close();
    return state;
  } catch {
    // No sound card, or a browser without sound.
    return "off";
  }
}
