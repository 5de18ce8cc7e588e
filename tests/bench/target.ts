import { randomUUID } from "node:crypto";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { foundHall } from "../support/hub.ts";
import { type HubProcess, startHubProcess } from "../support/hub-process.ts";
import { startWorker } from "./workers.ts";

/** A server under load: the hub with one office, or the bare one, with or without a write to the disk per change. */
export type Target = {
  readonly kind: "hub" | "bare" | "synced";
  readonly url: string;
  readonly pid: number;
  readonly office: string;
  readonly kiosk: string;
  readonly display: string;
  /** Where the kiosk sends its changes, when that is another hub than the boards'. */
  readonly senderUrl?: string;
};

/** The hub in a process and a folder of its own. */
export type BenchHub = {
  readonly hub: HubProcess;
  readonly folder: string;
  /** A new office with an open counter: each round begins with an empty day. */
  office(): Promise<Target>;
  end(): Promise<void>;
};

/** `environment` comes on top of what every hub of the benchmarks is told. */
export async function startBenchHub(environment: Readonly<Record<string, string>> = {}): Promise<BenchHub> {
  const folder = mkdtempSync(join(tmpdir(), "dawr-bench-"));
  const hub = await startHubProcess(folder, { isSignedIn: true, environment, program: "built" });
  return {
    hub,
    folder,
    async office() {
      const hall = await foundHall(hub, 1);
      const [officer = ""] = hall.tokens.officers;
      await hall.send(officer, { type: "OpenCounter", counter: "1" });
      const { kiosk, display } = hall.devices;
      return { kind: "hub", url: hub.url, pid: hub.child.pid ?? 0, office: hall.office, kiosk, display };
    },
    async end() {
      await hub.end();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** The bare server, answering with what the hub answers there. */
async function startBare(hub: BenchHub): Promise<{ readonly target: Target; end(): void }> {
  const { office, kiosk, display } = await hub.office();
  const command = { type: "CheckIn", service: "inquiry" };
  const answer = await hub.hub.must<object>(
    "POST",
    `/offices/${office}/commands`,
    { id: randomUUID(), command },
    kiosk,
  );
  const view = await hub.hub.must<object>("GET", `/offices/${office}/views/board`, undefined, display);
  const worker = startWorker();
  const { url } = await worker.run("serveBare", {
    answer,
    board: { office, view: "board", ...view },
    file: join(hub.folder, "bare"),
  });
  return {
    target: { kind: "bare", url, pid: worker.pid, office: "", kiosk: "", display: "" },
    end: worker.end,
  };
}

/** Runs something with a hub and a bare server beside it, and ends both. */
export async function withServers<Result>(
  act: (hub: BenchHub, bare: Target) => Promise<Result>,
  environment: Readonly<Record<string, string>> = {},
): Promise<Result> {
  const hub = await startBenchHub(environment);
  try {
    const bare = await startBare(hub);
    try {
      return await act(hub, bare.target);
    } finally {
      bare.end();
    }
  } finally {
    await hub.end();
  }
}
