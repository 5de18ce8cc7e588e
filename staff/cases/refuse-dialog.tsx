import type { JSX } from "preact";
import { casesTexts } from "../../shared/i18n/texts/cases.ts";
import { local, t } from "../../shared/ui/language.ts";
import { ChoiceDialog } from "./choice-dialog.tsx";
import type { CaseWork } from "./work.ts";

/** Returns the dialog that says why a document is to be brought again. */
export function RefuseDialog({ work, document }: { readonly work: CaseWork; readonly document: string }): JSX.Element {
  const texts = t(casesTexts);
  const asked = work.shown.papers.find((each) => each.asked.id === document)?.asked;
  return (
    <ChoiceDialog
      work={work}
      title={texts.refuseTitle(asked ? local(asked.name) : document)}
      label={texts.reason}
      confirm={texts.refuse}
      choices={texts.refusals}
      command={(reason) => ({ type: "RefuseDocument", case: work.shown.id, document, reason })}
    />
  );
}
