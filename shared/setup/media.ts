import type { DaySpan } from "../office/day-span.ts";
import type { DeviceId, Localized, Role } from "../office/ids.ts";
import type { Schedule } from "./card.ts";

export type MediumId = string;

/** What a file is was found in its bytes; whoever keeps it knows it by its SHA-256, in small hexadecimal digits. */
export type MediumContent = {
  readonly sha256: string;
  readonly kind: "png" | "jpeg" | "webp" | "mp4" | "webm";
  readonly bytes: number;
};

/** What is said of a picture or a film for the hall's displays. */
type MediumWords = Schedule & {
  readonly id: MediumId;
  /** What is to be seen, for who does not see it. */
  readonly text: Localized;
  /** The part of those days in which it is shown; without it, all day. */
  readonly hours?: DaySpan;
  /** The displays that show it; none named: all of the office. */
  readonly walls: readonly DeviceId[];
  /** How long a picture stays; a film stays to its end. */
  readonly seconds: number;
  /** Keeps its place and its file, and is shown nowhere. */
  readonly isPaused: boolean;
};

/** A picture or a film of the office for its hall. */
export type Medium = MediumWords & { readonly content: MediumContent };
/** The same as somebody sends it: the file was uploaded before, and is named by its hash. */
export type MediumDraft = MediumWords & { readonly content: MediumContent["sha256"] };

/** Whoever waits half an hour sees all of them, and some twice. */
export const mostMedia = 12;
/** All of them together: a wall keeps them for when the hub is away. */
export const mostMediaBytes = 100 * 1024 * 1024;
export const shortestShowSeconds = 5;
export const longestShowSeconds = 120;

/** What can be done with their files, beside the commands of the setup, by staff and devices of the own office. */
export const mediaTable: {
  readonly upload: readonly Role[];
  readonly look: readonly (Role | "display")[];
} = {
  upload: ["manager", "admin"],
  look: ["display", "manager", "admin"],
};
