import type { JSX } from "preact";
import { libraryTexts } from "../../shared/i18n/texts/library.ts";
import { t } from "../../shared/ui/language.ts";
import type { PolicyVersion } from "../../shared/views/library.ts";
import { shortDay } from "../cases/days.ts";

/** Returns the policy by which a visit or a case is judged, with the way to that very version (R23). */
export function PolicyLink({ policy }: { readonly policy: PolicyVersion | null }): JSX.Element {
  const texts = t(libraryTexts);
  if (policy === null) return <span>{texts.policyNone}</span>;
  const { document, version, effectiveFrom } = policy;
  return <a href={`#/library/${document}/${version}`}>{texts.policyOf(version, shortDay(effectiveFrom))}</a>;
}
