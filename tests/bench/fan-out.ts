import { alternate, type Figure, forOrientation, shareLine } from "./figure.ts";
import type { BoardsResult } from "./load-boards.ts";
import type { Target } from "./target.ts";
import { withServers } from "./target.ts";
import { startWorker } from "./workers.ts";

const boards = 1_000;
/** As many changes as a board is told of at most: one per 50 ms. */
const changesPerSecond = 20;
const leastShare = 0.8;

/** Views that reach a thousand boards, per second and per second of the server's processor. */
export const fanOut: Figure = {
  key: "c",
  measure: ({ rounds, isQuick }) =>
    withServers(async (hub, bare) => {
      const load = startWorker();
      const watch = (target: Target) =>
        load.run("boards", { target, boards, changesPerSecond, seconds: isQuick ? 1.5 : 6 });
      const results = await alternate(
        rounds,
        () => watch(bare),
        async () => watch(await hub.office()),
      );
      load.end();
      const efforts = [...results.bare, ...results.ours].map(({ effort }) => effort);
      const compare = (what: string, unit: string, rate: (each: BoardsResult) => number) =>
        shareLine(
          {
            figure: `c  fan-out to ${boards} boards, ${changesPerSecond} changes/s: deliveries per second${what}`,
            unit,
            bare: results.bare.map(rate),
            ours: results.ours.map(rate),
            efforts,
          },
          leastShare,
        );
      return [
        compare("", "/s", (each) => each.deliveriesPerSecond),
        forOrientation(
          compare(" of the server's CPU", "/CPU s", (each) => each.deliveries / (each.effort.serverCpu ?? Number.NaN)),
        ),
      ];
    }),
};
