import { pino } from "pino";
import { type CommandDoor, createCommandDoor } from "../../server/command-door.ts";
import { createEngine } from "../../server/engine.ts";
import { createQuota } from "../../server/gateway/quota.ts";
import { createWatching } from "../../server/gateway/watching.ts";
import type { BookLog } from "../../server/log/log.ts";
import { createOffices } from "../../server/offices.ts";
import { openVault } from "../../server/vault/open-vault.ts";
import { memoryRows } from "../../server/vault/rows-memory.ts";
import { createWords } from "../../server/vault/words.ts";
import { admit } from "../../server/view-audience.ts";
import { createViewRooms } from "../../server/view-rooms.ts";
import { parseWatch } from "../../shared/protocol/schemas.ts";
import type { ViewMessage } from "../../shared/protocol/wire.ts";
import { officeId, principalOf, roster } from "./hall.ts";
import type { Life, PassingTime } from "./passing-time.ts";
import type { Door, HubEnd } from "./wire-connection.ts";

/** The running program of one hub: the real engine, offices, rooms and doors behind the story's own network. */
export type HubProgram = Pick<Door, "enter" | "fetch">;

export type HubProgramGround = {
  readonly time: PassingTime;
  readonly life: Life;
  readonly log: BookLog;
  /** Milliseconds that this machine's clock is off. */
  readonly offMs: () => number;
  readonly onFault: (sentence: string) => void;
};

const logger = pino({ level: "silent" });
/** Nobody looks at the devices in these stories. */
const signs = {
  of: () => ({ isConnected: true, lastSeenAt: null, report: null }),
  refresh: async () => undefined,
};
const secret = "a secret for the simulation, the same in every hub";

export function startProgram({ time, life, log, offMs, onFault }: HubProgramGround): HubProgram {
  const { timers } = life;
  const clock = { now: () => time.now() + offMs(), rate: () => 1 };
  const engine = createEngine({
    log,
    clock,
    timers,
    onFault: ({ book, during, error }) => onFault(`${book} ${during}: ${sentence(error)}`),
  });
  const vault = openVault({ rows: memoryRows(), now: clock.now, secret });
  const words = createWords(vault, clock, (_, error) => onFault(sentence(error)));
  const offices = createOffices({
    engine,
    access: roster,
    clock,
    secret,
    timers,
    words,
    sharesBooks: true,
    onFault: (what, _, error) => onFault(`${what}: ${sentence(error)}`),
  });
  const members = new Map<string, Set<(message: ViewMessage) => void>>();
  const ground = { engine, access: roster, clock, timers, signs, words };
  const rooms = createViewRooms(ground, offices, (room, message) => {
    for (const tell of members.get(room) ?? []) tell(message);
  });
  const command = createCommandDoor({
    offices,
    logger,
    limit: async () => undefined,
    metrics: { answered: () => undefined },
  });
  const watchGround = { offices, rooms, logger, tickets: createQuota(100) };
  // A hub opens its offices as it starts.
  void offices.open(officeId).catch(() => undefined);

  return {
    enter: (token, tell) => enter({ members, watchGround, command }, token, tell),
    async fetch(token, path) {
      const [, , office, , view] = path.split("/");
      const parsed = parseWatch({ office, view });
      if (!parsed.valid) throw new Error("not a view");
      const admission = await admit(offices, principalOf(token), parsed.value);
      if (admission.status !== "admitted") throw new Error(admission.status);
      const { revision, data, clock: reading } = await rooms.look(admission.audience);
      return { revision, data, clock: reading };
    },
  };
}

type Hall = {
  readonly members: Map<string, Set<(message: ViewMessage) => void>>;
  readonly watchGround: Parameters<typeof createWatching>[1];
  readonly command: CommandDoor;
};

/** One connection: what the gateway does with a socket, less the socket. */
function enter({ members, watchGround, command }: Hall, token: string, tell: (message: ViewMessage) => void): HubEnd {
  const principal = principalOf(token);
  const socket = {
    data: { tokenId: token },
    connected: true,
    join: (room: string) => void members.set(room, (members.get(room) ?? new Set()).add(tell)),
    leave: (room: string) => void members.get(room)?.delete(tell),
    emit: (_: "view", message: ViewMessage) => tell(message),
  };
  const watching = createWatching(socket as unknown as Parameters<typeof createWatching>[0], watchGround);
  return {
    take(event, input) {
      if (event === "command") return command(principal, input);
      if (event === "watch") return watching.watch(principal, input);
      return watching.unwatch(principal, input);
    },
    gone() {
      if (!socket.connected) return;
      socket.connected = false;
      watching.end();
      for (const room of members.values()) room.delete(tell);
    },
  };
}

function sentence(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
