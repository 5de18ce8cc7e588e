import { signal } from "@preact/signals";
import type { SoundState } from "../../shared/views/heartbeat.ts";

/**
 * How this kiosk can be heard, as its heartbeat tells: `blocked` once the browser let nothing be heard though somebody
 * had touched "Listen", `off` once its voice could not be had. Until somebody listens nothing is known against it.
 */
export const soundState = signal<SoundState>("on");
