import { browserGround as browserLine, type LinkGround } from "../shared/ui/link-ground.ts";
import { browserDisk, type Disk } from "./disk.ts";
import type { RecalledClock } from "./recalled-clock.ts";

const lockName = "dawr.kiosk.outbox";

/** What the outbox stands on: the disk, a lock, and how it waits. */
export type OutboxGround = Pick<LinkGround, "after" | "chance" | "onWake"> & {
  readonly disk: Disk;
  /** Absent where the page's clock is right from the start. */
  readonly recalled?: RecalledClock;
  /** Runs the work when no other page of this device does. */
  readonly alone: <Result>(work: () => Promise<Result>) => Promise<Result>;
};

/** The page's own browser; plain http has no locks, and one kiosk has one page. */
export const browserGround: OutboxGround = {
  ...browserLine,
  disk: browserDisk,
  alone: async (work) => (isSecureContext ? navigator.locks.request(lockName, work) : work()),
};
