import type { OfficeId } from "../shared/office/ids.ts";
import { type Engine, NewerVersion } from "./engine-types.ts";
import type { BookName } from "./log/log.ts";
import { StoreAway } from "./log/store-away.ts";
import type { Offices } from "./offices-types.ts";

/** Books that the store gives and this hub cannot read: a newer version has written in them, or they are broken. */
export type UnreadableBooks = {
  note(book: BookName, error: unknown): void;
  /** Hears the office of each such book as often as it is tried in vain; the answer stops it. */
  onFound(hear: (office: OfficeId) => void): () => void;
};

export function createUnreadableBooks(): UnreadableBooks {
  const hearing = new Set<(office: OfficeId) => void>();
  return {
    note(book, error) {
      const office = /^office\/([^/]+)\//u.exec(book)?.[1];
      if (office === undefined || error instanceof StoreAway) return;
      for (const hear of hearing) hear(office);
    },
    onFound(hear) {
      hearing.add(hear);
      return () => void hearing.delete(hear);
    },
  };
}

/** Why an office is not served here; its screens go on as without a hub, and knock here or at another one. */
export type Unserved = "newer version in use" | "books cannot be read";

/**
 * Why this hub does not serve the office: it cannot read what each of its screens stands on, the setup and the day.
 * Undefined also where the store does not answer: then nothing is known, and the screens may wait here.
 */
export async function whyUnserved(
  { engine }: { readonly engine: Engine },
  offices: Offices,
  office: OfficeId,
): Promise<Unserved | undefined> {
  try {
    const open = await offices.open(office);
    if (open) await engine.read(open.today().book);
    return undefined;
  } catch (error) {
    if (error instanceof StoreAway) return undefined;
    return error instanceof NewerVersion ? "newer version in use" : "books cannot be read";
  }
}
