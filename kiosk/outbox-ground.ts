import { browserGround as browserLine, type LinkGround } from "../shared/ui/link-ground.ts";
import { browserDisk, type Disk } from "./disk.ts";
import type { keep } from "./keep.ts";
import type { RecalledClock } from "./recalled-clock.ts";
import { writeAside } from "./writer.ts";

const lockName = "dawr.kiosk.outbox";

/** What the outbox stands on: the disk, a lock, and how it waits. */
export type OutboxGround = Pick<LinkGround, "after" | "chance" | "onWake"> & {
  readonly disk: Disk;
  /** Puts an envelope at the end of the line, on this disk. */
  readonly write: typeof keep;
  /** Absent where the page's clock is right from the start. */
  readonly recalled?: RecalledClock;
  /** Runs the work when no other page of this device does. */
  readonly alone: <Result>(work: () => Promise<Result>) => Promise<Result>;
};

/** The page's own browser; plain http has no locks, and one kiosk has one page. */
export const browserGround: OutboxGround = {
  ...browserLine,
  disk: browserDisk,
  write: writeAside,
  alone: async (work) => (isSecureContext ? navigator.locks.request(lockName, work) : work()),
};
