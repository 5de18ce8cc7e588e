import type { JSX } from "preact";
import { useEffect, useState } from "preact/hooks";
import { contactsTexts } from "../../shared/i18n/texts/contacts.ts";
import type { ShownPerson } from "../../shared/persons/person.ts";
import { t } from "../../shared/ui/language.ts";
import { request } from "../admin/api.ts";

/** Returns who it was, read from the vault as this page is opened; the reading is noted there. */
export function PersonName({ office, person }: { readonly office: string; readonly person: string }): JSX.Element {
  const [shown, setShown] = useState<ShownPerson | undefined>();
  useEffect(() => {
    void request<ShownPerson>("GET", `/offices/${office}/persons/${person}?why=contact`).then((asked) => {
      if (asked.status === "done") setShown(asked.body);
    });
  }, [office, person]);
  if (!shown) return <>{t(contactsTexts).nobody}</>;
  return (
    <>
      <bdi>{shown.name ?? ""}</bdi> <bdi dir="ltr">{shown.mobile ?? ""}</bdi>
    </>
  );
}
