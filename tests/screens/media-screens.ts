import type { Page } from "playwright-core";
import { LANGUAGES, type Language } from "../../shared/i18n/languages.ts";
import type { Camera } from "./camera.ts";
import type { Sample } from "./sample.ts";
import { openSetup } from "./staff-screens.ts";

const walls = [
  { name: "1080p", size: { width: 1920, height: 1080 } },
  { name: "portrait", size: { width: 1080, height: 1920 } },
] as const;

/** What the sample office hangs on its walls: what it says, its ground, and the days on which it is shown. */
const posters = [
  {
    id: "hours",
    text: { ar: "أوقات استقبال المستفيدين", en: "When we receive visitors" },
    lines: ["نستقبلكم من الأحد إلى الخميس", "8:00 – 14:30", "We receive you Sunday to Thursday"],
    ground: "linear-gradient(135deg, #0b6e5b, #074539)",
    weekdays: [],
  },
  {
    id: "volunteers",
    text: { ar: "لقاء المتطوعين", en: "Volunteers' evening" },
    lines: ["لقاء المتطوعين", "الثلاثاء 17:00", "Volunteers meet on Tuesday"],
    ground: "linear-gradient(135deg, #6b430c, #b7791f)",
    weekdays: [0, 1, 2],
  },
] as const;

/** Pictures on the wall beside its calls, and the manager's page of them. Taken last: other pictures of the wall show it without. */
export async function mediaScreens(sample: Sample, camera: Camera): Promise<void> {
  const drawing = await sample.blank({ width: 1600, height: 900 });
  await drawing.goto(`${sample.url}/display/`);
  for (const { lines, ground, ...medium } of posters) {
    await sample.hang(medium, await drawn(drawing, lines, ground));
  }
  await drawing.context().close();
  for (const language of LANGUAGES) {
    for (const wall of walls) await wallScreen(sample, camera, language, wall);
    const page = await openSetup(sample, language, "media");
    await page.locator("table img").first().waitFor();
    await camera.take(page, language, "staff-setup-media-{}", "Setup: pictures and films");
    await page.context().close();
  }
}

async function wallScreen(sample: Sample, camera: Camera, language: Language, wall: (typeof walls)[number]) {
  const page = await sample.display(language, wall.size);
  // The latest calls are told first: the hall's clock stands still, so to a wall that has just been opened they are fresh.
  await page.locator(".medium img").waitFor({ timeout: 300_000 });
  await camera.take(page, language, `display-media-{}-${wall.name}`, `The wall between calls (${wall.name})`);
  await page.context().close();
}

/** Draws a poster in the house's type, as an office's designer would hand it in. */
async function drawn(page: Page, lines: readonly string[], ground: string): Promise<Buffer> {
  await page.evaluate(
    async ([first = "", large = "", last = "", back = ""]) => {
      const poster = document.createElement("div");
      poster.dir = "rtl";
      poster.style.cssText =
        "position:fixed;inset:0;display:grid;place-content:center;gap:24px;text-align:center;color:#fff;line-height:1.5";
      poster.style.background = back;
      for (const [text, size, weight] of [
        [first, 84, 600],
        [large, 150, 700],
        [last, 56, 500],
      ] as const) {
        const line = document.createElement("bdi");
        line.textContent = text;
        line.style.cssText = `display:block;font-size:${size}px;font-weight:${weight}`;
        poster.append(line);
      }
      document.body.replaceChildren(poster);
      await document.fonts.ready;
    },
    [...lines, ground],
  );
  await page.waitForTimeout(300);
  return page.screenshot();
}
