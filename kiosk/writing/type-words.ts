/** Words being typed, and what of them is marked; an empty mark is the caret. */
export type Typing = { readonly words: string; readonly from: number; readonly to: number };

/** Returns the words with a piece in the place of what is marked; a piece for which there is no room is left out. */
export function typePiece({ words, from, to }: Typing, piece: string, most: number): Typing {
  if (words.length - (to - from) + piece.length > most) return { words, from, to };
  const caret = from + piece.length;
  return { words: words.slice(0, from) + piece + words.slice(to), from: caret, to: caret };
}

/** Returns the words without what is marked, or without the whole character before the caret. */
export function eraseOne({ words, from, to }: Typing): Typing {
  const before = words.slice(0, from);
  const gone = from === to ? ([...before].at(-1) ?? "") : "";
  const kept = before.slice(0, before.length - gone.length);
  return { words: kept + words.slice(to), from: kept.length, to: kept.length };
}

/** Returns whether the next letter begins a sentence, and is large in a language that has large letters. */
export function beginsSentence({ words, from }: Typing): boolean {
  return /(?:^|[.!?])\s*$/u.test(words.slice(0, from));
}
