import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { LANGUAGES, type Language } from "../../shared/i18n/languages.ts";
import { type DebianProgram, ensureProgram, pathOf } from "../support/debian-program.ts";
import { arabicClips } from "./words-ar.ts";
import { englishClips } from "./words-en.ts";

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
const voices: Readonly<
  Record<Language, { readonly voice: string; readonly clips: () => ReadonlyMap<string, string> }>
> = {
  ar: { voice: "ar", clips: arabicClips },
  en: { voice: "en-us", clips: englishClips },
};
/** Words per minute: slow enough for a hall. */
const pace = "135";

const folder = fileURLToPath(new URL("../../display/public/voice/", import.meta.url));

/** Renders every clip of the wall's voice anew. Whoever records a human voice puts files of the same names in their place. */
function main(): void {
  ensureProgram(espeak);
  ensureProgram(opusEncoder);
  const drafts = mkdtempSync(join(tmpdir(), "dawr-voice-"));
  try {
    for (const language of LANGUAGES) {
      const { voice, clips } = voices[language];
      mkdirSync(join(folder, language), { recursive: true });
      for (const [name, text] of clips()) {
        const draft = join(drafts, `${name}.wav`);
        run(espeak, ["-v", voice, "-s", pace, "-g", "2", "-w", draft, text]);
        run(opusEncoder, [
          "--quiet",
          "--bitrate",
          bitrate,
          "--framesize",
          "40",
          draft,
          join(folder, language, `${name}.opus`),
        ]);
      }
      console.log(`${language}: ${readdirSync(join(folder, language)).length} clips`);
    }
  } finally {
    rmSync(drafts, { recursive: true, force: true });
  }
}

function run(program: DebianProgram, args: readonly string[]): void {
  const { status, stderr } = spawnSync(pathOf(program), args, { encoding: "utf8" });
  if (status !== 0) throw new Error(`${program.package} failed: ${stderr}`);
}

main();
