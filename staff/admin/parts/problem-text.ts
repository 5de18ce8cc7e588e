import { adminTexts } from "../../../shared/i18n/texts/admin.ts";
import { commonTexts } from "../../../shared/i18n/texts/common.ts";
import { rejectionText } from "../../../shared/i18n/texts/rejections.ts";
import { houseLanguage, t } from "../../../shared/ui/language.ts";
import type { FieldProblem } from "../field-problem.ts";
import type { Trouble } from "../outcome.ts";

/** Returns the sentence beside a field. */
export function problemText(problem: FieldProblem): string {
  const texts = t(adminTexts);
  return typeof problem === "string" ? texts.problems[problem] : texts.range(problem.from, problem.to);
}

/** Returns why nothing was saved, and what to do. */
export function troubleText(trouble: Trouble): string {
  switch (trouble.kind) {
    case "rejected":
      return rejectionText(houseLanguage(), trouble.rejection);
    case "invalid":
      return t(commonTexts).invalid;
    case "forbidden":
      return t(commonTexts).notAllowed;
    case "signedOut":
      return t(adminTexts).signedOut;
    case "throttled":
      return t(adminTexts).waitSeconds(trouble.retrySeconds);
    default:
      return t(adminTexts).unreachable;
  }
}
