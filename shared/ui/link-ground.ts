import { io, type Socket } from "socket.io-client";
import type { Instant } from "../office/ids.ts";
import type { ClientToHub, ClockReading, HubToClient } from "../protocol/wire.ts";
import { wireVersion } from "../protocol/wire-version.ts";
import { readClock, setClock } from "./clock.ts";

export type HubLine = Socket<HubToClient, ClientToHub>;

/** What a link stands on: its line, its clock, and how it waits. */
export type LinkGround = {
  /** A line that comes back by itself when it breaks. `token` for a paired device; staff come with their cookie. */
  readonly connect: (token: string | undefined) => HubLine;
  /** Asks once over HTTP, below `/api/v1`, and resolves to the body. Rejects when there is no good answer. */
  readonly fetch: (path: string, token: string | undefined) => Promise<unknown>;
  readonly clock: { readonly set: (reading: ClockReading) => void; readonly read: () => Instant };
  readonly after: (ms: number, run: () => void) => () => void;
  readonly every: (ms: number, run: () => void) => () => void;
  /** 0 to 1. */
  readonly chance: () => number;
  /** Tells when the network is back or somebody looks at the page again; the answer stops it. */
  readonly onWake: (wake: () => void) => () => void;
};

/** How a line comes back: soon, and each in its own time, so that a thousand do not knock together. */
export const comesBack = {
  transports: ["websocket"],
  reconnectionDelay: 200,
  reconnectionDelayMax: 1_500,
  randomizationFactor: 0.5,
};

/** The page's own browser. */
export const browserGround: LinkGround = {
  connect: (token) =>
    io({
      ...comesBack,
      auth: { token, wire: wireVersion },
    }),
  fetch: async (path, token) => {
    const response = await fetch(`/api/v1${path}`, {
      headers: token === undefined ? {} : { authorization: `Bearer ${token}` },
      cache: "no-store",
    });
    if (!response.ok) throw new Error(`answered ${response.status}`);
    return response.json();
  },
  clock: { set: setClock, read: readClock },
  after: (ms, run) => {
    const timer = setTimeout(run, ms);
    return () => clearTimeout(timer);
  },
  every: (ms, run) => {
    const timer = setInterval(run, ms);
    return () => clearInterval(timer);
  },
  chance: () => (crypto.getRandomValues(new Uint16Array(1))[0] ?? 0) / 65_536,
  onWake: (wake) => {
    const seen = () => {
      if (document.visibilityState === "visible") wake();
    };
    addEventListener("online", wake);
    document.addEventListener("visibilitychange", seen);
    return () => {
      removeEventListener("online", wake);
      document.removeEventListener("visibilitychange", seen);
    };
  },
};
