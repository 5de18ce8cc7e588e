import { minuteMs, secondMs } from "../../shared/office/ids.ts";
import type { Cast } from "./cast.ts";
import type { Chance } from "./chance.ts";
import type { Story } from "./story.ts";

const hourMs = 60 * minuteMs;
/** For so long after bad weather what was asked in it is still without an answer. */
export const settlesWithinMs = 3_500;

type Scene = {
  readonly story: Story;
  readonly cast: Cast;
  readonly chance: Chance;
  readonly later: (least: number, most: number, run: () => void) => void;
};
/** Something goes wrong with this hub, or with this client's way to it. */
type Act = (scene: Scene, machine: Cast["machines"][number], client: string) => void;

const cutClient: Act = ({ story, cast, chance, later }, machine, client) => {
  const from = chance.is(0.5) ? cast.machines : ([machine] as const);
  story.trace(`cut ${client} from ${from.map(({ door }) => door.name).join(" ")}`);
  const mends = from.map(({ door }) => story.network.cut(client, door.name));
  later(200, 40 * secondMs, () => {
    story.trace(`mended ${client}`);
    for (const mend of mends) mend();
  });
};
/** What was asked in bad weather has its deadline still to come. */
const settled = ({ time }: Story, mend: () => void) => time.after(settlesWithinMs, mend);
const cutStore: Act = ({ story, later }, { door, weather }) => {
  story.trace(`cut ${door.name} from the store`);
  weather.isCut = true;
  const mend = story.network.cut(door.name, "store");
  later(200, 15 * secondMs, () => {
    weather.isCut = false;
    settled(story, mend);
  });
};
const slowStore: Act = ({ story, chance, later }, { door, weather }) => {
  story.trace(`slow store for ${door.name}`);
  weather.slowMs = chance.of([100, 500, 3_000]);
  const mend = story.network.cut(door.name, "store");
  later(1_000, 20 * secondMs, () => {
    weather.slowMs = 0;
    settled(story, mend);
  });
};
const loseAnswers: Act = ({ story, later }, { door, weather }) => {
  story.trace(`appends of ${door.name} go astray`);
  weather.lostAnswers = 0.3;
  weather.failures = 0.2;
  const mend = story.network.cut(door.name, "store");
  later(1_000, 15 * secondMs, () => {
    weather.lostAnswers = 0;
    weather.failures = 0;
    settled(story, mend);
  });
};
const crashHub: Act = ({ chance }, machine) => {
  const awayMs = chance.between(300, 20 * secondMs);
  if (chance.is(0.5)) machine.crash(awayMs);
  else machine.crashAtNextWrite(awayMs);
};
const crashKiosk: Act = ({ story, cast, chance }) => {
  const kiosk = chance.of(cast.kiosks);
  story.trace(`${kiosk.name} dies`);
  if (chance.is(0.3)) kiosk.stepClock(chance.of([hourMs, -hourMs]));
  kiosk.crash(chance.between(200, 15 * secondMs));
};
const reload: Act = ({ story, cast, chance }) => {
  const board = chance.of(cast.boards);
  story.trace(`${board.name} is reloaded`);
  board.reload();
};
const stepClock: Act = ({ story, cast, chance }, machine) => {
  if (!cast.mayClocksStep) return;
  const off = chance.of([hourMs, -hourMs, 0, 90 * secondMs]);
  story.trace(`the clock of ${machine.door.name} is off by ${off}`);
  machine.setClock(off);
};
const rough: Act = ({ story, chance, later }) => {
  story.network.resets = chance.of([0.002, 0.02]);
  story.network.duplicates = chance.of([0.05, 0.3]);
  later(2_000, 30 * secondMs, () => {
    story.network.resets = 0;
    story.network.duplicates = 0;
  });
};

const kinds = [cutClient, cutStore, slowStore, loseAnswers, crashHub, crashKiosk, reload, stepClock, rough] as const;

/** Lets things go wrong, one after another, until the answer is called. */
export function beginMishaps(story: Story, cast: Cast): () => void {
  const chance = story.chance.apart("mishaps");
  const later: Scene["later"] = (least, most, run) => void story.time.after(chance.between(least, most), run);
  let isOver = false;
  const again = () => {
    if (isOver) return;
    const machine = chance.of(cast.machines);
    const client = chance.of(cast.clients);
    chance.of(kinds)({ story, cast, chance, later }, machine, client);
    later(500, 8_000, again);
  };
  again();
  return () => {
    isOver = true;
  };
}
