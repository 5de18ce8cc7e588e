import type { JSX } from "preact";
import { useState } from "preact/hooks";
import { toLatinDigits } from "../../shared/i18n/digits.ts";
import { improvementsTexts } from "../../shared/i18n/texts/improvements.ts";
import { Button } from "../../shared/ui/button.tsx";
import { TextField } from "../../shared/ui/field.tsx";
import { t } from "../../shared/ui/language.ts";

/** A number as people type it; without a letter it is a suggestion's. */
export function typedNumber(typed: string): string | undefined {
  const [, letter = "s", year, running] = /^([sa])?\D*(\d{4})\D+(\d+)$/iu.exec(toLatinDigits(typed).trim()) ?? [];
  if (year === undefined || running === undefined) return undefined;
  return `${letter.toUpperCase()}-${year}-${running.padStart(4, "0")}`;
}

/** Returns the way to what is not on the board any more: by its number. */
export function Find(): JSX.Element {
  const texts = t(improvementsTexts);
  const [typed, setTyped] = useState("");
  const find = (event: Event): void => {
    event.preventDefault();
    const number = typedNumber(typed);
    if (number !== undefined) location.hash = `#/improvement/${number}`;
  };
  return (
    <form class="cases__find" onSubmit={find}>
      <TextField label={texts.find} placeholder="S-2026-0007" value={typed} onInput={setTyped} dir="ltr" />
      <Button type="submit">{texts.open}</Button>
    </form>
  );
}
