import type { BookLog, BookName, Commit } from "../../server/log/log.ts";
import { createDial, type Dial } from "./dial.ts";
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
  readonly dial: Pick<Dial, "says" | "latest">;
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
  const dial = createDial(
    () => time.now(),
    () => offMs,
  );

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
    dial.begin();
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
      dial.tick();
      start();
    },
    setClock(off) {
      offMs = off;
      dial.tick();
    },
    isClockRight: () => offMs === 0,
    dial,
    tick: dial.tick,
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

function tellWritten({ trace }: Story, hub: string, commits: readonly Commit[]): void {
  for (const { book, revision, command, id, events } of commits) {
    trace(`${hub} wrote ${book} ${revision} ${command} ${id} ${JSON.stringify(events)}`);
  }
}
