import { createHash } from "node:crypto";
import type { CommandId } from "../shared/office/ids.ts";

/**
 * The id of a command that time demands, shaped as a UUID (version 8). The same book, purpose and revision give the
 * same id on every hub, so any number of hubs may send it and it happens once.
 */
export function derivedId(book: string, purpose: string, revision: number | string): CommandId {
  const hex = createHash("sha256").update(`${book}\n${purpose}\n${revision}`).digest("hex");
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-a${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}
