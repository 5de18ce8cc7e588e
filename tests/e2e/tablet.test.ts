import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { gzipSync } from "node:zlib";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { inLanguage, LANGUAGES } from "../../shared/i18n/languages.ts";
import { casesTexts } from "../../shared/i18n/texts/cases.ts";
import { deskTexts } from "../../shared/i18n/texts/desk.ts";
import { deviceTexts } from "../../shared/i18n/texts/devices.ts";
import { requestTexts } from "../../shared/i18n/texts/request.ts";
import { staffTexts } from "../../shared/i18n/texts/staff.ts";
import { tabletTexts } from "../../shared/i18n/texts/tablet.ts";
import { expectAxeClean } from "../support/axe.ts";
import { outOfReach } from "../support/reach.ts";
import { strike } from "../support/strike.ts";
import { agree, confirm, drawName, gone, row } from "./case-stage.ts";
import { tapAfresh } from "./kiosk-stage.ts";
import { dialog, enter, openCounter, openStage, type Stage } from "./staff-stage.ts";

let stage: Stage;
beforeAll(async () => {
  stage = await openStage();
});
afterAll(() => stage.close());

const upright = { width: 1024, height: 1366 };

const asked = {
  ar: "كرسي متحرك لأبي منذ رمضان،\nوسرير طبي.",
  en: "A wheelchair for my father since Ramadan,\nand a hospital bed.",
};

describe.each(LANGUAGES)("the tablet on a counter, in %s", (language) => {
  const [t, cases, request] = [tabletTexts[language], casesTexts[language], requestTexts[language]];

  test("R5 K17 placed by a manager, it shows what its officer asks, takes the drawn signature, and keeps nothing of it", async () => {
    const office = await stage.office();
    const [officer, manager] = await Promise.all([
      office.person("noura", ["officer"]),
      office.person("huda", ["manager"]),
    ]);
    const { code } = await stage.hub.must<{ code: string }>("POST", "/devices", {
      office: office.id,
      kind: "desk-tablet",
    });
    const tablet = await stage.screen(upright, true);
    await tablet.goto(`${stage.hub.url}/tablet/`);
    await tablet.locator(`.ui-segmented__segment[lang=${language}]`).tap();
    await tablet.getByLabel(t.pairCode).fill("WRONG123");
    await tablet.getByRole("button", { name: t.pairAction }).tap();
    await tablet.getByText(t.pairRefused.wrong).waitFor();
    await expectAxeClean(tablet, "pairing");
    await tablet.getByLabel(t.pairCode).fill(code);
    await tablet.getByRole("button", { name: t.pairAction }).tap();
    await tablet.getByText(t.unplaced, { exact: true }).waitFor();

    const atDevices = await stage.screen();
    await enter(atDevices, stage, manager, language);
    await atDevices.getByRole("link", { name: staffTexts[language].rooms.admin }).click();
    await atDevices.getByLabel(deviceTexts[language].tablet.counter).selectOption("1");
    await tablet.getByText(t.idle, { exact: true }).waitFor();
    await expectAxeClean(tablet, "nothing to sign");
    await expectAxeClean(atDevices, "a tablet among the devices");

    await office.checkIn(1);
    const page = await stage.screen();
    await enter(page, stage, officer, language);
    await openCounter(page, 1);
    await strike(page);
    await page.locator(".visit--called").waitFor();
    await page.getByRole("button", { name: deskTexts[language].openCase }).waitFor();
    await page.keyboard.press("KeyK");
    await page.locator(".case h1").waitFor();
    const number = (await page.locator(".case h1").textContent()) ?? "";
    const write = async (words: string, button: string) => {
      await page.getByRole("button", { name: button }).click();
      await dialog(page).getByLabel(request.words).fill(words);
      await confirm(page);
      await gone(page);
    };
    await write(asked[language], request.write);
    const lay = async () => {
      await page.getByRole("button", { name: cases.signNow }).click();
      await dialog(page).getByText(cases.methods.tablet, { exact: true }).click();
      await confirm(page);
      await gone(page);
      await tablet.getByText(t.readFirst).waitFor();
    };
    await lay();
    await tablet.getByText(number).waitFor();
    const read = tablet.locator(".request__words");
    await expect.poll(() => read.innerText()).toBe(asked[language]);
    await expectAxeClean(tablet, "the statement");
    expect(await outOfReach(tablet)).toEqual([]);

    // R5: the text changes before it is signed: it is taken away, and laid there anew.
    const income = inLanguage({ ar: "إثبات الدخل", en: "Proof of income" }, language);
    await row(page, income).getByRole("button", { name: cases.provide }).click();
    await agree(page, language);
    await tablet.getByText(t.idle, { exact: true }).waitFor();
    await page.getByRole("button", { name: cases.takeOffTablet }).click();
    await lay();

    // K27: so is a word of hers that is corrected.
    await write(`${asked[language]}.`, request.change);
    await tablet.getByText(t.idle, { exact: true }).waitFor();
    await page.getByRole("button", { name: cases.takeOffTablet }).click();
    await lay();
    await expect.poll(() => read.innerText()).toBe(`${asked[language]}.`);

    await tablet.getByRole("button", { name: t.send }).tap();
    await tablet.getByText(cases.emptyPad).waitFor();
    await drawName(tablet, tablet.locator("canvas"));
    const folder = process.env["DAWR_PICTURES"];
    if (folder !== undefined) await tablet.screenshot({ path: `${folder}/tablet-${language}.png` });
    await tapAfresh(tablet, tablet.getByRole("button", { name: t.send }));
    await tablet.getByText(t.thanks).waitFor();
    await page.getByText(cases.signed, { exact: true }).waitFor();
    await page.locator(".step").getByText(cases.methods.drawn).waitFor();
    if (folder !== undefined) await page.screenshot({ path: `${folder}/tablet-case-${language}.png` });

    expect(await tablet.locator("canvas").count()).toBe(0);
    expect(await tablet.content()).not.toContain(number);
    expect(await tablet.content()).not.toContain(asked[language].split("\n")[0]);
    expect(await tablet.evaluate(() => Object.keys(localStorage))).toEqual(["dawr.desk-tablet"]);
    await tablet.getByText(t.thanks).waitFor({ state: "detached" });
    expect(await tablet.locator("html").getAttribute("lang")).toBe("ar");
    await Promise.all([tablet, page, atDevices].map((each) => each.context().close()));
  });
});

test("the tablet's first load stays within 60 kB, as it travels", () => {
  const built = fileURLToPath(new URL("../../dist/staff/", import.meta.url));
  const html = readFileSync(`${built}tablet.html`, "utf8");
  const files = [...html.matchAll(/assets\/[\w.-]+\.(?:js|css)/gu)].map(([name]) => name);
  expect(files.length).toBeGreaterThan(1);
  const bytes = files.reduce((sum, name) => sum + gzipSync(readFileSync(built + name)).length, 0);
  expect(bytes).toBeLessThanOrEqual(60_000);
});
