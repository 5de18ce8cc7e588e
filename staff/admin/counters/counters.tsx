import type { JSX } from "preact";
import { adminTexts } from "../../../shared/i18n/texts/admin.ts";
import type { PlannedCounter } from "../../../shared/office/plan.ts";
import { Badge } from "../../../shared/ui/badge.tsx";
import type { Column } from "../../../shared/ui/data-table.tsx";
import { local, t } from "../../../shared/ui/language.ts";
import { CounterIcon } from "../../../shared/ui/state-icons.tsx";
import type { SetupView } from "../../../shared/views/setup.ts";
import { outcomeOfSent } from "../outcome.ts";
import { BothNames } from "../parts/both-names.tsx";
import { EntrySection } from "../parts/entry-section.tsx";
import { PictureName } from "../parts/picture-name.tsx";
import { useSend } from "../parts/use-send.ts";
import type { SetupProps } from "../setup-props.ts";
import { CounterForm } from "./counter-form.tsx";

/** Returns the counters of the office, each with the services that name it. */
export function Counters(props: SetupProps): JSX.Element {
  const { office, setup, link } = props;
  const texts = t(adminTexts);
  const send = useSend(link);
  return (
    <EntrySection
      title={texts.sections.counters}
      hint={texts.counters.hint}
      addLabel={texts.counters.add}
      entries={setup.counters}
      nameOf={(counter) => local(counter.name)}
      columns={columns(setup)}
      empty={texts.counters.empty}
      form={(counter, onClose) => <CounterForm {...props} counter={counter} onClose={onClose} />}
      removal={{
        title: texts.counters.removeTitle,
        hint: texts.counters.removeHint,
        act: async ({ id }) =>
          outcomeOfSent(await send(office, { type: "RemoveCounter", counter: id }), { fields: [] }),
      }}
    />
  );
}

function columns(setup: SetupView): readonly Column<PlannedCounter>[] {
  const texts = t(adminTexts);
  return [
    {
      id: "name",
      title: texts.columns.name,
      cell: ({ name }) => (
        <PictureName icon={CounterIcon}>
          <BothNames name={name} />
        </PictureName>
      ),
    },
    { id: "serves", title: texts.counters.servesColumn, cell: ({ id }) => <Served counter={id} setup={setup} /> },
  ];
}

function Served({ counter, setup }: { readonly counter: string; readonly setup: SetupView }): JSX.Element {
  const texts = t(adminTexts);
  const named = setup.services.filter(({ counters }) => counters.includes(counter));
  if (named.length === 0) return <span class="admin-names__other">{texts.counters.everyService}</span>;
  return (
    <ul class="admin-badges">
      {named.map(({ id, name }) => (
        <li key={id}>
          <Badge>{local(name)}</Badge>
        </li>
      ))}
    </ul>
  );
}
