/**
 * A key that has just acted rests this long, as a touch target does (press.ts): by a trembling or impatient hand it is
 * meant once.
 */
const QUIET_MS = 500;

/** Keys that act at one stroke, each with the half second in which it takes no other. */
export type Strikes = {
  /**
   * Does `act` unless the key rests. After what asks the hub, and so returns a promise, it rests: from the stroke on, and
   * as long once more when the answer is there, because who struck again while nothing happened did not answer that.
   * What only shows something may be struck again at once.
   */
  readonly strike: (key: string, act: () => unknown) => void;
};

type Ground = {
  /** Does it after so many milliseconds, and returns how to forget it. */
  readonly later: (act: () => void, ms: number) => () => void;
  /** Hears which keys rest, each time that changes. */
  readonly onRest: (keys: readonly string[]) => void;
};

/** Opens the strokes of one page; nothing rests yet. */
export function openStrikes({ later, onRest }: Ground): Strikes {
  const resting = new Map<string, () => void>();
  const rest = (key: string): void => {
    resting.get(key)?.();
    const forget = later(() => {
      resting.delete(key);
      onRest([...resting.keys()]);
    }, QUIET_MS);
    resting.set(key, forget);
    onRest([...resting.keys()]);
  };
  const strike = (key: string, act: () => unknown): void => {
    if (resting.has(key)) return;
    const doing = act();
    if (!(doing instanceof Promise)) return;
    rest(key);
    void doing.finally(() => rest(key));
  };
  return { strike };
}
