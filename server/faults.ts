import type { Logger } from "pino";
import { minuteMs } from "../shared/office/ids.ts";
import { systemTimers, type Timers } from "./timers.ts";

/** What may break by itself while everything else goes on. */
type FaultPart = "book" | "office" | "view" | "figure" | "timer" | "follower" | "socket" | "door";

/** A part that broke and was contained, in ids alone: nothing a visitor said. */
type PartFault = {
  readonly part: FaultPart;
  /** Which one: a book, an office, a view of an office. */
  readonly where: string;
  readonly error: unknown;
  /** What it was about to do. */
  readonly during?: string;
  /** The command it was about. */
  readonly id?: string;
};

export type Faults = {
  /** Logs and counts it, once for as long as the same comes back within a minute. */
  note(fault: PartFault): void;
  /** The parts that broke within the last minute. */
  broken(): readonly Pick<PartFault, "part" | "where">[];
  /** How many there have been since the start, by part. */
  totals(): ReadonlyMap<FaultPart, number>;
};

/** What broke counts as broken for so long after the last time. */
const brokenMs = minuteMs;
/** More faults at a time than this are counted, but the oldest of them are forgotten. */
const keptLimit = 1_000;

export function createFaults(logger: Logger, { steadyMs }: Pick<Timers, "steadyMs"> = systemTimers): Faults {
  /** In the order of their last time. */
  const latest = new Map<string, Pick<PartFault, "part" | "where"> & { readonly atMs: number }>();
  const totals = new Map<FaultPart, number>();

  function forgetOld(nowMs: number): void {
    for (const [key, { atMs }] of latest) {
      if (latest.size <= keptLimit && nowMs - atMs < brokenMs) return;
      latest.delete(key);
    }
  }

  return {
    note({ part, where, error, during, id }) {
      const atMs = steadyMs();
      forgetOld(atMs);
      const key = JSON.stringify([part, where, during, error instanceof Error ? error.message : String(error)]);
      const isKnown = latest.delete(key);
      latest.set(key, { part, where, atMs });
      if (isKnown) return;
      totals.set(part, (totals.get(part) ?? 0) + 1);
      logger.error({ err: error, part, where, during, id }, "a part is in trouble; the rest goes on");
    },
    broken() {
      forgetOld(steadyMs());
      const parts = [...latest.values()].map(({ part, where }) => ({ part, where }));
      return [...new Map(parts.map((each) => [JSON.stringify(each), each])).values()];
    },
    totals: () => totals,
  };
}
