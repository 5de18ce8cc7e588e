import type { JSX } from "preact";
import { casesTexts } from "../../shared/i18n/texts/cases.ts";
import { improvementsTexts } from "../../shared/i18n/texts/improvements.ts";
import { Badge } from "../../shared/ui/badge.tsx";
import { DataTable } from "../../shared/ui/data-table.tsx";
import { EmptyState } from "../../shared/ui/empty-state.tsx";
import { t } from "../../shared/ui/language.ts";
import { FolderIcon } from "../../shared/ui/service-icons.tsx";
import type { ImprovementsView } from "../../shared/views/improvements.ts";
import { shortDay } from "../cases/days.ts";

/** Returns the appeals of the case book, by link: what became of each stands in its case (R24). */
export function Appeals({ view }: { readonly view: ImprovementsView }): JSX.Element {
  const texts = t(improvementsTexts);
  if (view.appeals.length === 0) {
    return (
      <EmptyState icon={FolderIcon} title={<h2>{texts.noAppeals}</h2>}>
        {texts.noAppealsHint}
      </EmptyState>
    );
  }
  return (
    <DataTable
      caption={texts.parts.appeals}
      columns={[
        {
          id: "number",
          title: t(casesTexts).number,
          cell: ({ number }) => (
            <a href={`#/cases/${number}`}>
              <bdi>{number}</bdi>
            </a>
          ),
        },
        { id: "day", title: texts.parts.appeals, cell: ({ day }) => texts.appeal.day(shortDay(day)) },
        {
          id: "state",
          title: texts.story,
          cell: ({ outcome, isOverdue }) => (
            <>
              {texts.appeal[outcome ?? "open"]} {isOverdue && <Badge tone="danger">{texts.late}</Badge>}
            </>
          ),
        },
        { id: "due", title: texts.dueDay, cell: ({ dueDay }) => (dueDay === null ? "—" : shortDay(dueDay)) },
      ]}
      rows={view.appeals}
      rowKey={({ number }) => number}
      empty={texts.noAppeals}
    />
  );
}
