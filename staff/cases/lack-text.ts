import type { Lack } from "../../shared/cases/gate.ts";
import { casesTexts } from "../../shared/i18n/texts/cases.ts";
import { local, t } from "../../shared/ui/language.ts";
import type { ShownCase } from "./work.ts";

/** What is lacking, in the words of a list to bring. */
export function lackText(shown: ShownCase, lack: Lack): string {
  const texts = t(casesTexts).lackOf;
  if (lack.kind === "told") return texts[lack.why ?? "told"];
  if (lack.kind === "signature") return lack.why === "missing" ? texts.signature : texts[lack.why];
  const asked = shown.papers.find((each) => each.asked.id === lack.document)?.asked;
  return texts[lack.why](asked ? local(asked.name) : lack.document);
}
