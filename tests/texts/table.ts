import { VISITOR_LANGUAGES, type VisitorLanguage } from "../../shared/i18n/languages.ts";
import { type Literal, literalsOf } from "./literals.ts";

/** A text where it stands. */
export type Place = Literal & { readonly file: string };
/** One line of the translators' table: a name, and where the text stands in each language that has it. */
export type Line = { readonly key: string; readonly in: Readonly<Partial<Record<VisitorLanguage, Place>>> };

const columns = ["key", ...VISITOR_LANGUAGES] as const;

/** Returns all texts of the files, a line each, in the files' order. */
export function linesOf(files: ReadonlyMap<string, string>): readonly Line[] {
  const lines = new Map<string, Partial<Record<VisitorLanguage, Place>>>();
  const bases = basesOf(files);
  for (const [file, source] of files) {
    const seen = new Map<string, number>();
    for (const literal of literalsOf(file, source)) {
      const named = nameOf(file, literal, bases);
      if (named === undefined) continue;
      // Two texts of one function have one path; they are told apart by their order.
      const id = `${named.language} ${named.key}`;
      const nth = (seen.get(id) ?? 0) + 1;
      seen.set(id, nth);
      const key = nth === 1 ? named.key : `${named.key}~${nth}`;
      lines.set(key, { ...lines.get(key), [named.language]: { ...literal, file } });
    }
  }
  return [...lines].map(([key, places]) => ({ key, in: places }));
}

/** Returns, for each catalogue, how its texts are called: `kioskTexts` has those of kiosk.ts, called `kiosk.…`. */
function basesOf(files: ReadonlyMap<string, string>): ReadonlyMap<string, string> {
  const bases = new Map<string, string>();
  for (const [file, source] of files) {
    for (const [, name = ""] of source.matchAll(/export const (\w+)[^=;]*= \{\s*ar(?:,|: \w+)/gu))
      bases.set(name, stemOf(file));
  }
  return bases;
}

const stemOf = (file: string): string => file.replace(/^.*\//u, "").replace(/(?:-ar|-en)?\.ts$/u, "");

type Named = { readonly language: VisitorLanguage; readonly key: string };

/** Which language a text is in, and what it is called in all of them; nothing for what is no translation. */
function nameOf(file: string, { root, path }: Literal, bases: ReadonlyMap<string, string>): Named | undefined {
  const stem = stemOf(file);
  if (stem.startsWith("ur-")) return named("ur", bases.get(root) ?? (path.length > 0 ? root : `${stem}#${root}`), path);
  const [first = "", ...rest] = path;
  if (first === "ar" || first === "en" || first === "ur") return named(first, root, rest);
  const [, base = "", suffix] = /^(.*?)(ar|en|Ar|En)$/u.exec(root) ?? [];
  if (suffix === undefined) return undefined;
  const isWhole = base === "" || base === stem;
  return named(suffix.toLowerCase() === "ar" ? "ar" : "en", isWhole ? stem : `${stem}#${base}`, path);
}

function named(language: VisitorLanguage, base: string, path: readonly string[]): Named {
  return { language, key: [base, ...path].join(".") };
}

/** Returns the table as CSV (RFC 4180) with a mark that tells spreadsheets it is UTF-8. */
export function csvOf(lines: readonly Line[]): string {
  const cell = (text: string) => (/[",\r\n]/u.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
  const rows = lines.map(({ key, in: places }) => [key, ...VISITOR_LANGUAGES.map((each) => places[each]?.text ?? "")]);
  return `\uFEFF${[columns, ...rows].map((row) => row.map(cell).join(",")).join("\r\n")}\r\n`;
}
