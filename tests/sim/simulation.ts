import { createHash } from "node:crypto";
import { memoryStore } from "../../server/log/memory.ts";
import { type Instant, minuteMs, secondMs } from "../../shared/office/ids.ts";
import { disagreements } from "../support/order-oracle.ts";
import type { Cast } from "./cast.ts";
import { type Chance, chanceFrom } from "./chance.ts";
import { officers } from "./hall.ts";
import { beginMishaps, settlesWithinMs } from "./mishaps.ts";
import { createNetwork } from "./network.ts";
import { passingTime } from "./passing-time.ts";
import { refereeAnswers } from "./referee-answers.ts";
import { refereeBoards } from "./referee-boards.ts";
import { type Break, refereeBooks } from "./referee-books.ts";
import { startBoard } from "./sim-board.ts";
import { startCounter } from "./sim-counter.ts";
import { startKiosk } from "./sim-kiosk.ts";
import { createMachine, type Machine } from "./sim-machine.ts";
import type { Sabotage, Story } from "./story.ts";

/** How one story went. */
export type Told = {
  readonly seed: number;
  /** SHA-256 over every line of the story: the same seed, the same hash. */
  readonly hash: string;
  readonly events: number;
  readonly commits: number;
  readonly acknowledged: number;
  /** Promises that did not hold; the story ends with the first. */
  readonly broken: readonly string[];
  /** The lines themselves, where they were asked for. */
  readonly lines: readonly string[];
};

export type TellOptions = { readonly sabotage?: Sabotage; readonly keepsLines?: boolean };

/** 09:00, and shortly before midnight, month's end and New Year, all in Riyadh. */
const beginnings: readonly [Instant, ...Instant[]] = [
  Date.UTC(2026, 10, 22, 6),
  Date.UTC(2026, 10, 22, 6),
  Date.UTC(2026, 10, 22, 6),
  Date.UTC(2026, 10, 22, 20, 58, 30),
  Date.UTC(2026, 10, 30, 20, 58, 30),
  Date.UTC(2026, 11, 31, 20, 59),
];
const healsWithinMs = 20 * minuteMs;

/** Tells the story of one seed to its end, or to the first broken promise. */
export async function tellStory(seed: number, { sabotage = {}, keepsLines = false }: TellOptions = {}): Promise<Told> {
  const chance = chanceFrom(seed);
  const time = passingTime(chance.of(beginnings));
  const lines: string[] = [];
  const hash = createHash("sha256");
  const broken: string[] = [];
  const trace = (line: string) => {
    const stamped = `${new Date(time.now()).toISOString()} ${line}`;
    hash.update(`${stamped}\n`);
    if (keepsLines) lines.push(stamped);
  };
  const onBroken: Break = (promise, sentence) => {
    broken.push(`${promise}: ${sentence}`);
    trace(`✗ ${promise}: ${sentence}`);
  };
  const machines: Machine[] = [];
  const books = refereeBooks(onBroken, (book, office) => boards.changed(book, office));
  const boards = refereeBoards(onBroken, time.now, books.setup);
  const answers = refereeAnswers(onBroken, books);
  const story: Story = {
    time,
    chance,
    network: createNetwork(time, chance.apart("network")),
    referee: { books, answers, boards },
    sabotage,
    doors: () => machines.map(({ door }) => door),
    areClocksRight: () => machines.every((machine) => machine.isClockRight()),
    trace,
  };
  const cast = gather(story, machines);
  await play(story, cast, onBroken, broken);
  return {
    seed,
    hash: hash.digest("hex"),
    events: time.events(),
    commits: books.count(),
    acknowledged: answers.acknowledged(),
    broken,
    lines,
  };
}

function some<Value>(count: number, make: (n: number) => Value): readonly [Value, ...Value[]] {
  return [make(1), ...Array.from({ length: count - 1 }, (_, n) => make(n + 2))];
}

function gather(story: Story, known: Machine[]): Cast {
  const { chance } = story;
  const { open } = memoryStore();
  const machines = some(chance.between(1, 3), (n) => createMachine(story, `hub${n}`, open));
  known.push(...machines);
  for (const machine of machines) machine.start();
  const kiosks = some(chance.between(1, 3), (n) => startKiosk(story, `kiosk${n}`, `K${n}`));
  const boards = some(chance.between(1, 2), (n) => startBoard(story, `board${n}`));
  const posts = officers.slice(0, chance.between(1, 4));
  const counters = posts.map((post, n) => startCounter(story, post, posts[(n + 1) % posts.length]?.counter ?? "1"));
  const named: readonly { readonly name: string }[] = [...boards, ...kiosks, ...counters];
  const [first, ...others] = named.map(({ name }) => name);
  return {
    machines,
    kiosks,
    boards,
    counters,
    clients: [first ?? "", ...others],
    mayClocksStep: chance.is(0.4),
  };
}

async function play(story: Story, cast: Cast, broken: Break, all: readonly string[]): Promise<void> {
  const { time, chance } = story;
  const plan = chance.apart("plan");
  const watch = () => {
    for (const machine of cast.machines) machine.tick();
    for (const board of cast.boards) checkBoard(story, cast, board);
  };
  const passUntil = async (isEnough: () => boolean, within: number) => {
    const end = time.now() + within;
    while (all.length === 0 && time.now() < end && !isEnough()) {
      if (!(await time.step())) return;
      watch();
    }
  };
  const busy = async (ms: number) => {
    for (const kiosk of cast.kiosks) kiosk.open(plan.between(2, 12) * secondMs);
    for (const counter of cast.counters) counter.work(true);
    const endMishaps = beginMishaps(story, cast);
    await passUntil(() => false, ms);
    endMishaps();
  };
  await busy(plan.between(60, 200) * secondMs);
  if (plan.is(0.2)) {
    night(story, cast, plan);
    await busy(plan.between(30, 60) * secondMs);
  }
  heal(story, cast);
  let lookAgainAt = 0;
  const isQuiet = () => {
    if (time.now() < lookAgainAt) return false;
    lookAgainAt = time.now() + secondMs;
    return cast.counters.every((counter) => counter.isIdle()) && areDrained(cast);
  };
  await passUntil(isQuiet, healsWithinMs);
  await passUntil(() => false, 5 * secondMs);
  if (all.length > 0) return;
  if (!areDrained(cast)) broken("S1", "an outbox is not empty though all has healed");
  if (!cast.counters.every((counter) => counter.isIdle())) broken("S2", "a desk has no answer though all has healed");
  story.referee.answers.settle();
  const today = story.referee.boards.today();
  if (today === undefined) return;
  for (const wrong of disagreements(story.referee.books.day(today))) broken("S3", wrong);
}

function areDrained(cast: Cast): boolean {
  return cast.kiosks.every((kiosk) => kiosk.pending() === 0);
}

/** Everything is off; it is another day when it is on again. */
function night({ time, trace }: Story, cast: Cast, chance: Chance): void {
  trace("everything is switched off");
  for (const machine of cast.machines) machine.crash(100);
  for (const kiosk of cast.kiosks) kiosk.crash(100);
  time.skip(chance.between(6, 40) * 60 * minuteMs);
}

function heal({ network, time, trace }: Story, cast: Cast): void {
  trace("all heals");
  network.mendAll();
  network.resets = 0;
  network.duplicates = 0;
  for (const machine of cast.machines) {
    machine.recover();
    // What was asked of the store a moment ago has its deadline still to come.
    time.after(settlesWithinMs, network.cut(machine.door.name, "store"));
  }
  for (const kiosk of cast.kiosks) kiosk.open(0);
  for (const counter of cast.counters) counter.work(false);
}

/** Trouble lasts while the board's end has not noticed it; without a hub, any one that can be reached will do. */
function checkBoard({ network, time, referee }: Story, cast: Cast, board: Cast["boards"][number]): void {
  const { name } = board;
  const line = board.line();
  const open = cast.machines.filter(({ door }) => door.isOpen());
  const used = line.at === "hub" ? open.filter(({ door }) => door === line.door) : open;
  const troubles = used.map(({ door }) =>
    Math.max(network.lastTrouble(name, door.name), network.lastTrouble(door.name, "store")),
  );
  const isAway = line.at === "broken" || used.length === 0;
  referee.boards.check({
    name,
    shown: board.shown(),
    isConnected: line.at === "hub",
    lastTrouble: isAway ? time.now() : Math.max(...troubles),
    dials: open.map((machine) => machine.dial),
  });
}
