import type { Instant } from "../../shared/office/ids.ts";
import type { ClockReading } from "../../shared/protocol/wire.ts";
import type { LinkGround } from "../../shared/ui/link-ground.ts";
import { fetchFrom, type LineGround } from "./wire-connection.ts";
import { connectLine, type SimLine } from "./wire-line.ts";

/** What the page of one device stands on: the real link's ground over the story's network and time. */
export type DeviceGround = LinkGround & { readonly line: () => SimLine | undefined };

/** `wallClock` is the device's own, which may be wrong. */
export function deviceGround(ground: LineGround, wallClock: () => Instant): DeviceGround {
  const { life, chance } = ground;
  const { after, every, steadyMs } = life.timers;
  let line: SimLine | undefined;
  let reading: { readonly clock: ClockReading; readonly at: number } | undefined;
  return {
    line: () => line,
    connect(token = "") {
      line = connectLine(ground, token);
      return line.socket;
    },
    fetch: (path, token = "") => fetchFrom(ground, token, path),
    clock: {
      set: (clock) => {
        reading = { clock, at: steadyMs() };
      },
      read: () => (reading ? reading.clock.now + (steadyMs() - reading.at) * reading.clock.rate : wallClock()),
    },
    after,
    every,
    chance: () => chance.below(65_536) / 65_536,
    onWake: () => () => undefined,
  };
}
