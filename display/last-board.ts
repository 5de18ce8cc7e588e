import { businessDay } from "../shared/office/business-day.ts";
import type { Instant, OfficeId } from "../shared/office/ids.ts";
import type { ClockReading, ViewMessage } from "../shared/protocol/wire.ts";
import { readClock, setClock } from "../shared/ui/clock.ts";
import type { BoardView } from "../shared/views/board.ts";
import type { NoticesView } from "../shared/views/notices.ts";

const key = "dawr.display.board";

/** What the hub told last, and what this computer's clock said then. */
type LastBoard = {
  readonly office: OfficeId;
  readonly data: BoardView;
  /** What took turns at its foot. */
  readonly notices?: NoticesView | undefined;
  readonly clock: ClockReading;
  readonly heardAt: Instant;
  /** Until then it was known to be true, by the office's time. */
  readonly knownAt: Instant;
};

export type Recalled = Pick<LastBoard, "data" | "notices" | "knownAt">;

/** Keeps the board in this browser, for a page that starts without the hub. */
export function rememberBoard({ office, data, clock }: ViewMessage<"board">, notices: NoticesView | undefined): void {
  // The reading is as old as the message; the clock has gone on since.
  const reading = { now: readClock(), rate: clock.rate };
  const last: LastBoard = { office, data, notices, clock: reading, heardAt: Date.now(), knownAt: reading.now };
  try {
    localStorage.setItem(key, JSON.stringify(last));
  } catch {
    // A full disk: a page that starts without the hub then has nothing to show.
  }
}

/**
 * Returns the office's board as it was last known here today, and sets the clock by the last measured offset;
 * undefined when none was, or when that was on another day: yesterday's calls are nobody's concern.
 */
export function recallBoard(office: OfficeId): Recalled | undefined {
  const last = read();
  if (last?.office !== office) return undefined;
  const { data, notices, knownAt, clock, heardAt } = last;
  const now = clock.now + (Date.now() - heardAt) * clock.rate;
  if (businessDay(now, data.timeZone) !== businessDay(knownAt, data.timeZone)) return undefined;
  setClock({ now, rate: clock.rate });
  return { data, notices, knownAt };
}

function read(): LastBoard | undefined {
  try {
    const last: LastBoard | null = JSON.parse(localStorage.getItem(key) ?? "null");
    return last ?? undefined;
  } catch {
    return undefined;
  }
}
