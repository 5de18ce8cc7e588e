import { computed, effect, type ReadonlySignal, type Signal, signal } from "@preact/signals";
import type { JSX } from "preact";
import type { Instant, OfficeId } from "../shared/office/ids.ts";
import { readClock } from "../shared/ui/clock.ts";
import { type Link, openLink, type Watched } from "../shared/ui/link.ts";
import { type Claimed, claim, keptPairing, type Pairing } from "../shared/ui/pairing.ts";
import type { SoundState } from "../shared/views/heartbeat.ts";
import type { NoticesView } from "../shared/views/notices.ts";
import { type Announcements, advance, isQuiet, nextAt, nothingTold, silently, take } from "./announcements.ts";
import { type Recalled, recallBoard, rememberBoard } from "./last-board.ts";
import { type Screen, screenOf } from "./screen.ts";
import { giveSigns } from "./signs-of-life.ts";

/** How the last attempt to pair went; `idle` before the first and after a good one. */
export type PairingAttempt = "idle" | "busy" | Exclude<Claimed["status"], "paired">;

/** All that the wall's parts draw, and the one thing that can be done before a wall. */
export type Wall = {
  readonly screen: ReadonlySignal<Screen>;
  readonly announcements: ReadonlySignal<Announcements>;
  /** The office's time now, in whole minutes. */
  readonly minute: ReadonlySignal<Instant>;
  /** When the board was last known to be true. */
  readonly lastKnown: ReadonlySignal<Instant>;
  readonly isOnline: ReadonlySignal<boolean>;
  /** What takes turns at the foot of the wall. */
  readonly notices: ReadonlySignal<NoticesView | undefined>;
  /** How it sounds now; whatever makes it sound says so. */
  readonly sound: Signal<SoundState>;
  /** What stands beside the calls while nobody is called; whatever shows it takes it away in time. */
  readonly guest: Signal<JSX.Element | undefined>;
  /** Whether the page may be exchanged without taking a call from anybody. */
  readonly isQuiet: () => boolean;
  /** The line of its pairing, for what is watched later; undefined before it is paired. */
  readonly line: ReadonlySignal<WallLine | undefined>;
  readonly attempt: ReadonlySignal<PairingAttempt>;
  /** Trades a one-time code for a pairing; `attempt` tells how it went. */
  readonly pair: (code: string) => Promise<void>;
};

type WallLine = { readonly link: Link; readonly office: OfficeId };

type Line = WallLine & {
  readonly board: Watched<"board">;
  readonly notices: Watched<"notices">;
  /** What was known before this page, until the hub tells the truth. */
  readonly recalled: Recalled | undefined;
  readonly stop: () => void;
};

const tickMs = 1_000;
const minuteMs = 60_000;

/** Switches the wall on with the pairing kept in this browser. It is made once and lives as long as the page. */
export function openWall(): Wall {
  const sound = signal<SoundState>("off");
  const guest = signal<JSX.Element | undefined>(undefined);
  const line = signal<Line | undefined>(undefined);
  const announcements = signal<Announcements>(nothingTold);
  const minute = signal<Instant>(wholeMinute());
  const lastKnown = signal<Instant>(readClock());
  const quiet = () => isQuiet(announcements.peek());

  const connect = ({ token, office }: Pairing) => {
    line.value?.stop();
    const recalled = recallBoard(office);
    announcements.value = recalled ? silently(recalled.data) : nothingTold;
    if (recalled) lastKnown.value = recalled.knownAt;
    // Recalling sets the clock.
    minute.value = wholeMinute();
    const link = openLink(token);
    const stopSigns = giveSigns(link, sound, quiet);
    const stop = () => {
      stopSigns();
      link.close();
    };
    const notices = link.watch(office, "notices");
    line.value = { link, office, board: link.watch(office, "board"), notices, recalled, stop };
  };
  const kept = keptPairing("display");
  if (kept) connect(kept);

  const message = computed(() => line.value?.board.message.value);
  const screen = computed(() =>
    screenOf({
      isPaired: line.value !== undefined,
      link: line.value?.link.state.value ?? "connecting",
      isForbidden: line.value?.board.refused.value?.status === "forbidden",
      board: message.value?.data ?? line.value?.recalled?.data,
      hasCalls: announcements.value.past.length > 0,
    }),
  );

  const notices = computed(() => line.value?.notices.message.value?.data ?? line.value?.recalled?.notices);
  const isOnline = computed(() => line.value?.link.state.value === "online");
  const tell = teller(announcements, () => message.peek()?.clock.rate ?? 1);
  effect(() => {
    const board = message.value;
    if (board === undefined) return;
    lastKnown.value = readClock();
    minute.value = wholeMinute();
    announcements.value = take(announcements.peek(), board.data, { now: readClock(), rate: board.clock.rate });
    rememberBoard(board, notices.peek());
    tell();
  });
  // A board that stays as it is is known to be true all the same.
  effect(() => {
    minute.value;
    const lines = notices.value;
    const known = message.peek();
    if (known && isOnline.peek()) rememberBoard(known, lines);
  });
  setInterval(() => {
    minute.value = wholeMinute();
    if (!isOnline.peek() || message.peek() === undefined) return;
    lastKnown.value = readClock();
  }, tickMs);

  const told = { screen, announcements, minute, lastKnown, isOnline, notices, sound, guest, line };
  return { ...told, isQuiet: quiet, ...pairing(connect) };
}

/** Returns the way to pair; `connect` begins with what the hub gave. */
function pairing(connect: (pairing: Pairing) => void): Pick<Wall, "attempt" | "pair"> {
  const attempt = signal<PairingAttempt>("idle");
  const pair = async (code: string): Promise<void> => {
    if (attempt.value === "busy") return;
    attempt.value = "busy";
    const claimed = await claim("display", code);
    attempt.value = claimed.status === "paired" ? "idle" : claimed.status;
    if (claimed.status === "paired") connect(claimed.pairing);
  };
  return { attempt, pair };
}

function wholeMinute(): Instant {
  return Math.floor(readClock() / minuteMs) * minuteMs;
}

/** Returns what tells the pending calls one after another; it has one timer at most. */
function teller(announcements: ReturnType<typeof signal<Announcements>>, rate: () => number): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  return function tell() {
    clearTimeout(timer);
    const told = advance(announcements.peek() ?? nothingTold, performance.now(), rate());
    announcements.value = told;
    if (told.pending.length > 0) timer = setTimeout(tell, Math.max(0, nextAt(told, rate()) - performance.now()) + 1);
  };
}
