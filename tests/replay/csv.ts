/** A line of a table, by the names of its header. */
export type Row = { readonly line: number; readonly cells: ReadonlyMap<string, string> };

/** The table cannot be read; the message is one sentence that names the lines. */
export class TableFault extends Error {
  override readonly name = "TableFault";
}

/** What traces write where they have nothing. */
const nothing = new Set(["", "na", "n/a", "nan", "null", "none", "-", "no_server"]);

/** More than these are counted, not listed. */
const faultsNamed = 5;

/**
 * Rows of a comma-separated text with a header line; quoted fields may hold commas, quotes and line ends. Blank lines
 * are passed over, cells without content are left out. Throws `TableFault` when a row has another number of fields
 * than the header.
 */
export function readTable(file: string, text: string): readonly Row[] {
  const [header, ...records] = readRecords(text.replace(/^\uFEFF/, ""));
  if (header === undefined) throw new TableFault(`${file} is empty: the first line must name the columns.`);
  const names = header.fields.map((name) => name.trim());
  const faults = records
    .filter(({ fields }) => fields.length !== names.length)
    .map(({ line, fields }) => ({ line, what: `${fields.length} fields where the header has ${names.length}` }));
  refuse(file, faults);
  return records.map(({ line, fields }) => ({
    line,
    cells: new Map(fields.flatMap((field, place) => cellOf(names[place] ?? "", field))),
  }));
}

function cellOf(name: string, field: string): readonly [string, string][] {
  const value = field.trim();
  return nothing.has(value.toLowerCase()) ? [] : [[name, value]];
}

/** Throws one sentence that names the lines, when there are any. */
export function refuse(file: string, faults: readonly Fault[]): void {
  if (faults.length === 0) return;
  const named = faults.slice(0, faultsNamed).map(({ line, what }) => `line ${line} (${what})`);
  const more = faults.length > faultsNamed ? ` and ${faults.length - faultsNamed} lines more` : "";
  throw new TableFault(`${file} cannot be read: ${named.join(", ")}${more}.`);
}

export type Fault = { readonly line: number; readonly what: string };
type Record = { readonly line: number; readonly fields: readonly string[] };

/** Returns each line's fields as they stand (RFC 4180); a line without content is none. */
export function readRecords(text: string): readonly Record[] {
  const records: Record[] = [];
  let fields: string[] = [];
  let field = "";
  let isQuoted = false;
  let line = 1;
  let beganAt = 1;
  const endRecord = () => {
    fields.push(field);
    if (fields.length > 1 || field.trim() !== "") records.push({ line: beganAt, fields });
    fields = [];
    field = "";
    beganAt = line;
  };
  for (let place = 0; place < text.length; place += 1) {
    const char = text[place];
    if (char === "\n") line += 1;
    if (isQuoted) {
      if (char !== '"') field += char;
      else if (text[place + 1] === '"') {
        field += '"';
        place += 1;
      } else isQuoted = false;
    } else if (char === '"' && field.trim() === "") isQuoted = true;
    else if (char === ",") {
      fields.push(field);
      field = "";
    } else if (char === "\n") endRecord();
    else if (char !== "\r") field += char;
  }
  endRecord();
  return records;
}
