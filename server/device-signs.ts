import { randomUUID } from "node:crypto";
import type { DeviceId, Instant, OfficeId } from "../shared/office/ids.ts";
import type { DeviceReport } from "../shared/views/devices.ts";
import type { Heartbeat, RefusedRecords } from "../shared/views/heartbeat.ts";
import type { Clock } from "./clock.ts";
import type { Note, Notes } from "./notes/notes.ts";

/** A hub that shares its store tells this often who is connected to it … */
const tellEveryMs = 5_000;
/** … and one that has told nothing for so long is gone, and nobody is connected to it. */
const goneAfterMs = 15_000;
/** Many devices come back together: they are told of together. */
const gatherMs = 100;

/** What is known of a device here and now. */
type Signs = {
  readonly isConnected: boolean;
  readonly lastSeenAt: Instant | null;
  readonly report: DeviceReport | null;
};

/** What devices say of themselves, and who is connected, over all hubs of one store. */
export type DeviceSigns = {
  /** Keeps a heartbeat for all hubs. Rejects when the store does not take it; this hub knows it all the same. */
  heard(office: OfficeId, device: DeviceId, heartbeat: Heartbeat): Promise<void>;
  /** A socket of the device was opened (1) or closed (-1) at this hub. */
  count(office: OfficeId, device: DeviceId, change: 1 | -1): void;
  /** What this hub knows of a device, without waiting. */
  of(office: OfficeId, device: DeviceId): Signs;
  /** Reads what the other hubs know. Rejects when the store is away; what was known stays. */
  refresh(office: OfficeId): Promise<void>;
  /** Keeps what a device handed over, until the next; and gives it. */
  keepRecords(office: OfficeId, device: DeviceId, records: RefusedRecords): Promise<void>;
  records(office: OfficeId, device: DeviceId): Promise<RefusedRecords | undefined>;
  forgetRecords(office: OfficeId, device: DeviceId): Promise<void>;
  close(): Promise<void>;
};

type Said = { readonly at: Instant; readonly report: DeviceReport };
type Known = {
  /** Sockets of each device at this hub. */
  readonly here: Map<DeviceId, number>;
  elsewhere: ReadonlySet<DeviceId>;
  readonly said: Map<DeviceId, Said>;
};

export type DeviceSignsGround = {
  readonly notes: Notes;
  readonly clock: Clock;
  /** Something of this office's devices changed here. */
  readonly onChange: (office: OfficeId) => void;
};

export function createDeviceSigns({ notes, clock, onChange }: DeviceSignsGround): DeviceSigns {
  const known = new Map<OfficeId, Known>();
  const presence = createPresence(notes, (office) => [...(known.get(office)?.here.keys() ?? [])]);

  const knownOf = (office: OfficeId): Known => {
    const mine = known.get(office) ?? { here: new Map(), elsewhere: new Set(), said: new Map() };
    known.set(office, mine);
    return mine;
  };

  return {
    async heard(office, device, { at, ...said }) {
      const report: DeviceReport = { ...said, clockOffsetMs: Math.round(at - clock.now()) };
      knownOf(office).said.set(device, { at: clock.now(), report });
      onChange(office);
      await notes.pin(boards.said(office), { [device]: JSON.stringify(report) });
    },
    count(office, device, change) {
      const { here } = knownOf(office);
      const open = (here.get(device) ?? 0) + change;
      if (open === 0) here.delete(device);
      else here.set(device, open);
      presence.changed(office);
      onChange(office);
    },
    of(office, device) {
      const { here, elsewhere, said } = knownOf(office);
      const last = said.get(device);
      return {
        isConnected: here.has(device) || elsewhere.has(device),
        lastSeenAt: last?.at ?? null,
        report: last?.report ?? null,
      };
    },
    async refresh(office) {
      const [said, elsewhere] = await Promise.all([notes.read(boards.said(office)), presence.elsewhere(office)]);
      const mine = knownOf(office);
      mine.elsewhere = elsewhere;
      for (const [device, note] of said) {
        const at = clock.now() - note.ageMs;
        if (at > (mine.said.get(device)?.at ?? 0)) mine.said.set(device, { at, report: JSON.parse(note.text) });
      }
    },
    keepRecords: (office, device, records) => notes.pin(boards.records(office), { [device]: JSON.stringify(records) }),
    async records(office, device) {
      const note = (await notes.read(boards.records(office))).get(device);
      return note && JSON.parse(note.text);
    },
    forgetRecords: (office, device) => notes.drop(boards.records(office), [device]),
    close: presence.close,
  };
}

const boards = {
  said: (office: OfficeId) => `office/${office}/devices`,
  present: (office: OfficeId) => `office/${office}/present`,
  records: (office: OfficeId) => `office/${office}/refused`,
};

/** Who is connected where, for the other hubs of a shared store. A store of one hub needs no telling. */
function createPresence(notes: Notes, here: (office: OfficeId) => readonly DeviceId[]) {
  const hub = randomUUID();
  /** Offices of which this hub has told something. */
  const told = new Set<OfficeId>();
  const waiting = new Set<OfficeId>();

  const tell = (office: OfficeId) => {
    waiting.delete(office);
    told.add(office);
    // Not taken: told again in a moment.
    return notes.pin(boards.present(office), { [hub]: JSON.stringify(here(office)) }).catch(() => undefined);
  };
  const timer = setInterval(() => {
    for (const office of told) void tell(office);
  }, tellEveryMs).unref();

  const isGone = ({ ageMs }: Note) => ageMs > goneAfterMs;
  return {
    changed(office: OfficeId) {
      if (!notes.isShared || waiting.has(office)) return;
      waiting.add(office);
      setTimeout(() => void tell(office), gatherMs).unref();
    },
    async elsewhere(office: OfficeId): Promise<ReadonlySet<DeviceId>> {
      if (!notes.isShared) return new Set();
      const all = await notes.read(boards.present(office));
      const gone = [...all].filter(([, note]) => isGone(note)).map(([name]) => name);
      if (gone.length > 0) await notes.drop(boards.present(office), gone);
      const others = [...all].filter(([name, note]) => name !== hub && !isGone(note));
      return new Set(others.flatMap(([, { text }]): DeviceId[] => JSON.parse(text)));
    },
    async close() {
      clearInterval(timer);
      await Promise.all([...told].map((office) => notes.drop(boards.present(office), [hub]).catch(() => undefined)));
      told.clear();
    },
  };
}
