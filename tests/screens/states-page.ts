import { LANGUAGES, type Language } from "../../shared/i18n/languages.ts";

const names: Readonly<Record<Language, string>> = { ar: "Arabic", en: "English" };

/** `case-sign-ar.webp` → what it shows, and the language that it names if it names one. */
function read(file: string): { readonly shows: string; readonly language: Language | undefined } {
  const words = file.replace(/\.webp$/u, "").split("-");
  const language = LANGUAGES.find((each) => words.includes(each));
  return { shows: words.filter((word) => word !== language).join(" "), language };
}

/** The gallery of states as Markdown: a heading for each, both languages side by side. */
export function statesPage(files: readonly string[]): string {
  const states = Map.groupBy(files, (file) => read(file).shows);
  const sections = [...states].map(([shows, pictures]) => {
    const head = pictures.map((file) => {
      const { language } = read(file);
      return language === undefined ? "both" : names[language];
    });
    const cells = pictures.map((file, place) => `![${shows}, ${head[place]}](screens/states/${file})`);
    return `## ${shows}\n\n| ${head.join(" | ")} |\n|${"---|".repeat(pictures.length)}\n| ${cells.join(" | ")} |\n`;
  });
  return `# States\n\nWhat the browser tests walk through, faults and empty pages too. Taken by \`npm run screens -- --states\`.\n\n${sections.join("\n")}`;
}
