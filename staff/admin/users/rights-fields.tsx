import type { JSX } from "preact";
import { adminPeopleTexts } from "../../../shared/i18n/texts/admin-people.ts";
import { staffTexts } from "../../../shared/i18n/texts/staff.ts";
import type { Role } from "../../../shared/office/ids.ts";
import { local, t } from "../../../shared/ui/language.ts";
import { Notice } from "../../../shared/ui/notice.tsx";
import { CheckGroup } from "../parts/check-group.tsx";
import type { ListedOffice } from "../registry.ts";
import { callsVisitors, type UserDraft, type UserField } from "./user-draft.ts";

const roles: readonly Role[] = ["officer", "researcher", "committee", "manager", "admin"];

type RightsFieldsProps = {
  readonly draft: UserDraft;
  readonly offices: readonly ListedOffice[];
  readonly problemOf: (field: UserField) => string | undefined;
  readonly onChange: (draft: UserDraft) => void;
};

/** Returns the choice of roles, the offices where they hold, and the permission beside them. */
export function RightsFields({ draft, offices, problemOf, onChange }: RightsFieldsProps): JSX.Element {
  const texts = t(adminPeopleTexts).users;
  return (
    <>
      <CheckGroup
        label={texts.roles}
        error={problemOf("roles")}
        choices={roles.map((role) => ({ value: role, label: t(staffTexts).roles[role] }))}
        chosen={draft.roles}
        onChange={(chosen) => onChange({ ...draft, roles: chosen })}
      />
      {draft.roles.includes("admin") ? (
        <Notice kind="info">{texts.allOfficesHint}</Notice>
      ) : (
        <CheckGroup
          label={texts.offices}
          hint={texts.officesHint}
          error={problemOf("offices")}
          choices={offices.map(({ id, name }) => ({ value: id, label: local(name) }))}
          chosen={draft.offices}
          onChange={(chosen) => onChange({ ...draft, offices: chosen })}
        />
      )}
      {callsVisitors(draft.roles) && (
        <CheckGroup
          label={texts.grants}
          choices={[{ value: "callOutOfTurn", label: texts.callOutOfTurn }]}
          chosen={draft.grants}
          onChange={(grants) => onChange({ ...draft, grants })}
        />
      )}
    </>
  );
}
