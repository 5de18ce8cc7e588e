import { type Figure, limitLine } from "./figure.ts";
import { startBenchHub } from "./target.ts";
import { startWorker } from "./workers.ts";

const sockets = 1_000;
const mostMegabytes = 200;

/** What a hub holds in memory while a thousand boards watch. */
export const memory: Figure = {
  key: "f",
  measure: async ({ isQuick }) => {
    const hub = await startBenchHub();
    const load = startWorker();
    try {
      const target = await hub.office();
      const { before, held } = await load.run("hold", { target, boards: sockets, seconds: isQuick ? 1 : 5 });
      const figure = `f  memory of the hub with ${sockets} sockets`;
      const detail = before === undefined ? "" : `${before.toFixed(0)} MB before they came`;
      return [limitLine(figure, held ?? Number.NaN, mostMegabytes, "MB", detail)];
    } finally {
      load.end();
      await hub.end();
    }
  },
};
