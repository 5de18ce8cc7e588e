import { parseArgs } from "node:util";
import { tellStory } from "./simulation.ts";

const usage = `npm run sim -- [--seeds N] [--from N] [--seed N]

Tells stories of hubs, kiosks, counters and boards on a virtual clock and network, in which everything goes wrong, and
checks the promises S1 to S5 after every step.
  --seeds N   so many stories (200)
  --from N    beginning with this seed (1)
  --seed N    one story, every line of it`;

const tellsEvery = 500;

process.exitCode = await run(process.argv.slice(2));
// Programs that died in a story still wait for answers that never come.
process.exit();

/** Returns the exit code: 1 when a promise did not hold, 2 when the question was not understood. */
async function run(args: readonly string[]): Promise<number> {
  const options = { seeds: { type: "string" }, from: { type: "string" }, seed: { type: "string" } } as const;
  try {
    const { values } = parseArgs({ args: [...args], options });
    if (values.seed !== undefined) return await tellOne(whole(values.seed));
    return await tellMany(whole(values.from ?? "1"), whole(values.seeds ?? "200"));
  } catch (error) {
    if (!(error instanceof TypeError || error instanceof RangeError)) throw error;
    console.error(`${error.message}\n\n${usage}`);
    return 2;
  }
}

function whole(text: string): number {
  const number = Number(text);
  if (!Number.isSafeInteger(number) || number < 0) throw new RangeError(`"${text}" is not a whole number.`);
  return number;
}

async function tellOne(seed: number): Promise<number> {
  const { lines, broken, hash, events } = await tellStory(seed, { keepsLines: true });
  for (const line of lines) console.log(line);
  console.log(`seed ${seed}: ${events} events, hash ${hash}`);
  for (const sentence of broken) console.error(`✗ ${sentence}`);
  return broken.length === 0 ? 0 : 1;
}

async function tellMany(from: number, count: number): Promise<number> {
  const began = performance.now();
  const seconds = () => `${((performance.now() - began) / 1000).toFixed(0)} s`;
  const sum = { events: 0, commits: 0, acknowledged: 0, failed: 0 };
  for (let seed = from; seed < from + count; seed += 1) {
    const told = await tellStory(seed);
    sum.events += told.events;
    sum.commits += told.commits;
    sum.acknowledged += told.acknowledged;
    if (told.broken.length > 0) sum.failed += 1;
    for (const sentence of told.broken) console.error(`✗ seed ${seed}: ${sentence}`);
    if ((seed - from + 1) % tellsEvery === 0) console.log(`${seed - from + 1} stories, ${seconds()}`);
  }
  const { events, commits, acknowledged, failed } = sum;
  console.log(`${count} stories, ${failed} with a broken promise; ${events} events, ${commits} commits,`);
  console.log(
    `${acknowledged} acknowledged commands; ${seconds()}, ${(process.cpuUsage().user / 1e6).toFixed(0)} s of processor`,
  );
  return failed === 0 ? 0 : 1;
}
