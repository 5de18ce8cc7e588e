import { type Figure, forOrientation, multipleLine } from "./figure.ts";
import type { BoardsResult } from "./load-boards.ts";
import type { Target } from "./target.ts";
import { withServers } from "./target.ts";
import { startWorker } from "./workers.ts";

const boards = 100;
const changesPerSecond = 20;
const mostTimes = 2;

/**
 * From the check-in on the kiosk's side until the boards show it, against a bare echo to all boards; and against an
 * echo that waits for one write to reach the disk, as everybody must who stores first and tells afterwards.
 */
export const boardLatency: Figure = {
  key: "a",
  measure: ({ rounds, isQuick }) =>
    withServers(async (hub, bare) => {
      const load = startWorker();
      const watch = (target: Target) =>
        load.run("boards", { target, boards, changesPerSecond, seconds: isQuick ? 2 : 10 });
      const results = { bare: [] as BoardsResult[], synced: [] as BoardsResult[], ours: [] as BoardsResult[] };
      for (let round = 0; round < rounds; round += 1) {
        results.bare.push(await watch(bare));
        results.synced.push(await watch({ ...bare, kind: "synced" }));
        results.ours.push(await watch(await hub.office()));
      }
      load.end();
      const compare = (quantile: "p50" | "p99", against: "bare" | "synced") =>
        multipleLine(
          {
            figure: `a  check-in → board, ${boards} boards, ${changesPerSecond}/s: ${quantile}${against === "synced" ? " against bare with one synced write" : ""}`,
            unit: "ms",
            bare: results[against].map((each) => each[quantile]),
            ours: results.ours.map((each) => each[quantile]),
            efforts: [...results[against], ...results.ours].map(({ effort }) => effort),
          },
          mostTimes,
        );
      return [
        compare("p99", "bare"),
        forOrientation(compare("p50", "bare")),
        forOrientation(compare("p99", "synced")),
        forOrientation(compare("p50", "synced")),
      ];
    }),
};
