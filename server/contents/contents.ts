import type { Instant, OfficeId } from "../../shared/office/ids.ts";

/** A file of the library as it is kept: found by the SHA-256 of its bytes, in small hexadecimal digits. */
export type HeldContent = { readonly office: OfficeId; readonly sha256: string; readonly at: Instant };

/** Where the files of libraries are kept, beside the books. Its meaning is the contract suite that every store passes. */
export type Contents = {
  /** Durable when it resolves. What is there already stays as it is, with its first time. */
  add(content: HeldContent, bytes: Uint8Array): Promise<void>;
  get(office: OfficeId, sha256: string): Promise<Uint8Array | undefined>;
  /** Everything held for the office, in the order of the hashes, with the number of bytes. */
  list(office: OfficeId): Promise<readonly (HeldContent & { readonly bytes: number })[]>;
  remove(office: OfficeId, sha256: string): Promise<void>;
  close(): Promise<void>;
};
