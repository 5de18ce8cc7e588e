import { type Figure, multipleLine } from "./figure.ts";
import { startWorker } from "./workers.ts";

const few = 100;
const many = 10_000;
const mostTimes = 1.5;

/** What a command costs late on a huge day, against one on a small day. */
export const ticketCost: Figure = {
  key: "d",
  measure: async ({ rounds, isQuick }) => {
    const worker = startWorker();
    const cost = await worker.run("ticketCost", { few, many, rounds, cycles: isQuick ? 10 : 40 });
    worker.end();
    const compare = (how: string, ours: readonly number[]) =>
      multipleLine(
        {
          figure: `d  cost of a command, ${many} tickets ${how} against ${few}`,
          unit: "µs",
          bare: cost.few,
          ours,
          efforts: [],
        },
        mostTimes,
        String(few),
      );
    return [compare("finished", cost.manyFinished), compare("waiting", cost.manyWaiting)];
  },
};
