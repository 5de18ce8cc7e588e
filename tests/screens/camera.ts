import { mkdirSync } from "node:fs";
import { fileURLToPath } from "node:url";
import type { Page } from "playwright-core";
import type { Language } from "../../shared/i18n/languages.ts";

export const folder = fileURLToPath(new URL("../../docs/screens/", import.meta.url));

/** The pictures taken in this run, with their captions, in order. */
type Picture = { readonly file: string; readonly caption: string; readonly language: Language };

/** Takes pictures into docs/screens: fonts are loaded and nothing moves. */
export type Camera = {
  readonly pictures: readonly Picture[];
  /** `name` holds `{}` where the language goes. */
  take(page: Page, language: Language, name: string, caption: string): Promise<void>;
};

export function openCamera(): Camera {
  mkdirSync(folder, { recursive: true });
  const pictures: Picture[] = [];
  return {
    pictures,
    async take(page, language, name, caption) {
      await page.evaluate(() => document.fonts.ready);
      await page.waitForTimeout(400);
      const file = `${name.replace("{}", language)}.png`;
      await page.screenshot({ path: `${folder}${file}`, animations: "disabled" });
      pictures.push({ file, caption, language });
      console.log(`  ${file}`);
    },
  };
}
