import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { LANGUAGES, type Language, VISITOR_LANGUAGES, type VisitorLanguage } from "../../shared/i18n/languages.ts";
import { type DebianProgram, ensureProgram, pathOf } from "../support/debian-program.ts";
import { screenWords } from "./screen-words.ts";
import { arabicClips } from "./words-ar.ts";
import { englishClips } from "./words-en.ts";
import { urduCodeClips } from "./words-ur.ts";

const espeak: DebianProgram = {
  package: "espeak-ng",
  path: "/usr/bin/espeak-ng",
  variable: "ESPEAK_PATH",
  atLeast: "an espeak-ng 1.51 or newer",
};
const opusEncoder: DebianProgram = {
  package: "opus-tools",
  path: "/usr/bin/opusenc",
  variable: "OPUSENC_PATH",
  atLeast: "an opusenc",
};

/** Kilobits per second: plain for a single voice. */
const bitrate = "24";
/** The voice of each language, as espeak-ng calls it. */
const voices: Readonly<Record<VisitorLanguage, string>> = { ar: "ar", en: "en-us", ur: "ur" };
/** Words per minute: slow enough for a hall. */
const pace = "135";

const clipsOfWall: Readonly<Record<Language, () => ReadonlyMap<string, string>>> = {
  ar: arabicClips,
  en: englishClips,
};
const folderOf = (app: "display" | "kiosk") => fileURLToPath(new URL(`../../${app}/public/voice/`, import.meta.url));

/** Renders every clip of the wall's and the kiosk's voice anew. Whoever records a human voice puts files of the same names in their place. */
function main(): void {
  ensureProgram(espeak);
  ensureProgram(opusEncoder);
  const [only] = process.argv.slice(2);
  if (only !== "kiosk") for (const language of LANGUAGES) render("display", language, clipsOfWall[language]());
  if (only !== "display")
    for (const language of VISITOR_LANGUAGES) render("kiosk", language, new Map(Object.entries(screenWords[language])));
  // The wall speaks no Urdu, so the kiosk has numbers and letters of its own.
  if (only !== "display") render("kiosk", "ur", urduCodeClips());
}

function render(app: "display" | "kiosk", language: VisitorLanguage, clips: ReadonlyMap<string, string>): void {
  const drafts = mkdtempSync(join(tmpdir(), "dawr-voice-"));
  const folder = join(folderOf(app), language);
  mkdirSync(folder, { recursive: true });
  try {
    for (const [name, text] of clips) {
      const draft = join(drafts, `${name}.wav`);
      // Without the half second of silence that a sentence ends with: a call is five clips.
      run(espeak, ["-v", voices[language], "-s", pace, "-g", "2", "-z", "-w", draft, text]);
      const sound = ["--quiet", "--bitrate", bitrate, "--framesize", "40"];
      run(opusEncoder, [...sound, draft, join(folder, `${name}.opus`)]);
    }
    console.log(`${app}, ${language}: ${clips.size} clips`);
  } finally {
    rmSync(drafts, { recursive: true, force: true });
  }
}

function run(program: DebianProgram, args: readonly string[]): void {
  const { status, stderr } = spawnSync(pathOf(program), args, { encoding: "utf8" });
  if (status !== 0) throw new Error(`${program.package} failed: ${stderr}`);
}

main();
