import type { Server as HttpServer } from "node:http";
import type { Server as HttpsServer } from "node:https";
import { Server } from "socket.io";
import type { OfficeId } from "../../shared/office/ids.ts";
import type { ViewMessage } from "../../shared/protocol/wire.ts";
import type { Access, Principal } from "../access/access.ts";
import { type CommandDoor, tooMany } from "../command-door.ts";
import type { DeviceSigns } from "../device-signs.ts";
import type { Faults } from "../faults.ts";
import type { RateLimit } from "../rate-limit.ts";
import type { UnreadableBooks, Unserved } from "../unreadable-books.ts";
import { createDeviceEvents, type DeviceEvents, passOnAsks } from "./device-events.ts";
import { createEntrance } from "./entrance.ts";
import { type HubServer, type HubSocket, knownEvents, oneAtATime, readEvent } from "./events.ts";
import { isOwnOrigin } from "./origin.ts";
import { createOutgoing, type Outgoing } from "./outgoing.ts";
import { createQuota } from "./quota.ts";
import { createWatching, type WatchGround, type Watching } from "./watching.ts";

/** A message up to this size is read and answered, if only by its faults; whatever is larger ends the connection. */
const largestMessage = 256 * 1024;
/** More screens than one person or device has, fewer than would fill the memory. */
const socketsPerToken = 2_000;
/** Single tickets that one device or person follows at a time, over all its sockets: each is cut for itself alone. */
const ticketsPerToken = 100;

export type GatewayGround = Omit<WatchGround, "tickets"> & {
  readonly access: Access;
  readonly command: CommandDoor;
  readonly limit: RateLimit;
  readonly signs: DeviceSigns;
  readonly publicUrl: string | undefined;
  readonly faults: Pick<Faults, "note">;
  /** Whether the books can be read and written just now. */
  readonly readiness: () => Promise<{ readonly store: true | string }>;
  /** Whether the number of sockets is limited too. */
  readonly isLimited: boolean;
  readonly unreadable: Pick<UnreadableBooks, "onFound">;
  readonly whyUnserved: (office: OfficeId) => Promise<Unserved | undefined>;
};

export type Gateway = {
  send(room: string, message: ViewMessage): void;
  socketsByAudience(): ReadonlyMap<string, number>;
  /** Disconnects everybody; they come back by themselves, here or at another hub. */
  close(): Promise<void>;
};

/** The socket door. Every event gets exactly one answer, whatever it holds. */
export function createGateway(http: HttpServer | HttpsServer, ground: GatewayGround): Gateway {
  const io: HubServer = new Server(http, {
    transports: ["websocket"],
    serveClient: false,
    perMessageDeflate: false,
    httpCompression: false,
    pingInterval: 5_000,
    pingTimeout: 5_000,
    connectTimeout: 10_000,
    maxHttpBufferSize: largestMessage,
    allowRequest: ({ headers }, decide) => decide(null, isOwnOrigin(headers, ground.publicUrl)),
  });
  const outgoing = createOutgoing(io, ground.rooms.latest);
  const mostSockets = ground.isLimited ? socketsPerToken : Number.POSITIVE_INFINITY;
  const entrance = createEntrance(ground.access, mostSockets, ground.whyUnserved);
  const tickets = createQuota(ticketsPerToken);
  const events = createDeviceEvents(ground.signs, ground);
  io.use((socket, next) => {
    entrance(socket).then(
      (whyNot) => next(whyNot && new Error(whyNot)),
      () => next(new Error("unavailable")),
    );
  });
  io.on("connection", (socket) => {
    try {
      connected(socket, { ...ground, tickets, events }, outgoing);
    } catch (error) {
      ground.faults.note({ part: "socket", where: "connection", error });
      socket.disconnect(true);
    }
  });
  const stopAsks = passOnAsks(io, ground.access);
  const unlisten = ground.access.onRevoked((tokenIds) => {
    for (const socket of io.sockets.sockets.values()) {
      if (tokenIds.includes(socket.data.tokenId)) socket.disconnect(true);
    }
  });
  const stopFinding = letGoOfUnserved(io, ground);
  return {
    send: outgoing.send,
    socketsByAudience() {
      const counts = new Map<string, number>();
      for (const { data } of io.sockets.sockets.values())
        counts.set(data.audience, (counts.get(data.audience) ?? 0) + 1);
      return counts;
    },
    async close() {
      unlisten();
      stopAsks();
      stopFinding();
      await io.close();
    },
  };
}

/** What this hub cannot read any more it tells no more, and what it told last would stay on the screens as if it were so now. */
function letGoOfUnserved(io: HubServer, { rooms, unreadable, whyUnserved }: GatewayGround): () => void {
  return unreadable.onFound(async (office) => {
    if ((await whyUnserved(office)) === undefined) return;
    for (const socket of io.sockets.sockets.values()) {
      if ([...socket.rooms].some((room) => rooms.officeOf(room) === office)) socket.disconnect(true);
    }
  });
}

type SocketGround = GatewayGround & WatchGround & { readonly events: DeviceEvents };

function connected(socket: HubSocket, ground: SocketGround, outgoing: Outgoing): void {
  const watching = createWatching(socket, ground);
  outgoing.attend(socket);
  countDevice(socket, ground.signs, 1);
  socket.on("disconnect", () => {
    try {
      watching.end();
      countDevice(socket, ground.signs, -1);
    } catch (error) {
      ground.faults.note({ part: "socket", where: "disconnect", error });
    }
  });
  listen(socket, ground, outgoing, watching);
}

/** Answers one event: by what the token still permits, within the limits, and once. */
function listen(socket: HubSocket, ground: SocketGround, outgoing: Outgoing, watching: Watching): void {
  const on = (
    args: readonly unknown[],
    act: (principal: Principal, input: unknown) => Promise<object>,
    isCounted: boolean,
  ): void => {
    if (!outgoing.isReading(socket)) return;
    const { input, isOne, answer } = readEvent(args);
    const principal = ground.access.current(socket.data.tokenId);
    if (!principal) {
      answer({ status: "forbidden" });
      socket.disconnect(true);
      return;
    }
    if (!isOne) {
      answer(oneAtATime);
      return;
    }
    const acted = isCounted ? counted(ground.limit, principal, () => act(principal, input)) : act(principal, input);
    acted.then(answer, (error: unknown) => {
      ground.faults.note({ part: "socket", where: "event", error });
      answer({ status: "failed" });
    });
  };
  socket.on("command", (...args) => on(args, ground.command, false));
  socket.on("watch", (...args) => on(args, watching.watch, true));
  socket.on("unwatch", (...args) =>
    on(args, (principal, input) => watching.unwatch(principal, input).then(() => ({ status: "unwatched" })), true),
  );
  socket.on("heartbeat", (...args) => on(args, ground.events.heartbeat, false));
  socket.on("handOver", (...args) => on(args, ground.events.handOver, false));
  socket.onAny((event: string, ...args: unknown[]) => {
    if (knownEvents.has(event)) return;
    on(
      args.slice(-1),
      async () => ({ status: "invalid", issues: [{ path: "event", message: "is not known here" }] }),
      true,
    );
  });
}

async function counted(limit: RateLimit, { tokenId }: Principal, act: () => Promise<object>): Promise<object> {
  const retrySeconds = await limit(tokenId);
  return retrySeconds === undefined ? act() : tooMany(retrySeconds);
}

function countDevice({ data: { device, office } }: HubSocket, signs: DeviceSigns, change: 1 | -1): void {
  if (device !== undefined && office !== undefined) signs.count(office, device, change);
}
