import type { JSX } from "preact";
import { askTexts } from "../../shared/i18n/texts/ask.ts";
import { t } from "../../shared/ui/language.ts";

/** Returns the field that nobody sees, and programs fill: instead of a riddle that people with disabilities cannot solve. */
export function Trap(): JSX.Element {
  return (
    <label class="ask__trap" aria-hidden="true">
      {t(askTexts).trap}
      <input type="text" name="website" tabIndex={-1} autoComplete="off" />
    </label>
  );
}

/** What stands in it; nothing, when a person sent the form. */
export function trapped(form: EventTarget | null): { readonly website?: string } {
  const value = form instanceof HTMLFormElement ? String(new FormData(form).get("website") ?? "") : "";
  return value === "" ? {} : { website: value };
}
