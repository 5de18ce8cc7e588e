import type { Localized } from "../office/ids.ts";
import type { Insights } from "./insights.ts";

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
  const { from, to } = insights;
  return { name, from, to, ...tables[name](insights) };
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
