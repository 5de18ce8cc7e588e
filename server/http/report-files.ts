import { inLanguage, type Language } from "../../shared/i18n/languages.ts";
import { reportTexts } from "../../shared/i18n/texts/reports.ts";
import type { Report } from "../../shared/views/report.ts";

type Cell = string | number | null;

/** The table as a sheet shows it: its titles, then its rows, in one language. */
function sheetOf({ columns, rows }: Report, language: Language): readonly (readonly Cell[])[] {
  const titles = columns.map((column) => reportTexts[language].columns[column]);
  const cells = rows.map((row) =>
    row.map((value) => (typeof value === "object" && value !== null ? inLanguage(value, language) : value)),
  );
  return [titles, ...cells];
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
