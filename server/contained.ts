import type { Logger } from "pino";
import { createFaults, type Faults } from "./faults.ts";
import { guardedLog } from "./guarded-log.ts";
import type { BookLog } from "./log/log.ts";
import type { OfficeGround } from "./offices-types.ts";
import { guardedTimers, systemTimers, type Timers } from "./timers.ts";
import type { ViewGround } from "./view-cut.ts";

/** What stands between the parts of a hub, so that one that breaks is noted and the others go on (S7). */
export type Contained = {
  readonly faults: Faults;
  readonly log: BookLog;
  readonly timers: Timers;
  readonly onFault: NonNullable<OfficeGround["onFault"]>;
  readonly onViewFault: NonNullable<ViewGround["onFault"]>;
  readonly onDoorFault: (error: unknown) => void;
};

export function contain(log: BookLog, logger: Logger): Contained {
  const faults = createFaults(logger);
  return {
    faults,
    log: guardedLog(log, faults),
    timers: guardedTimers(systemTimers, (error) => faults.note({ part: "timer", where: "hub", error })),
    onFault: (during, where, error) => faults.note({ part: "office", where, during, error }),
    onViewFault: (view, office, error) => faults.note({ part: "view", where: `${office} ${view}`, error }),
    // Without files left to open the hub takes nobody in for a while; without a listener the process would end.
    onDoorFault: (error) => faults.note({ part: "door", where: "hub", error }),
  };
}
