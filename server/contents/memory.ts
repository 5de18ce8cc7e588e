import type { Contents, HeldContent } from "./contents.ts";

/** Files in this process alone, for tests. */
export function memoryContents(): Contents {
  const held = new Map<string, { readonly content: HeldContent; readonly bytes: Uint8Array }>();
  const keyOf = (office: string, sha256: string) => `${office} ${sha256}`;
  return {
    async add(content, bytes) {
      const key = keyOf(content.office, content.sha256);
      if (!held.has(key)) held.set(key, { content, bytes: Uint8Array.from(bytes) });
    },
    get: async (office, sha256) => held.get(keyOf(office, sha256))?.bytes,
    list: async (office) =>
      [...held.values()]
        .filter(({ content }) => content.office === office)
        .map(({ content, bytes }) => ({ ...content, bytes: bytes.length }))
        .sort((a, b) => (a.sha256 < b.sha256 ? -1 : 1)),
    async remove(office, sha256) {
      held.delete(keyOf(office, sha256));
    },
    close: async () => undefined,
  };
}
