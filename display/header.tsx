import type { JSX } from "preact";
import { clockTime, gregorianDate, hijriDate, isHijriRight, weekday } from "../shared/i18n/dates.ts";
import { language, local } from "../shared/ui/language.ts";
import { Logo } from "../shared/ui/logo.tsx";
import type { BoardView } from "../shared/views/board.ts";
import "./header.css";

/** A browser that counts the Hijri months wrongly shows the Gregorian date alone. */
const showsHijri = isHijriRight();

/** Returns the office's name, its date in both calendars and its clock. */
export function Header({ board, minute }: { readonly board: BoardView; readonly minute: number }): JSX.Element {
  const writing = { language: language.value, zone: board.timeZone };
  return (
    <header class="header">
      <Logo size="4rem" />
      <h1 class="header__office">{local(board.name)}</h1>
      <p class="header__date">
        <span>
          {weekday(minute, writing)} {showsHijri && hijriDate(minute, writing)}
        </span>
        <span class="header__dot" aria-hidden="true" />
        <span>{gregorianDate(minute, writing)}</span>
      </p>
      <p class="header__clock">
        <bdi>{clockTime(minute, writing)}</bdi>
      </p>
    </header>
  );
}
