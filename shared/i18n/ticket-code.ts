import { stripBidiMarks, toLatinDigits } from "./digits.ts";

const ISOLATE_LEFT_TO_RIGHT = "\u2066";
const END_OF_ISOLATE = "\u2069";

/**
 * Returns the text between isolate marks, so that inside Arabic plain text (titles, notices, speech, CSV) `A-012`
 * never shows as `012-A`. On a page use `<bdi>` instead.
 */
export function isolated(code: string): string {
  return `${ISOLATE_LEFT_TO_RIGHT}${code}${END_OF_ISOLATE}`;
}

/**
 * Returns the ticket code that somebody typed or scanned, as tickets print it (`A-012`): "a12", "A-012" and
 * "A ٠١٢" are one code. The series of a kiosk without connection (`K1-07`) needs its dash or a blank.
 * `undefined` if it can be none.
 */
export function parseTicketCode(typed: string): string | undefined {
  const plain = toLatinDigits(stripBidiMarks(typed)).normalize("NFKC").trim().toUpperCase();
  const match =
    /^(\p{L}{1,2})[\s\-–—_.]*(\d{1,5})$/u.exec(plain) ?? /^(\p{L}\d{1,2})[\s\-–—_.]+(\d{1,5})$/u.exec(plain);
  const series = match?.[1];
  const number = match?.[2];
  if (series === undefined || number === undefined) return undefined;
  return `${series}-${String(Number(number)).padStart(/\d/u.test(series) ? 2 : 3, "0")}`;
}
