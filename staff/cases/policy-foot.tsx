import type { JSX } from "preact";
import { casesTexts } from "../../shared/i18n/texts/cases.ts";
import { local, t } from "../../shared/ui/language.ts";
import type { SetupView } from "../../shared/views/setup.ts";

/** Returns the lines under every print: by which policy it was done, who approved it, and the association's number. */
export function PolicyFoot({ setup }: { readonly setup: SetupView | undefined }): JSX.Element | null {
  if (!setup) return null;
  const { title, approval, registration } = setup.policy;
  const approved = local(approval).trim();
  return (
    <footer class="summary__foot">
      <p>{local(title)}</p>
      {approved !== "" && <p>{approved}</p>}
      {registration !== undefined && <p>{t(casesTexts).registrationNumber(`\u2068${registration}\u2069`)}</p>}
    </footer>
  );
}
