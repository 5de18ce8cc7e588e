import { closeSync, fdatasyncSync, openSync, rmSync, writeSync } from "node:fs";
import { join } from "node:path";
import { alternate, type Figure, forOrientation, type Line, shareLine } from "./figure.ts";
import type { RequestsResult } from "./load-requests.ts";
import type { Target } from "./target.ts";
import { withServers } from "./target.ts";
import { startWorker } from "./workers.ts";

const atOnce = 32;
const leastShare = 0.4;
const doors = [
  { door: "http", name: "POST", bareName: "Express" },
  { door: "socket", name: "socket ack", bareName: "Socket.IO" },
] as const;

/** Accepted and durable check-ins per second, over both doors, against the bare server's answers. */
export const checkIns: Figure = {
  key: "b",
  measure: ({ rounds, isQuick }) =>
    withServers(async (hub, bare) => {
      const load = startWorker();
      const lines: Line[] = [];
      for (const { door, name, bareName } of doors) {
        const ask = (target: Target) =>
          load.run("requests", { target, door, atOnce, warmSeconds: isQuick ? 0.5 : 2, seconds: isQuick ? 1 : 5 });
        const results = await alternate(
          rounds,
          () => ask(bare),
          async () => ask(await hub.office()),
        );
        const rate = (each: RequestsResult) => each.perSecond;
        const compared = {
          figure: `b  durable check-ins, ${atOnce} at once: ${name} against bare ${bareName}`,
          unit: "per second",
          bare: results.bare.map(rate),
          ours: results.ours.map(rate),
          efforts: [...results.bare, ...results.ours].map(({ effort }) => effort),
        };
        const perCpu = ({ perSecond, effort }: RequestsResult) =>
          (perSecond * effort.seconds) / (effort.serverCpu ?? Number.NaN);
        const ofCpu = {
          ...compared,
          figure: `b  the same per second of the server's CPU: ${name}`,
          unit: "per CPU s",
          bare: results.bare.map(perCpu),
          ours: results.ours.map(perCpu),
        };
        lines.push(shareLine(compared, leastShare), forOrientation(shareLine(ofCpu, leastShare)));
      }
      load.end();
      return [...lines, diskLine(hub.folder)];
    }),
};

/** What the disk itself does, one write and one sync after another. */
function diskLine(folder: string): Line {
  const file = join(folder, "sync-rate");
  const handle = openSync(file, "w");
  const page = Buffer.alloc(4096, 1);
  const began = performance.now();
  let syncs = 0;
  while (performance.now() - began < 500) {
    writeSync(handle, page);
    fdatasyncSync(handle);
    syncs += 1;
  }
  const perSecond = (syncs * 1000) / (performance.now() - began);
  closeSync(handle);
  rmSync(file);
  return {
    figure: "b  the disk's own rate: writes of 4 kB, each synced",
    detail: "",
    measured: `${perSecond.toFixed(0)} per second`,
    atLeast: "",
    isReached: undefined,
    clientShare: "",
  };
}
