/** How the hub waits: by the machine's timers, or by a time that somebody else passes. */
export type Timers = {
  /** Milliseconds of a clock that only goes forward; its zero means nothing. */
  steadyMs(): number;
  /** Runs once, after this time; the answer stops it. Keeps no process alive. */
  after(ms: number, run: () => void): () => void;
  /** Runs again and again, so often; the answer stops it. Keeps no process alive. */
  every(ms: number, run: () => void): () => void;
  /** Runs in the next turn of the event loop, after what has come in meanwhile. */
  soon(run: () => void): void;
};

/** The machine's own. */
export const systemTimers: Timers = {
  steadyMs: () => performance.now(),
  after(ms, run) {
    const timer = setTimeout(run, ms).unref();
    return () => clearTimeout(timer);
  },
  every(ms, run) {
    const timer = setInterval(run, ms).unref();
    return () => clearInterval(timer);
  },
  soon(run) {
    setImmediate(run);
  },
};

/** The same timers; what breaks in one of their turns is told, and ends nothing else. */
export function guardedTimers(timers: Timers, onFault: (error: unknown) => void): Timers {
  const guard = (run: () => void) => () => {
    try {
      run();
    } catch (error) {
      onFault(error);
    }
  };
  return {
    ...timers,
    after: (ms, run) => timers.after(ms, guard(run)),
    every: (ms, run) => timers.every(ms, guard(run)),
    soon: (run) => timers.soon(guard(run)),
  };
}
