import type { ViewMessage } from "../../shared/protocol/wire.ts";
import type { HubServer, HubSocket } from "./events.ts";

/** A socket with this many unsent packets does not read fast enough: it gets the latest view when it does. */
const packetsBehind = 8;
/** A socket that asks and asks and reads no answer is let go. */
const packetsTooMany = 2_000;

/** Views on their way out: to all of a room at once, but never piled up before somebody who does not read. */
export type Outgoing = {
  send(room: string, message: ViewMessage): void;
  attend(socket: HubSocket): void;
  /** False, after letting the socket go, when it has left too many answers unread. */
  isReading(socket: HubSocket): boolean;
};

function unsent({ conn }: HubSocket): number {
  // The packets handed to the transport are gone from here; while it cannot write, they queue up again.
  const { writeBuffer } = conn as unknown as { readonly writeBuffer: readonly unknown[] };
  return writeBuffer.length;
}

export function createOutgoing(io: HubServer, latest: (room: string) => ViewMessage | undefined): Outgoing {
  /** Rooms whose latest view a socket has yet to get, by socket. */
  const behind = new Map<string, Set<string>>();

  function isBehind(id: string, room: string): boolean {
    const socket = io.sockets.sockets.get(id);
    if (!socket || unsent(socket) < packetsBehind) return false;
    const rooms = behind.get(id) ?? new Set();
    behind.set(id, rooms.add(room));
    return true;
  }

  return {
    send(room, message) {
      const members = io.sockets.adapter.rooms.get(room);
      if (!members) return;
      const slow: string[] = [];
      for (const id of members) if (isBehind(id, room)) slow.push(id);
      (slow.length === 0 ? io.to(room) : io.to(room).except(slow)).emit("view", message);
    },
    attend(socket) {
      socket.conn.on("drain", () => {
        const rooms = behind.get(socket.id);
        if (!rooms) return;
        behind.delete(socket.id);
        for (const room of rooms) {
          const message = socket.rooms.has(room) ? latest(room) : undefined;
          if (message) socket.emit("view", message);
        }
      });
      socket.on("disconnect", () => behind.delete(socket.id));
    },
    isReading(socket) {
      if (unsent(socket) < packetsTooMany) return true;
      socket.conn.close(true);
      return false;
    },
  };
}
