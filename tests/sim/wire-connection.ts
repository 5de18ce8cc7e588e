import type { ViewMessage } from "../../shared/protocol/wire.ts";
import type { Chance } from "./chance.ts";
import type { Network, NodeName } from "./network.ts";
import type { Life, PassingTime } from "./passing-time.ts";

/** The hub's end of one connection. */
export type HubEnd = {
  /** Takes one event; the answer comes whenever it comes. */
  take(event: string, input: unknown): Promise<unknown>;
  /** The connection is known to be gone. */
  gone(): void;
};

/** A door that takes connections. */
export type Door = {
  readonly name: NodeName;
  isOpen(): boolean;
  enter(token: string, tell: (message: ViewMessage) => void, end: () => void): HubEnd;
  /** One question over HTTP. */
  fetch(token: string, path: string): Promise<unknown>;
};

export type LineGround = {
  readonly name: NodeName;
  readonly time: PassingTime;
  readonly life: Life;
  readonly chance: Chance;
  readonly network: Network;
  /** All hubs, as a proxy in front of them knows them. */
  readonly doors: () => readonly Door[];
};

const noticesWithinMs = 9_000;
/** A line on which nothing comes is given up by its pings after this time at the latest. */
const livesHeldUpMs = 10_000;

export type Connection = {
  readonly door: Door;
  isBroken(): boolean;
  send(event: string, input: unknown, answered: (answer: unknown) => void): void;
  close(): void;
};

/**
 * One TCP connection: in either direction what arrives keeps its order. It ends by a reset, and each side notices in its
 * own time; while the network is cut between the two, what was sent waits for its return.
 */
export function openConnection(
  { name, time, life, chance, network }: LineGround,
  door: Door,
  token: string,
  on: { readonly view: (message: ViewMessage) => void; readonly lost: () => void },
): Connection {
  let isReset = false;
  const notice = () => {
    network.trouble(name);
    on.lost();
  };
  const reset = () => {
    if (isReset) return;
    isReset = true;
    network.trouble(name);
    const noticedAfterMs = () => (chance.is(0.7) ? network.travelMs() : chance.below(noticesWithinMs));
    life.timers.after(noticedAfterMs(), notice);
    time.after(noticedAfterMs(), () => end.gone());
  };
  const way = (isAlive: () => boolean) => {
    const arrived: (() => void)[] = [];
    let last = 0;
    let isHeldUp = false;
    let heldUpSince = 0;
    const deliver = () => {
      if (!isHeldUp) heldUpSince = time.now();
      isHeldUp = false;
      if (isReset || !isAlive()) return;
      if (!network.isCut(name, door.name)) {
        for (const run of arrived.splice(0)) run();
        return;
      }
      // TCP sends it again and again; who waits too long gives up.
      isHeldUp = true;
      if (chance.is(0.05) || time.now() - heldUpSince >= livesHeldUpMs) reset();
      else time.after(250, deliver);
    };
    return (run: () => void) => {
      if (isReset) return;
      if (chance.is(network.resets)) {
        reset();
        return;
      }
      last = Math.max(last, time.now() + network.travelMs());
      time.after(last - time.now(), () => {
        arrived.push(run);
        if (!isHeldUp) deliver();
      });
    };
  };
  const toHub = way(door.isOpen);
  const toClient = way(() => !life.isOver());
  const end: HubEnd = door.enter(token, (message) => toClient(() => on.view(structuredClone(message))), reset);
  return {
    door,
    isBroken: () => isReset || !door.isOpen(),
    send(event, input, answered) {
      const wire = JSON.stringify(input);
      const take = () => end.take(event, JSON.parse(wire)).then((answer) => toClient(() => answered(answer)));
      toHub(() => void take());
      // A proxy that was not sure asks once more, and nobody waits for that answer.
      if (event === "command" && chance.is(network.duplicates)) {
        time.after(chance.below(6_000), () => {
          if (door.isOpen()) void end.take(event, JSON.parse(wire));
        });
      }
    },
    close() {
      isReset = true;
      life.timers.after(0, on.lost);
      time.after(network.travelMs(), end.gone);
    },
  };
}

/** Asks a hub over HTTP: out of order with everything else. */
export function fetchFrom(
  { name, life, network, chance, doors }: LineGround,
  token: string,
  path: string,
): Promise<unknown> {
  const reachable = doors().filter((door) => door.isOpen() && !network.isCut(name, door.name));
  const door = reachable[chance.below(Math.max(1, reachable.length))];
  return new Promise((resolve, reject) => {
    const fail = () => reject(new Error("no answer"));
    life.timers.after(network.travelMs(), () => {
      if (!door?.isOpen() || network.isCut(name, door.name)) return fail();
      door.fetch(token, path).then((body) => {
        const wire = JSON.stringify(body);
        life.timers.after(network.travelMs(), () => {
          if (network.isCut(name, door.name)) fail();
          else resolve(JSON.parse(wire));
        });
      }, fail);
    });
  });
}
