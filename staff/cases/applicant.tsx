import type { JSX } from "preact";
import { useState } from "preact/hooks";
import { casesTexts } from "../../shared/i18n/texts/cases.ts";
import type { ShownPerson } from "../../shared/persons/person.ts";
import { Button } from "../../shared/ui/button.tsx";
import { t } from "../../shared/ui/language.ts";
import { PersonIcon } from "../../shared/ui/service-icons.tsx";
import { request } from "../admin/api.ts";
import { shownOf } from "../persons/ask.ts";

type Shown = { readonly status: "hidden" | "busy" } | ReturnType<typeof shownOf>;

/** Returns who asks for support, shown on wish: each showing is a reading that the vault records with its purpose. */
export function Applicant(props: { readonly office: string; readonly person: string | null }): JSX.Element | null {
  const { office, person } = props;
  const texts = t(casesTexts);
  const [shown, show] = useState<Shown>({ status: "hidden" });
  if (person === null) return <span class="case__facts">{texts.noApplicant}</span>;
  const read = async (): Promise<void> => {
    show({ status: "busy" });
    show(shownOf(await request<ShownPerson>("GET", `/offices/${office}/persons/${person}?why=case`)));
  };
  if (shown.status === "found") {
    const { name, mobile, nationalId } = shown.person;
    return (
      <span class="applicant">
        <PersonIcon size={20} />
        <strong>
          <bdi>{name ?? texts.unnamed}</bdi>
        </strong>
        {[mobile, nationalId].map((each) => each !== undefined && <bdi key={each}>{each}</bdi>)}
        <Button kind="quiet" onPress={() => show({ status: "hidden" })}>
          {texts.hideApplicant}
        </Button>
      </span>
    );
  }
  return (
    <span class="applicant">
      <Button kind="quiet" icon={PersonIcon} isBusy={shown.status === "busy"} onPress={() => void read()}>
        {texts.showApplicant}
      </Button>
      {shown.status === "trouble" && (
        <span class="ui-field__error" role="alert">
          {shown.text}
        </span>
      )}
    </span>
  );
}
