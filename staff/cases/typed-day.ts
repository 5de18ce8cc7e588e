import { toLatinDigits } from "../../shared/i18n/digits.ts";

/** A day as people type it: any digits, any strokes between them, months and days also with one digit. */
export function typedDay(typed: string): string | undefined {
  const [, year, month, day] = /^(\d{4})\D+(\d{1,2})\D+(\d{1,2})$/u.exec(toLatinDigits(typed).trim()) ?? [];
  if (year === undefined || month === undefined || day === undefined) return undefined;
  return `${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`;
}
