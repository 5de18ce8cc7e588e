import { VISITOR_LANGUAGES } from "../../shared/i18n/languages.ts";
import { type Fault, readRecords } from "../replay/csv.ts";
import { type Line, linesOf, type Place } from "./table.ts";

export type Applied = {
  /** The files that changed, whole. */
  readonly files: ReadonlyMap<string, string>;
  readonly changed: number;
  /** Why nothing was taken. Empty means that all of it was. */
  readonly faults: readonly Fault[];
};

type Change = { readonly place: Place; readonly text: string };

/**
 * Returns the files with a translator's table taken back. Lines and columns may be missing, an empty cell changes
 * nothing. A line that names no text, or loses or adds a `${…}` or the `#` of a count, is a fault; with a fault nothing
 * is taken at all.
 */
export function applyTable(files: ReadonlyMap<string, string>, csv: string): Applied {
  const [header, ...records] = readRecords(csv.replace(/^\uFEFF/u, ""));
  const names = header?.fields.map((name) => name.trim()) ?? [];
  if (names[0] !== "key") return none([{ line: 1, what: 'the first column must be named "key"' }]);
  const lines = new Map(linesOf(files).map((line) => [line.key, line]));
  const faults: Fault[] = [];
  const changes: Change[] = [];
  for (const { line, fields } of records) {
    const known = lines.get(fields[0] ?? "");
    if (known === undefined) faults.push({ line, what: `there is no text "${fields[0]}"` });
    else changes.push(...changesOf(known, names, fields, (what) => faults.push({ line, what })));
  }
  return faults.length > 0 ? none(faults) : { files: rewritten(files, changes), changed: changes.length, faults };
}

const none = (faults: readonly Fault[]): Applied => ({ files: new Map(), changed: 0, faults });

function changesOf(
  known: Line,
  names: readonly string[],
  fields: readonly string[],
  blame: (what: string) => void,
): readonly Change[] {
  return VISITOR_LANGUAGES.flatMap((language) => {
    const text = fields[names.indexOf(language)];
    const place = known.in[language];
    if (text === undefined || text.trim() === "" || text === place?.text) return [];
    if (place === undefined) {
      blame(`"${known.key}" has no place in "${language}": the code has to name it first`);
      return [];
    }
    const before = signsIn(place);
    if (before !== signsIn({ ...place, text })) {
      blame(`"${known.key}" in "${language}" must keep ${before || "no signs"}`);
      return [];
    }
    if (place.isTemplate && /[`\\]|\$\{/u.test(text.replaceAll(sign, ""))) {
      blame(`"${known.key}" in "${language}" must not hold a backslash, a backtick or a lone "\${"`);
      return [];
    }
    return [{ place, text }];
  });
}

/** A place in a template that the program fills. */
const sign = /\$\{[^}]*\}/gu;

/** What the program puts into a text, in any order: languages order their words differently. */
function signsIn({ text, isTemplate }: Pick<Place, "text" | "isTemplate">): string {
  const signs = isTemplate ? (text.match(sign) ?? []) : text.includes("#") ? ["#"] : [];
  return [...new Set(signs)].sort().join(" ");
}

function rewritten(files: ReadonlyMap<string, string>, changes: readonly Change[]): ReadonlyMap<string, string> {
  const written = new Map<string, string>();
  // From the end of each file to its beginning, so that places stay true.
  for (const { place, text } of [...changes].sort((one, other) => other.place.start - one.place.start)) {
    const source = written.get(place.file) ?? files.get(place.file) ?? "";
    const literal = place.isTemplate ? `\`${text}\`` : JSON.stringify(text);
    written.set(place.file, source.slice(0, place.start) + literal + source.slice(place.end));
  }
  return written;
}
