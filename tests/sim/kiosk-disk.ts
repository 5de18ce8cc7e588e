import { createHash } from "node:crypto";
import type { StoreName } from "../../kiosk/database.ts";
import type { Disk } from "../../kiosk/disk.ts";
import type { Instant } from "../../shared/office/ids.ts";
import type { Chance } from "./chance.ts";
import type { Life, PassingTime } from "./passing-time.ts";

type Row = Readonly<Record<string, unknown>>;
type Table = Map<string, unknown>;

/** What lies on one kiosk's disk; it outlives the page. */
export type Platter = { readonly tables: Map<StoreName, Table>; readonly marks: Map<string, string> };

export function blankPlatter(): Platter {
  return {
    tables: new Map((["outbox", "quarantine", "sent", "notes"] as const).map((name) => [name, new Map()])),
    marks: new Map(),
  };
}

/** As much of IndexedDB's behaviour as the outbox leans on: one transaction at a time, whole or not at all. */
export function openDisk(
  platter: Platter,
  { time, life, chance, now }: { time: PassingTime; life: Life; chance: Chance; now: () => Instant },
): Disk {
  let line: Promise<unknown> = Promise.resolve();

  const run = async <Result>(work: (store: (name: StoreName) => IDBObjectStore) => Promise<Result>) => {
    const draft = new Map<StoreName, Table>();
    const store = (name: StoreName) => {
      const table = draft.get(name) ?? new Map(platter.tables.get(name));
      draft.set(name, table);
      return objectStore(name, table);
    };
    const result = await work(store);
    // The disk takes its time, and the page may die before it hears of it.
    await new Promise<void>((written) => {
      time.after(chance.between(1, 6), () => {
        if (life.isOver()) return;
        for (const [name, table] of draft) platter.tables.set(name, table);
        life.timers.after(chance.between(0, 3), written);
      });
    });
    return result;
  };

  return {
    transact: (_, __, work) => {
      const done = line.then(() => run(work));
      line = done.catch(() => undefined);
      return done;
    },
    marks: {
      getItem: (key) => platter.marks.get(key) ?? null,
      setItem: (key, value) => void platter.marks.set(key, value),
    },
    now,
    newId: chance.id,
    hashOf: async (text) => createHash("sha256").update(text).digest("hex"),
    upTo: (key) => ({ upper: key }) as IDBKeyRange,
  };
}

function request<Value>(result: Value): IDBRequest<Value> {
  const asked: { result: Value; onsuccess: ((event: unknown) => void) | null; onerror: null } = {
    result,
    onsuccess: null,
    onerror: null,
  };
  queueMicrotask(() => asked.onsuccess?.({}));
  return asked as unknown as IDBRequest<Value>;
}

function objectStore(name: StoreName, table: Table): IDBObjectStore {
  const keyOf = (row: Row) => String(row["id"]);
  const by = (index: string) =>
    [...(table.values() as Iterable<Row>)].sort((a, b) => Number(a[index]) - Number(b[index]));
  const put = (row: unknown, key?: string) => {
    table.set(key ?? keyOf(row as Row), structuredClone(row));
    return request(undefined);
  };
  const store = {
    get: (key: string) => request(structuredClone(table.get(key))),
    getAll: () => request(structuredClone([...table.values()])),
    put,
    add(row: Row) {
      if (table.has(keyOf(row))) throw new Error(`${name}: the key is taken`);
      return put(row);
    },
    delete: (key: string) => {
      table.delete(key);
      return request(undefined);
    },
    index: (index: string) => ({
      getAll: () => request(structuredClone(by(index))),
      getAllKeys: ({ upper }: IDBKeyRange) =>
        request(by(index).flatMap((row) => (Number(row[index]) <= upper ? [keyOf(row)] : []))),
      openCursor: () => cursor(structuredClone(by(index))),
    }),
  };
  return store as unknown as IDBObjectStore;
}

function cursor(rows: readonly Row[]): unknown {
  let place = -1;
  const asked: { result: unknown; onsuccess: ((event: unknown) => void) | null } = { result: null, onsuccess: null };
  const next = () => {
    place += 1;
    const value = rows[place];
    asked.result = value === undefined ? null : { value, continue: next };
    queueMicrotask(() => asked.onsuccess?.({}));
  };
  next();
  return asked;
}
