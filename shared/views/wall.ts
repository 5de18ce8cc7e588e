import { businessDay, minuteOfDay } from "../office/business-day.ts";
import { isWithin } from "../office/day-span.ts";
import type { DeviceId, Instant } from "../office/ids.ts";
import { isShownOn } from "../setup/card.ts";
import type { Medium } from "../setup/media.ts";
import type { Setup } from "../setup/setup.ts";
import type { SoundPlan } from "./sound-plan.ts";

/** What one display is told beside the calls: how it sounds, and which pictures and films it shows. Cut for that display. */
export type WallView = {
  /** Null: always as loud as it is set up where it hangs. */
  readonly sound: SoundPlan | null;
  /** V27: in the order in which they are shown; absent: none. */
  readonly media?: readonly WallMedium[];
  /** By whose days and hours they are shown. */
  readonly timeZone?: string;
};

export type WallMedium = Omit<Medium, "walls" | "isPaused">;

/** V27: what is for this display; without one (staff who look) what is for all. */
export function wallView(
  { media, timeZone }: Pick<Setup, "media" | "timeZone">,
  sound: SoundPlan | undefined,
  device: DeviceId | undefined,
): WallView {
  const shown = media.filter(({ walls, isPaused }) => !isPaused && isFor(walls, device)).map(wallMedium);
  return { sound: sound ?? null, ...(shown.length === 0 ? {} : { media: shown, timeZone }) };
}

function isFor(walls: readonly DeviceId[], device: DeviceId | undefined): boolean {
  return walls.length === 0 || (device !== undefined && walls.includes(device));
}

function wallMedium({ walls: _, isPaused: __, ...shown }: Medium): WallMedium {
  return shown;
}

/** V27: what is shown at this moment, by the office's clock. */
export function mediaAt({ media = [], timeZone = "UTC" }: WallView, now: Instant): readonly WallMedium[] {
  if (media.length === 0) return media;
  const today = businessDay(now, timeZone);
  const minute = minuteOfDay(now, timeZone);
  return media.filter((each) => isShownOn(each, today) && (each.hours === undefined || isWithin(each.hours, minute)));
}
