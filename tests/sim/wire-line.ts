import type { Timers } from "../../server/timers.ts";
import type { HubLine } from "../../shared/ui/link-ground.ts";
import { type Connection, type Door, type LineGround, openConnection } from "./wire-connection.ts";

/** The hub that this program is connected to now. */
export type SimLine = { readonly socket: HubLine; state(): LineState };

/** `broken`: the connection is gone, and this end has not noticed. */
export type LineState = { readonly at: "nowhere" | "broken" } | { readonly at: "hub"; readonly door: Door };

type Listener = (...args: never[]) => void;
type Packet = {
  readonly event: string;
  readonly input: unknown;
  readonly answered?: (answer: unknown) => void;
  fail?: () => void;
};

const firstRetryMs = 200;
const longestRetryMs = 1_500;

/** The client half of Socket.IO as far as our link uses it: it connects, comes back by itself, and keeps what waits. */
export function connectLine(ground: LineGround, token: string): SimLine {
  const { life } = ground;
  const listeners = new Map<string, Listener[]>();
  const tell = (event: string, ...args: unknown[]) => {
    for (const listener of listeners.get(event) ?? []) (listener as (...all: unknown[]) => void)(...args);
  };
  const post = createPost();
  let isWanted = true;

  const line = {
    connected: false,
    active: true,
    on(event: string, listener: Listener) {
      listeners.set(event, [...(listeners.get(event) ?? []), listener]);
      return line;
    },
    emit(event: string, input: unknown, answered?: (answer: unknown) => void) {
      post.put({ event, input, ...(answered === undefined ? {} : { answered }) });
      return line;
    },
    timeout: (ms: number) => ({
      emitWithAck: (event: string, input: unknown) => post.ask(life.timers, ms, { event, input }),
    }),
    connect() {
      isWanted = true;
      if (!line.connected) knocking.knock();
      return line;
    },
    disconnect() {
      isWanted = false;
      post.connection()?.close();
      return line;
    },
  };

  const lost = () => {
    if (!post.connection()) return;
    line.connected = false;
    post.lose();
    tell("disconnect", "transport close");
    if (isWanted) knocking.knockLater();
  };
  const knocking = createKnocking(ground, {
    refused: () => tell("connect_error", new Error("websocket error")),
    opened(door) {
      line.connected = true;
      post.use(openConnection(ground, door, token, { view: (message) => tell("view", message), lost }));
      tell("connect");
    },
  });
  life.timers.soon(knocking.knock);
  return {
    socket: line as unknown as HubLine,
    state() {
      const connection = post.connection();
      if (!connection) return { at: "nowhere" };
      return connection.isBroken() ? { at: "broken" } : { at: "hub", door: connection.door };
    },
  };
}

/** What is to be sent: kept while there is no connection, failed when the one it went by breaks. */
function createPost() {
  const waiting: Packet[] = [];
  const underWay = new Set<Packet>();
  let connection: Connection | undefined;
  const send = (packet: Packet) => {
    underWay.add(packet);
    connection?.send(packet.event, packet.input, (answer) => {
      if (underWay.delete(packet)) packet.answered?.(answer);
    });
  };
  const put = (packet: Packet) => {
    if (connection) send(packet);
    else waiting.push(packet);
  };
  const drop = (packet: Packet) => {
    underWay.delete(packet);
    const place = waiting.indexOf(packet);
    if (place >= 0) waiting.splice(place, 1);
  };
  return {
    put,
    connection: () => connection,
    use(opened: Connection) {
      connection = opened;
      for (const packet of waiting.splice(0)) send(packet);
    },
    lose() {
      connection = undefined;
      for (const packet of underWay) packet.fail?.();
      underWay.clear();
    },
    ask: (timers: Timers, ms: number, asked: Pick<Packet, "event" | "input">) =>
      new Promise((resolve, reject) => {
        const end = (run: () => void) => {
          late();
          run();
        };
        const packet: Packet = {
          ...asked,
          answered: (answer) => end(() => resolve(answer)),
          fail: () => end(() => reject(new Error("socket has been disconnected"))),
        };
        const late = timers.after(ms, () => {
          drop(packet);
          reject(new Error("operation has timed out"));
        });
        put(packet);
      }),
  };
}

/** Tries one hub after another, with Socket.IO's growing and spread pauses. */
function createKnocking(
  { life, chance, network, name, doors }: LineGround,
  on: { readonly refused: () => void; readonly opened: (door: Door) => void },
) {
  let isTrying = false;
  let tries = 0;
  const knockLater = () => {
    isTrying = true;
    const ms = firstRetryMs * 2 ** Math.min(tries, 4);
    tries += 1;
    life.timers.after(Math.min(longestRetryMs, ms * (0.5 + chance.below(1_000) / 1_000)), attempt);
  };
  const attempt = () => {
    isTrying = true;
    const reachable = doors().filter((door) => door.isOpen() && !network.isCut(name, door.name));
    const door = reachable[chance.below(Math.max(1, reachable.length))];
    life.timers.after(network.travelMs() * 2, () => {
      if (!door?.isOpen() || network.isCut(name, door.name)) {
        // It was there a moment ago.
        if (door) network.trouble(name);
        on.refused();
        knockLater();
        return;
      }
      isTrying = false;
      tries = 0;
      on.opened(door);
    });
  };
  return {
    knockLater,
    knock: () => {
      if (!isTrying) attempt();
    },
  };
}
