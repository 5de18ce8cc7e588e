import { type Learner, learn, newLearner } from "../shared/forecast/learner.ts";
import type { OfficeId } from "../shared/office/ids.ts";
import { upcast } from "../shared/office/upcast.ts";
import type { BookLog, Commit } from "./log/log.ts";
import { officeDayAt } from "./office-days.ts";
import type { OfficeDay } from "./offices-types.ts";
import type { Timers } from "./timers.ts";

/** So many days back learning begins: with the forgetting of the forecast, more would hardly be seen in it. */
const daysRead = 31;
/** More unread facts than this are no hall's: the rest of the day is not learned from. */
const unreadLimit = 5_000;
/** Learning never holds up the hub for longer in one go, and takes at most this share of its time. */
const sliceMs = 2;
const restMs = 150;
/** What comes within this time is learned from together, after it was answered and told. */
const gatherMs = 20;
const againMs = 60_000;

export type ReaderGround = {
  readonly log: Pick<BookLog, "read" | "follow">;
  readonly timers: Timers;
  /** Reads and learns at once whatever comes, however much it is: for replays. */
  readonly isPatient?: boolean;
  readonly onFault?: (what: string, office: OfficeId, error: unknown) => void;
};

/** Reads the day books of one office, the last 31 days first, then today as it is written; learns from each fact once. */
export type ForecastReader = {
  readonly learner: Learner;
  /** Goes on to this day, over all days in between. */
  turnTo(page: OfficeDay): void;
  stop(): void;
};

const nothing = () => undefined;

export function readForecasts(ground: ReaderGround, office: OfficeId, timeZone: string): ForecastReader {
  const { log, timers, isPatient = false, onFault = nothing } = ground;
  const learner = newLearner();
  let unread: Commit[] = [];
  let place = 0;
  let isDue = false;
  let isStopped = false;
  let page: OfficeDay | undefined;
  let reading = Promise.resolve();
  let leave: () => void = nothing;

  const take = (commits: readonly Commit[]) => {
    for (const commit of commits) unread.push(commit);
    if (isDue) return;
    isDue = true;
    if (isPatient) timers.soon(slice);
    else timers.after(gatherMs, slice);
  };

  function slice(): void {
    const until = timers.steadyMs() + (isPatient ? Number.POSITIVE_INFINITY : sliceMs);
    while (!isStopped && place < unread.length && timers.steadyMs() < until) {
      const commit = unread[place];
      place += 1;
      if (commit !== undefined)
        learnFrom(learner, commit, (error) => onFault("learning for the forecast", office, error));
    }
    isDue = place < unread.length && !isStopped;
    if (isDue) return void timers.after(restMs, slice);
    unread = [];
    place = 0;
  }

  async function readUpTo(to: OfficeDay, from: OfficeDay | undefined): Promise<void> {
    for (const day of daysBefore(office, timeZone, to, from)) {
      const commits = await log.read(day.book.name, 0);
      if (isStopped || page !== to) return;
      if (commits.length > 0) take(commits);
    }
    const today = await log.read(to.book.name, 0);
    if (isStopped || page !== to) return;
    take(today);
    leave = log.follow(to.book.name, today.at(-1)?.revision ?? 0, (commit) => {
      if (unread.length - place > unreadLimit && !isPatient) leave();
      else take([commit]);
    });
  }

  return {
    learner,
    turnTo(to) {
      if (page?.book.name === to.book.name || isStopped) return;
      const from = page;
      page = to;
      leave();
      leave = nothing;
      reading = reading
        .then(() => (page === to ? readUpTo(to, from) : undefined))
        .catch((error: unknown) => {
          if (isStopped) return;
          onFault("reading for the forecast", office, error);
          timers.after(againMs, () => {
            if (page === to) page = from;
          });
        });
    },
    stop() {
      isStopped = true;
      leave();
    },
  };
}

/** The days to read before this one, the earliest first: those behind the last one read, 31 at most. */
function daysBefore(
  office: OfficeId,
  timeZone: string,
  to: OfficeDay,
  from: OfficeDay | undefined,
): readonly OfficeDay[] {
  const days: OfficeDay[] = [];
  let day = officeDayAt(office, to.startsAt - 1, timeZone);
  while (days.length < daysRead && day.startsAt > (from?.startsAt ?? Number.NEGATIVE_INFINITY)) {
    days.unshift(day);
    day = officeDayAt(office, day.startsAt - 1, timeZone);
  }
  return days;
}

/** What a newer version wrote is passed over, and what breaks: this hub will not open that book anyway. */
function learnFrom(learner: Learner, { events, at }: Commit, onFault: (error: unknown) => void): void {
  try {
    for (const stored of events) {
      const event = upcast(stored);
      if (event !== undefined) learn(learner, event, at);
    }
  } catch (error) {
    onFault(error);
  }
}
