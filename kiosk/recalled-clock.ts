import { type Instant, secondMs } from "../shared/office/ids.ts";
import type { Disk } from "./disk.ts";
import type { Kept } from "./kept.ts";
import { replace } from "./outbox-store.ts";

/**
 * A page that began without the hub lives by a time it remembers, and a panel without a battery for its clock may
 * remember it by days wrong. Once the hub has told the time, it is known how wrong.
 */
export type RecalledClock = {
  /** Names the life of this page: what is written under a recalled time carries it, until the hub has told its own. */
  readonly life: () => string | undefined;
  /** How far the recalled time of that life was behind the hub's, once it is known; undefined for another life. */
  readonly behindMs: (life: string) => number | undefined;
  /** The hub has told the time, and the page's clock says it: the first one counts. */
  readonly told: () => void;
};

type ClockGround = {
  /** The time by which records are written. */
  readonly read: () => Instant;
  /** Passes evenly, whatever anybody sets. */
  readonly steadyMs: () => number;
  readonly newId: () => string;
};

/** Begins with the page, after the last view was recalled; `rate` is how fast that time runs. */
export function recalledClock({ read, steadyMs, newId }: ClockGround, rate = 1): RecalledClock {
  const id = newId();
  const began = { at: read(), steadyMs: steadyMs() };
  let behindMs: number | undefined;
  return {
    life: () => (behindMs === undefined ? id : undefined),
    behindMs: (life) => (life === id ? behindMs : undefined),
    told() {
      behindMs ??= Math.round(read() - (began.at + (steadyMs() - began.steadyMs) * rate));
    },
  };
}

/**
 * Returns what is kept with the time at which it was wished for by the hub's clock, so written on the disk before it is
 * sent for the first time; undefined while that is not known yet. What another life of the page left is sent as it is.
 */
export async function inTime(kept: Kept, disk: Disk, clock: RecalledClock | undefined): Promise<Kept | undefined> {
  if (kept.life === undefined || clock === undefined) return kept;
  if (kept.life === clock.life()) return undefined;
  const { life, ...rest } = kept;
  const behindMs = clock.behindMs(life) ?? 0;
  if (Math.abs(behindMs) < secondMs) return kept;
  const right = later(rest, behindMs);
  await replace(right, disk);
  return right;
}

function later(kept: Kept, ms: number): Kept {
  const { command, at } = kept;
  const when = at === undefined ? {} : { at: at + ms };
  if (command.type !== "CheckIn" || command.offline === undefined) return { ...kept, ...when };
  return { ...kept, ...when, command: { ...command, offline: { ...command.offline, at: command.offline.at + ms } } };
}
