import { randomUUID } from "node:crypto";
import { existsSync, mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import tls from "node:tls";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Command } from "../../shared/protocol/wire.ts";
import { readComposeFile } from "../support/compose-file.ts";
import { type ComposeHall, startComposeHall } from "../support/compose-hall.ts";
import { administratorPassword, foundHall, type Hall } from "../support/hub.ts";
import { type Caller, caller, type TestSocket } from "../support/hub-caller.ts";
import { type ImageFolder, layOutImage } from "../support/image-folder.ts";

const settings = { DAWR_SECRET: "a secret that both hubs share", DAWR_ADMIN_PASSWORD: administratorPassword };
const patienceMs = 10_000;

let root: string;
let image: ImageFolder;
let hall: ComposeHall;
let door: Caller;
let office: Hall;

beforeAll(async () => {
  root = mkdtempSync(join(tmpdir(), "dawr-deploy-"));
  image = layOutImage(root);
  hall = await startComposeHall({ compose: readComposeFile(settings), image, root });
  tls.setDefaultCACertificates([...tls.getCACertificates("default"), hall.authority]);
  door = await caller(hall.url, administratorPassword);
  office = await foundHall(door, 1);
}, 300_000);
afterAll(async () => {
  door?.disconnect();
  await hall?.close();
  rmSync(root, { recursive: true, force: true });
});

/** A screen that keeps its line: whoever cuts it is followed by the next, and an envelope is repeated until it is answered. */
function screen(token: string) {
  let line: TestSocket | undefined;
  let lost = 0;
  const connected = async (): Promise<TestSocket> => {
    for (const until = performance.now() + patienceMs; ; ) {
      if (line?.socket.connected) return line;
      try {
        line = await door.connect(token);
        line.socket.once("disconnect", () => {
          lost += 1;
        });
        return line;
      } catch (error) {
        if (performance.now() > until) throw error;
        await pause(50);
      }
    }
  };
  return {
    connected,
    lost: () => lost,
    async send(command: Command, id: string = randomUUID()) {
      for (const until = performance.now() + patienceMs; ; ) {
        const { socket } = await connected();
        const gone = new Promise<undefined>((resolve) => socket.once("disconnect", () => resolve(undefined)));
        const answer = await Promise.race([(await connected()).command({ id, office: office.office, command }), gone]);
        if (answer !== undefined && answer.status !== "failed") return answer;
        if (performance.now() > until) throw new Error("no answer");
        await pause(50);
      }
    },
  };
}

describe("the image", () => {
  it("holds what the hub needs to run, and neither a second Node nor what only builds and tests", () => {
    const packages = readdirSync(join(image.folder, "node_modules"));
    expect(packages).toEqual(expect.arrayContaining(["express", "redis", "socket.io"]));
    for (const name of ["node", "vite", "vitest", "typescript", "@biomejs", "playwright-core"]) {
      expect(packages).not.toContain(name);
    }
    expect(existsSync(join(image.folder, "dist/kiosk/index.html"))).toBe(true);
    for (const kept of ["tests", "data", ".git", ".env"]) expect(existsSync(join(image.folder, kept))).toBe(false);
  });
});

describe("the hall of docker-compose.yml: Redis, two hubs, Caddy with TLS", () => {
  it("shows its screens over TLS only, keeps its figures to itself, and Redis keeps what was answered", async () => {
    const page = await fetch(`${hall.url}/kiosk/`);
    expect(page.status).toBe(200);
    expect(page.headers.get("strict-transport-security")).toMatch(/max-age/);
    const plain = await fetch(`${hall.plainUrl}/kiosk/`, { redirect: "manual" });
    expect([plain.status, plain.headers.get("location")]).toEqual([308, expect.stringMatching(/^https:\/\/localhost/)]);
    expect((await fetch(`${hall.url}/metrics`)).status).toBe(404);
    expect(hall.hubOutput("hub-1")).toContain("Redis keeps every command before it is answered");
    expect(hall.hubOutput("hub-1")).not.toContain("may lose");
  });

  it("S1 S2 S5 checks in, calls, serves and rates; one hub is killed in the middle and everybody goes on", async () => {
    const [officer = ""] = office.tokens.officers;
    const [kiosk, wall, desk] = [office.devices.kiosk, office.devices.display, officer].map(screen);
    if (!kiosk || !wall || !desk) throw new Error("no screens");
    const board = await wall.connected();
    expect(await board.watch({ office: office.office, view: "board" })).toMatchObject({ status: "watching" });

    const id = randomUUID();
    const first = await kiosk.send({ type: "CheckIn", service: "inquiry" }, id);
    expect(first).toMatchObject({ status: "accepted" });
    expect(await desk.send({ type: "OpenCounter", counter: "1" })).toMatchObject({ status: "accepted" });

    const before = await Promise.all(["hub-1", "hub-2"].map((name) => hall.health(name)));
    expect(before).toEqual([0, 0]);
    // All three at once: least connections has put them on both hubs.
    const under = kiosk.send({ type: "CheckIn", service: "inquiry" });
    expect(await hall.endHub("hub-1")).toBe("SIGKILL");
    expect(await hall.health("hub-1")).toBe(1);
    expect(await under).toMatchObject({ status: "accepted" });

    const since = performance.now();
    expect(await kiosk.send({ type: "CheckIn", service: "inquiry" }, id)).toEqual(first);
    const called = await desk.send({ type: "CallNext", counter: "1" });
    expect(performance.now() - since).toBeLessThan(5_000);
    expect(called).toMatchObject({ status: "accepted", result: { ticket: id } });
    expect(kiosk.lost() + wall.lost() + desk.lost()).toBeGreaterThan(0);

    const again = await wall.connected();
    await again.watch({ office: office.office, view: "board" });
    const code = called.status === "accepted" ? called.result?.["code"] : "";
    await again.view(({ data }) => (data as { calls: readonly { code: string }[] }).calls[0]?.code === code);

    const ticket = called.status === "accepted" ? String(called.result?.["ticket"]) : "";
    expect(await desk.send({ type: "StartService", ticket })).toMatchObject({ status: "accepted" });
    await hall.startHub("hub-1");
    expect(await hall.endHub("hub-2")).toBe("SIGKILL");
    expect(await desk.send({ type: "FinishService", ticket, outcome: "completed" })).toMatchObject({
      status: "accepted",
    });
    expect(await kiosk.send({ type: "RateVisit", ticket, score: 5, mode: "kiosk" })).toMatchObject({
      status: "accepted",
    });
    await hall.startHub("hub-2");
  }, 120_000);

  it("S10 is backed up from within a hub, as docs/deploy.md says, and a hub stops in good order", async () => {
    const file = join(root, "dawr.gz");
    expect(await hall.runIn("hub-1", ["node", "server/keep/main.ts", "backup", file])).toBe(0);
    expect(await hall.runIn("hub-1", ["node", "server/keep/main.ts", "verify", file])).toBe(0);
    expect(await hall.endHub("hub-1", "SIGTERM")).toBe(0);
  });
});
