import type { Logger } from "pino";
import { parseWatch } from "../../shared/protocol/schemas.ts";
import type { WatchAnswer } from "../../shared/protocol/wire.ts";
import type { Principal } from "../access/access.ts";
import type { Offices } from "../offices-types.ts";
import { type Admission, admit } from "../view-audience.ts";
import type { Audience } from "../view-cut.ts";
import type { ViewRooms } from "../view-rooms.ts";
import type { HubSocket } from "./events.ts";
import type { Quota } from "./quota.ts";

/** More views than any screen of ours shows at a time. */
const viewsPerSocket = 32;

export type WatchGround = {
  readonly offices: Offices;
  readonly rooms: ViewRooms;
  readonly logger: Logger;
  /** How many single tickets each token follows. */
  readonly tickets: Quota;
};

/** What one socket looks at. Requests are taken one after another, so that an unwatch never overtakes its watch. */
export type Watching = {
  watch(principal: Principal, input: unknown): Promise<WatchAnswer>;
  unwatch(principal: Principal, input: unknown): Promise<void>;
  end(): void;
};

export function createWatching(socket: HubSocket, ground: WatchGround): Watching {
  const { rooms, tickets } = ground;
  const { tokenId } = socket.data;
  const entered = new Map<string, Audience>();
  let queue: Promise<unknown> = Promise.resolve();

  function inTurn<Result>(task: () => Promise<Result>): Promise<Result> {
    const result = queue.then(task);
    queue = result.catch(() => undefined);
    return result;
  }

  async function watch(principal: Principal, input: unknown): Promise<WatchAnswer> {
    if (entered.size >= viewsPerSocket) {
      return { status: "invalid", issues: [{ path: "", message: `at most ${viewsPerSocket} views at a time` }] };
    }
    const admission = await read(ground.offices, principal, input);
    if (admission.status !== "admitted") return admission;
    const { audience } = admission;
    // Watching again only shows the view again; a single ticket's view is cut for this watcher, so it counts.
    const isCounted = audience.params !== undefined && !entered.has(rooms.nameOf(audience));
    if (isCounted && !tickets.take(tokenId)) {
      return { status: "invalid", issues: [{ path: "params.code", message: "is one ticket too many at a time" }] };
    }
    let isIn = false;
    try {
      isIn = await enter(audience);
    } finally {
      if (!isIn && isCounted) tickets.give(tokenId);
    }
    return { status: isIn ? "watching" : "failed" };
  }

  /** False when the socket went away meanwhile. */
  async function enter(audience: Audience): Promise<boolean> {
    const room = await rooms.enter(audience);
    // Entered twice, or the socket went away meanwhile: the one more step inside is taken back.
    if (entered.has(room.name) || !socket.connected) rooms.leave(room.name);
    if (!socket.connected) return false;
    entered.set(room.name, audience);
    void socket.join(room.name);
    socket.emit("view", room.latest());
    return true;
  }

  function leave(name: string): void {
    const audience = entered.get(name);
    if (!audience) return;
    entered.delete(name);
    void socket.leave(name);
    rooms.leave(name);
    if (audience.params !== undefined) tickets.give(tokenId);
  }

  async function unwatch(principal: Principal, input: unknown): Promise<void> {
    const admission = await read(ground.offices, principal, input);
    if (admission.status === "admitted") leave(rooms.nameOf(admission.audience));
  }

  return {
    watch: (principal, input) =>
      inTurn(() => watch(principal, input)).catch((error: unknown) => {
        ground.logger.error({ err: error }, "a view could not be cut");
        return { status: "failed" };
      }),
    unwatch: (principal, input) => inTurn(() => unwatch(principal, input)).catch(() => undefined),
    end() {
      inTurn(async () => {
        for (const name of [...entered.keys()]) leave(name);
      }).catch((error: unknown) => ground.logger.error({ err: error }, "a socket that went away still looks"));
    },
  };
}

/** Whose view was asked for, or why there is none. */
async function read(offices: Offices, principal: Principal, input: unknown): Promise<Admission> {
  const parsed = parseWatch(input);
  return parsed.valid ? admit(offices, principal, parsed.value) : { status: "invalid", issues: parsed.issues };
}
