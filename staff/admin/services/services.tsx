import type { JSX } from "preact";
import { adminTexts } from "../../../shared/i18n/texts/admin.ts";
import type { PlannedService } from "../../../shared/office/plan.ts";
import { Badge } from "../../../shared/ui/badge.tsx";
import type { Column } from "../../../shared/ui/data-table.tsx";
import { local, t } from "../../../shared/ui/language.ts";
import { serviceIcon } from "../../../shared/ui/service-icon.ts";
import type { SetupView } from "../../../shared/views/setup.ts";
import { outcomeOfSent } from "../outcome.ts";
import { BothNames } from "../parts/both-names.tsx";
import { EntrySection } from "../parts/entry-section.tsx";
import { PictureName } from "../parts/picture-name.tsx";
import { useSend } from "../parts/use-send.ts";
import type { SetupProps } from "../setup-props.ts";
import { ServiceForm } from "./service-form.tsx";
import "./services.css";

/** Returns the services of the office, in the order of the check-in screen. */
export function Services(props: SetupProps): JSX.Element {
  const { office, setup, link } = props;
  const texts = t(adminTexts);
  const send = useSend(link);
  return (
    <EntrySection
      title={texts.sections.services}
      hint={texts.services.hint}
      addLabel={texts.services.add}
      entries={setup.services}
      nameOf={(service) => local(service.name)}
      columns={columns(setup)}
      empty={texts.services.empty}
      form={(service, onClose) => <ServiceForm {...props} service={service} onClose={onClose} />}
      removal={{
        title: texts.services.removeTitle,
        hint: texts.services.removeHint,
        act: async ({ id }) =>
          outcomeOfSent(await send(office, { type: "RemoveService", service: id }), { fields: [] }),
      }}
    />
  );
}

function columns(setup: SetupView): readonly Column<PlannedService>[] {
  const texts = t(adminTexts);
  return [
    {
      id: "name",
      title: texts.columns.name,
      cell: ({ name, icon }) => (
        <PictureName icon={serviceIcon(icon)}>
          <BothNames name={name} />
        </PictureName>
      ),
    },
    {
      id: "letter",
      title: texts.services.letter,
      cell: ({ letter }) => <bdi class="admin-letter">{letter}</bdi>,
    },
    {
      id: "counters",
      title: texts.services.counters,
      cell: (service) => <ServingCounters service={service} setup={setup} />,
    },
  ];
}

function ServingCounters({ service, setup }: { readonly service: PlannedService; readonly setup: SetupView }) {
  if (service.counters.length === 0) return <Badge tone="brand">{t(adminTexts).services.everyCounter}</Badge>;
  const serving = setup.counters.filter(({ id }) => service.counters.includes(id));
  return (
    <ul class="admin-badges">
      {serving.map(({ id, name }) => (
        <li key={id}>
          <Badge>{local(name)}</Badge>
        </li>
      ))}
    </ul>
  );
}
