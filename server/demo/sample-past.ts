import { startOfNextDay } from "../../shared/office/business-day.ts";
import { type Instant, minuteMs, type OfficeId, secondMs } from "../../shared/office/ids.ts";
import type { OfficeClock } from "../clock.ts";
import type { Offices } from "../offices-types.ts";
import { chance } from "./chance.ts";
import { type Quiet, sampleHall } from "./sample-hall.ts";
import { isWeekend, timeZone } from "./sample-week.ts";

/** So much quieter than the day that is shown: enough for every figure of a period, and soon lived. */
const quiet: Quiet = { gaps: 3.9, counters: ["1", "r1"] };
const opensAt = 7.9 * 60 * minuteMs;
const stepMs = 30 * secondMs;
/** Whatever happens, a sample day ends. */
const longestMs = 12 * 60 * minuteMs;

/**
 * The hall's days before the sample's first one, lived by the same people with the same commands, so that whoever looks
 * back finds something there. The answer lives all working days before this moment that have not been lived.
 */
export function samplePast(
  { offices, clock }: { readonly offices: Offices; readonly clock: OfficeClock },
  office: OfficeId,
  firstDay: Instant,
): (until: Instant) => Promise<void> {
  const live = async (day: Instant): Promise<void> => {
    const hall = sampleHall(offices, office, day, { chance: chance(day / minuteMs), quiet });
    for (let at = day + opensAt; at < day + opensAt + longestMs; at += stepMs) {
      clock.setOfficeClock(office, { startAt: at, rate: 0 });
      if (at === day + opensAt) await offices.turnDays();
      if ((await hall.live(at)) === "done") return;
    }
  };
  let next = firstDay;
  return async (until) => {
    for (; next + opensAt < until; next = startOfNextDay(next, timeZone)) if (!isWeekend(next)) await live(next);
  };
}
