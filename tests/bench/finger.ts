import type { CDPSession, Locator } from "playwright-core";

/** A finger rests on the glass for about so long. */
const restsMs = 80;

/**
 * Returns a touch of this target as the panel reports it. The test library's own tap comes and goes within one instant,
 * as no finger does, and asks the page what lies under it while its time is taken.
 */
export async function fingerOn(target: Locator, session: CDPSession): Promise<() => Promise<void>> {
  const box = await target.boundingBox();
  if (box === null) throw new Error("what is touched is not on the screen");
  const spot = { x: box.x + box.width / 2, y: box.y + box.height / 2 };
  return async () => {
    await session.send("Input.dispatchTouchEvent", { type: "touchStart", touchPoints: [spot] });
    await target.page().waitForTimeout(restsMs);
    await session.send("Input.dispatchTouchEvent", { type: "touchEnd", touchPoints: [] });
  };
}
