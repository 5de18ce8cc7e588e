import type { Page } from "playwright-core";

/** `scrolls`: something to read, with its way back in sight; `isHigh`: a keyboard, which is as tall as half a panel. */
type Allowed = { readonly scrolls?: boolean; readonly isHigh?: boolean };

/** What does not fit: targets under 20 mm or nearer than 8 px, outside the panel, cut off, or above a low reach. */
export function misfits(page: Page, allowed: Allowed = {}): Promise<readonly string[]> {
  return page.evaluate(({ scrolls = false, isHigh = false }) => {
    const mm = Number.parseFloat(getComputedStyle(document.documentElement).getPropertyValue("--mm"));
    const isLow = document.documentElement.dataset["reach"] === "low";
    const isDrawn = (part: HTMLElement) => part.getClientRects().length > 0;
    const all = [...document.querySelectorAll<HTMLElement>("button, .ui-segmented__segment")];
    const targets = all.filter(isDrawn);
    const boxes = targets.map((target) => ({
      name: target.innerText.replaceAll("\n", " "),
      box: target.getBoundingClientRect(),
    }));
    const found: string[] = [];
    for (const [index, { name, box }] of boxes.entries()) {
      if (Math.min(box.width, box.height) < 20 * mm - 1) found.push(`${name} is ${box.width} × ${box.height}`);
      if (box.left < 0 || box.top < 0 || box.right > innerWidth || box.bottom > innerHeight)
        found.push(`${name} is outside`);
      if (isLow && !isHigh && box.top < innerHeight / 2 - 1) found.push(`${name} is above the lower half`);
      for (const other of boxes.slice(index + 1)) {
        const apart = Math.max(
          other.box.left - box.right,
          box.left - other.box.right,
          other.box.top - box.bottom,
          box.top - other.box.bottom,
        );
        const areSegments = targets[index]?.matches("label") && targets[boxes.indexOf(other)]?.matches("label");
        if (apart < 8 - 0.5 && !areSegments) found.push(`${name} and ${other.name} are ${apart} px apart`);
      }
    }
    for (const tile of document.querySelectorAll(".ui-tile")) {
      const { top, bottom } = tile.getBoundingClientRect();
      for (const { innerText, box } of [...tile.querySelectorAll<HTMLElement>("span")].filter(isDrawn).map((part) => ({
        innerText: part.innerText,
        box: part.getBoundingClientRect(),
      }))) {
        if (box.top < top - 1 || box.bottom > bottom + 1) found.push(`"${innerText}" is cut off by its tile`);
      }
    }
    for (const words of document.querySelectorAll<HTMLElement>(".kiosk__office, .kiosk__about")) {
      const { bottom, left, right } = words.getBoundingClientRect();
      for (const { name, box } of boxes) {
        if (box.top < bottom && box.bottom > bottom && box.left < right && box.right > left)
          found.push(`${name} lies on "${words.innerText}"`);
      }
    }
    const main = document.querySelector(".kiosk__main");
    if (!scrolls && main && main.scrollHeight > main.clientHeight + 1) found.push("the screen scrolls");
    if (document.documentElement.scrollWidth > innerWidth) found.push("the page is wider than the panel");
    return found;
  }, allowed);
}
