import type { JSX } from "preact";
import { adminPeopleTexts } from "../../../shared/i18n/texts/admin-people.ts";
import { TextField } from "../../../shared/ui/field.tsx";
import { t } from "../../../shared/ui/language.ts";
import { Select } from "../../../shared/ui/select.tsx";
import { NameFields } from "../parts/name-fields.tsx";
import type { Profile } from "../registry.ts";
import { type OfficeDraft, type OfficeField, withProfile } from "./office-draft.ts";
import { ProfileChoice } from "./profile-choice.tsx";

type OfficeFieldsProps = {
  readonly draft: OfficeDraft;
  readonly profiles: readonly Profile[];
  readonly problemOf: (field: OfficeField) => string | undefined;
  readonly onChange: (draft: OfficeDraft) => void;
};

/** Every zone this browser knows; the usual one first. */
const timeZones = ["Asia/Riyadh", ...Intl.supportedValuesOf("timeZone").filter((zone) => zone !== "Asia/Riyadh")];

/** Returns the fields of a new office; picking a profile also offers its name. */
export function OfficeFields({ draft, profiles, problemOf, onChange }: OfficeFieldsProps): JSX.Element {
  const texts = t(adminPeopleTexts).offices;
  return (
    <>
      <ProfileChoice
        profiles={profiles}
        chosen={draft.profile}
        error={problemOf("profile")}
        onChoose={(profile) => onChange(withProfile(draft, profile, profiles))}
      />
      <NameFields name={draft.name} problemOf={problemOf} onChange={(name) => onChange({ ...draft, name })} />
      <div class="admin-form__pair">
        <TextField
          label={texts.id}
          hint={texts.idHint}
          error={problemOf("id")}
          value={draft.id}
          dir="ltr"
          autoComplete="off"
          maxLength={40}
          onInput={(id) => onChange({ ...draft, id: id.toLowerCase() })}
        />
        <Select
          label={texts.timeZone}
          hint={texts.timeZoneHint}
          error={problemOf("timeZone")}
          value={draft.timeZone}
          options={timeZones.map((zone) => ({ value: zone, label: zone }))}
          onChoose={(timeZone) => onChange({ ...draft, timeZone })}
        />
      </div>
    </>
  );
}
