import type { JSX } from "preact";
import { useState } from "preact/hooks";
import { toLatinDigits } from "../../shared/i18n/digits.ts";
import { casesTexts } from "../../shared/i18n/texts/cases.ts";
import { Button } from "../../shared/ui/button.tsx";
import { TextField } from "../../shared/ui/field.tsx";
import { t } from "../../shared/ui/language.ts";
import { request } from "../admin/api.ts";
import { numberOf, troubleOf } from "../persons/ask.ts";

/** Returns the way to a case: by its own number, or by the exact number of who asked for support (S6). */
export function FindCase(props: {
  readonly office: string;
  /** Shows the cases of this person alone; undefined: all of them. */
  readonly onPerson: (person: string | undefined) => void;
  readonly isNarrowed: boolean;
}): JSX.Element {
  const texts = t(casesTexts);
  const [typed, setTyped] = useState("");
  const [error, setError] = useState<string | undefined>();
  const [isBusy, setBusy] = useState(false);
  const find = async (event: Event): Promise<void> => {
    event.preventDefault();
    setError(undefined);
    const number = caseNumber(typed);
    if (number !== undefined) {
      location.hash = `#/cases/${number}`;
      return;
    }
    const ofPerson = numberOf(typed);
    if (ofPerson === undefined) {
      setError(texts.findWrong);
      return;
    }
    setBusy(true);
    const path = `/offices/${props.office}/persons/find`;
    const found = await request<{ readonly persons: readonly string[] }>("POST", path, ofPerson);
    setBusy(false);
    if (found.status !== "done") setError(troubleOf(found));
    else if (found.body.persons[0] === undefined) setError(texts.findNobody);
    else props.onPerson(found.body.persons[0]);
  };
  return (
    <form class="cases__find" onSubmit={find}>
      <TextField
        label={texts.find}
        placeholder="2026-0007"
        value={typed}
        error={error}
        onInput={setTyped}
        dir="ltr"
        inputMode="text"
      />
      <Button type="submit" isBusy={isBusy}>
        {texts.open}
      </Button>
      {props.isNarrowed && <Button onPress={() => props.onPerson(undefined)}>{texts.findAll}</Button>}
    </form>
  );
}

/** `2026-7` as the hub numbers it, `2026-0007`; undefined where a year and a running number do not stand alone. */
export function caseNumber(typed: string): string | undefined {
  const [, year, running] = /^(20\d{2})\D+(\d{1,6})$/u.exec(toLatinDigits(typed).trim()) ?? [];
  return year === undefined || running === undefined ? undefined : `${year}-${running.padStart(4, "0")}`;
}
