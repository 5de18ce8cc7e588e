import type { JSX } from "preact";
import { useState } from "preact/hooks";
import { adminPeopleTexts } from "../../../shared/i18n/texts/admin-people.ts";
import { TextField } from "../../../shared/ui/field.tsx";
import { t } from "../../../shared/ui/language.ts";
import { showToast } from "../../../shared/ui/toast.tsx";
import { found, passwordProblem } from "../field-problem.ts";
import { outcomeOfAsked } from "../outcome.ts";
import { FormDialog } from "../parts/form-dialog.tsx";
import { useForm } from "../parts/use-form.ts";
import { changeUser, type ListedUser } from "../registry.ts";

/** Returns the form of a person's new password. */
export function PasswordForm({
  user,
  onClose,
}: {
  readonly user: ListedUser;
  readonly onClose: () => void;
}): JSX.Element {
  const texts = t(adminPeopleTexts).users;
  const [password, setPassword] = useState("");
  const form = useForm<"password">({
    check: () => found({ password: passwordProblem(password) }),
    save: async () => outcomeOfAsked(await changeUser(user.id, { password }), { fields: ["password"] }),
    onSaved: () => {
      showToast({ text: texts.passwordChanged });
      onClose();
    },
  });
  return (
    <FormDialog title={texts.newPasswordOf(user.name)} form={form} onClose={onClose}>
      <p>{texts.newPasswordHint}</p>
      <TextField
        label={texts.password}
        hint={texts.passwordHint}
        error={form.problemOf("password")}
        type="password"
        value={password}
        dir="ltr"
        autoComplete="new-password"
        onInput={setPassword}
      />
    </FormDialog>
  );
}
