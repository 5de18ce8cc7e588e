/** Replaces the entry of the same id in its place, or adds it at the end. */
export function withEntry<Entry extends { readonly id: string }>(
  list: readonly Entry[],
  entry: Entry,
): readonly Entry[] {
  return list.some((each) => each.id === entry.id)
    ? list.map((each) => (each.id === entry.id ? entry : each))
    : [...list, entry];
}

/** The list without the entry of this id. */
export function without<Entry extends { readonly id: string }>(list: readonly Entry[], id: string): readonly Entry[] {
  return list.filter((each) => each.id !== id);
}
