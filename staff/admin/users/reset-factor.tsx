import type { JSX } from "preact";
import { adminPeopleTexts } from "../../../shared/i18n/texts/admin-people.ts";
import { t } from "../../../shared/ui/language.ts";
import { outcomeOfAsked } from "../outcome.ts";
import { ConfirmDialog } from "../parts/confirm-dialog.tsx";
import { type ListedUser, resetSecondFactor } from "../registry.ts";

type ResetFactorProps = {
  readonly user: ListedUser;
  readonly onReset: () => void;
  readonly onClose: () => void;
};

/** Returns the question before somebody's second factor is dropped. One that is gone already is as good as dropped. */
export function ResetFactor({ user, onReset, onClose }: ResetFactorProps): JSX.Element {
  const texts = t(adminPeopleTexts).users;
  return (
    <ConfirmDialog
      title={texts.resetFactorTitle(user.name)}
      hint={texts.resetFactorHint}
      confirmLabel={texts.resetFactorNow}
      doneText={texts.factorWasReset(user.name)}
      act={async () => {
        const asked = await resetSecondFactor(user.id);
        const isGone = asked.status === "refused" && asked.code === "NoSecondFactor";
        if (asked.status === "done" || isGone) onReset();
        return isGone ? { status: "saved" } : outcomeOfAsked(asked, { fields: [] });
      }}
      onClose={onClose}
    />
  );
}
