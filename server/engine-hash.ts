import { hash } from "node:crypto";

/**
 * SHA-256, base64url, of the value as JSON with the keys of every object in order: two spellings of one content give
 * one hash. What JSON does not hold (undefined members) does not count.
 */
export function contentHash(content: unknown): string {
  return hash("sha256", JSON.stringify(content, inKeyOrder) ?? "", "base64url");
}

function inKeyOrder(_key: string, value: unknown): unknown {
  if (typeof value !== "object" || value === null || Array.isArray(value)) return value;
  const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
  // Not by assignment: a key named __proto__ must stay a key.
  return Object.fromEntries(entries);
}
