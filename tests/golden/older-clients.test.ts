import { readFileSync } from "node:fs";
import { io, type Socket } from "socket.io-client";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { memoryStore } from "../../server/log/memory.ts";
import { isSpokenHere, oldestWire, wireVersion } from "../../shared/protocol/wire-version.ts";
import { foundHall, type Hall, startTestHub, type TestHub } from "../support/hub.ts";

/** One exchange as it was recorded between an app of that time and the hub of that time. */
type Exchange = {
  readonly event: string;
  readonly input: { readonly view?: string };
  readonly answer: object;
  /** The first view that came, where a view was asked for. */
  readonly data?: object;
};
type Recorded = { readonly kiosk: readonly Exchange[]; readonly display: readonly Exchange[] };

const recorded = (wire: number): Recorded =>
  JSON.parse(readFileSync(new URL(`./wire-${wire}.json`, import.meta.url), "utf8"));

let hub: TestHub;
beforeAll(async () => {
  hub = await startTestHub({ log: memoryStore().open() });
});
afterAll(() => hub.close());

/** The recorded words in today's office, on its devices, now. */
async function translator(hall: Hall): Promise<<Said>(said: Said) => Said> {
  const me = await hub.must<{ id: string }>("GET", "/me", undefined, hall.devices.kiosk);
  const now = Date.now();
  return (said) =>
    JSON.parse(
      JSON.stringify(said)
        .replaceAll("{office}", hall.office)
        .replaceAll("{device}", me.id)
        .replace(/"\{now(-\d+)?\}"/g, (_, ago: string | undefined) => String(now + Number(ago ?? 0))),
    );
}

/** What the app of then reads must still be there, of the same kind; more may have come beside it. */
function expectReadable(then: unknown, now: unknown, path: string): void {
  if (then === null) return;
  expect(now, `${path} is gone`).toBeDefined();
  if (Array.isArray(then)) {
    expect(Array.isArray(now), `${path} is no list`).toBe(true);
    if (then.length === 0) return;
    const [first]: readonly unknown[] = Array.isArray(now) ? now : [];
    return expectReadable(then[0], first, `${path}[0]`);
  }
  expect(typeof now, path).toBe(typeof then);
  if (typeof then !== "object") return;
  for (const [key, value] of Object.entries(then)) {
    const inside: unknown = Object.entries(Object(now)).find(([name]) => name === key)?.[1];
    expectReadable(value, inside, `${path}.${key}`);
  }
}

/** Speaks as an app of then: connects with what it showed, says the same things in the same order. */
async function speak(url: string, auth: object, exchanges: readonly Exchange[]): Promise<void> {
  const socket = io(url, { transports: ["websocket"], auth, forceNew: true, reconnection: false });
  try {
    for (const { event, input, answer, data } of exchanges) {
      const view = data && nextView(socket, input.view);
      const answered: unknown = await socket.timeout(20_000).emitWithAck(event, input);
      expect(answered, JSON.stringify(input)).toMatchObject(answer);
      if (data) expectReadable(data, await view, String(input.view));
    }
  } finally {
    socket.disconnect();
  }
}

const nextView = (socket: Socket, name: string | undefined) =>
  new Promise((resolve) => {
    const look = ({ view, data }: { readonly view: string; readonly data: object }) => {
      if (view !== name) return;
      socket.off("view", look);
      resolve(data);
    };
    socket.on("view", look);
  });

const older = Array.from({ length: wireVersion - oldestWire }, (_, n) => oldestWire + n);

describe("kiosks and walls that are older than their hub (SAFETY §3)", () => {
  it("has the words of both wires before on record", () => expect(older).toHaveLength(2));

  it.each(older)("those of wire %i are answered as then, and find what they read", async (wire) => {
    // The first ones did not say which wire they speak; later ones may.
    for (const said of [{}, { wire }]) {
      const hall = await foundHall(hub);
      const translate = await translator(hall);
      const { kiosk, display } = translate(recorded(wire));
      await speak(hub.url, { token: hall.devices.kiosk, ...said }, kiosk);
      await speak(hub.url, { token: hall.devices.display, ...said }, display);
    }
  });

  const connect = (wire: unknown, token: string) =>
    new Promise((resolve) => {
      const auth = { token, wire };
      const socket = io(hub.url, { transports: ["websocket"], auth, forceNew: true, reconnection: false });
      const end = (how: string) => {
        socket.disconnect();
        resolve(how);
      };
      socket.once("connect", () => end("in")).once("connect_error", ({ message }) => end(message));
    });

  it("one clear answer for a wire that is served no more, or that nobody ever spoke", async () => {
    const { devices } = await foundHall(hub, 0);
    for (const wire of [oldestWire - 1, -1, 1.5, "3", null, {}, Number.MAX_VALUE + 1e308])
      expect(await connect(wire, devices.kiosk), String(wire)).toBe("outdated");
    // Hubs are brought up to date one after another: a page may come from a newer one.
    for (const wire of [...older, wireVersion, wireVersion + 1]) expect(await connect(wire, devices.kiosk)).toBe("in");
    expect(await connect(wireVersion, "no token of ours")).toBe("unauthorized");
    // Once the number goes up, those that did not say it are too old.
    expect([undefined, 1, 2].map((said) => isSpokenHere(said, 2))).toEqual([false, false, true]);
  });
});
