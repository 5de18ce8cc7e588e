import { adminTexts } from "../../../shared/i18n/texts/admin.ts";
import { adminPeopleTexts } from "../../../shared/i18n/texts/admin-people.ts";
import { commonTexts } from "../../../shared/i18n/texts/common.ts";
import { staffTexts } from "../../../shared/i18n/texts/staff.ts";
import type { StaffId } from "../../../shared/office/ids.ts";
import { Badge } from "../../../shared/ui/badge.tsx";
import { Button } from "../../../shared/ui/button.tsx";
import type { Column } from "../../../shared/ui/data-table.tsx";
import { CheckIcon, EditIcon, KeyIcon, PauseIcon, ReturnIcon } from "../../../shared/ui/icons.tsx";
import { local, t } from "../../../shared/ui/language.ts";
import type { ListedOffice, ListedUser } from "../registry.ts";
import "./user-columns.css";

export type UserDeeds = {
  readonly edit: (user: ListedUser) => void;
  readonly setPassword: (user: ListedUser) => void;
  readonly resetFactor: (user: ListedUser) => void;
  readonly switchTo: (user: ListedUser, isDisabled: boolean) => void;
};

/** Returns the columns of the list of users; nobody can disable themselves. */
export function userColumns(
  me: StaffId,
  offices: readonly ListedOffice[],
  deeds: UserDeeds,
): readonly Column<ListedUser>[] {
  const texts = t(adminPeopleTexts).users;
  return [
    { id: "name", title: t(adminTexts).columns.name, cell: (user) => <UserName user={user} isMe={user.id === me} /> },
    { id: "roles", title: texts.roles, cell: (user) => <UserRoles user={user} /> },
    { id: "offices", title: texts.offices, cell: (user) => <UserOffices user={user} offices={offices} /> },
    {
      id: "actions",
      title: <span class="visually-hidden">{t(adminTexts).columns.actions}</span>,
      cell: (user) => <UserActions user={user} isMe={user.id === me} deeds={deeds} />,
    },
  ];
}

function UserOffices({ user, offices }: { readonly user: ListedUser; readonly offices: readonly ListedOffice[] }) {
  if (user.roles.includes("admin")) return <span>{t(adminPeopleTexts).users.allOffices}</span>;
  return (
    <ul>
      {user.offices.map((id) => {
        const office = offices.find((one) => one.id === id);
        return <li key={id}>{office === undefined ? id : local(office.name)}</li>;
      })}
    </ul>
  );
}

function UserName({ user, isMe }: { readonly user: ListedUser; readonly isMe: boolean }) {
  const texts = t(adminPeopleTexts).users;
  return (
    <span class="admin-user">
      <span class="admin-user__name">
        <bdi>{user.name}</bdi>
        {isMe && <Badge tone="info">{texts.you}</Badge>}
        {user.isDisabled && <Badge tone="amber">{texts.disabled}</Badge>}
      </span>
      {user.name !== user.id && <bdi class="admin-user__id">{user.id}</bdi>}
    </span>
  );
}

function UserRoles({ user }: { readonly user: ListedUser }) {
  return (
    <ul class="admin-badges">
      {user.roles.map((role) => (
        <li key={role}>
          <Badge>{t(staffTexts).roles[role]}</Badge>
        </li>
      ))}
      {user.grants.includes("callOutOfTurn") && (
        <li>
          <Badge tone="amber">{t(adminPeopleTexts).users.outOfTurnShort}</Badge>
        </li>
      )}
    </ul>
  );
}

type UserActionsProps = { readonly user: ListedUser; readonly isMe: boolean; readonly deeds: UserDeeds };

function UserActions({ user, isMe, deeds }: UserActionsProps) {
  const texts = t(adminPeopleTexts).users;
  return (
    <span class="admin-row-actions">
      <Button kind="quiet" icon={EditIcon} label={t(adminTexts).editOf(user.name)} onPress={() => deeds.edit(user)}>
        {t(commonTexts).edit}
      </Button>
      <Button kind="quiet" icon={KeyIcon} label={texts.passwordOf(user.name)} onPress={() => deeds.setPassword(user)}>
        {texts.password}
      </Button>
      {user.hasSecondFactor && (
        <Button
          kind="quiet"
          icon={ReturnIcon}
          label={texts.resetFactorOf(user.name)}
          onPress={() => deeds.resetFactor(user)}
        >
          {texts.resetFactor}
        </Button>
      )}
      {!isMe && (
        <Button
          kind="quiet"
          icon={user.isDisabled ? CheckIcon : PauseIcon}
          label={user.isDisabled ? texts.enableOf(user.name) : texts.disableOf(user.name)}
          onPress={() => deeds.switchTo(user, !user.isDisabled)}
        >
          {user.isDisabled ? texts.enable : texts.disable}
        </Button>
      )}
    </span>
  );
}
