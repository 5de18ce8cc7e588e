import { writeFileSync } from "node:fs";
import { LANGUAGES, type Language } from "../../shared/i18n/languages.ts";
import { type Camera, folder, openCamera } from "./camera.ts";
import { hallScreens } from "./hall-screens.ts";
import { mediaScreens } from "./media-screens.ts";
import { phoneScreens } from "./phone-screens.ts";
import { roomScreens } from "./room-screens.ts";
import { openSample } from "./sample.ts";
import { staffScreens } from "./staff-screens.ts";
import { takeStates } from "./state-pictures.ts";

const names: Readonly<Record<Language, string>> = { ar: "Arabic", en: "English" };

/** Takes the pictures of docs/screens from the real apps on the sample office, and writes their gallery. */
async function takeScreens(): Promise<void> {
  const camera = openCamera();
  const sample = await openSample();
  try {
    for (const language of LANGUAGES) {
      console.log(names[language]);
      await hallScreens(sample, camera, language);
      await phoneScreens(sample, camera, language);
      await staffScreens(sample, camera, language);
      await roomScreens(sample, camera, language);
    }
    await mediaScreens(sample, camera);
  } finally {
    await sample.close();
  }
  writeFileSync(`${folder}../screens.md`, gallery(camera));
  console.log(`${camera.pictures.length} pictures in docs/screens`);
}

/** One heading a screen, both languages side by side. */
function gallery({ pictures }: Camera): string {
  const screens = Map.groupBy(pictures, ({ caption }) => caption);
  const sections = [...screens].map(([caption, both]) => {
    const cells = both.map(({ file, language }) => `![${caption}, ${names[language]}](screens/${file})`);
    const head = both.map(({ language }) => names[language]);
    return `## ${caption}\n\n| ${head.join(" | ")} |\n|${"---|".repeat(both.length)}\n| ${cells.join(" | ")} |\n`;
  });
  return `# Screens\n\nTaken by \`npm run screens\` from the sample office. Faults, empty pages and dialogs: [states.md](states.md).\n\n${sections.join("\n")}`;
}

/** `--states` has the browser tests take what they walk through instead, or takes what they left in a folder. */
const [wish, folderOfTests] = process.argv.slice(2);
if (wish === "--states") process.exitCode = await takeStates(folderOfTests);
else await takeScreens();
