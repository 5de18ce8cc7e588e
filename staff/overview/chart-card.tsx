import { useSignal } from "@preact/signals";
import type { JSX } from "preact";
import { overviewTexts } from "../../shared/i18n/texts/overview.ts";
import { Button } from "../../shared/ui/button.tsx";
import { Card } from "../../shared/ui/card.tsx";
import { type Column, DataTable } from "../../shared/ui/data-table.tsx";
import type { Drawn } from "../../shared/ui/drawn.ts";
import { EmptyState } from "../../shared/ui/empty-state.tsx";
import { ChartIcon } from "../../shared/ui/icons.tsx";
import { inHouse, language, t } from "../../shared/ui/language.ts";
import { BarChart } from "./bar-chart.tsx";
import type { Bars } from "./bars.ts";
import "./chart-card.css";

type ChartCardProps<Row> = {
  readonly title: string;
  readonly note?: Drawn | undefined;
  /** What is drawn: bars, or a picture of another kind. */
  readonly bars?: Bars | undefined;
  readonly picture?: Drawn | undefined;
  /** The same figures, and more exactly. */
  readonly columns: readonly Column<Row>[];
  readonly rows: readonly Row[];
  readonly rowKey: (row: Row) => string;
  /** What the picture says, in one sentence. */
  readonly says: string;
  /** Stands in place of the picture while there is nothing to draw. */
  readonly empty: string;
  readonly id: string;
};

/** Returns a chart with its sentence and its twin, a table: one of the two is seen, the table is always there for readers. */
export function ChartCard<Row>(props: ChartCardProps<Row>): JSX.Element {
  const texts = t(overviewTexts);
  const isTable = useSignal(false);
  const isEmpty = props.rows.length === 0;
  const tableName = `${texts.asTable}: ${props.title}`;
  const toggle = (
    <Button
      kind="quiet"
      isOn={isTable.value}
      label={tableName}
      onPress={() => {
        isTable.value = !isTable.value;
      }}
    >
      {texts.asTable}
    </Button>
  );
  return (
    <Card title={props.title} note={props.note} aside={isEmpty ? undefined : toggle} class="chart-card">
      {isEmpty ? (
        <EmptyState icon={ChartIcon} title={props.empty} />
      ) : (
        <div data-figure={props.id}>
          {!isTable.value && (
            <>
              {props.bars && props.bars.series.length > 1 && <Legend series={props.bars.series} />}
              {props.bars && <BarChart key={language.value} bars={props.bars} />}
              {props.picture}
            </>
          )}
          <div class={isTable.value ? undefined : "visually-hidden chart-card__silent"}>
            <DataTable caption={tableName} columns={props.columns} rows={props.rows} rowKey={props.rowKey} />
          </div>
          <p class="card-says">{inHouse(props.says)}</p>
        </div>
      )}
    </Card>
  );
}

/** Each colour with its word. */
function Legend({ series }: Pick<Bars, "series">): JSX.Element {
  return (
    <p class="chart-legend" aria-hidden="true">
      {series.map((each) => (
        <span key={each.name} class="chart-legend__entry">
          <span class="chart-legend__color" style={{ background: `var(${each.color})` }} />
          {each.name}
        </span>
      ))}
    </p>
  );
}
