import type { JSX } from "preact";
import { casesTexts } from "../../shared/i18n/texts/cases.ts";
import { supportForm } from "../../shared/library/titles.ts";
import { local, t } from "../../shared/ui/language.ts";
import { PolicyLink } from "../library/policy-link.tsx";
import type { CaseWork, ShownCase } from "./work.ts";

/** Returns out of what the case arose, by which channel and under which policy, with the ways to them (R9, R10, R23). */
export function Origin({ work: { shown, setup } }: { readonly work: CaseWork }): JSX.Element {
  const texts = t(casesTexts);
  const { source, reference, channel } = shown;
  const name = setup?.channels.find(({ id }) => id === channel)?.name;
  const kind = source.kind === "contact" && channel === "website" ? "website" : source.kind;
  const what = `${texts.origins[kind]}${reference === null ? "" : ` \u2068${reference}\u2069`}`;
  const way = wayTo(shown);
  return (
    <p class="case__facts">
      {texts.origin}: {way === undefined ? what : <a href={way}>{what}</a>}
      {name && ` · ${local(name)}`} · <PolicyLink policy={shown.policy} />
    </p>
  );
}

function wayTo({ source, reference }: ShownCase): string | undefined {
  if (source.kind === "form") return `#/library/${supportForm}`;
  return source.kind === "ticket" || reference === null ? undefined : `#/contacts/${reference}`;
}
