import type { JSX } from "preact";
import { useId } from "preact/hooks";
import { adminPeopleTexts } from "../../../shared/i18n/texts/admin-people.ts";
import { local, t } from "../../../shared/ui/language.ts";
import type { Profile } from "../registry.ts";
import "./profile-choice.css";

type ProfileChoiceProps = {
  readonly profiles: readonly Profile[];
  readonly chosen: string;
  readonly error: string | undefined;
  readonly onChoose: (profile: Profile) => void;
};

/** Returns the choice of what a new office begins with. */
export function ProfileChoice({ profiles, chosen, error, onChoose }: ProfileChoiceProps): JSX.Element {
  const texts = t(adminPeopleTexts).offices;
  const id = useId();
  return (
    <fieldset
      class="admin-profiles"
      aria-describedby={error ? `${id}-error ${id}-hint` : `${id}-hint`}
      data-invalid={error ? "" : undefined}
    >
      <legend class="ui-field__label">{texts.profile}</legend>
      {error && (
        <p id={`${id}-error`} class="ui-field__error" role="alert">
          {error}
        </p>
      )}
      <p id={`${id}-hint`} class="ui-field__hint">
        {texts.profileHint}
      </p>
      <div class="admin-profiles__choices">
        {profiles.map((profile) => (
          <label key={profile.id} class="admin-profiles__choice">
            <input
              type="radio"
              name={id}
              value={profile.id}
              checked={profile.id === chosen}
              onChange={() => onChoose(profile)}
            />
            <span>{local(profile.name)}</span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
