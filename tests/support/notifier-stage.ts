import { pino } from "pino";
import { type VirtualClock, virtualClock } from "../../server/clock.ts";
import { type Channels, createNotifier, type NotifierGround } from "../../server/notifier/notifier.ts";
import type { Timers } from "../../server/timers.ts";
import { openVault } from "../../server/vault/open-vault.ts";
import { createPersons } from "../../server/vault/persons.ts";
import type { VaultRows } from "../../server/vault/rows.ts";
import { memoryRows } from "../../server/vault/rows-memory.ts";

export const office = "riyadh";
export const secret = "a secret for tests, long enough";

/** A notifier on a real vault whose time the test passes. */
export function notifierStage(
  channels: Channels,
  { rows = memoryRows(), clock = virtualClock(1_800_000_000_000), ...more }: StageOptions = {},
) {
  const vault = openVault({ rows, now: clock.now, secret });
  const persons = createPersons(vault, clock);
  const logged: string[] = [];
  const endings: string[] = [];
  let look: () => void = () => undefined;
  const timers: Timers = {
    steadyMs: () => performance.now(),
    after: () => () => undefined,
    every(_, run) {
      look = run;
      return () => undefined;
    },
    soon: (run) => void setImmediate(run),
  };
  const notifier = createNotifier({
    ...{ vault, persons, channels, clock, timers, random: () => 0.5 },
    offices: () => [{ id: office }],
    nameOf: async () => "أواصر",
    logger: pino({ level: "info" }, { write: (line: string) => void logged.push(line) }),
    onEnd: (kind, ending) => endings.push(`${kind} ${ending}`),
    ...more,
  });
  return {
    ...{ notifier, vault, persons, clock, logged, endings },
    /** So much time passes, and the notifier looks. */
    pass(ms: number) {
      clock.advance(ms);
      look();
    },
  };
}

type StageOptions = Partial<Pick<NotifierGround, "offices" | "random">> & {
  readonly rows?: VaultRows;
  readonly clock?: VirtualClock;
};
