import type { Server, Socket } from "socket.io";
import type { HubToClient } from "../../shared/protocol/wire.ts";

/** Before the schemas have looked at it, an event is a list of anything, perhaps ended by a way to answer. */
type FromOutside = (...args: unknown[]) => void;
type Incoming = {
  command: FromOutside;
  watch: FromOutside;
  unwatch: FromOutside;
  heartbeat: FromOutside;
  handOver: FromOutside;
};

type SocketData = {
  /** Names the token; what it permits is asked anew with every message. */
  tokenId: string;
  /** Kind of audience for the figures: `kiosk`, `officer`. */
  audience: string;
  /** The device's id, for one that is paired. */
  device: string | undefined;
  /** The device's office. */
  office: string | undefined;
};

export type HubServer = Server<Incoming, HubToClient, Record<string, never>, SocketData>;
export type HubSocket = Socket<Incoming, HubToClient, Record<string, never>, SocketData>;

export const knownEvents: ReadonlySet<string> = new Set<keyof Incoming>([
  "command",
  "watch",
  "unwatch",
  "heartbeat",
  "handOver",
]);

/** What an event carried, and the one way to answer it; without an acknowledgement asked for, answers go nowhere. */
export function readEvent(args: readonly unknown[]): {
  readonly input: unknown;
  readonly isOne: boolean;
  readonly answer: (answer: object) => void;
} {
  const last = args.at(-1);
  const isAsked = typeof last === "function";
  const carried = isAsked ? args.slice(0, -1) : args;
  return {
    input: carried[0],
    isOne: carried.length <= 1,
    answer: (answer) => {
      if (isAsked) last(answer);
    },
  };
}

export const oneAtATime = {
  status: "invalid",
  issues: [{ path: "", message: "one object is taken at a time" }],
} as const;
