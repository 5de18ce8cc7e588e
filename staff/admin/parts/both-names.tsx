import type { JSX } from "preact";
import { directionOf } from "../../../shared/i18n/languages.ts";
import type { Localized } from "../../../shared/office/ids.ts";
import { language, local } from "../../../shared/ui/language.ts";
import "./both-names.css";

/** Returns a name as people read it now, with its other language small beneath. */
export function BothNames({ name }: { readonly name: Localized }): JSX.Element {
  const other = language.value === "ar" ? "en" : "ar";
  return (
    <span class="admin-names">
      <span>{local(name)}</span>
      <span class="admin-names__other" lang={other} dir={directionOf(other)}>
        {name[other]}
      </span>
    </span>
  );
}
