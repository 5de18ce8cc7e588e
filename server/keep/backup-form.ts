import type { BookName, Commit } from "../log/log.ts";

/**
 * A backup is one gzip file of lines of JSON: the head, every commit of every book, the manifest, the seal. `zcat` reads
 * it, on any machine, without this program.
 */
export type BackupHead = {
  readonly dawr: "backup";
  readonly format: number;
  /** The version of Dawr that made it. */
  readonly version: string;
  /** ISO 8601, UTC. */
  readonly madeAt: string;
  /** Tells one secret from another without giving it away. */
  readonly secretMark?: string;
  /** The hub's secret itself, where it was asked for. */
  readonly secret?: string;
};

/** What the file holds of a book: its last revision, and the SHA-256 (hex) of its lines, each with its line feed. */
export type ManifestEntry = { readonly book: BookName; readonly revision: number; readonly sha256: string };
export type BackupManifest = { readonly books: readonly ManifestEntry[] };

/** The SHA-256 (hex) of every line before it, each with its line feed. */
export type BackupSeal = { readonly seal: string };

export type WholeBook = { readonly book: BookName; readonly commits: readonly Commit[] };

/** The form that this version writes, and the newest that it reads. */
export const backupFormat = 1;
