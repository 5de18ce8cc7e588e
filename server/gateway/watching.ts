import type { Logger } from "pino";
import { parseWatch } from "../../shared/protocol/schemas.ts";
import type { WatchAnswer } from "../../shared/protocol/wire.ts";
import type { Principal } from "../access/access.ts";
import type { Offices } from "../offices-types.ts";
import { admit } from "../view-audience.ts";
import type { ViewRooms } from "../view-rooms.ts";
import type { HubSocket } from "./events.ts";

/** More views than any screen of ours shows at a time. */
const viewsPerSocket = 32;

export type WatchGround = { readonly offices: Offices; readonly rooms: ViewRooms; readonly logger: Logger };

/** What one socket looks at. Requests are taken one after another, so that an unwatch never overtakes its watch. */
export type Watching = {
  watch(principal: Principal, input: unknown): Promise<WatchAnswer>;
  unwatch(principal: Principal, input: unknown): Promise<void>;
  end(): void;
};

export function createWatching(socket: HubSocket, ground: WatchGround): Watching {
  const { rooms } = ground;
  const entered = new Set<string>();
  let queue: Promise<unknown> = Promise.resolve();

  function inTurn<Result>(task: () => Promise<Result>): Promise<Result> {
    const result = queue.then(task);
    queue = result.catch(() => undefined);
    return result;
  }

  async function watch(principal: Principal, input: unknown): Promise<WatchAnswer> {
    const parsed = parseWatch(input);
    if (!parsed.valid) return { status: "invalid", issues: parsed.issues };
    if (entered.size >= viewsPerSocket) {
      return { status: "invalid", issues: [{ path: "", message: `at most ${viewsPerSocket} views at a time` }] };
    }
    const admission = await admit(ground.offices, principal, parsed.value);
    if (admission.status !== "admitted") return admission;
    const room = await rooms.enter(admission.audience);
    // Entered twice, or the socket went away meanwhile: the one more step inside is taken back.
    if (entered.has(room.name) || !socket.connected) rooms.leave(room.name);
    if (!socket.connected) return { status: "failed" };
    entered.add(room.name);
    void socket.join(room.name);
    socket.emit("view", room.latest());
    return { status: "watching" };
  }

  async function unwatch(principal: Principal, input: unknown): Promise<void> {
    const parsed = parseWatch(input);
    if (!parsed.valid) return;
    const admission = await admit(ground.offices, principal, parsed.value);
    if (admission.status !== "admitted") return;
    const name = rooms.nameOf(admission.audience);
    if (!entered.delete(name)) return;
    void socket.leave(name);
    rooms.leave(name);
  }

  return {
    watch: (principal, input) =>
      inTurn(() => watch(principal, input)).catch((error: unknown) => {
        ground.logger.error({ err: error }, "a view could not be cut");
        return { status: "failed" };
      }),
    unwatch: (principal, input) => inTurn(() => unwatch(principal, input)).catch(() => undefined),
    end() {
      void inTurn(async () => {
        for (const name of entered) rooms.leave(name);
        entered.clear();
      });
    },
  };
}
