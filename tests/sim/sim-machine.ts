import type { BookLog, BookName, Commit } from "../../server/log/log.ts";
import { businessDay, startOfNextDay } from "../../shared/office/business-day.ts";
import type { Instant } from "../../shared/office/ids.ts";
import { officeId, timeZone } from "./hall.ts";
import { type HubProgram, startProgram } from "./sim-hub.ts";
import { fairWeather, type StoreLineGround, type StoreWeather, storeLine } from "./store-line.ts";
import type { Story } from "./story.ts";
import type { Door } from "./wire-connection.ts";

/** The machine a hub runs on: it may die, come back, and have a wrong clock. */
export type Machine = {
  readonly door: Door;
  readonly weather: StoreWeather;
  start(): void;
  /** Dies, and is back after so long. */
  crash(awayMs: number): void;
  /** Dies at the very moment the store has written what it sent next. */
  crashAtNextWrite(awayMs: number): void;
  /** It lives, and nothing is to come any more. */
  recover(): void;
  setClock(offMs: number): void;
  isClockRight(): boolean;
  /** Today by this hub's clock, which never goes back to a day that is over. */
  today(): { readonly book: BookName; readonly day: string; readonly since: Instant };
  /** To be called with every step: clocks go on by themselves. */
  tick(): void;
};

type Running = { readonly program: HubProgram; end(): void };

export function createMachine(story: Story, name: string, store: () => BookLog): Machine {
  const { time, network } = story;
  const weather: StoreWeather = { ...fairWeather };
  const connections = new Set<() => void>();
  let running: Running | undefined;
  let offMs = 0;
  let doomedFor: number | undefined;
  const calendar = createCalendar(story, () => offMs);

  function crash(awayMs: number): void {
    doomedFor = undefined;
    if (!running) return;
    story.trace(`${name} dies`);
    running.end();
    running = undefined;
    time.after(awayMs, start);
    network.trouble(name);
    for (const reset of connections) reset();
    connections.clear();
  }

  function onWritten(book: BookName, commits: readonly Commit[]): void {
    tellWritten(story, name, commits);
    story.referee.books.written(book, commits);
    if (doomedFor !== undefined) crash(doomedFor);
  }

  function start(): void {
    if (running) return;
    running = launch(story, name, { store, weather, onWritten, offMs: () => offMs });
    calendar.begin();
    network.trouble(name);
    story.trace(`${name} starts`);
  }

  const door = doorOf(name, connections, () => running?.program);
  return {
    door,
    weather,
    start,
    crash,
    crashAtNextWrite(awayMs) {
      doomedFor = awayMs;
    },
    recover() {
      doomedFor = undefined;
      Object.assign(weather, fairWeather);
      offMs = 0;
      calendar.tick();
      start();
    },
    setClock(off) {
      offMs = off;
      calendar.tick();
    },
    isClockRight: () => offMs === 0,
    today: calendar.today,
    tick: calendar.tick,
  };
}

type Machinery = Pick<StoreLineGround, "weather" | "onWritten"> & {
  readonly store: () => BookLog;
  readonly offMs: () => number;
};

/** A new life of the hub's program, on its own line to the store. */
function launch(story: Story, name: string, { store, weather, onWritten, offMs }: Machinery): Running {
  const { time, sabotage } = story;
  const life = time.begin();
  const chance = story.chance.apart(`${name} ${time.now()}`);
  const line = storeLine(store(), { time, life, chance, weather, onWritten });
  const log = sabotage.log?.(line, { life, chance }) ?? line;
  const program = startProgram({ time, life, log, offMs, onFault: (what) => story.trace(`${name}: ${what}`) });
  return {
    program: sabotage.program?.(program, { life, chance }) ?? program,
    end() {
      life.end();
      line.drop();
    },
  };
}

/** Connections find the program that ran when they were opened; it may be gone. */
function doorOf(name: string, connections: Set<() => void>, program: () => HubProgram | undefined): Door {
  return {
    name,
    isOpen: () => program() !== undefined,
    enter(token, tell, end) {
      connections.add(end);
      const entered = program()?.enter(token, tell, end);
      return {
        take: (event, input) => entered?.take(event, input) ?? new Promise(() => undefined),
        gone() {
          connections.delete(end);
          entered?.gone();
        },
      };
    },
    fetch: (token, path) => program()?.fetch(token, path) ?? Promise.reject(new Error("nobody is here")),
  };
}

/** Today by a hub's clock. A day that has begun is not taken back, whatever the clock says. */
function createCalendar({ time, referee }: Story, offMs: () => number) {
  const pageOf = (at: Instant) => ({
    day: businessDay(at, timeZone),
    endsAt: startOfNextDay(at, timeZone),
    since: time.now(),
  });
  let page = pageOf(time.now());
  return {
    begin() {
      page = pageOf(time.now() + offMs());
      const tomorrow = pageOf(page.endsAt);
      if (referee.books.day(bookOf(tomorrow.day)).day !== undefined) page = tomorrow;
    },
    tick() {
      const at = time.now() + offMs();
      if (at >= page.endsAt) page = pageOf(at);
    },
    today: () => ({ book: bookOf(page.day), day: page.day, since: page.since }),
  };
}

function bookOf(day: string): BookName {
  return `office/${officeId}/day/${day}`;
}

function tellWritten({ trace }: Story, hub: string, commits: readonly Commit[]): void {
  for (const { book, revision, command, id, events } of commits) {
    trace(`${hub} wrote ${book} ${revision} ${command} ${id} ${JSON.stringify(events)}`);
  }
}
