/** Returns a name between marks that keep its own direction, for sentences in which it may be of another script. */
export function apart(name: string): string {
  return `\u2068${name}\u2069`;
}
