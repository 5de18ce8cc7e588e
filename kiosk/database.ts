/**
 * The kiosk's own book in this browser. `outbox`: what the hub has not confirmed; `quarantine`: what it refused;
 * `sent`: ids and hashes of what it confirmed; `notes`: counts and series.
 */
export type StoreName = "outbox" | "quarantine" | "sent" | "notes";
type Stores = (name: StoreName) => IDBObjectStore;

const databaseName = "dawr.kiosk";
const databaseVersion = 1;

let opened: Promise<IDBDatabase> | undefined;

/**
 * Runs `work` in one transaction and resolves to its result after the browser has put it on the disk (strict
 * durability). Rejects, with nothing written, when the database cannot be had or `work` fails. `work` may wait for
 * nothing but requests of this transaction.
 */
export async function transact<Result>(
  names: readonly StoreName[],
  mode: "readonly" | "readwrite",
  work: (store: Stores) => Promise<Result>,
): Promise<Result> {
  const transaction = await begin(names, mode);
  const closing = <Value>(value: Value): Value => {
    commit(transaction);
    return value;
  };
  const complete = new Promise<void>((resolve, reject) => {
    transaction.oncomplete = () => resolve();
    transaction.onabort = () => reject(transaction.error ?? new Error("the kiosk's database took nothing"));
  });
  try {
    // Told to close as soon as all is asked for: by itself it would wait until this page has heard each answer.
    const [result] = await Promise.all([work((name) => transaction.objectStore(name)).then(closing), complete]);
    return result;
  } catch (error) {
    abort(transaction);
    throw error;
  }
}

/** The answer of one request. */
export function answerOf<Value>(request: IDBRequest<Value>): Promise<Value> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error ?? new Error("the kiosk's database did not answer"));
  });
}

/** A browser may close a database by itself; then it is opened anew, once. */
async function begin(names: readonly StoreName[], mode: IDBTransactionMode): Promise<IDBTransaction> {
  try {
    return (await open()).transaction(names, mode, { durability: "strict" });
  } catch {
    opened = undefined;
    return (await open()).transaction(names, mode, { durability: "strict" });
  }
}

function open(): Promise<IDBDatabase> {
  opened ??= new Promise((resolve, reject) => {
    const request = indexedDB.open(databaseName, databaseVersion);
    request.onupgradeneeded = () => {
      const database = request.result;
      for (const name of ["outbox", "quarantine"]) {
        database.createObjectStore(name, { keyPath: "id" }).createIndex("order", "order", { unique: true });
      }
      database.createObjectStore("sent", { keyPath: "id" }).createIndex("at", "at");
      database.createObjectStore("notes");
    };
    request.onsuccess = () => {
      const database = request.result;
      database.onclose = () => {
        opened = undefined;
      };
      // A newer page wants the stores in another shape: it must not wait for this one.
      database.onversionchange = () => {
        database.close();
        opened = undefined;
      };
      resolve(database);
    };
    request.onerror = () => {
      opened = undefined;
      reject(request.error ?? new Error("the kiosk's database cannot be opened"));
    };
  });
  return opened;
}

function commit(transaction: IDBTransaction): void {
  try {
    transaction.commit();
  } catch {
    // It is closing by itself already.
  }
}

function abort(transaction: IDBTransaction): void {
  try {
    transaction.abort();
  } catch {
    // It has ended by itself already.
  }
}
