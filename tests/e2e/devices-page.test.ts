import { readFile } from "node:fs/promises";
import type { Locator, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Language } from "../../shared/i18n/languages.ts";
import { adminTexts } from "../../shared/i18n/texts/admin.ts";
import { adminPeopleTexts } from "../../shared/i18n/texts/admin-people.ts";
import { commonTexts } from "../../shared/i18n/texts/common.ts";
import { deviceTexts } from "../../shared/i18n/texts/devices.ts";
import type { SetupView } from "../../shared/views/setup.ts";
import { expectAxeClean } from "../support/axe.ts";
import {
  button,
  onward,
  openStage,
  type Stage,
  services,
  speak,
  tapAfresh,
  until,
  type Visited,
} from "./kiosk-stage.ts";

let stage: Stage;

beforeAll(async () => {
  stage = await openStage();
});
afterAll(() => stage.close());

/** The manager's page of devices, in a browser of her own. */
async function managerOf(hall: Visited, language: Language): Promise<Page> {
  const page = await stage.panel({ width: 1280, height: 720 });
  await page.context().addCookies([{ name: "dawr_session", value: hall.tokens.manager, url: stage.hub.url }]);
  await page.goto(`${stage.hub.url}/staff/?lang=${language}&office=${hall.office}#/admin/devices`);
  await page.getByRole("heading", { name: adminTexts[language].sections.devices, exact: true }).waitFor();
  return page;
}

async function wallOf(hall: Visited, language: Language): Promise<Page> {
  const page = await stage.panel({ width: 1920, height: 1080 });
  await page.goto(`${stage.hub.url}/display/?lang=${language}#pair=${await hall.pairingCode("display")}`);
  await page.locator(".board").waitFor();
  return page;
}

const cardOf = (page: Page, name: string): Locator =>
  page.getByRole("article").filter({ has: page.locator("bdi", { hasText: new RegExp(`^${name}$`, "u") }) });
const needsOf = (card: Locator) =>
  card.locator("[data-need]").evaluateAll((all) => all.map((one) => one.getAttribute("data-need")));

/** A check-in made offline yesterday morning for a service that is no more: the hub will refuse it. */
async function keepDoomedRecord(kiosk: Page, office: string): Promise<void> {
  await kiosk.evaluate(async (of) => {
    const database = await new Promise<IDBDatabase>((resolve) => {
      const request = indexedDB.open("dawr.kiosk");
      request.onsuccess = () => resolve(request.result);
    });
    const transaction = database.transaction(["outbox"], "readwrite");
    const command = { type: "CheckIn", service: "no-such-service" };
    transaction.objectStore("outbox").add({ id: crypto.randomUUID(), office: of, command, at: Date.now(), order: 99 });
    await new Promise((resolve) => {
      transaction.oncomplete = resolve;
    });
    database.close();
  }, office);
  await kiosk.reload();
  await kiosk.locator(".start__ways").waitFor();
}

describe.each<Language>(["ar", "en"])("the devices of an office in %s", (language) => {
  const texts = deviceTexts[language];
  const people = adminPeopleTexts[language].devices;

  test("tell how they are, and what needs a hand is a sentence, not a colour", async () => {
    const hall = await stage.hall();
    const [kiosk, wall] = [await hall.kiosk({ language }), await wallOf(hall, language)];
    const page = await managerOf(hall, language);
    // The hall's own first kiosk and display were paired and never switched on.
    const [here, there] = [cardOf(page, "K2"), cardOf(page, "D2")];
    await here.getByText(/0\.1\.0\+/u).waitFor();
    await there.getByText(/0\.1\.0\+/u).waitFor();
    expect(await here.locator(".admin-live").textContent()).toBe(people.connected);
    expect(await cardOf(page, "K1").locator(".admin-live").textContent()).toBe(people.away);
    expect(await here.getByText(texts.facts.issued).count()).toBe(1);
    expect(await there.getByText(texts.facts.issued).count()).toBe(0);
    // A browser without the switch for sound: what to do stands there.
    await there.getByText(texts.needs.soundBlocked({ code: "soundBlocked" })).waitFor();
    for (const size of [
      { width: 1280, height: 720 },
      { width: 768, height: 1024 },
    ]) {
      await page.setViewportSize(size);
      await expectAxeClean(page, `devices at ${size.width}`);
      const isWider = await page.evaluate(() => document.documentElement.scrollWidth > innerWidth);
      expect(isWider, `${size.width}`).toBe(false);
    }
    for (const each of [kiosk, wall, page]) await each.context().close();
  });

  test("show their name on their screen when asked, for ten seconds", async () => {
    const hall = await stage.hall();
    const [kiosk, wall] = [await hall.kiosk({ language }), await wallOf(hall, language)];
    const page = await managerOf(hall, language);
    for (const [device, name, kind] of [
      [kiosk, "K2", "kiosk"],
      [wall, "D2", "display"],
    ] as const) {
      const full = `${people.kinds[kind]} ${name}`;
      await button(page, texts.identifyOf(full)).click();
      const shown = device.locator(".ui-identify__name");
      await shown.waitFor({ timeout: 5_000 });
      const since = performance.now();
      expect(await shown.textContent()).toBe(name);
      await expectAxeClean(device, `the name on the ${kind}`);
      await page.getByText(texts.identified(full)).first().waitFor();
      await shown.waitFor({ state: "detached", timeout: 15_000 });
      expect(performance.now() - since).toBeGreaterThan(6_000);
    }
    expect(await button(page, texts.identifyOf(`${people.kinds.kiosk} K1`)).isDisabled()).toBe(true);
    for (const each of [kiosk, wall, page]) await each.context().close();
  });

  test("V11 load their page anew when asked: a wall at once, a kiosk when nobody uses it", async () => {
    const hall = await stage.hall();
    const [kiosk, wall] = [await hall.kiosk({ language }), await wallOf(hall, language)];
    const page = await managerOf(hall, language);
    const isOld = (device: Page) => device.evaluate(() => "isOld" in window).catch(() => true);
    for (const device of [kiosk, wall]) {
      await device.evaluate(() => Object.assign(window, { isOld: true }));
      await device.waitForFunction(() => performance.now() > 10_000, undefined, { timeout: 30_000 });
    }
    await services(kiosk).first().tap();
    await onward(kiosk).waitFor();
    for (const [name, kind] of [
      ["K2", "kiosk"],
      ["D2", "display"],
    ] as const) {
      const full = `${people.kinds[kind]} ${name}`;
      await button(page, texts.refreshOf(full)).click();
      await page.getByText(texts.refreshed(full)).first().waitFor();
    }
    await until(() => isOld(wall), false);
    await wall.locator(".board").waitFor();
    expect(await isOld(kiosk)).toBe(true);
    await tapAfresh(kiosk, kiosk.locator(".kiosk__actions button").last());
    await services(kiosk).first().waitFor();
    // A kiosk rests in Arabic.
    if (language !== "ar") await speak(kiosk, "ar");
    await until(() => isOld(kiosk), false);
    await kiosk.locator(".start__ways").waitFor();
    for (const each of [kiosk, wall, page]) await each.context().close();
  });

  test("V12 a wall shows the part of the hall that was chosen for it, and hears no call of the rest", async () => {
    const hall = await stage.hall();
    const wall = await wallOf(hall, language);
    const page = await managerOf(hall, language);
    const full = `${people.kinds.display} D2`;
    await cardOf(page, "D2").getByText(texts.zone.everything).waitFor();
    await button(page, texts.zone.chooseFor(full)).click();
    const dialog = page.getByRole("dialog");
    await dialog.waitFor();
    await expectAxeClean(page, "what a wall shows");
    const { data } = await stage.hub.must<{ data: SetupView }>("GET", `/offices/${hall.office}/views/setup`);
    const [counter, service] = [data.counters[1]?.name[language] ?? "", data.services[0]?.name[language] ?? ""];
    await dialog.getByRole("checkbox", { name: counter, exact: true }).check();
    await dialog.getByRole("checkbox", { name: service, exact: true }).check();
    if (process.env["DAWR_PICTURES"])
      await page.screenshot({ path: `${process.env["DAWR_PICTURES"]}/zone-dialog-${language}.png` });
    await button(page, commonTexts[language].save).click();
    await cardOf(page, "D2").getByText(`${service} · ${counter}`).waitFor();
    if (process.env["DAWR_PICTURES"])
      await page.screenshot({ path: `${process.env["DAWR_PICTURES"]}/zone-card-${language}.png`, fullPage: true });
    await until(() => wall.locator(".queue").count(), 1);
    await hall.act(hall.devices.kiosk, { type: "CheckIn", service: data.services[0]?.id ?? "" });
    await until(() => wall.locator(".queue__count").textContent(), "1");
    await hall.act(hall.officer, { type: "OpenCounter", counter: data.counters[0]?.id ?? "" });
    const outside = await hall.act(hall.officer, { type: "CallNext", counter: data.counters[0]?.id ?? "" });
    // The board that tells of one fewer came after the call.
    await until(() => wall.locator(".queue__count").textContent(), "0");
    expect(await wall.locator("body").textContent()).not.toContain(outside.code);
    for (const each of [wall, page]) await each.context().close();
  });

  test("V3 refused records are told, come to the manager as a file, and stay on the kiosk", async () => {
    const hall = await stage.hall();
    const kiosk = await hall.kiosk({ language });
    const page = await managerOf(hall, language);
    const card = cardOf(page, "K2");
    await keepDoomedRecord(kiosk, hall.office);
    await card.getByText(texts.needs.quarantined({ code: "quarantined", count: 1 })).waitFor({ timeout: 20_000 });
    await expectAxeClean(page, "a refused record");
    const saved = page.waitForEvent("download");
    await button(page, texts.recordsOf(`${people.kinds.kiosk} K2`)).click();
    const file = await saved;
    expect(file.suggestedFilename()).toMatch(/^dawr-K2-refused-\d{4}-\d\d-\d\d\.json$/u);
    const records = JSON.parse(await readFile(await file.path(), "utf8"));
    expect(records).toMatchObject([
      { command: { type: "CheckIn", service: "no-such-service" }, answer: { status: "rejected" } },
    ]);
    await page.getByText(texts.recordsSaved(1, 1)).first().waitFor();
    // Seen to: nobody needs to be told of it any more, and it is there all the same.
    await until(async () => (await needsOf(card)).includes("quarantined"), false);
    const again = page.waitForEvent("download");
    await button(page, texts.recordsOf(`${people.kinds.kiosk} K2`)).click();
    expect(JSON.parse(await readFile(await (await again).path(), "utf8"))).toHaveLength(1);
    for (const each of [kiosk, page]) await each.context().close();
  });
});
