import type { Localized } from "../office/ids.ts";
import type { Insights } from "./insights.ts";
import type { InsightsPart } from "./insights-scope.ts";

/** The reports a manager takes along. Each is one table; no row of any is a person (R12). */
export const reportNames = [
  "days",
  "hours",
  "services",
  "counters",
  "satisfaction",
  "answers",
  "questions",
  "modes",
] as const;
export type ReportName = (typeof reportNames)[number];

/** Every column that any report may have. */
export type ReportColumn =
  | "day"
  | "hour"
  | "service"
  | "counter"
  | "table"
  | "cell"
  | "face"
  | "question"
  | "mode"
  | "answered"
  | "checkedIn"
  | "called"
  | "finished"
  | "noShows"
  | "abandoned"
  | "referred"
  | "medianWait"
  | "p90Wait"
  | "medianService"
  | "p90Service"
  | "inTime"
  | "busyMinutes"
  | "given"
  | "told"
  | "flagged"
  | "skipped"
  | "topTwo"
  | "low"
  | "high"
  | "count";

/** Null: nothing was measured, or it is not told. A share lies in 0 … 1. */
type ReportValue = string | number | Localized | null;
export type Report = {
  readonly name: ReportName;
  readonly from: string;
  readonly to: string;
  readonly columns: readonly ReportColumn[];
  readonly rows: readonly (readonly ReportValue[])[];
  /** Columns that the filter left as wide as the office (V33). */
  readonly wholeOffice: readonly ReportColumn[];
  /** What the setup calls the cells of tables, by `table/cell`. */
  readonly names: Readonly<Record<string, Localized>>;
};

const hall = [
  "checkedIn",
  "called",
  "finished",
  "noShows",
  "abandoned",
  "referred",
  "medianWait",
  "p90Wait",
  "medianService",
  "p90Service",
  "inTime",
] as const;

/** A report of the same figures that the page of the period shows. */
export function reportOf(insights: Insights, name: ReportName): Report {
  const { from, to, filter } = insights;
  const { columns, rows } = tables[name](insights);
  const report = { name, from, to, wholeOffice: wideColumns(insights, name, columns), names: namesOf(insights) };
  if (filter === null || !isNarrowed[name]) return { ...report, columns, rows };
  return {
    ...report,
    columns: [...columns, "table", "cell"],
    rows: rows.map((row) => [...row, filter.table, filter.cell]),
  };
}

/** Whether a filter narrows any of its answers: then its rows say whose they are. */
const isNarrowed: Readonly<Partial<Record<ReportName, true>>> = { days: true, answers: true };

/** Which part of the look back a column belongs to; those left out go with the answers, or name the row. */
const partOf: Readonly<Partial<Record<ReportColumn, InsightsPart>>> = {
  ...Object.fromEntries(hall.map((column) => [column, "hall"])),
  busyMinutes: "counters",
  flagged: "flagged",
  skipped: "skipped",
};
/** Reports that no filter narrows, whatever their columns are called elsewhere. */
const partOfAll: Readonly<Partial<Record<ReportName, InsightsPart>>> = {
  counters: "counters",
  questions: "survey",
  modes: "survey",
};
const rowNames: ReadonlySet<ReportColumn> = new Set(["counter", "question", "mode"]);

function wideColumns(
  { wholeOffice }: Insights,
  name: ReportName,
  columns: readonly ReportColumn[],
): readonly ReportColumn[] {
  return columns.filter((column) => {
    const part = rowNames.has(column) ? undefined : (partOfAll[name] ?? partOf[column]);
    return part !== undefined && wholeOffice.includes(part);
  });
}

function namesOf({ byService, departments }: Insights): Report["names"] {
  return Object.fromEntries([
    ...byService.map(({ service, name }) => [`service/${service}`, name]),
    ...departments.map(({ id, name }) => [`department/${id}`, name]),
  ]);
}

type Table = Pick<Report, "columns" | "rows">;
const tables: { readonly [Name in ReportName]: (insights: Insights) => Table } = {
  days: ({ days }) => ({
    columns: ["day", ...hall, "given", "flagged", "skipped", "told", "topTwo", "low", "high"],
    rows: days.map((each) => [
      each.day,
      ...hall.map((column) => each[column]),
      each.given,
      each.flagged,
      each.skipped,
      each.satisfaction.n,
      each.satisfaction.topTwo,
      ...(each.satisfaction.interval ?? [null, null]),
    ]),
  }),
  hours: ({ byHour }) => ({
    columns: ["hour", ...hall],
    rows: byHour.map((each) => [each.hour, ...hall.map((column) => each[column])]),
  }),
  services: ({ byService }) => ({
    columns: ["service", ...hall],
    rows: byService.map((each) => [each.name, ...hall.map((column) => each[column])]),
  }),
  counters: ({ counters }) => ({
    columns: ["counter", "finished", "busyMinutes"],
    rows: counters.map(({ name, finished, busyMinutes }) => [name, finished, busyMinutes]),
  }),
  satisfaction: ({ satisfaction }) => ({
    columns: ["table", "cell", "given", "told", "topTwo", "low", "high"],
    rows: Object.entries(satisfaction.tables).flatMap(([table, cells]) =>
      cells.map(({ id, given, n, topTwo, interval }) => [table, id, given, n, topTwo, ...(interval ?? [null, null])]),
    ),
  }),
  questions: ({ survey }) => ({
    columns: ["question", "told", "topTwo", "low", "high"],
    rows: Object.entries(survey.questions).map(([question, { n, topTwo, interval }]) => [
      question,
      n,
      topTwo,
      ...(interval ?? [null, null]),
    ]),
  }),
  modes: ({ survey }) => ({
    columns: ["mode", "given", "skipped", "answered"],
    rows: survey.modes.map(({ mode, given, skipped, answered }) => [mode, given, skipped, answered]),
  }),
  answers: ({ satisfaction: { distribution } }) => ({
    columns: ["face", "count"],
    rows: [5, 4, 3, 2, 1].map((face) => [face, distribution?.[face - 1] ?? null]),
  }),
};
