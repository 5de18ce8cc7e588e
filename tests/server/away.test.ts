import { randomUUID } from "node:crypto";
import { once } from "node:events";
import { createServer as createHttpServer } from "node:http";
import { type AddressInfo, connect, createServer, type Socket as TcpSocket } from "node:net";
import { Server } from "socket.io";
import { io, type Socket } from "socket.io-client";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { HubServer, HubSocket } from "../../server/gateway/events.ts";
import { createOutgoing } from "../../server/gateway/outgoing.ts";
import type { ViewMessage } from "../../shared/protocol/wire.ts";
import { foundHall, type Hall, startTestHub, type TestHub } from "../support/hub.ts";
import { testSocket } from "../support/hub-caller.ts";

let hub: TestHub;
let hall: Hall;

beforeAll(async () => {
  hub = await startTestHub();
  hall = await foundHall(hub, 1);
});
afterAll(() => hub.close());

function heard(socket: Socket, event: "connect" | "disconnect"): Promise<void> {
  return new Promise((resolve) => socket.once(event, () => resolve()));
}

/** A network cable that can be pulled. */
async function cable(toPort: number) {
  const open = new Set<TcpSocket>();
  let isPulled = false;
  const server = createServer((near) => {
    if (isPulled) {
      near.destroy();
      return;
    }
    const far = connect(toPort, "127.0.0.1");
    for (const end of [near, far]) {
      open.add(end);
      end.on("error", () => end.destroy());
      end.on("close", () => open.delete(end));
    }
    near.pipe(far).pipe(near);
  }).listen(0, "127.0.0.1");
  await once(server, "listening");
  return {
    port: (server.address() as AddressInfo).port,
    pull() {
      isPulled = true;
      for (const end of open) end.destroy();
    },
    plug() {
      isPulled = false;
    },
    close() {
      for (const end of open) end.destroy();
      server.close();
    },
  };
}

describe("S5 a client that was away", () => {
  it("gets the truth with the very first view after its return, soon", async () => {
    const wire = await cable(hub.hub.port);
    const socket = io(`http://127.0.0.1:${wire.port}`, {
      transports: ["websocket"],
      auth: { token: hall.devices.display },
      forceNew: true,
      reconnectionDelay: 100,
      reconnectionDelayMax: 200,
    });
    const display = testSocket(socket);
    const request = { office: hall.office, view: "board" };
    socket.on("connect", () => void display.watch(request));
    const count = (message: { readonly data: object }) =>
      (message.data as { waiting: { count: number }[] }).waiting.reduce((sum, each) => sum + each.count, 0);
    await display.view((message) => count(message) === 0);

    const gone = heard(socket, "disconnect");
    wire.pull();
    await gone;
    display.views.length = 0;
    for (let n = 0; n < 20; n += 1) await hall.send(hall.devices.kiosk, { type: "CheckIn", service: "inquiry" });
    const since = performance.now();
    wire.plug();
    const first = await display.view(() => true);
    expect(count(first)).toBe(20);
    // Two seconds are the promise; a loaded test machine gets more.
    expect(performance.now() - since).toBeLessThan(10_000);
    socket.disconnect();
    wire.close();
  });

  it("a command whose answer was lost is answered the same when repeated after the return", async () => {
    const wire = await cable(hub.hub.port);
    const socket = io(`http://127.0.0.1:${wire.port}`, {
      transports: ["websocket"],
      auth: { token: hall.devices.kiosk },
      forceNew: true,
      reconnectionDelay: 100,
    });
    await heard(socket, "connect");
    const kiosk = testSocket(socket);
    const envelopes = Array.from({ length: 50 }, () => ({
      id: randomUUID(),
      office: hall.office,
      command: { type: "CheckIn", service: "support" },
    }));
    for (const envelope of envelopes) socket.emit("command", envelope, () => wire.pull());
    await heard(socket, "disconnect");
    wire.plug();
    await heard(socket, "connect");
    const answers = await Promise.all(envelopes.map((envelope) => kiosk.command(envelope)));
    const codes = answers.map((answer) => (answer.status === "accepted" ? answer.result?.["code"] : answer.status));
    expect(new Set(codes).size).toBe(50);
    expect(codes.map(String).sort().at(-1)).toBe("B-050");
    socket.disconnect();
    wire.close();
  });
});

describe("S7 a board that does not read", () => {
  it("makes nothing pile up, keeps nobody waiting, and shows the latest when it reads again", async () => {
    const http = createHttpServer();
    const server: HubServer = new Server(http, {
      transports: ["websocket"],
      pingInterval: 60_000,
      pingTimeout: 60_000,
    });
    let latest: ViewMessage | undefined;
    const outgoing = createOutgoing(server, () => latest);
    const joined: HubSocket[] = [];
    server.on("connection", (socket) => {
      outgoing.attend(socket);
      void socket.join("room");
      joined.push(socket);
    });
    http.listen(0, "127.0.0.1");
    await once(http, "listening");
    const url = `http://127.0.0.1:${(http.address() as AddressInfo).port}`;
    const boards = [0, 1].map(() => io(url, { transports: ["websocket"], forceNew: true, reconnection: false }));
    const [deaf, awake] = boards.map(testSocket);
    if (!deaf || !awake) throw new Error("no boards");
    await expect.poll(() => joined.length).toBe(2);
    const { engine } = deaf.socket.io;
    const raw = (engine.transport as unknown as { ws: { pause(): void; resume(): void } }).ws;
    raw.pause();

    const filler = "x".repeat(64_000);
    const message = (revision: number): ViewMessage =>
      ({
        office: "o",
        view: "board",
        revision,
        data: { filler },
        clock: { now: 0, rate: 1 },
      }) as unknown as ViewMessage;
    const rounds = 1_500;
    for (let revision = 1; revision <= rounds; revision += 1) {
      latest = message(revision);
      outgoing.send("room", latest);
      await new Promise((resolve) => setImmediate(resolve));
    }
    await awake.view(({ revision }) => revision === rounds);
    const unsent = joined.map(({ conn }) => (conn as unknown as { writeBuffer: unknown[] }).writeBuffer.length);
    expect(Math.max(...unsent)).toBeLessThanOrEqual(9);
    expect(deaf.views.length).toBeLessThan(rounds);

    raw.resume();
    await deaf.view(({ revision }) => revision === rounds);
    expect(deaf.views.at(-1)?.revision).toBe(rounds);
    for (const board of boards) board.disconnect();
    await server.close();
  });
});
