import type { JSX } from "preact";
import { adminTexts } from "../../../shared/i18n/texts/admin.ts";
import type { PlannedPriority } from "../../../shared/office/plan.ts";
import type { Column } from "../../../shared/ui/data-table.tsx";
import { local, t } from "../../../shared/ui/language.ts";
import { priorityIcon } from "../../../shared/ui/priority-icon.ts";
import { outcomeOfSent } from "../outcome.ts";
import { BothNames } from "../parts/both-names.tsx";
import { EntrySection } from "../parts/entry-section.tsx";
import { PictureName } from "../parts/picture-name.tsx";
import { useSend } from "../parts/use-send.ts";
import type { SetupProps } from "../setup-props.ts";
import { PriorityForm } from "./priority-form.tsx";

/** Returns the priority classes of the office with their head starts. */
export function Priorities(props: SetupProps): JSX.Element {
  const { office, setup, link } = props;
  const texts = t(adminTexts);
  const send = useSend(link);
  return (
    <EntrySection
      title={texts.sections.priorities}
      hint={texts.priorities.hint}
      addLabel={texts.priorities.add}
      entries={setup.priorities}
      nameOf={(priority) => local(priority.name)}
      columns={columns()}
      empty={texts.priorities.empty}
      form={(priority, onClose) => <PriorityForm {...props} priority={priority} onClose={onClose} />}
      removal={{
        title: texts.priorities.removeTitle,
        hint: texts.priorities.removeHint,
        act: async ({ id }) =>
          outcomeOfSent(await send(office, { type: "RemovePriority", priority: id }), { fields: [] }),
      }}
    />
  );
}

function columns(): readonly Column<PlannedPriority>[] {
  const texts = t(adminTexts);
  return [
    {
      id: "name",
      title: texts.columns.name,
      cell: ({ name, icon }) => (
        <PictureName icon={priorityIcon(icon)}>
          <BothNames name={name} />
        </PictureName>
      ),
    },
    {
      id: "headStart",
      title: texts.priorities.headStart,
      cell: ({ headStartMinutes }) => texts.priorities.minutesEarlier(headStartMinutes),
    },
  ];
}
