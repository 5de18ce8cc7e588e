import type { Instant } from "../shared/office/ids.ts";
import { newId } from "../shared/ui/new-id.ts";
import { transact } from "./database.ts";

/** Where this device keeps what visitors did: its database, and marks outside it that outlive a wiped one. */
export type Disk = {
  readonly transact: typeof transact;
  readonly marks: Pick<Storage, "getItem" | "setItem">;
  readonly now: () => Instant;
  readonly newId: () => string;
  /** SHA-256 in hexadecimal; undefined on a page without encryption, where browsers make none. */
  readonly hashOf: (text: string) => Promise<string | undefined>;
  /** All keys up to this one. */
  readonly upTo: (key: number) => IDBKeyRange;
};

/** The browser's own. Its storage is asked for late: a page may be loaded where there is none. */
export const browserDisk: Disk = {
  transact,
  marks: {
    getItem: (key) => localStorage.getItem(key),
    setItem: (key, value) => localStorage.setItem(key, value),
  },
  now: () => Date.now(),
  newId,
  hashOf: async (text) => {
    if (!isSecureContext) return undefined;
    const digest = await crypto.subtle.digest("SHA-256", new TextEncoder().encode(text));
    return Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, "0")).join("");
  },
  upTo: (key) => IDBKeyRange.upperBound(key),
};
