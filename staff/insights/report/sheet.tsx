import type { JSX } from "preact";
import { monthlyReportTexts } from "../../../shared/i18n/texts/monthly-report.ts";
import { DataTable } from "../../../shared/ui/data-table.tsx";
import type { Drawn } from "../../../shared/ui/drawn.ts";
import { t } from "../../../shared/ui/language.ts";

/** Of which office and month a sheet is. */
export type SheetHead = { readonly office: string; readonly month: string };

type SheetProps = {
  readonly head: SheetHead;
  readonly id: string;
  readonly title: string;
  readonly children: Drawn;
};

/** Returns one page of paper: whose it is, its topic, and what its figures keep to. */
export function Sheet({ head, id, title, children }: SheetProps): JSX.Element {
  return (
    <section class="report__sheet" data-sheet={id} aria-labelledby={`sheet-${id}`}>
      <p class="report__running">
        <span>{head.office}</span>
        <span>
          {t(monthlyReportTexts).title} · {head.month}
        </span>
      </p>
      <h2 id={`sheet-${id}`}>{title}</h2>
      {children}
      <p class="report__foot">{t(monthlyReportTexts).gates}</p>
    </section>
  );
}

type TableProps<Row> = Omit<Parameters<typeof DataTable<Row>>[0], "showsCaption">;

/** Returns a table under its name. */
export function ReportTable<Row>(props: TableProps<Row>): JSX.Element {
  return <DataTable {...props} showsCaption={true} />;
}
