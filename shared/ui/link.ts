import { type ReadonlySignal, signal } from "@preact/signals";
import type { Instant, OfficeId } from "../office/ids.ts";
import type {
  Answer,
  ClockReading,
  Command,
  Envelope,
  HeartbeatAnswer,
  ViewMessage,
  WatchAnswer,
  WatchRequest,
} from "../protocol/wire.ts";
import type { AskedOfDevice, Heartbeat, RefusedRecords } from "../views/heartbeat.ts";
import type { ViewName, ViewParams } from "../views/views.ts";
import { browserGround, type HubLine, type LinkGround } from "./link-ground.ts";
import { askAgainMs, hear, spread, startPolling, type Watch } from "./link-poll.ts";
import { newId } from "./new-id.ts";

/** `unauthorized`: the hub refuses this browser; sign in or pair again. */
export type LinkState = "connecting" | "online" | "offline" | "unauthorized";
/** The hub's answer, or that it could not be asked: the command may be sent again with the same id. */
export type Sent = Answer | { readonly status: "unreachable" };

/** What became of what a device tells of itself. */
export type Noted = HeartbeatAnswer["status"] | "unreachable";

export type Watched<Name extends ViewName> = {
  readonly message: ReadonlySignal<ViewMessage<Name> | undefined>;
  /** Why nothing comes, when the hub said no. */
  readonly refused: ReadonlySignal<WatchAnswer | undefined>;
  readonly stop: () => void;
};

export type Link = {
  readonly state: ReadonlySignal<LinkState>;
  /** The hub's time now, also between views; a sample office may run faster than the wall. */
  readonly now: () => Instant;
  readonly watch: <Name extends ViewName>(office: OfficeId, view: Name, params?: ViewParams) => Watched<Name>;
  /** `at`: when it was wished for, by this device, where that is not now. */
  readonly send: (office: OfficeId, command: Command, id?: string, at?: Instant) => Promise<Sent>;
  /** Tells the hub how this device is; resolves to its answer. `failed`: it is there, and its store is not. */
  readonly beat: (heartbeat: Heartbeat) => Promise<Noted>;
  /** Hears what a manager asks of this device; the answer stops it. */
  readonly onAsked: (hear: (asked: AskedOfDevice) => void) => () => void;
  /** Hands over what was asked for; resolves to whether it was noted. */
  readonly handOver: (records: RefusedRecords) => Promise<boolean>;
  readonly close: () => void;
};

const answerWithinMs = 4_000;
const tries = 3;
const knockAgainMs = 1_500;
/** A reading so much behind what the clock says already is no slow message, but one that was held up on its way… */
const slowMs = 1_000;
/** …for no longer than a line lives on which nothing comes; what is further behind is a hub's clock put right. */
const heldUpMs = 10_000;

/** One live line to the hub. `token` for a paired device; staff come with their cookie. */
export function openLink(token?: string, ground: LinkGround = browserGround): Link {
  const state = signal<LinkState>("connecting");
  const watches = new Set<Watch>();
  const socket = ground.connect(token);

  const ask = (watch: Watch) => {
    socket.emit("watch", watch.request, (answer) => {
      if (answer.status !== "watching") watch.refuse(answer);
      // The hub could not read its books just now; without being asked again it would never show them.
      if (answer.status === "failed") {
        ground.after(spread(askAgainMs, ground), () => {
          if (watches.has(watch) && socket.connected) ask(watch);
        });
      }
    });
  };
  socket.on("connect", () => {
    state.value = "online";
    for (const watch of watches) ask(watch);
  });
  socket.on("disconnect", (reason) => {
    state.value = "offline";
    // The hub ended it: a revoked token, or a restart. Knock again; the answer tells which.
    if (reason === "io server disconnect") socket.connect();
  });
  socket.on("connect_error", (error) => {
    state.value = error.message === "unauthorized" ? "unauthorized" : "offline";
    // A hub that answers "not now" is asked again; by itself the socket repeats only when nobody answers.
    if (!socket.active && state.value === "offline") {
      ground.after(spread(knockAgainMs, ground), () => void socket.connect());
    }
  });
  socket.on("view", (message) => {
    for (const watch of watches) if (isFor(message, watch.request)) hear(watch, message);
  });

  const stopWaking = ground.onWake(() => {
    if (!socket.connected) socket.connect();
  });
  const stopPolling = startPolling({ ...ground, token, watches, ask, isConnected: () => socket.connected });

  return {
    state,
    now: ground.clock.read,
    watch: (office, view, params) => {
      const watched = startWatch({ office, view, ...(params === undefined ? {} : { params }) }, ground);
      watches.add(watched.watch);
      if (socket.connected) ask(watched.watch);
      return {
        message: watched.message as ReadonlySignal<ViewMessage<typeof view> | undefined>,
        refused: watched.refused,
        stop: () => {
          watches.delete(watched.watch);
          // Another screen may be following the same view; the hub knows them as one.
          if (![...watches].some(({ request }) => isFor(request, watched.watch.request))) {
            socket.emit("unwatch", watched.watch.request);
          }
        },
      };
    },
    send: (office, command, id = newId(), at) =>
      send(socket, { id, office, command, ...(at === undefined ? {} : { at }) }),
    beat: (heartbeat) => noted(() => socket.timeout(answerWithinMs).emitWithAck("heartbeat", heartbeat)),
    onAsked: (hear) => {
      socket.on("asked", hear);
      return () => void socket.off("asked", hear);
    },
    handOver: async (records) =>
      (await noted(() => socket.timeout(answerWithinMs).emitWithAck("handOver", records))) === "noted",
    close: () => {
      stopPolling();
      stopWaking();
      socket.disconnect();
    },
  };
}

async function noted(tell: () => Promise<HeartbeatAnswer>): Promise<Noted> {
  try {
    return (await tell()).status;
  } catch {
    return "unreachable";
  }
}

function startWatch(request: WatchRequest, { clock }: LinkGround) {
  const message = signal<ViewMessage | undefined>(undefined);
  /** S5: what was held up tells an old time, and by it an old call would look fresh. The clock that runs knows better. */
  const isHeldUp = ({ now, rate }: ClockReading) => {
    const behindMs = (clock.read() - now) / rate;
    return message.peek()?.clock.rate === rate && behindMs > slowMs && behindMs <= heldUpMs;
  };
  const refused = signal<WatchAnswer | undefined>(undefined);
  const watch: Watch = {
    request,
    wasBehind: false,
    asksLeft: 0,
    polledTo: 0,
    shown: () => message.peek(),
    take: (next) => {
      if (!isHeldUp(next.clock)) clock.set(next.clock);
      message.value = next;
      refused.value = undefined;
    },
    refuse: (answer) => {
      refused.value = answer;
    },
  };
  return { watch, message, refused };
}

function isFor(message: WatchRequest, request: WatchRequest): boolean {
  return (
    message.office === request.office && message.view === request.view && message.params?.code === request.params?.code
  );
}

/** Repeats with the same id until the hub answers, so a lost answer never becomes a second deed. */
async function send(socket: HubLine, envelope: Envelope): Promise<Sent> {
  for (let attempt = 1; attempt <= tries; attempt += 1) {
    try {
      const answer = await socket.timeout(answerWithinMs).emitWithAck("command", envelope);
      if (answer.status !== "failed") return answer;
    } catch {
      // No answer in time; the same id makes asking again safe.
    }
    if (!socket.connected) socket.connect();
  }
  return { status: "unreachable" };
}
