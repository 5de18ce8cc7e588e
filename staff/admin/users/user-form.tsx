import type { JSX } from "preact";
import { useState } from "preact/hooks";
import { adminTexts } from "../../../shared/i18n/texts/admin.ts";
import { adminPeopleTexts } from "../../../shared/i18n/texts/admin-people.ts";
import type { OfficeId } from "../../../shared/office/ids.ts";
import { TextField } from "../../../shared/ui/field.tsx";
import { t } from "../../../shared/ui/language.ts";
import { showToast } from "../../../shared/ui/toast.tsx";
import { outcomeOfAsked } from "../outcome.ts";
import { FormDialog } from "../parts/form-dialog.tsx";
import { useForm } from "../parts/use-form.ts";
import { addUser, changeUser, type ListedOffice, type ListedUser } from "../registry.ts";
import { RightsFields } from "./rights-fields.tsx";
import { newUser, rightsOf, type UserField, userBlame, userDraft, userProblems } from "./user-draft.ts";

type UserFormProps = {
  readonly office: OfficeId;
  readonly offices: readonly ListedOffice[];
  readonly user: ListedUser | undefined;
  readonly onSaved: () => void;
  readonly onClose: () => void;
};

/** Returns the form of a user, new or given. A given one keeps the user name, and has the password elsewhere. */
export function UserForm({ office, offices, user, onSaved, onClose }: UserFormProps): JSX.Element {
  const texts = t(adminPeopleTexts).users;
  const [draft, setDraft] = useState(() => (user === undefined ? newUser(office) : userDraft(user)));
  const form = useForm<UserField>({
    check: () => userProblems(draft, user === undefined),
    save: async () => {
      const rights = rightsOf(draft);
      const asked =
        user === undefined
          ? await addUser({ ...rights, username: draft.username.trim().toLowerCase(), password: draft.password })
          : await changeUser(user.id, rights);
      return outcomeOfAsked(asked, userBlame);
    },
    onSaved: () => {
      showToast({ text: t(adminTexts).saved });
      onSaved();
      onClose();
    },
  });
  return (
    <FormDialog title={user === undefined ? texts.addTitle : texts.editTitle(user.name)} form={form} onClose={onClose}>
      <TextField
        label={texts.name}
        error={form.problemOf("name")}
        value={draft.name}
        dir="auto"
        autoComplete="off"
        onInput={(name) => setDraft({ ...draft, name })}
      />
      {user === undefined && (
        <div class="admin-form__pair">
          <TextField
            label={texts.username}
            hint={texts.usernameHint}
            error={form.problemOf("username")}
            value={draft.username}
            dir="ltr"
            autoComplete="off"
            onInput={(username) => setDraft({ ...draft, username })}
          />
          <TextField
            label={texts.password}
            hint={texts.passwordHint}
            error={form.problemOf("password")}
            type="password"
            value={draft.password}
            dir="ltr"
            autoComplete="new-password"
            onInput={(password) => setDraft({ ...draft, password })}
          />
        </div>
      )}
      <RightsFields draft={draft} offices={offices} problemOf={form.problemOf} onChange={setDraft} />
    </FormDialog>
  );
}
