/** A piece of a page as it is drawn: often one letter, in points from the page's lower left corner. */
export type Piece = {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  /** Of its letters. */
  readonly height: number;
};

/** Shares of a letter's height: what parts two words, what parts two columns, what is still the same line. */
const wordGap = 0.12;
const columnGap = 2;
const sameLine = 0.5;

const rtlLetter = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufeff]/u;
/** Drawn on the left of what it ends. */
const endOfClause = /^([.,:;!،؛؟]+)(.+)$/u;
const ltrSign = /[\p{L}\p{N}]/u;
/** Vowels of their own glyph, which stand where nobody looks for them; Unicode would lend each a blank to stand on. */
const vowels = /[\ufe70-\ufe7f]|\s?[\u0610-\u061a\u064b-\u065f\u0670]/gu;
/** A glyph without a meaning comes as a control sign that is no space, or as the sign for what cannot be read. */
const unreadable = /(?!\s)\p{Cc}|\ufffd/gu;

/**
 * B9: the lines of a page as they are read. A page is drawn, not written: Arabic comes letter by letter in the shapes
 * of its places, from the left, so where each piece stands tells what follows what. Columns become lines of their own.
 */
export function linesOf(pieces: readonly Piece[]): readonly string[] {
  const drawn = pieces
    .map((piece) => ({ ...piece, text: piece.text.replace(vowels, "").replace(unreadable, "").normalize("NFKC") }))
    .filter(({ text }) => text.trim() !== "");
  return linesDown(drawn)
    .flatMap(columnsOf)
    .map(readLine)
    .filter((line) => line !== "");
}

function linesDown(pieces: readonly Piece[]): Piece[][] {
  const lines: Piece[][] = [];
  for (const piece of [...pieces].sort((a, b) => b.y - a.y)) {
    const line = lines.at(-1);
    const first = line?.[0];
    const isSame = first && first.y - piece.y <= sameLine * Math.max(first.height, piece.height);
    if (line && isSame) line.push(piece);
    else lines.push([piece]);
  }
  return lines;
}

/** A line from left to right, cut where nothing stands for a while. */
function columnsOf(line: readonly Piece[]): Piece[][] {
  const columns: Piece[][] = [];
  for (const piece of [...line].sort((a, b) => a.x - b.x)) {
    const column = columns.at(-1);
    const before = column?.at(-1);
    if (column && before && gapOf(before, piece) < columnGap) column.push(piece);
    else columns.push([piece]);
  }
  return isRtl(line) ? columns.reverse() : columns;
}

/** What stands between two pieces, in heights of a letter; less than 0 where they overlap. */
function gapOf(left: Piece, right: Piece): number {
  return (right.x - left.x - left.width) / Math.max(left.height, right.height, 1);
}

type Word = { readonly text: string; readonly way: "rtl" | "ltr" | "either" };

/** Pieces from left to right as a sentence: words that go the other way than their line keep their own order. */
function readLine(pieces: readonly Piece[]): string {
  const base = isRtl(pieces) ? "rtl" : "ltr";
  const words = wordsOf(pieces);
  const runs: Word[][] = [];
  for (const word of base === "rtl" ? words.reverse() : words) {
    const run = runs.at(-1);
    if (run && isOther(run[0], base) && isOther(word, base)) run.push(word);
    else runs.push([word]);
  }
  return runs
    .flatMap((run) => run.reverse())
    .map(({ text, way }) => (base === "rtl" && way !== "rtl" ? text.replace(endOfClause, "$2$1") : text))
    .join(" ")
    .replace(/\s+/gu, " ")
    .trim();
}

function isOther(word: Word | undefined, base: "rtl" | "ltr"): boolean {
  return word !== undefined && word.way !== "either" && word.way !== base;
}

/** Pieces that touch are one word; within it, too, its own direction says which comes first. */
function wordsOf(pieces: readonly Piece[]): Word[] {
  const words: Piece[][] = [];
  for (const piece of pieces) {
    const word = words.at(-1);
    const before = word?.at(-1);
    if (word && before && gapOf(before, piece) < wordGap) word.push(piece);
    else words.push([piece]);
  }
  return words.map((word) => {
    const way = wayOf(word.map(({ text }) => text).join(""));
    const ordered = way === "rtl" ? word.reverse() : word;
    return { text: ordered.map(({ text }) => text).join(""), way };
  });
}

function wayOf(text: string): Word["way"] {
  if (rtlLetter.test(text.replace(/[\u0660-\u0669\u06f0-\u06f9]/gu, ""))) return "rtl";
  return ltrSign.test(text) ? "ltr" : "either";
}

function isRtl(pieces: readonly Piece[]): boolean {
  let balance = 0;
  for (const sign of pieces.map(({ text }) => text).join("")) {
    const way = wayOf(sign);
    if (way === "rtl") balance += 1;
    else if (way === "ltr" && !/\p{N}/u.test(sign)) balance -= 1;
  }
  return balance > 0;
}
