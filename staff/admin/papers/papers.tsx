import type { JSX } from "preact";
import { useState } from "preact/hooks";
import type { ChecklistDocument } from "../../../shared/cases/casework.ts";
import { adminTexts } from "../../../shared/i18n/texts/admin.ts";
import { adminPolicyTexts } from "../../../shared/i18n/texts/admin-policy.ts";
import { Badge } from "../../../shared/ui/badge.tsx";
import type { Column } from "../../../shared/ui/data-table.tsx";
import { local, t } from "../../../shared/ui/language.ts";
import { Select } from "../../../shared/ui/select.tsx";
import { outcomeOfSent } from "../outcome.ts";
import { BothNames } from "../parts/both-names.tsx";
import { EntrySection } from "../parts/entry-section.tsx";
import { useSend } from "../parts/use-send.ts";
import type { SetupProps } from "../setup-props.ts";
import { PaperForm } from "./paper-form.tsx";

/** Returns the checklists: what applicants bring, service by service (R2, R3). */
export function Papers(props: SetupProps): JSX.Element {
  const { office, setup, link } = props;
  const texts = t(adminPolicyTexts).papers;
  const send = useSend(link);
  const [chosen, choose] = useState(() => firstWithPapers(props));
  const service = setup.services.find(({ id }) => id === chosen)?.id ?? setup.services[0]?.id ?? "";
  const listed = setup.casework.checklists[service] ?? [];
  return (
    <EntrySection
      key={service}
      title={t(adminTexts).sections.papers}
      hint={texts.hint}
      addLabel={texts.add}
      entries={listed}
      nameOf={({ name }) => local(name)}
      columns={columns()}
      empty={texts.empty}
      notice={
        <Select
          label={texts.service}
          value={service}
          options={setup.services.map(({ id, name }) => ({ value: id, label: local(name) }))}
          onChoose={choose}
        />
      }
      form={(paper, onClose) => <PaperForm {...props} service={service} paper={paper} onClose={onClose} />}
      removal={{
        title: texts.removeTitle,
        hint: texts.removeHint,
        act: async ({ id }) => {
          const documents = listed.filter((each) => each.id !== id);
          return outcomeOfSent(await send(office, { type: "SetChecklist", service, documents }), { fields: [] });
        },
      }}
    />
  );
}

function firstWithPapers({ setup }: SetupProps): string | undefined {
  return setup.services.find(({ id }) => (setup.casework.checklists[id] ?? []).length > 0)?.id;
}

function columns(): readonly Column<ChecklistDocument>[] {
  const { papers } = t(adminPolicyTexts);
  return [
    { id: "name", title: t(adminTexts).columns.name, cell: ({ name }) => <BothNames name={name} /> },
    {
      id: "needs",
      title: papers.needs,
      cell: ({ isRequired, expires, isSensitive }) => (
        <span class="form-card__day">
          <Badge tone={isRequired ? "brand" : "neutral"}>{isRequired ? papers.required : papers.optional}</Badge>
          {expires && <Badge tone="info">{papers.expires}</Badge>}
          {isSensitive && <Badge tone="amber">{papers.sensitive}</Badge>}
        </span>
      ),
    },
  ];
}
