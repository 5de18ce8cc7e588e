import { AxeBuilder } from "@axe-core/playwright";
import type { Page } from "playwright-core";
import { expect } from "vitest";

/** Of the rules axe leaves off by itself: the size of targets (WCAG 2.2 AA) is for every screen. */
const everywhere = { "target-size": { enabled: true } };
/** What stands in the hall is read from afar and by weak eyes: contrast AAA. */
const inTheHall = { ...everywhere, "color-contrast-enhanced": { enabled: true } };

/** Fails, naming rule and place, unless axe finds nothing on the page as it is now. */
export async function expectAxeClean(page: Page, screen: string): Promise<void> {
  const isHall = /^\/(kiosk|display)\//.test(new URL(page.url()).pathname);
  // No frame of another origin is on any screen: without them axe needs no page of its own to put its findings together.
  const builder = new AxeBuilder({ page })
    .options({ rules: isHall ? inTheHall : everywhere, resultTypes: ["violations"] })
    .setLegacyMode();
  const { violations } = await builder.analyze();
  const found = violations.flatMap(({ id, nodes }) =>
    nodes.map((node) => `${id}: ${node.target.join(" ")}: ${node.failureSummary ?? ""}`),
  );
  expect(found, screen).toEqual([]);
}
