import type { OfficeId } from "../shared/office/ids.ts";
import type { ViewMessage } from "../shared/protocol/wire.ts";
import type { ViewName } from "../shared/views/views.ts";
import type { Offices, OpenOffice } from "./offices-types.ts";
import { systemTimers, type Timers } from "./timers.ts";
import { timedViews } from "./view-books.ts";
import { type Audience, cutView, type ViewGround } from "./view-cut.ts";
import { createPace, type Pace } from "./view-pace.ts";
import { readBooks, watchBooks } from "./view-reading.ts";

/** What time alone changes on a desk (who may be called next), and what other hubs hear of devices, is looked at this often. */
const recutEveryMs = 2_000;
/** A book that could not be read is tried again after this time. */
const retryMs = 1_000;

/** All who look at the same: the view is cut once and sent once to the whole room. */
type ViewRoom = {
  readonly name: string;
  /** The view as it is now. */
  latest(): ViewMessage;
};

export type ViewRooms = {
  /** Enters the audience's room. Rejects when its books cannot be read. Leave it as often as entered. */
  enter(audience: Audience): Promise<ViewRoom>;
  leave(room: string): void;
  nameOf(audience: Audience): string;
  /** The view as it is now, without a room. */
  look(audience: Audience): Promise<ViewMessage>;
  latest(room: string): ViewMessage | undefined;
  officeOf(room: string): OfficeId | undefined;
  /** Devices of this office came, went, or said something. */
  devicesChanged(office: OfficeId): void;
  close(): void;
};

type Room = {
  readonly name: string;
  readonly audience: Audience;
  members: number;
  message: ViewMessage | undefined;
  /** The data as last sent: the same is not sent again. */
  sent: string;
  readonly pace: Pace;
  isDue: boolean;
  unwatch: readonly (() => void)[];
};

const forecastViews: ReadonlySet<ViewName> = new Set<ViewName>([
  "board",
  "kiosk",
  "phone",
  "desk",
  "overview",
  "attention",
]);

type Send = (room: string, message: ViewMessage) => void;

/** What rooms are cut from, and how they wait for the next cut. */
type Ground = ViewGround & { readonly timers: Timers };

function nameOf({ office, view, person, params, ticket, device, seesAll }: Audience): string {
  const holder = ticket ?? device ?? "";
  return `view:${JSON.stringify([office.id, view, person ?? "", params?.code ?? "", holder, seesAll ?? false])}`;
}

async function look(ground: ViewGround, audience: Audience): Promise<ViewMessage> {
  const ready = timedViews.has(audience.view) ? undefined : cutView(ground, audience);
  if (ready) return ready;
  await readBooks(ground, audience);
  const read = cutView(ground, audience);
  if (!read) throw new Error(`the books of ${audience.view} left the memory at once`);
  return read;
}

/** Keeps every room's view true: after each change of its books, its office's day, or the roster. */
export function createViewRooms(viewGround: ViewGround, offices: Offices, send: Send): ViewRooms {
  const { timers = systemTimers } = viewGround;
  const ground: Ground = { ...viewGround, timers };
  const rooms = new Map<string, Room>();
  const touchAll = (views?: ReadonlySet<ViewName>) => {
    for (const room of rooms.values())
      if (views === undefined || views.has(room.audience.view)) touch(ground, room, send);
  };
  const unlisten = [
    ground.access.onChange(() => touchAll()),
    ground.forecasting?.onAged((office) => touchForecasts(ground, rooms, office, send)) ?? (() => undefined),
    offices.onNewDay((office) => turnRooms(ground, rooms, office, send)),
  ];
  const desks: ReadonlySet<ViewName> = new Set<ViewName>(["desk", "signing"]);
  const stopRecutting = timers.every(recutEveryMs, () => {
    touchAll(desks);
    for (const room of rooms.values()) if (timedViews.has(room.audience.view)) refresh(ground, room, send);
  });

  function leave(name: string): void {
    const room = rooms.get(name);
    if (!room) return;
    room.members -= 1;
    if (room.members > 0) return;
    for (const stop of room.unwatch) stop();
    rooms.delete(name);
  }

  return {
    async enter(audience) {
      const name = nameOf(audience);
      const room = rooms.get(name) ?? openRoom(ground, rooms, audience, send);
      room.members += 1;
      try {
        room.message ??= await look(ground, audience);
        if (room.sent === "") room.sent = JSON.stringify(room.message.data);
      } catch (error) {
        leave(name);
        throw error;
      }
      const { message } = room;
      // Whoever comes while the room waits for its next cut must not be shown the last one.
      const cut = () => (room.isDue ? cutView(ground, audience) : undefined);
      return { name, latest: () => cut() ?? withClock(ground, audience, room.message ?? message) };
    },
    leave,
    nameOf,
    look: (audience) => look(ground, audience),
    devicesChanged(office) {
      for (const room of rooms.values()) {
        if (timedViews.has(room.audience.view) && room.audience.office.id === office) touch(ground, room, send);
      }
    },
    officeOf: (name) => rooms.get(name)?.audience.office.id,
    latest(name) {
      const room = rooms.get(name);
      return room?.message && withClock(ground, room.audience, room.message);
    },
    close() {
      stopRecutting();
      for (const stop of unlisten) stop();
      for (const room of rooms.values()) {
        // Whatever was about to be cut for it is not cut any more.
        room.members = 0;
        for (const stop of room.unwatch) stop();
      }
      rooms.clear();
    },
  };
}

/** A view that was cut a while ago and still holds: whoever gets it now sets a clock by it, and must not be set back. */
function withClock({ clock }: Ground, { office: { id } }: Audience, message: ViewMessage): ViewMessage {
  return { ...message, clock: { now: clock.now(id), rate: clock.rate(id) } };
}

function openRoom(ground: Ground, rooms: Map<string, Room>, audience: Audience, send: Send): Room {
  const room: Room = {
    name: nameOf(audience),
    audience,
    members: 0,
    message: undefined,
    sent: "",
    pace: createPace(),
    isDue: false,
    unwatch: [],
  };
  rooms.set(room.name, room);
  watch(ground, room, send);
  return room;
}

function watch(ground: Ground, room: Room, send: Send): void {
  room.unwatch = watchBooks(ground, room.audience, () => touch(ground, room, send));
}

/** A new day is a new book: whoever looks at this office looks into the new one from now on. */
function turnRooms(ground: Ground, rooms: ReadonlyMap<string, Room>, office: OpenOffice, send: Send): void {
  for (const room of rooms.values()) {
    if (room.audience.office !== office) continue;
    const before = room.unwatch;
    watch(ground, room, send);
    for (const stop of before) stop();
    touch(ground, room, send);
  }
}

/** What was said about waiting was old: whoever was told it is told anew. */
function touchForecasts(ground: Ground, rooms: ReadonlyMap<string, Room>, office: OfficeId, send: Send): void {
  for (const room of rooms.values()) {
    const { view, office: own } = room.audience;
    if (own.id === office && forecastViews.has(view)) touch(ground, room, send);
  }
}

/** Something changed: cut at the end of this turn, or as soon as the pace of views allows. */
function touch(ground: Ground, room: Room, send: Send): void {
  if (room.isDue) return;
  room.isDue = true;
  const waitMs = room.pace.waitMs(ground.timers.steadyMs());
  if (waitMs === 0) queueMicrotask(() => cutAndSend(ground, room, send));
  else ground.timers.after(waitMs, () => cutAndSend(ground, room, send));
}

function refresh(ground: Ground, room: Room, send: Send): void {
  const cut = () => touch(ground, room, send);
  readBooks(ground, room.audience).then(cut, cut);
}

/** Never throws: a view that cannot be cut stays as it was on its screens, until its books change again. */
function cutAndSend(ground: Ground, room: Room, send: Send): void {
  room.isDue = false;
  if (room.members === 0) return;
  room.pace.left(ground.timers.steadyMs());
  try {
    sendIfNew(ground, room, send);
  } catch (error) {
    ground.onFault?.(room.audience.view, room.audience.office.id, error);
  }
}

function sendIfNew(ground: Ground, room: Room, send: Send): void {
  const message = cutView(ground, room.audience);
  if (!message) {
    readAgain(ground, room, send);
    return;
  }
  const data = JSON.stringify(message.data);
  room.message = message;
  if (data === room.sent) return;
  room.sent = data;
  send(room.name, message);
}

/** The engine dropped a book after a fault of the log; the room waits for it. */
function readAgain(ground: Ground, room: Room, send: Send): void {
  room.isDue = true;
  const cut = () => cutAndSend(ground, room, send);
  readBooks(ground, room.audience).then(cut, () => void ground.timers.after(retryMs, cut));
}
