import type { OfficeId } from "../shared/office/ids.ts";
import { type Engine, NewerVersion } from "./engine-types.ts";
import type { BookName } from "./log/log.ts";
import type { Offices } from "./offices-types.ts";

/** Books that a newer version has written in, which this hub leaves alone: whoever looks at them must look elsewhere. */
export type NewerBooks = {
  note(book: BookName, error: unknown): void;
  /** Hears the office of each such book, once it is found; the answer stops it. */
  onFound(hear: (office: OfficeId) => void): () => void;
};

export function createNewerBooks(): NewerBooks {
  const hearing = new Set<(office: OfficeId) => void>();
  return {
    note(book, error) {
      const office = /^office\/([^/]+)\//u.exec(book)?.[1];
      if (office === undefined || !(error instanceof NewerVersion)) return;
      for (const hear of hearing) hear(office);
    },
    onFound(hear) {
      hearing.add(hear);
      return () => void hearing.delete(hear);
    },
  };
}

/**
 * Whether a newer version has written in what every screen of this office stands on, its setup and its day. False also
 * where the store does not answer: then nothing is known, and its screens may wait here.
 */
export async function isOfNewerVersion(
  { engine }: { readonly engine: Engine },
  offices: Offices,
  office: OfficeId,
): Promise<boolean> {
  try {
    const open = await offices.open(office);
    if (open) await engine.read(open.today().book);
    return false;
  } catch (error) {
    return error instanceof NewerVersion;
  }
}
