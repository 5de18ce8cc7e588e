import { describe, expect, test } from "vitest";
import { sabotages } from "./sabotages.ts";
import { tellStory } from "./simulation.ts";

const seeds = 200;

describe("the simulation notices a promise that does not hold", () => {
  test.each(sabotages)("$breaks $name", async ({ name, breaks, sabotage, from = 1 }) => {
    for (let seed = from; seed < from + seeds; seed += 1) {
      const { broken } = await tellStory(seed, { sabotage });
      const found = broken.find((sentence) => new RegExp(`^(?:${breaks}):`, "u").test(sentence));
      if (found === undefined) continue;
      console.log(`${name}: seed ${seed}: ${found}`);
      return;
    }
    expect.unreachable(`${name} was not noticed in ${seeds} stories`);
  });
});
