import { expect, test } from "vitest";
import { tellStory } from "./simulation.ts";

const seeds = 200;

test(`S1 S2 S3 S4 S5 hold in ${seeds} stories of hubs, kiosks, counters and boards with everything going wrong`, async () => {
  const broken: string[] = [];
  let acknowledged = 0;
  for (let seed = 1; seed <= seeds; seed += 1) {
    const told = await tellStory(seed);
    acknowledged += told.acknowledged;
    for (const sentence of told.broken) broken.push(`npm run sim -- --seed ${seed}: ${sentence}`);
  }
  expect(broken).toEqual([]);
  expect(acknowledged).toBeGreaterThan(seeds * 20);
});

test("the same seed tells the same story, line for line; another seed another one", async () => {
  const [first, again, other] = [await tellStory(2), await tellStory(2), await tellStory(3)];
  expect(again.hash).toBe(first.hash);
  expect(other.hash).not.toBe(first.hash);
});
