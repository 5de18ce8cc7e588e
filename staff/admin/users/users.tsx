import type { JSX } from "preact";
import { useState } from "preact/hooks";
import { adminTexts } from "../../../shared/i18n/texts/admin.ts";
import { adminPeopleTexts } from "../../../shared/i18n/texts/admin-people.ts";
import type { OfficeId } from "../../../shared/office/ids.ts";
import { Button } from "../../../shared/ui/button.tsx";
import { DataTable } from "../../../shared/ui/data-table.tsx";
import { PlusIcon } from "../../../shared/ui/icons.tsx";
import { t } from "../../../shared/ui/language.ts";
import type { StaffMe } from "../../page.ts";
import { ListFrame } from "../parts/list-frame.tsx";
import { Section } from "../parts/section.tsx";
import { useList } from "../parts/use-list.ts";
import { type ListedUser, listOffices, listUsers } from "../registry.ts";
import { PasswordForm } from "./password-form.tsx";
import { ResetFactor } from "./reset-factor.tsx";
import { switchUser } from "./switch-user.ts";
import { userColumns } from "./user-columns.tsx";
import { UserForm } from "./user-form.tsx";

type Open =
  | { readonly to: "set"; readonly user?: ListedUser }
  | { readonly to: "password" | "factor"; readonly user: ListedUser };

/** Returns all users with their roles and offices. */
export function Users({ office, me }: { readonly office: OfficeId; readonly me: StaffMe }): JSX.Element {
  const texts = t(adminPeopleTexts).users;
  const [users, refresh] = useList(listUsers);
  const [loadedOffices] = useList(listOffices);
  const [open, setOpen] = useState<Open | undefined>();
  const close = (): void => setOpen(undefined);
  const offices = loadedOffices.status === "loaded" ? loadedOffices.body : [];
  const columns = userColumns(me.id, offices, {
    edit: (user) => setOpen({ to: "set", user }),
    setPassword: (user) => setOpen({ to: "password", user }),
    resetFactor: (user) => setOpen({ to: "factor", user }),
    switchTo: (user, isDisabled) => void switchUser(user, isDisabled, refresh),
  });
  return (
    <Section
      title={t(adminTexts).sections.users}
      hint={texts.hint}
      action={
        <Button
          kind="primary"
          icon={PlusIcon}
          disabled={loadedOffices.status !== "loaded"}
          onPress={() => setOpen({ to: "set" })}
        >
          {texts.add}
        </Button>
      }
    >
      <ListFrame list={users} onRetry={refresh}>
        {(rows) => (
          <DataTable
            caption={t(adminTexts).sections.users}
            columns={columns}
            rows={rows}
            rowKey={({ id }) => id}
            empty={texts.empty}
          />
        )}
      </ListFrame>
      {open?.to === "set" && (
        <UserForm office={office} offices={offices} user={open.user} onSaved={refresh} onClose={close} />
      )}
      {open?.to === "password" && <PasswordForm user={open.user} onClose={close} />}
      {open?.to === "factor" && <ResetFactor user={open.user} onReset={refresh} onClose={close} />}
    </Section>
  );
}
