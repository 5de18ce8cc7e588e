import type { JSX } from "preact";
import type { Drawn } from "./drawn.ts";
import { inHouse } from "./language.ts";
import "./data-table.css";

export type Column<Row> = {
  readonly id: string;
  readonly title: Drawn;
  /** A number is drawn in the office's digits here, so that no table forgets it. */
  readonly cell: (row: Row) => Drawn | number;
  /** Numbers stand at the end of their column, so that their digits stand under each other. */
  readonly isNumber?: boolean | undefined;
};

type DataTableProps<Row> = {
  /** What the table shows; readers hear it first. */
  readonly caption: string;
  readonly showsCaption?: boolean | undefined;
  readonly columns: readonly Column<Row>[];
  readonly rows: readonly Row[];
  readonly rowKey: (row: Row) => string;
  /** Stands in the place of the rows when there is none. */
  readonly empty?: Drawn | undefined;
};

/** Returns a table whose first column names the row; it scrolls by itself where the page is narrow. */
export function DataTable<Row>(props: DataTableProps<Row>): JSX.Element {
  const { columns, rows } = props;
  const said = ({ cell, isNumber }: Column<Row>, row: Row): Drawn => {
    const content = cell(row);
    const isFigure = typeof content === "number" || (isNumber && typeof content === "string");
    return isFigure ? inHouse(content) : content;
  };
  const cellClass = (column: Column<Row>): string => (column.isNumber ? "ui-table__number" : "");
  return (
    <section class="ui-table-frame" aria-label={props.caption}>
      <table class="ui-table">
        <caption class={props.showsCaption ? "ui-table__caption" : "visually-hidden"}>{props.caption}</caption>
        <thead>
          <tr>
            {columns.map((column) => (
              <th key={column.id} scope="col" class={cellClass(column)}>
                {column.title}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={props.rowKey(row)}>
              {columns.map((column, place) =>
                place === 0 ? (
                  <th key={column.id} scope="row" class={cellClass(column)}>
                    {said(column, row)}
                  </th>
                ) : (
                  <td key={column.id} class={cellClass(column)}>
                    {said(column, row)}
                  </td>
                ),
              )}
            </tr>
          ))}
          {rows.length === 0 && (
            <tr>
              <td class="ui-table__empty" colSpan={columns.length}>
                {props.empty}
              </td>
            </tr>
          )}
        </tbody>
      </table>
    </section>
  );
}
