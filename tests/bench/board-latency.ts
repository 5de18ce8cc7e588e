import { alternate, type Figure, forOrientation, multipleLine } from "./figure.ts";
import type { Target } from "./target.ts";
import { withServers } from "./target.ts";
import { startWorker } from "./workers.ts";

const boards = 100;
const changesPerSecond = 20;
const mostTimes = 2;

/** From the check-in on the kiosk's side until the boards show it, against a bare echo to all boards. */
export const boardLatency: Figure = {
  key: "a",
  measure: ({ rounds, isQuick }) =>
    withServers(async (hub, bare) => {
      const load = startWorker();
      const watch = (target: Target) =>
        load.run("boards", { target, boards, changesPerSecond, seconds: isQuick ? 2 : 10 });
      const results = await alternate(
        rounds,
        () => watch(bare),
        async () => watch(await hub.office()),
      );
      load.end();
      const efforts = [...results.bare, ...results.ours].map(({ effort }) => effort);
      const compare = (quantile: "p50" | "p99") => ({
        figure: `a  check-in → board, ${boards} boards, ${changesPerSecond}/s: ${quantile}`,
        unit: "ms",
        bare: results.bare.map((each) => each[quantile]),
        ours: results.ours.map((each) => each[quantile]),
        efforts,
      });
      return [multipleLine(compare("p99"), mostTimes), forOrientation(multipleLine(compare("p50"), mostTimes))];
    }),
};
