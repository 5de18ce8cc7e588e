import type { Page } from "playwright-core";
import type { Language } from "../../shared/i18n/languages.ts";
import type { Role } from "../../shared/office/ids.ts";
import type { Room } from "../../staff/shell/rooms.ts";
import type { Camera } from "./camera.ts";
import type { Sample } from "./sample.ts";

/** Rooms beside the desk, as who works there sees them: what is taken, and by whom. */
const rooms: readonly { readonly room: Room; readonly role: Role; readonly caption: string }[] = [
  { room: "insights", role: "manager", caption: "Insights" },
  { room: "cases", role: "officer", caption: "Support cases by stage" },
  { room: "committee", role: "committee", caption: "What waits for the committee" },
  { room: "contacts", role: "officer", caption: "Calls, letters and messages" },
  { room: "persons", role: "manager", caption: "Visitors" },
  { room: "improvement", role: "manager", caption: "Suggestions, and what was done" },
  { room: "library", role: "officer", caption: "The library" },
  { room: "mine", role: "officer", caption: "An officer's own result" },
];

/** The rooms beside the desk, and one request of the sample opened. */
export async function roomScreens(sample: Sample, camera: Camera, language: Language): Promise<void> {
  const take = (page: Page, name: string, caption: string) => camera.take(page, language, `staff-${name}-{}`, caption);
  for (const role of new Set(rooms.map((each) => each.role))) {
    const page = await sample.staff(role, language);
    for (const each of rooms.filter((one) => one.role === role)) {
      await enter(page, each.room);
      await take(page, each.room, each.caption);
      if (each.room === "insights") await insightsBelow(page, take);
      if (each.room === "improvement") await changed(page, take);
      if (each.room === "cases") {
        await page.locator("main a[href*='#/cases/']").first().click();
        await page.locator(".papers, .paper").first().waitFor();
        await take(page, "case", "One request: documents, statement, what was told");
      }
    }
    await page.context().close();
  }
}

type Take = (page: Page, name: string, caption: string) => Promise<void>;

/** What stands below the head of Insights: a taller window shows it. */
async function insightsBelow(page: Page, take: Take): Promise<void> {
  await page.setViewportSize({ width: 1440, height: 2600 });
  await page.waitForTimeout(800);
  await take(page, "insights-whole", "Insights, the whole page");
  await page.setViewportSize({ width: 1440, height: 900 });
}

/** An action that is done, with what its measure was before and since. */
async function changed(page: Page, take: Take): Promise<void> {
  await page.locator(".improvement .ui-segmented__segment").nth(1).click();
  await page.locator("main a[href^='#/improvement/A-'][href$='-0001']").click();
  await page.waitForTimeout(1_500);
  await take(page, "action", "What an action changed");
}

async function enter(page: Page, room: Room): Promise<void> {
  await page.evaluate((hash) => location.assign(hash), `#/${room}`);
  await page.locator(`.rail__room[href="#/${room}"][aria-current=page]`).waitFor({ state: "attached" });
  await page.locator("main h1").first().waitFor();
  // Charts and lists come a moment after their page.
  await page.waitForTimeout(1_500);
}
