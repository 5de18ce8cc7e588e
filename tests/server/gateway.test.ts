import { randomUUID } from "node:crypto";
import { io } from "socket.io-client";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { foundHall, type Hall, startTestHub, type TestHub } from "../support/hub.ts";
import { type TestSocket, testSocket } from "../support/hub-caller.ts";

let hub: TestHub;
let hall: Hall;

beforeAll(async () => {
  hub = await startTestHub();
  hall = await foundHall(hub, 2);
});
afterAll(() => hub.close());

const checkIn = { type: "CheckIn", service: "inquiry" } as const;
const envelope = (command: object, id: string = randomUUID()) => ({ id, office: hall.office, command });

function waitingOf(message: { readonly data: object }): number {
  const { waiting } = message.data as { readonly waiting: readonly { readonly count: number }[] };
  return waiting.reduce((sum, each) => sum + each.count, 0);
}

describe("who is let in over the socket (S8)", () => {
  it("nobody without a valid token, and nobody from another site's page", async () => {
    for (const token of ["", "nonsense", undefined, 7, { a: 1 }]) {
      await expect(hub.connect(token as string)).rejects.toThrow("unauthorized");
    }
    const foreign = io(hub.url, {
      transports: ["websocket"],
      auth: { token: hall.devices.display },
      extraHeaders: { origin: "https://elsewhere.example" },
      forceNew: true,
      reconnection: false,
    });
    const error = await new Promise<Error>((resolve) => foreign.once("connect_error", resolve));
    expect(error.message).toContain("websocket error");
  });

  it("lets in by the session's cookie and from the hub's own page", async () => {
    const own = io(hub.url, {
      transports: ["websocket"],
      extraHeaders: { origin: hub.url, cookie: `dawr_session=${hall.tokens.manager}` },
      forceNew: true,
      reconnection: false,
    });
    await new Promise<void>((resolve, reject) => {
      own.once("connect", resolve);
      own.once("connect_error", reject);
    });
    expect(await testSocket(own).watch({ office: hall.office, view: "overview" })).toEqual({ status: "watching" });
    own.disconnect();
  });

  it("a revoked device is disconnected at once, and its next command is forbidden", async () => {
    const { code } = await hub.must<{ code: string }>("POST", "/devices", { office: hall.office, kind: "kiosk" });
    const { token, device } = await hub.must<{ token: string; device: { id: string } }>("POST", "/devices/claim", {
      code,
    });
    const { socket } = await hub.connect(token);
    const gone = new Promise<string>((resolve) => socket.once("disconnect", resolve));
    await hub.must("DELETE", `/devices/${device.id}`);
    expect(await gone).toBe("io server disconnect");
    await expect(hub.connect(token)).rejects.toThrow("unauthorized");
  });

  it("watching needs permission and an office that is one's own", async () => {
    const display = await hub.connect(hall.devices.display);
    expect(await display.watch({ office: hall.office, view: "overview" })).toEqual({ status: "forbidden" });
    expect(await display.watch({ office: "atlantis", view: "board" })).toEqual({ status: "forbidden" });
    expect(await display.watch({ office: hall.office, view: "dance" })).toMatchObject({ status: "invalid" });
    const admin = await hub.connect(hall.tokens.admin);
    expect(await admin.watch({ office: "atlantis", view: "board" })).toMatchObject({ issues: [{ path: "office" }] });
  });
});

describe("every event gets exactly one answer (S7)", () => {
  let kiosk: TestSocket;
  beforeAll(async () => {
    kiosk = await hub.connect(hall.devices.kiosk);
  });

  const ask = (event: string, ...args: unknown[]) => kiosk.socket.timeout(10_000).emitWithAck(event, ...args);

  it("commands: accepted, rejected, invalid, forbidden, repeated", async () => {
    const id = randomUUID();
    const first = await kiosk.command(envelope(checkIn, id));
    expect(first).toMatchObject({ status: "accepted", result: { ticket: id } });
    expect(await kiosk.command(envelope(checkIn, id))).toEqual(first);
    expect(await kiosk.command(envelope({ type: "CheckIn", service: "x" }))).toMatchObject({ status: "rejected" });
    expect(await kiosk.command(envelope({ type: "Dance" }))).toMatchObject({ status: "invalid" });
    expect(await kiosk.command(envelope({ type: "CallNext", counter: "1" }))).toEqual({ status: "forbidden" });
  });

  it("nonsense of every shape", async () => {
    for (const args of [
      [],
      [null],
      [7],
      ["x"],
      [[]],
      [{}],
      [Buffer.from("abc")],
      [{ deep: { er: Buffer.from("x") } }],
    ]) {
      expect(await ask("command", ...args)).toMatchObject({ status: "invalid" });
      expect(await ask("watch", ...args)).toMatchObject({ status: "invalid" });
    }
    expect(await ask("command", envelope(checkIn), envelope(checkIn))).toMatchObject({ status: "invalid" });
    expect(await ask("dance", 1, 2, 3)).toEqual({
      status: "invalid",
      issues: [{ path: "event", message: "is not known here" }],
    });
    expect(await ask("unwatch", { office: 7 })).toEqual({ status: "unwatched" });
  });

  it("without an acknowledgement asked for nothing breaks", async () => {
    kiosk.socket.emit("command");
    kiosk.socket.emit("command", null, "not a function");
    kiosk.socket.emit("watch", { office: hall.office, view: "board" });
    kiosk.socket.emit("dance");
    expect(await kiosk.command(envelope(checkIn))).toMatchObject({ status: "accepted" });
  });

  it("a message larger than any of ours ends the connection, and only that one", async () => {
    const flooding = await hub.connect(hall.devices.kiosk);
    const gone = new Promise<string>((resolve) => flooding.socket.once("disconnect", resolve));
    flooding.socket.emit("command", "x".repeat(400_000));
    expect(await gone).toBe("transport close");
    expect(await ask("command", "x".repeat(100_000))).toMatchObject({ status: "invalid" });
    expect(await kiosk.command(envelope(checkIn))).toMatchObject({ status: "accepted" });
  });
});

describe("views", () => {
  it("come at once, then after each change, whole, with a revision that grows", async () => {
    const display = await hub.connect(hall.devices.display);
    const kiosk = await hub.connect(hall.devices.kiosk);
    expect(await display.watch({ office: hall.office, view: "board" })).toEqual({ status: "watching" });
    const first = await display.view(() => true);
    expect(first).toMatchObject({ office: hall.office, view: "board", clock: { rate: 1 } });
    const before = waitingOf(first);
    await kiosk.command(envelope(checkIn));
    const second = await display.view((message) => waitingOf(message) === before + 1);
    expect(second.revision).toBeGreaterThan(first.revision);
  });

  it("a burst is told in few views, the last of them true; the same view is not told twice", async () => {
    const display = await hub.connect(hall.devices.display);
    await display.watch({ office: hall.office, view: "board" });
    const before = waitingOf(await display.view(() => true));
    const kiosk = await hub.connect(hall.devices.kiosk);
    const since = performance.now();
    for (let n = 0; n < 200; n += 1) await kiosk.command(envelope(checkIn));
    await display.view((message) => waitingOf(message) === before + 200);
    // One at once, and then one in 50 ms; twice as many are allowed, because a busy machine tells the time late.
    expect(display.views.length).toBeLessThanOrEqual(5 + (performance.now() - since) / 25);
    const data = display.views.map((message) => JSON.stringify(message.data));
    for (const [place, each] of data.entries()) expect(each).not.toBe(data[place + 1]);
  });

  it("are true for whoever comes in the middle of a burst", async () => {
    const kiosk = await hub.connect(hall.devices.kiosk);
    const watcher = await hub.connect(hall.devices.display);
    const request = { office: hall.office, view: "board" };
    await watcher.watch(request);
    const before = waitingOf(await watcher.view(() => true));
    for (let n = 1; n <= 10; n += 1) {
      await kiosk.command(envelope(checkIn));
      const display = await hub.connect(hall.devices.display);
      await kiosk.command(envelope(checkIn));
      await display.watch(request);
      expect(waitingOf(await display.view(() => true))).toBe(before + 2 * n);
      display.socket.disconnect();
    }
  });

  it("S5 tell whoever comes later the time it is now: an old reading would make old calls fresh", async () => {
    const request = { office: hall.office, view: "board" };
    const display = await hub.connect(hall.devices.display);
    await display.watch(request);
    const first = await display.view(() => true);
    await new Promise((resolve) => setTimeout(resolve, 300));
    const late = await hub.connect(hall.devices.display);
    await late.watch(request);
    const second = await late.view(() => true);
    expect(second.revision).toBe(first.revision);
    expect(second.clock.now - first.clock.now).toBeGreaterThanOrEqual(290);
  });

  it("that say nothing new are not sent, whatever else happened in the office", async () => {
    const kiosk = await hub.connect(hall.devices.kiosk);
    const ticket = randomUUID();
    const answer = await kiosk.command(envelope({ type: "CheckIn", service: "update" }, ticket));
    const code = answer.status === "accepted" ? answer.result?.["code"] : undefined;
    await kiosk.watch({ office: hall.office, view: "phone", params: { code } });
    const phase = (message: { readonly data: object }) => (message.data as { ticket: { phase: string } }).ticket.phase;
    await kiosk.view((message) => phase(message) === "waiting");
    for (let n = 0; n < 5; n += 1) await kiosk.command(envelope({ type: "CheckIn", service: "update" }));
    await kiosk.command(envelope({ type: "Abandon", ticket }));
    await kiosk.view((message) => phase(message) === "abandoned");
    expect(kiosk.views.map(phase)).toEqual(["waiting", "abandoned"]);
  });

  it("are cut for the one who looks: each officer has the own desk", async () => {
    const [one, two] = hall.tokens.officers;
    const desks = [await hub.connect(one ?? ""), await hub.connect(two ?? "")] as const;
    for (const desk of desks) await desk.watch({ office: hall.office, view: "desk" });
    await desks[0].command(envelope({ type: "OpenCounter", counter: "1" }));
    const counter = (message: { readonly data: object }) =>
      (message.data as { counter: { id: string } | null }).counter?.id;
    await desks[0].view((message) => counter(message) === "1");
    expect(desks[1].views.map(counter)).not.toContain("1");
  });

  it("show which devices are here", async () => {
    const manager = await hub.connect(hall.tokens.manager);
    await manager.watch({ office: hall.office, view: "devices" });
    const { code } = await hub.must<{ code: string }>("POST", "/devices", { office: hall.office, kind: "display" });
    const { token, device } = await hub.must<{ token: string; device: { id: string } }>("POST", "/devices/claim", {
      code,
    });
    const isHere = (is: boolean) => (message: { readonly data: object }) =>
      (message.data as { devices: { id: string; isConnected: boolean }[] }).devices.some(
        (each) => each.id === device.id && each.isConnected === is,
      );
    await manager.view(isHere(false));
    const display = await hub.connect(token);
    await manager.view(isHere(true));
    manager.views.length = 0;
    display.socket.disconnect();
    await manager.view(isHere(false));
  });

  it("stop after unwatch", async () => {
    const display = await hub.connect(hall.devices.display);
    const request = { office: hall.office, view: "board" };
    await display.watch(request);
    await display.socket.timeout(10_000).emitWithAck("unwatch", request);
    const had = display.views.length;
    const kiosk = await hub.connect(hall.devices.kiosk);
    await kiosk.watch(request);
    const before = waitingOf(await kiosk.view(() => true));
    await kiosk.command(envelope(checkIn));
    await kiosk.view((message) => waitingOf(message) === before + 1);
    expect(display.views.length).toBe(had);
  });
});

describe("a flood (S7)", () => {
  it("is told to wait, over both doors, and others are not", async () => {
    const limited = await startTestHub({ settings: { isRateLimited: true } });
    try {
      const there = await foundHall(limited, 1);
      const kiosk = await limited.connect(there.devices.kiosk);
      const rating = () => kiosk.command({ id: randomUUID(), office: there.office, command: { type: "Dance" } });
      const answers = await Promise.all(Array.from({ length: 2_100 }, rating));
      const refused = answers.filter((answer) => answer.status === "rejected");
      expect(refused.length).toBe(100);
      expect(refused[0]).toEqual({
        status: "rejected",
        rejection: { code: "TooManyRequests", retrySeconds: expect.any(Number) },
      });
      const http = await there.send(there.devices.kiosk, checkIn);
      expect(http.status).toBe(429);
      expect(Number(http.headers.get("retry-after"))).toBeGreaterThan(0);
      expect((await there.send(there.tokens.officers[0] ?? "", checkIn)).status).toBe(200);
    } finally {
      await limited.close();
    }
  });
});
