import { randomUUID } from "node:crypto";
import { io } from "socket.io-client";
import { quantile } from "./figure.ts";
import { openHttpLine } from "./http-line.ts";
import { countEffort, type Effort } from "./process-figures.ts";
import type { Target } from "./target.ts";

export type RequestsOrder = {
  readonly target: Target;
  readonly door: "http" | "socket";
  /** So many requesters, each with one request under way. */
  readonly atOnce: number;
  readonly warmSeconds: number;
  readonly seconds: number;
};

export type RequestsResult = {
  readonly perSecond: number;
  readonly p50: number;
  readonly p99: number;
  readonly effort: Effort;
};

/** One requester's way to the server: sends a check-in and resolves when it is accepted. */
type Line = { checkIn(): Promise<void>; end(): void };

/** Check-ins as fast as the server answers them. Rejects when one of them is not accepted. */
export async function request({ target, door, atOnce, warmSeconds, seconds }: RequestsOrder): Promise<RequestsResult> {
  const lines = await Promise.all(
    Array.from({ length: atOnce }, () => (door === "http" ? httpLine(target) : socketLine(target))),
  );
  const latencies: number[] = [];
  let isMeasuring = false;
  let isOver = false;
  const work = async (line: Line) => {
    while (!isOver) {
      const began = performance.now();
      await line.checkIn();
      if (isMeasuring) latencies.push(performance.now() - began);
    }
  };
  const working = Promise.all(lines.map(work));
  const after = (ms: number) => Promise.race([new Promise((resolve) => setTimeout(resolve, ms)), working]);
  await after(warmSeconds * 1000);
  isMeasuring = true;
  const end = countEffort(target.pid);
  await after(seconds * 1000);
  isMeasuring = false;
  const effort = end();
  isOver = true;
  await working;
  for (const line of lines) line.end();
  const sorted = Float64Array.from(latencies).sort();
  return {
    perSecond: latencies.length / effort.seconds,
    p50: quantile(sorted, 0.5),
    p99: quantile(sorted, 0.99),
    effort,
  };
}

const command = { type: "CheckIn", service: "inquiry" };

async function httpLine({ kind, url, office, kiosk }: Target): Promise<Line> {
  const path = kind === "hub" ? `/api/v1/offices/${office}/commands` : "/commands";
  const line = await openHttpLine(url, path, kiosk);
  return {
    async checkIn() {
      const body = await line.post(JSON.stringify({ id: randomUUID(), command }));
      if (!body.includes('"accepted"')) throw new Error(`not accepted: ${body}`);
    },
    end: line.end,
  };
}

async function socketLine({ url, office, kiosk }: Target): Promise<Line> {
  const socket = io(url, { transports: ["websocket"], auth: { token: kiosk }, forceNew: true, reconnection: false });
  await new Promise<void>((resolve, reject) => {
    socket.once("connect", resolve);
    socket.once("connect_error", reject);
  });
  return {
    async checkIn() {
      const answer: { readonly status: string } = await socket.emitWithAck("command", {
        id: randomUUID(),
        office,
        command,
      });
      if (answer.status !== "accepted") throw new Error(`not accepted: ${JSON.stringify(answer)}`);
    },
    end: () => void socket.disconnect(),
  };
}
