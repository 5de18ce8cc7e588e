/**
 * Every clip by which the kiosk says a ticket's code in Urdu, and what it says. Numbers are given as numerals and letters
 * as Latin ones: the voice knows how they are called, and misreads the words, which are written without vowels.
 */
export function urduCodeClips(): ReadonlyMap<string, string> {
  const clips = new Map<string, string>();
  for (let value = 0; value < 100; value += 1) clips.set(`n-${value}`, numeralUr(value));
  for (let count = 1; count < 10; count += 1) {
    // No "and" between the hundreds and the rest.
    for (const name of [`h-${count}`, `h-${count}-and`]) clips.set(name, String(count * 100));
  }
  for (let letter = 0; letter < 26; letter += 1) {
    const name = String.fromCharCode(65 + letter);
    clips.set(`letter-${name}`, name);
  }
  return clips;
}

/** The one numeral that the voice says wrongly stands in letters. */
function numeralUr(value: number): string {
  return value === 93 ? "ترانوے" : String(value);
}
