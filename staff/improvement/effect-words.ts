import { improvementsTexts } from "../../shared/i18n/texts/improvements.ts";
import { t } from "../../shared/ui/language.ts";
import type { Period } from "../../shared/views/action-effect.ts";
import { shortDay } from "../cases/days.ts";

/** A difference of shares (−1 … 1) with its sign, kept in its own order. */
export function points(by: number): string {
  const whole = Math.round(by * 100);
  return `\u2066${whole > 0 ? "+" : whole < 0 ? "\u2212" : ""}${Math.abs(whole)}%\u2069`;
}

/** From which day to which. */
export function periodText({ from, to }: Period): string {
  return t(improvementsTexts).between(shortDay(from), shortDay(to));
}
