import { randomUUID } from "node:crypto";
import { setTimeout as pause } from "node:timers/promises";
import { io, type Socket } from "socket.io-client";
import { quantile } from "./figure.ts";
import { countEffort, type Effort, residentMegabytes } from "./process-figures.ts";
import type { Target } from "./target.ts";

export type BoardsOrder = {
  readonly target: Target;
  readonly boards: number;
  readonly changesPerSecond: number;
  readonly seconds: number;
};

export type BoardsResult = {
  /** Milliseconds from sending a change until a board shows it, over all boards and changes. */
  readonly p50: number;
  readonly p99: number;
  /** Views that arrived, per second of the time from the first change to the last one shown. */
  readonly deliveriesPerSecond: number;
  readonly deliveries: number;
  readonly effort: Effort;
};

type View = {
  readonly revision: number;
  readonly data: { readonly waiting: readonly { readonly count: number }[] };
};

/** Changes before the measuring begins. */
const warmChanges = 20;
const patienceMs = 30_000;
const connectedAtOnce = 50;

/** Opens boards, sends changes at a steady rate, and measures when each board shows each of them. */
export async function watchBoards({ target, boards, changesPerSecond, seconds }: BoardsOrder): Promise<BoardsResult> {
  const shown = new Float64Array(boards);
  const sentAt: number[] = [];
  const latencies: number[] = [];
  let deliveries = 0;
  let isMeasuring = false;
  let first: number | undefined;
  const sockets = await connectBoards(target, boards, (board, view) => {
    const now = performance.now();
    const count = countOf(target, view);
    first ??= count;
    deliveries += 1;
    for (let change = shown[board] ?? 0; change < Math.min(count - first, sentAt.length); change += 1) {
      if (isMeasuring && change >= warmChanges) latencies.push(now - (sentAt[change] ?? now));
    }
    shown[board] = Math.max(shown[board] ?? 0, count - first);
  });
  // The view that watching gives at once: what it shows is where the counting begins.
  await pause(200);
  const sender = await connect(target.senderUrl ?? target.url, target.kiosk);
  const total = warmChanges + Math.round(changesPerSecond * seconds);
  const everybodySees = () => shown.every((count) => count >= sentAt.length);
  await sendSteadily(sender, target, warmChanges, changesPerSecond, sentAt);
  await until(everybodySees);
  isMeasuring = true;
  deliveries = 0;
  const end = countEffort(target.pid);
  await sendSteadily(sender, target, total - warmChanges, changesPerSecond, sentAt);
  await until(everybodySees);
  const effort = end();
  for (const socket of [...sockets, sender]) socket.disconnect();
  const sorted = Float64Array.from(latencies).sort();
  return {
    p50: quantile(sorted, 0.5),
    p99: quantile(sorted, 0.99),
    deliveriesPerSecond: deliveries / effort.seconds,
    deliveries,
    effort,
  };
}

/** Opens boards, lets some changes reach them, and tells the server's memory before and with them. */
export async function holdBoards({ target, boards, seconds }: Omit<BoardsOrder, "changesPerSecond">) {
  const before = residentMegabytes(target.pid);
  const sockets = await connectBoards(target, boards, () => undefined);
  const sender = await connect(target.url, target.kiosk);
  await sendSteadily(sender, target, 20 * seconds, 20, []);
  await pause(1_000);
  const held = residentMegabytes(target.pid);
  for (const socket of [...sockets, sender]) socket.disconnect();
  return { before, held };
}

const eventOf: { readonly [Kind in Target["kind"]]: string } = {
  hub: "command",
  bare: "change",
  synced: "syncedChange",
};

/** How many changes the view shows: everybody on this board who waits, or the bare server's number. */
function countOf({ kind }: Target, { revision, data }: View): number {
  return kind === "hub" ? data.waiting.reduce((sum, { count }) => sum + count, 0) : revision;
}

async function connect(url: string, token: string): Promise<Socket> {
  const socket = io(url, { transports: ["websocket"], auth: { token }, forceNew: true, reconnection: false });
  await new Promise<void>((resolve, reject) => {
    socket.once("connect", resolve);
    socket.once("connect_error", reject);
  });
  return socket;
}

async function connectBoards(
  target: Target,
  boards: number,
  onView: (board: number, view: View) => void,
): Promise<readonly Socket[]> {
  const sockets: Socket[] = [];
  while (sockets.length < boards) {
    const group = Array.from({ length: Math.min(connectedAtOnce, boards - sockets.length) }, async (_, place) => {
      const board = sockets.length + place;
      const socket = await connect(target.url, target.display);
      socket.on("view", (view: View) => onView(board, view));
      const answer: unknown = await socket.emitWithAck("watch", { office: target.office, view: "board" });
      if (JSON.stringify(answer) !== '{"status":"watching"}') throw new Error(`watch: ${JSON.stringify(answer)}`);
      return socket;
    });
    sockets.push(...(await Promise.all(group)));
  }
  return sockets;
}

async function sendSteadily(
  sender: Socket,
  { kind, office }: Target,
  changes: number,
  perSecond: number,
  sentAt: number[],
): Promise<void> {
  const began = performance.now();
  const answers: Promise<{ readonly status: string }>[] = [];
  for (let change = 0; change < changes; change += 1) {
    const waitMs = began + (1000 * change) / perSecond - performance.now();
    if (waitMs > 0) await pause(waitMs);
    const envelope = { id: randomUUID(), office, command: { type: "CheckIn", service: "inquiry" } };
    sentAt.push(performance.now());
    answers.push(sender.timeout(patienceMs).emitWithAck(eventOf[kind], envelope));
  }
  const refused = (await Promise.all(answers)).find(({ status }) => status !== "accepted");
  if (refused) throw new Error(`a change was not accepted: ${JSON.stringify(refused)}`);
}

async function until(isSo: () => boolean): Promise<void> {
  const deadline = performance.now() + patienceMs;
  while (!isSo()) {
    if (performance.now() > deadline) throw new Error("not every board showed every change");
    await pause(5);
  }
}
