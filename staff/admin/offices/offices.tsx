import type { JSX } from "preact";
import { useState } from "preact/hooks";
import { adminTexts } from "../../../shared/i18n/texts/admin.ts";
import { adminPeopleTexts } from "../../../shared/i18n/texts/admin-people.ts";
import type { OfficeId } from "../../../shared/office/ids.ts";
import { Button } from "../../../shared/ui/button.tsx";
import { DataTable } from "../../../shared/ui/data-table.tsx";
import { PlusIcon } from "../../../shared/ui/icons.tsx";
import { t } from "../../../shared/ui/language.ts";
import type { Link } from "../../../shared/ui/link.ts";
import { ListFrame } from "../parts/list-frame.tsx";
import { Section } from "../parts/section.tsx";
import { useList } from "../parts/use-list.ts";
import { type ListedOffice, listOffices, listProfiles } from "../registry.ts";
import { NewOfficeForm } from "./new-office-form.tsx";
import { officeColumns } from "./office-columns.tsx";
import { RenameForm } from "./rename-form.tsx";

type Open = { readonly to: "add" } | { readonly to: "rename"; readonly office: ListedOffice };

/** Returns all offices: founding a new one from a profile, renaming, going there. */
export function Offices({ office, link }: { readonly office: OfficeId; readonly link: Link }): JSX.Element {
  const texts = t(adminPeopleTexts).offices;
  const [offices, refresh] = useList(listOffices);
  const [profiles] = useList(listProfiles);
  const [open, setOpen] = useState<Open | undefined>();
  const close = (): void => setOpen(undefined);
  const profileList = profiles.status === "loaded" ? profiles.body : [];
  return (
    <Section
      title={t(adminTexts).sections.offices}
      hint={texts.hint}
      action={
        <Button
          kind="primary"
          icon={PlusIcon}
          disabled={profiles.status !== "loaded"}
          onPress={() => setOpen({ to: "add" })}
        >
          {texts.add}
        </Button>
      }
    >
      <ListFrame list={offices} onRetry={refresh}>
        {(rows) => (
          <DataTable
            caption={t(adminTexts).sections.offices}
            columns={officeColumns(office, profileList, (renamed) => setOpen({ to: "rename", office: renamed }))}
            rows={rows}
            rowKey={({ id }) => id}
            empty={texts.empty}
          />
        )}
      </ListFrame>
      {open?.to === "add" && <NewOfficeForm profiles={profileList} onAdded={refresh} onClose={close} />}
      {open?.to === "rename" && <RenameForm office={open.office} link={link} onRenamed={refresh} onClose={close} />}
    </Section>
  );
}
