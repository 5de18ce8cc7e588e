/**
 * Returns an id for a new entry: the English name in small letters, digits and hyphens, or `kind` where the name has
 * none of them; a number is added where the id is taken. People never see it, so nobody is asked for it.
 */
export function freshId(name: string, kind: string, taken: readonly string[]): string {
  const slug = name
    .normalize("NFKD")
    .toLowerCase()
    .replace(/[^a-z0-9]+/gu, "-")
    .replace(/^-+|-+$/gu, "")
    .slice(0, 40)
    .replace(/-+$/u, "");
  const base = slug || kind;
  if (!taken.includes(base)) return base;
  for (let number = 2; ; number += 1) {
    const id = `${base}-${number}`;
    if (!taken.includes(id)) return id;
  }
}
