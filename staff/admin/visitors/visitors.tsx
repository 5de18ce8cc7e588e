import type { JSX } from "preact";
import { adminTexts } from "../../../shared/i18n/texts/admin.ts";
import { adminVisitorsTexts } from "../../../shared/i18n/texts/admin-visitors.ts";
import { Card } from "../../../shared/ui/card.tsx";
import { Checkbox } from "../../../shared/ui/checkbox.tsx";
import { local, t } from "../../../shared/ui/language.ts";
import { showToast } from "../../../shared/ui/toast.tsx";
import { outcomeOfSent } from "../outcome.ts";
import { BothNames } from "../parts/both-names.tsx";
import { EntrySection } from "../parts/entry-section.tsx";
import { useSend } from "../parts/use-send.ts";
import type { SetupProps } from "../setup-props.ts";
import { DepartmentForm } from "./department-form.tsx";

/** Returns what the kiosk asks about who somebody is, and the departments of internal visitors (R13). */
export function Visitors(props: SetupProps): JSX.Element {
  const { office, setup, link } = props;
  const texts = t(adminVisitorsTexts);
  const send = useSend(link);
  return (
    <EntrySection
      title={t(adminTexts).sections.visitors}
      hint={texts.hint}
      addLabel={texts.add}
      entries={setup.departments}
      nameOf={(department) => local(department.name)}
      columns={[{ id: "name", title: t(adminTexts).columns.name, cell: ({ name }) => <BothNames name={name} /> }]}
      empty={texts.empty}
      notice={<Asks {...props} />}
      form={(department, onClose) => <DepartmentForm {...props} department={department} onClose={onClose} />}
      removal={{
        title: texts.removeTitle,
        hint: texts.removeHint,
        act: async ({ id }) =>
          outcomeOfSent(await send(office, { type: "RemoveDepartment", department: id }), { fields: [] }),
      }}
    />
  );
}

function Asks({ office, setup, link }: SetupProps): JSX.Element {
  const texts = t(adminVisitorsTexts);
  const send = useSend(link);
  const set = async (asksIdentity: boolean): Promise<void> => {
    const sent = await send(office, { type: "SetKioskQuestions", asksIdentity });
    showToast({ text: sent.status === "accepted" ? t(adminTexts).saved : t(adminTexts).unreachable });
  };
  return (
    <Card>
      <Checkbox label={texts.asks} checked={setup.asksIdentity} onChange={(asks) => void set(asks)} />
      <p class="ui-field__hint">{texts.asksHint}</p>
    </Card>
  );
}
