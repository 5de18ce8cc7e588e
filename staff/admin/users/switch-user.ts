import { adminTexts } from "../../../shared/i18n/texts/admin.ts";
import { adminPeopleTexts } from "../../../shared/i18n/texts/admin-people.ts";
import { commonTexts } from "../../../shared/i18n/texts/common.ts";
import { t } from "../../../shared/ui/language.ts";
import { showToast } from "../../../shared/ui/toast.tsx";
import { outcomeOfAsked } from "../outcome.ts";
import { problemText, troubleText } from "../parts/problem-text.ts";
import { changeUser, type ListedUser } from "../registry.ts";
import { userBlame } from "./user-draft.ts";

/** Disables or enables a person and says so, with the way back for five seconds; a refusal is said as well. */
export async function switchUser(user: ListedUser, isDisabled: boolean, onChanged: () => void): Promise<void> {
  const texts = t(adminPeopleTexts).users;
  const outcome = outcomeOfAsked(await changeUser(user.id, { isDisabled }), userBlame);
  if (outcome.status === "saved") {
    onChanged();
    showToast({
      text: isDisabled ? texts.wasDisabled(user.name) : texts.wasEnabled(user.name),
      undo: { label: t(commonTexts).undo, act: () => void switchUser(user, !isDisabled, onChanged) },
    });
  } else {
    showToast({ kind: "problem", text: reasonOf(outcome) });
  }
}

function reasonOf(outcome: Exclude<ReturnType<typeof outcomeOfAsked>, { status: "saved" }>): string {
  if (outcome.status === "trouble") return troubleText(outcome.trouble);
  const [problem] = Object.values(outcome.problems);
  return problem === undefined ? t(adminTexts).problems.check : problemText(problem);
}
