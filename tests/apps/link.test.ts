import { expect, test } from "vitest";
import type { WatchAnswer } from "../../shared/protocol/wire.ts";
import { openLink } from "../../shared/ui/link.ts";
import type { HubLine, LinkGround } from "../../shared/ui/link-ground.ts";

type Listener = (...args: unknown[]) => void;

/** A line and a time that the story moves by hand. */
function stage() {
  const listeners = new Map<string, Listener[]>();
  const asked: ((answer: WatchAnswer) => void)[] = [];
  const later: (() => void)[] = [];
  let poll: () => void = () => undefined;
  let body: unknown;
  let now = 0;
  const readings: number[] = [];
  const socket = {
    connected: true,
    on: (event: string, listener: Listener) => listeners.set(event, [...(listeners.get(event) ?? []), listener]),
    emit: (_event: string, _request: unknown, answer: (answer: WatchAnswer) => void) => asked.push(answer),
  };
  const ground: LinkGround = {
    connect: () => socket as unknown as HubLine,
    fetch: async () => body,
    clock: { set: (reading) => void readings.push(reading.now), read: () => now },
    after: (_, run) => {
      later.push(run);
      return () => undefined;
    },
    every: (_, run) => {
      poll = run;
      return () => undefined;
    },
    chance: () => 0,
    onWake: () => () => undefined,
  };
  let day: string | null | undefined;
  const message = (revision: number, at = 0, rate = 1) => ({
    revision,
    data: day === undefined ? {} : { day },
    clock: { now: at, rate },
  });
  const board = openLink("token", ground).watch("riyadh", "board");
  return {
    socket,
    asked,
    shown: () => board.message.value?.revision,
    passTime: () => later.splice(0).map((run) => run()),
    readings,
    setNow: (next: number) => {
      now = next;
    },
    /** What is said from now on is of this day. */
    turnTo: (next: string | null) => {
      day = next;
    },
    tell: (...said: Parameters<typeof message>) => {
      for (const hear of listeners.get("view") ?? []) hear({ office: "riyadh", view: "board", ...message(...said) });
    },
    poll: async (revision: number) => {
      body = message(revision);
      poll();
      await new Promise((resolve) => setTimeout(resolve));
    },
  };
}

test("S5 a view that the hub could not cut is asked for again, until it comes", () => {
  const { asked, passTime } = stage();
  for (let times = 1; times <= 3; times += 1) {
    expect(asked).toHaveLength(times);
    asked.at(-1)?.({ status: "failed" });
    passTime();
  }
  asked.at(-1)?.({ status: "watching" });
  passTime();
  expect(asked).toHaveLength(4);
});

test("S5 a view that is not for this one is not asked for again", () => {
  const { asked, passTime } = stage();
  asked[0]?.({ status: "forbidden" });
  passTime();
  expect(asked).toHaveLength(1);
});

test("S5 what is polled does not put back what the socket told; told twice, it is another day's book", async () => {
  const { tell, poll, shown } = stage();
  tell(7);
  await poll(5);
  expect(shown()).toBe(7);
  await poll(8);
  expect(shown()).toBe(8);
  await poll(1);
  expect(shown()).toBe(8);
  tell(9);
  await poll(1);
  expect(shown()).toBe(9);
  await poll(2);
  expect(shown()).toBe(2);
});

test("S5 what another hub told first is asked of the own one, until it has heard of it too", async () => {
  const { tell, poll, shown, asked, passTime } = stage();
  tell(7);
  await poll(7);
  passTime();
  expect(asked).toHaveLength(1);
  await poll(8);
  passTime();
  expect(asked).toHaveLength(2);
  tell(7);
  passTime();
  expect(asked).toHaveLength(3);
  tell(9);
  passTime();
  expect([asked.length, shown()]).toEqual([3, 9]);
});

test("S5 S9 a new day's view is taken at once, though its book has fewer pages than what was polled", async () => {
  const { tell, poll, shown, asked, passTime } = stage();
  tell(30);
  await poll(31);
  tell(1);
  expect(shown()).toBe(1);
  for (let n = 0; n < 30; n += 1) passTime();
  expect(asked.length).toBeLessThan(15);
});

test("S5 a hub that is cut off and still tells the day before is never believed", async () => {
  const { tell, poll, shown, turnTo, socket } = stage();
  turnTo("2026-11-23");
  tell(4);
  for (const isConnected of [true, false]) {
    socket.connected = isConnected;
    turnTo("2026-11-22");
    await poll(11);
    await poll(12);
    expect(shown()).toBe(4);
  }
  turnTo(null);
  await poll(20);
  expect(shown()).toBe(20);
  turnTo("2026-11-24");
  await poll(1);
  expect(shown()).toBe(1);
});

test("S5 without a socket the poll is believed at once", async () => {
  const { tell, poll, shown, socket } = stage();
  tell(7);
  socket.connected = false;
  await poll(1);
  expect(shown()).toBe(1);
});

test("S5 what was held up on its way is shown, and the clock goes on as it was", () => {
  const { tell, setNow, readings, shown } = stage();
  setNow(100_000);
  // The first is believed, whatever this browser's own clock says.
  tell(1, 92_000);
  expect(readings).toEqual([92_000]);
  setNow(105_000);
  tell(2, 97_000);
  expect([shown(), readings.length]).toEqual([2, 1]);
  tell(3, 104_500);
  expect(readings.at(-1)).toBe(104_500);
});

test("S9 a hub's clock that was put back, or an office that runs at another pace, is followed", () => {
  const { tell, setNow, readings } = stage();
  tell(1, 100_000);
  setNow(100_000);
  tell(2, 89_000);
  expect(readings.at(-1)).toBe(89_000);
  setNow(89_000);
  tell(3, 85_000, 60);
  expect(readings.at(-1)).toBe(85_000);
  // Ten seconds before the wall are ten minutes of this office.
  setNow(600_000);
  tell(4, 60_000, 60);
  expect(readings.at(-1)).toBe(85_000);
});
