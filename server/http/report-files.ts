import { inLanguage, type Language } from "../../shared/i18n/languages.ts";
import { insightsTexts } from "../../shared/i18n/texts/insights.ts";
import { reportTexts } from "../../shared/i18n/texts/reports.ts";
import { surveyTexts } from "../../shared/i18n/texts/survey.ts";
import type { Report, ReportColumn } from "../../shared/views/report.ts";

type Cell = string | number | null;

/** The table as a sheet shows it: its titles, then its rows, in one language. */
function sheetOf(report: Report, language: Language): readonly (readonly Cell[])[] {
  const { columns, rows, wholeOffice } = report;
  const texts = reportTexts[language];
  const titles = columns.map((column) => {
    const title = texts.columns[column];
    return wholeOffice.includes(column) ? texts.wholeOffice(title) : title;
  });
  const cells = rows.map((row) => {
    const table = row[columns.indexOf("table")];
    return row.map((value, place) => {
      if (typeof value === "object" && value !== null) return inLanguage(value, language);
      return typeof value === "string" ? named(report, { column: columns[place], value, table }, language) : value;
    });
  });
  return [titles, ...cells];
}

type Named = { readonly column: ReportColumn | undefined; readonly value: string; readonly table: unknown };

/** The word for an id, where there is one: the setup's own for a service or a department, else the page's. */
function named({ names }: Report, { column, value, table }: Named, language: Language): string {
  const { tables, cells } = insightsTexts[language];
  switch (column) {
    case "cell": {
      const own = names[`${String(table)}/${value}`];
      return own === undefined ? wordIn(cells, value) : inLanguage(own, language);
    }
    case "table":
      return wordIn(tables, value);
    case "question":
      return wordIn(surveyTexts[language].names, value);
    case "mode":
      return wordIn(surveyTexts[language].modeNames, value);
    default:
      return value;
  }
}

function wordIn(words: Readonly<Record<string, string>>, id: string): string {
  return words[id] ?? id;
}

/**
 * The report as CSV (RFC 4180): UTF-8 with its mark, so that spreadsheets read Arabic. A text that a spreadsheet would
 * take for a formula is led by an apostrophe.
 */
export function csvOf(report: Report, language: Language): string {
  const lines = sheetOf(report, language).map((row) => row.map(csvCell).join(","));
  return `\uFEFF${lines.join("\r\n")}\r\n`;
}

function csvCell(value: Cell): string {
  if (value === null) return "";
  if (typeof value === "number") return String(value);
  const isFormula = /^[=+\-@|%]/u.test(value.trimStart());
  const text = isFormula ? `'${value}` : value;
  return /[",\r\n']/u.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** The report as an Excel file; its sheet reads from right to left in Arabic. Texts are cells of text, never formulas. */
export async function xlsxOf(report: Report, language: Language): Promise<Buffer> {
  const [titles = [], ...rows] = sheetOf(report, language);
  const sheet = [
    titles.map((title) => ({ value: String(title), fontWeight: "bold" as const })),
    ...rows.map((row) =>
      row.map((value) => (value === null ? null : { value, type: value.constructor as typeof String })),
    ),
  ];
  // Loaded when somebody wants a file of that kind: few do, and never as the hub starts.
  const { default: writeExcelFile } = await import("write-excel-file/node");
  const file = writeExcelFile(sheet, {
    sheet: reportTexts[language].names[report.name],
    rightToLeft: language === "ar",
    stickyRowsCount: 1,
    columns: titles.map((title) => ({ width: Math.max(12, String(title).length + 2) })),
  });
  return file.toBuffer();
}
