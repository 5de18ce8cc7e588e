import type { Page } from "playwright-core";

/** Waits until that key, and the button that says so, takes the next stroke: half a second after what it did has shown. */
export async function rested(page: Page, code = "Space"): Promise<void> {
  await page.locator(`html:not([data-resting~="${code}"])`).waitFor({ state: "attached" });
}

/**
 * Strikes a key of the console as a person does: when the desk has answered what was asked before, and the key, having
 * acted, takes another stroke (shared/ui/strikes.ts).
 */
export async function strike(page: Page, code = "Space"): Promise<void> {
  await page.locator(".next-bar [aria-busy]").waitFor({ state: "detached" });
  await rested(page, code);
  await page.keyboard.press(code);
}
