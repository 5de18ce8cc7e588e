import { businessDay, startOfDay, startOfNextDay } from "../../shared/office/business-day.ts";
import type { BusinessDay, Instant } from "../../shared/office/ids.ts";
import { timeZone } from "./hall.ts";

/** Which days one hub's clock says and has said. */
export type Dial = {
  /** Today by the clock, and since when it says so. */
  says(): { readonly day: BusinessDay; readonly since: Instant };
  /** The last day that the program which runs may have read off it. */
  latest(): BusinessDay;
  /** The program starts. */
  begin(): void;
  /** To be called with every step, and after each change of the clock. */
  tick(): void;
};

export function createDial(now: () => Instant, offMs: () => number): Dial {
  const read = () => {
    const at = now() + offMs();
    const [from, to] = [startOfDay(at, timeZone), startOfNextDay(at, timeZone)];
    return { day: businessDay(at, timeZone), since: now(), from, to };
  };
  let said = read();
  let latest = said.day;
  const tick = () => {
    const at = now() + offMs();
    if (at >= said.from && at < said.to) return;
    said = read();
    if (said.day > latest) latest = said.day;
  };
  return {
    says: () => said,
    latest: () => latest,
    tick,
    begin() {
      said = read();
      latest = said.day;
    },
  };
}
