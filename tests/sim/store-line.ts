import type { BookLog, BookName, Commit } from "../../server/log/log.ts";
import type { Chance } from "./chance.ts";
import type { Life, PassingTime } from "./passing-time.ts";

/** How the way between one hub and the store is just now. */
export type StoreWeather = {
  /** Nothing passes: asked things fail at the deadline, told things come after the return. */
  isCut: boolean;
  /** So long everything takes beside its usual time. */
  slowMs: number;
  /** Of the appends so many are written and their answer lost. */
  lostAnswers: number;
  /** Of the appends so many fail before anything is written. */
  failures: number;
};

export const fairWeather: StoreWeather = { isCut: false, slowMs: 0, lostAnswers: 0, failures: 0 };

export type StoreLineGround = {
  readonly time: PassingTime;
  readonly life: Life;
  readonly chance: Chance;
  readonly weather: StoreWeather;
  /** Hears at once of what was written. */
  readonly onWritten: (book: BookName, commits: readonly Commit[]) => void;
};

const deadlineMs = 2_000;
const lookAgainMs = 300;

/**
 * A real log at the end of one hub's line to it. What was told keeps its order; nothing else is promised. `drop` ends
 * what is followed, for a hub that is gone.
 */
export function storeLine(log: BookLog, ground: StoreLineGround): BookLog & { readonly drop: () => void } {
  const { life, chance, weather } = ground;
  const stops = new Set<() => void>();
  const travel = () => chance.between(1, 8) + (weather.slowMs === 0 ? 0 : chance.below(weather.slowMs));

  /** Rejects at the deadline, or never ends for a hub that is gone. */
  const ask = <Result>(work: () => Promise<Result>, lost: { before: boolean; after: boolean }) =>
    new Promise<Result>((resolve, reject) => {
      const { timers } = life;
      const late = timers.after(deadlineMs, () => reject(new Error("the store did not answer in time")));
      ground.time.after(travel(), () => {
        if (weather.isCut || lost.before) return;
        work().then(
          (result) =>
            timers.after(travel(), () => {
              if (weather.isCut || lost.after) return;
              late();
              resolve(result);
            }),
          (error: unknown) => {
            late();
            reject(error instanceof Error ? error : new Error(String(error)));
          },
        );
      });
    });

  return {
    read: (book, after) => ask(() => log.read(book, after), { before: false, after: false }),
    append: (book, commits) =>
      ask(
        async () => {
          const isWritten = await log.append(book, commits);
          if (isWritten) ground.onWritten(book, commits);
          return isWritten;
        },
        { before: chance.is(weather.failures), after: chance.is(weather.lostAnswers) },
      ),
    follow(book, after, onCommit) {
      const stop = follow(log, { book, after, onCommit }, { ...ground, travel });
      stops.add(stop);
      return () => {
        stops.delete(stop);
        stop();
      };
    },
    close: async () => undefined,
    drop() {
      for (const stop of stops) stop();
    },
  };
}

/** Told in order, each after its travel; while the line is cut, after its return. */
function follow(
  log: BookLog,
  {
    book,
    after,
    onCommit,
  }: { readonly book: BookName; readonly after: number; readonly onCommit: (c: Commit) => void },
  { life, weather, travel }: StoreLineGround & { readonly travel: () => number },
): () => void {
  const told: Commit[] = [];
  let isStopped = false;
  let isUnderWay = false;
  const deliver = () => {
    if (isStopped) return;
    if (weather.isCut) {
      life.timers.after(lookAgainMs, deliver);
      return;
    }
    isUnderWay = false;
    for (const commit of told.splice(0)) if (!isStopped) onCommit(commit);
  };
  const stop = log.follow(book, after, (commit) => {
    told.push(commit);
    if (isUnderWay) return;
    isUnderWay = true;
    life.timers.after(travel(), deliver);
  });
  return () => {
    isStopped = true;
    stop();
  };
}
