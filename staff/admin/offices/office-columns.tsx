import { adminTexts } from "../../../shared/i18n/texts/admin.ts";
import { adminPeopleTexts } from "../../../shared/i18n/texts/admin-people.ts";
import type { OfficeId } from "../../../shared/office/ids.ts";
import { Badge } from "../../../shared/ui/badge.tsx";
import { Button } from "../../../shared/ui/button.tsx";
import type { Column } from "../../../shared/ui/data-table.tsx";
import { ArrowNextIcon, EditIcon } from "../../../shared/ui/icons.tsx";
import { local, t } from "../../../shared/ui/language.ts";
import { BothNames } from "../parts/both-names.tsx";
import "../parts/row-actions.css";
import type { ListedOffice, Profile } from "../registry.ts";

/** The console of another office begins anew, for it may be one that was founded after signing in. */
function addressOf(office: OfficeId): string {
  const address = new URL(location.href);
  address.searchParams.set("office", office);
  address.hash = "#/admin/services";
  return address.href;
}

/** Returns the columns of the list of offices; `here` is the office that the console shows now. */
export function officeColumns(
  here: OfficeId,
  profiles: readonly Profile[],
  onRename: (office: ListedOffice) => void,
): readonly Column<ListedOffice>[] {
  const texts = t(adminPeopleTexts).offices;
  const profileName = (id: string): string => {
    const profile = profiles.find((one) => one.id === id);
    return profile === undefined ? id : local(profile.name);
  };
  return [
    { id: "name", title: t(adminTexts).columns.name, cell: ({ name }) => <BothNames name={name} /> },
    { id: "id", title: texts.id, cell: ({ id }) => <bdi dir="ltr">{id}</bdi> },
    { id: "profile", title: texts.profile, cell: ({ profile }) => profileName(profile) },
    {
      id: "actions",
      title: <span class="visually-hidden">{t(adminTexts).columns.actions}</span>,
      cell: (office) => (
        <span class="admin-row-actions">
          {office.id === here ? (
            <Badge tone="brand">{texts.current}</Badge>
          ) : (
            <Button
              kind="quiet"
              icon={ArrowNextIcon}
              label={texts.goToOf(local(office.name))}
              onPress={() => location.assign(addressOf(office.id))}
            >
              {texts.goTo}
            </Button>
          )}
          <Button
            kind="quiet"
            icon={EditIcon}
            label={texts.renameOf(local(office.name))}
            onPress={() => onRename(office)}
          >
            {texts.rename}
          </Button>
        </span>
      ),
    },
  ];
}
