import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { kioskTexts } from "../../shared/i18n/texts/kiosk.ts";
import { misfits } from "./kiosk-fit.ts";
import {
  button,
  face,
  onward,
  openStage,
  type Stage,
  services,
  slipCode,
  small,
  tall,
  tapAfresh,
  title,
  titleIs,
  until,
  ways,
  wide,
} from "./kiosk-stage.ts";

let stage: Stage;

beforeAll(async () => {
  stage = await openStage();
});

afterAll(() => stage.close());

type Aid = keyof (typeof kioskTexts)["ar"]["aids"];

describe.each([tall, wide, small])("a panel of $width × $height", (size) => {
  test.each<{ language: "ar" | "en"; aids: readonly Aid[] }>([
    { language: "ar", aids: [] },
    { language: "en", aids: ["largeText"] },
    { language: "ar", aids: ["lowReach"] },
    { language: "en", aids: ["largeText", "contrast", "lowReach"] },
  ])("the first screens fit, with targets a hand hits: $language $aids", async ({ language, aids }) => {
    const hall = await stage.hall();
    const page = await hall.kiosk({ size, language });
    const texts = kioskTexts[language];
    for (const aid of aids) await button(page, texts.aids[aid]).tap();
    expect(await misfits(page), "first screen").toEqual([]);
    await services(page).nth(4).tap();
    await page.locator(".party").waitFor();
    expect(await misfits(page), "needs").toEqual([]);
    await tapAfresh(page, button(page, texts.more));
    expect(await page.locator(".party__count").innerText()).toBe(texts.party(2));
    await page.keyboard.press("Escape");
    await tapAfresh(page, page.locator(".kiosk__actions .ui-button").last());
    await tapAfresh(page, ways(page).first());
    await page.locator(".find").waitFor();
    expect(await misfits(page), "find").toEqual([]);
    await tapAfresh(page, page.locator(".kiosk__actions .ui-button").last());
    await tapAfresh(page, ways(page).nth(1));
    await page.locator(".faces").waitFor();
    expect(await misfits(page), "rating").toEqual([]);
    const faces = await page
      .locator(".face")
      .evaluateAll((all) => all.map((one) => [Math.round(one.clientWidth), Math.round(one.clientHeight)]));
    const [width = 0, height = 0] = faces[0] ?? [];
    expect(Math.min(width, height)).toBeGreaterThanOrEqual(35 * 3.78 - 5);
    for (const [one, other] of faces) {
      expect(Math.abs((one ?? 0) - width) + Math.abs((other ?? 0) - height)).toBeLessThanOrEqual(4);
    }
    await face(page, 3).tap();
    await page.locator(".reasons").waitFor();
    expect(await misfits(page), "reasons").toEqual([]);
    await page.close();
  });
});

describe("a touch", () => {
  test("acts on release, and sliding off takes it back", async () => {
    const hall = await stage.hall();
    const page = await hall.kiosk();
    const box = await services(page).first().boundingBox();
    if (box === null) throw new Error("no tile");
    await page.mouse.move(box.x + 50, box.y + 50);
    await page.mouse.down();
    expect(await page.locator(".start__service [data-pressing]").count()).toBe(1);
    await page.mouse.move(box.x + 50, box.y - 60);
    await page.mouse.up();
    expect(await page.locator(".start__ways").count()).toBe(1);
    await page.mouse.move(box.x + 50, box.y + 50);
    await page.mouse.down();
    await page.mouse.up();
    await page.locator(".party").waitFor();
    await page.close();
  });

  test("of a trembling hand counts once, and gives one ticket", async () => {
    const hall = await stage.hall();
    const page = await hall.kiosk();
    await services(page).first().tap();
    const target = await onward(page).boundingBox();
    if (target === null) throw new Error("no button");
    for (const shake of [0, 3, -2]) await page.touchscreen.tap(target.x + 90 + shake, target.y + 40);
    await slipCode(page).waitFor();
    expect((await hall.view()).services[0]?.waiting).toBe(1);
    await page.close();
  });

  test("selects nothing, opens no menu and leads nowhere else", async () => {
    const hall = await stage.hall();
    const page = await hall.kiosk();
    const held = await page.evaluate(() => {
      const isStopped = (type: string) =>
        !document.body.dispatchEvent(new Event(type, { bubbles: true, cancelable: true }));
      return [
        isStopped("contextmenu"),
        isStopped("dragstart"),
        isStopped("drop"),
        getComputedStyle(document.body).userSelect,
      ];
    });
    expect(held).toEqual([true, true, true, "none"]);
    expect(await page.locator("a, input:not([type=radio]), iframe").count()).toBe(0);
    await page.close();
  });
});

test("a keyboard alone takes a number, with its focus in sight and each screen beginning at its title", async () => {
  const hall = await stage.hall();
  const page = await hall.kiosk({ language: "en" });
  await services(page).first().focus();
  await page.keyboard.press("Tab");
  const focused = page.locator(":focus-visible");
  expect(await focused.innerText()).toContain((await hall.view()).services[1]?.name.en);
  expect(await focused.evaluate((one) => getComputedStyle(one).outlineStyle)).toBe("solid");
  await page.keyboard.press("Enter");
  await page.locator(".party").waitFor();
  await until(() => title(page).evaluate((one) => one === document.activeElement), true);
  await page.keyboard.press("Tab");
  await page.keyboard.press("Space");
  expect(await page.locator(".needs__priorities button").first().getAttribute("aria-pressed")).toBe("true");
  await onward(page).focus();
  await page.keyboard.press("Enter");
  await slipCode(page).waitFor();
  await titleIs(page, kioskTexts.en.turnKept);
  expect((await hall.view()).services[1]?.waiting).toBe(1);
  await page.close();
});

test("20 mm are 20 mm of the panel that the address names", async () => {
  const hall = await stage.hall();
  const page = await stage.panel();
  await page.goto(`${stage.hub.url}/kiosk/#panel=32&pair=${await hall.pairingCode()}`);
  await ways(page).first().waitFor();
  const mm = await page.evaluate(() => {
    const own = Math.hypot(screen.width, screen.height) / (32 * 25.4);
    return [Number.parseFloat(getComputedStyle(document.documentElement).getPropertyValue("--mm")), own];
  });
  expect(mm[0]).toBeCloseTo(mm[1] ?? 0, 2);
  await page.close();
});
