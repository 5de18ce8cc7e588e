import type { Instant, OfficeId } from "../shared/office/ids.ts";

/** What time it is for an office, and how many of its seconds pass in one of the wall's. */
export type Clock = {
  now(office?: OfficeId): Instant;
  rate(office?: OfficeId): number;
};

/** A clock by which single offices may live in another time, such as a sample office at 60×. */
export type OfficeClock = Clock & {
  /** From now on it is `startAt` in this office, and `rate` seconds pass there per second here. */
  setOfficeClock(office: OfficeId, time: { readonly startAt: Instant; readonly rate: number }): void;
};

/** A clock that stands still until it is told. */
export type VirtualClock = OfficeClock & {
  /** Sets the time, backwards too. */
  set(at: Instant): void;
  advance(ms: number): void;
};

/** The machine's own clock. */
export function systemClock(): OfficeClock {
  return withOffices(() => Date.now());
}

/** A clock for tests and replays, standing at `startAt`. */
export function virtualClock(startAt: Instant): VirtualClock {
  let at = startAt;
  return {
    ...withOffices(() => at),
    set(to) {
      at = to;
    },
    advance(ms) {
      at += ms;
    },
  };
}

function withOffices(base: () => Instant): OfficeClock {
  const own = new Map<OfficeId, { readonly startAt: Instant; readonly rate: number; readonly since: Instant }>();
  return {
    now(office) {
      const at = base();
      const time = office === undefined ? undefined : own.get(office);
      return time ? Math.floor(time.startAt + (at - time.since) * time.rate) : at;
    },
    rate(office) {
      return (office === undefined ? undefined : own.get(office)?.rate) ?? 1;
    },
    setOfficeClock(office, { startAt, rate }) {
      own.set(office, { startAt, rate, since: base() });
    },
  };
}
