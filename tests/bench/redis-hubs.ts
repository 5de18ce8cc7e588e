import { setTimeout as pause } from "node:timers/promises";
import { io, type Socket } from "socket.io-client";
import { startHubProcess } from "../support/hub-process.ts";
import { freePort, type RedisServer, startRedis } from "../support/redis-server.ts";
import { alternate, type Figure, type Line, limitLine, multipleLine, shareLine } from "./figure.ts";
import type { RequestsResult } from "./load-requests.ts";
import { type BenchHub, startBenchHub, type Target, withServers } from "./target.ts";
import { startWorker } from "./workers.ts";

const atOnce = 32;
const leastShare = 0.3;
const boards = 100;
const changesPerSecond = 20;
const mostTimes = 2;
const returning = 1_000;
const connectedAtOnce = 50;
const mostReturnSeconds = 5;

/** Hubs with their books on Redis, which syncs every append. */
export const redisHubs: Figure = {
  key: "r",
  async measure(how) {
    const redis = await startRedis();
    try {
      return [...(await checkInsOn(redis, how)), ...(await boardsAfar(redis, how)), await homecoming(redis, how)];
    } finally {
      await redis.dispose();
    }
  },
};

type Pace = Parameters<Figure["measure"]>[0];

/** All hubs on one Redis know one secret. */
function environmentOf({ url }: RedisServer): Readonly<Record<string, string>> {
  return { REDIS_URL: url, DAWR_SECRET: "the secret of the benchmarks" };
}

/** Accepted check-ins per second against the bare server's answers. */
function checkInsOn(redis: RedisServer, { rounds, isQuick }: Pace): Promise<readonly Line[]> {
  return withServers(async (hub, bare) => {
    const load = startWorker();
    const lines: Line[] = [];
    for (const door of ["http", "socket"] as const) {
      const ask = (target: Target) =>
        load.run("requests", { target, door, atOnce, warmSeconds: isQuick ? 0.5 : 2, seconds: isQuick ? 1 : 5 });
      const results = await alternate(
        rounds,
        () => ask(bare),
        async () => ask(await hub.office()),
      );
      const rate = (each: RequestsResult) => each.perSecond;
      const compared = {
        figure: `r  check-ins on Redis, every one synced, ${atOnce} at once: ${door}`,
        unit: "per second",
        bare: results.bare.map(rate),
        ours: results.ours.map(rate),
        efforts: [...results.bare, ...results.ours].map(({ effort }) => effort),
      };
      lines.push(shareLine(compared, leastShare));
    }
    load.end();
    return lines;
  }, environmentOf(redis));
}

/** From the check-in at one hub until the boards of another show it, against boards of the same hub. */
async function boardsAfar(redis: RedisServer, { rounds, isQuick }: Pace): Promise<readonly Line[]> {
  const hubs: BenchHub[] = [];
  const load = startWorker();
  try {
    for (let n = 0; n < 2; n += 1) hubs.push(await startBenchHub(environmentOf(redis)));
    const [near, far] = hubs as [BenchHub, BenchHub];
    const watch = (target: Target) =>
      load.run("boards", { target, boards, changesPerSecond, seconds: isQuick ? 2 : 10 });
    const results = await alternate(
      rounds,
      async () => watch(await near.office()),
      async () => {
        const target = await near.office();
        // Until the far hub has heard of the office and its devices.
        await pause(500);
        return watch({ ...target, url: far.hub.url, senderUrl: target.url });
      },
    );
    const efforts = [...results.bare, ...results.ours].map(({ effort }) => effort);
    const compare = (quantile: "p50" | "p99") => ({
      figure: `r  check-in at one hub → ${boards} boards of another, ${changesPerSecond}/s: ${quantile}`,
      unit: "ms",
      bare: results.bare.map((each) => each[quantile]),
      ours: results.ours.map((each) => each[quantile]),
      efforts,
    });
    return [multipleLine(compare("p99"), mostTimes, "one hub"), multipleLine(compare("p50"), mostTimes, "one hub")];
  } finally {
    load.end();
    for (const hub of hubs) await hub.end();
  }
}

/** How long until every board shows its view again after the hub was killed and is back. */
async function homecoming(redis: RedisServer, { isQuick }: Pace): Promise<Line> {
  const count = isQuick ? returning / 10 : returning;
  const environment = { ...environmentOf(redis), PORT: String(await freePort()) };
  const hub = await startBenchHub(environment);
  const target = await hub.office();
  const views = new Map<Socket, number>();
  const sockets = await openBoards(target, count, (socket) => views.set(socket, performance.now()));
  const gone = sockets.map((socket) => heard(socket, "disconnect"));
  await hub.hub.end("SIGKILL");
  await Promise.all(gone);
  views.clear();
  const again = await startHubProcess(hub.folder, { environment, program: "built" });
  const began = performance.now();
  while (views.size < count && performance.now() - began < 60_000) await pause(20);
  const seconds = views.size < count ? Number.NaN : (Math.max(...views.values()) - began) / 1000;
  for (const socket of sockets) socket.disconnect();
  await again.end();
  await hub.end();
  return limitLine(`r  ${count} boards are back after a hub's restart`, seconds, mostReturnSeconds, "s");
}

/** Boards that come back by themselves, in the way of the apps' own link. */
async function openBoards(target: Target, count: number, onView: (board: Socket) => void): Promise<readonly Socket[]> {
  const sockets: Socket[] = [];
  while (sockets.length < count) {
    const group = Array.from({ length: Math.min(connectedAtOnce, count - sockets.length) }, async () => {
      const socket = io(target.url, {
        transports: ["websocket"],
        auth: { token: target.display },
        forceNew: true,
        reconnectionDelay: 200,
        reconnectionDelayMax: 1_500,
        randomizationFactor: 0.5,
      });
      const shown = heard(socket, "view");
      socket.on("view", () => onView(socket));
      socket.on("connect", () => socket.emit("watch", { office: target.office, view: "board" }, () => undefined));
      await shown;
      return socket;
    });
    sockets.push(...(await Promise.all(group)));
  }
  return sockets;
}

function heard(socket: Socket, event: "view" | "disconnect"): Promise<void> {
  return new Promise((resolve) => socket.once(event, () => resolve()));
}
