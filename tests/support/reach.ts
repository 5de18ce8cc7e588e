import type { Page } from "playwright-core";

/**
 * What nobody could reach on this page: content wider than the window, and controls that lie under something else
 * wherever one scrolls (WCAG 2.2, 1.4.10 and 2.4.11). One sentence a find; none when all can be reached.
 */
export function outOfReach(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => {
    const named = (element: Element | null) =>
      element === null
        ? "nothing"
        : `${element.tagName.toLowerCase()}.${element.className} "${(element.textContent ?? "").trim().slice(0, 30)}"`;
    const { scrollWidth } = document.documentElement;
    const found = scrollWidth > innerWidth ? [`the page is ${scrollWidth} wide`] : [];
    for (const control of document.querySelectorAll<HTMLElement>("a[href], button, input, select, textarea, summary")) {
      // The way past the rail shows itself when the keyboard comes to it.
      if (!control.checkVisibility() || control.matches(":disabled, .frame__skip")) continue;
      const target = control.closest("label") ?? control;
      target.scrollIntoView({ block: "center", inline: "center", behavior: "instant" });
      const { left, top, width, height } = target.getBoundingClientRect();
      if (width < 2 || height < 2) continue;
      const hit = document.elementFromPoint(left + width / 2, top + height / 2);
      if (hit === null || !(target.contains(hit) || hit.contains(target)))
        found.push(`${named(target)} lies under ${named(hit)}`);
    }
    return found;
  });
}
