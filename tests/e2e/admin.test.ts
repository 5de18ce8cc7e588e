import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Locator, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from "vitest";
import type { Language } from "../../shared/i18n/languages.ts";
import { adminTexts } from "../../shared/i18n/texts/admin.ts";
import { adminOrderTexts } from "../../shared/i18n/texts/admin-order.ts";
import { adminPeopleTexts } from "../../shared/i18n/texts/admin-people.ts";
import { commonTexts } from "../../shared/i18n/texts/common.ts";
import { rejectionText } from "../../shared/i18n/texts/rejections.ts";
import { staffTexts } from "../../shared/i18n/texts/staff.ts";
import type { SetupView } from "../../shared/views/setup.ts";
import { hubSections, officeSections, type SectionName } from "../../staff/admin/sections.ts";
import { expectAxeClean } from "../support/axe.ts";
import { launchChromium, type RunningChromium } from "../support/chromium.ts";
import { administratorPassword, foundHall, startTestHub, type TestHub } from "../support/hub.ts";

const password = "a long password";

let hub: TestHub;
let browser: RunningChromium;

beforeAll(async () => {
  hub = await startTestHub();
  browser = await launchChromium();
});

afterAll(async () => {
  await browser.close();
  await hub.close();
});

type Size = { readonly width: number; readonly height: number };

/** The administrator's page of a new office, signed in, in the language. */
async function administration(language: Language, section: SectionName, size: Size = { width: 1440, height: 900 }) {
  const { office } = await foundHall(hub);
  const context = await browser.context.browser()?.newContext({ viewport: size });
  if (context === undefined) throw new Error("Chromium is not running");
  onTestFinished(() => context.close());
  const page = await context.newPage();
  await page.goto(`${hub.url}/staff/?lang=${language}&office=${office}#/admin/${section}`);
  await signIn(page, language);
  await title(page, adminTexts[language].sections[section]).waitFor();
  return { office, page };
}

/** Asserts what will hold in a moment. */
const soon = <Value>(read: () => Value) => expect.poll(read, { timeout: 30_000, interval: 100 });

const title = (page: Page, name: string): Locator => page.getByRole("heading", { name, exact: true });
const button = (page: Page | Locator, name: string): Locator => page.getByRole("button", { name, exact: true });
const field = (page: Page | Locator, name: string): Locator => page.getByLabel(name, { exact: true });
const dialog = (page: Page): Locator => page.getByRole("dialog");
const row = (page: Page, text: string): Locator => page.getByRole("row").filter({ hasText: text });
const toast = (page: Page, text: string): Locator => page.getByRole("listitem").filter({ hasText: text }).last();

async function signIn(page: Page, language: Language): Promise<void> {
  await field(page, staffTexts[language].username).fill("admin");
  await field(page, staffTexts[language].password).fill(administratorPassword);
  await page.keyboard.press("Enter");
}

async function goTo(page: Page, language: Language, section: SectionName): Promise<void> {
  await page.getByRole("link", { name: adminTexts[language].sections[section], exact: true }).last().click();
  // A part of one card may name the card as itself.
  await title(page, adminTexts[language].sections[section]).first().waitFor();
}

async function closed(page: Page): Promise<void> {
  await dialog(page).waitFor({ state: "detached" });
}

async function setupOf(office: string): Promise<SetupView> {
  return (await hub.must<{ data: SetupView }>("GET", `/offices/${office}/views/setup`)).data;
}

/** The sentence that the field is described by. */
async function problemOf(control: Locator): Promise<string | null> {
  return control.evaluate((element) => {
    const ids = (element.getAttribute("aria-describedby") ?? "").split(" ");
    const error = ids.find((id) => id.endsWith("-error"));
    return error === undefined ? null : (document.getElementById(error)?.textContent ?? null);
  });
}

async function nameIt(page: Page, language: Language, ar: string, en: string): Promise<void> {
  await field(dialog(page), adminTexts[language].nameAr).fill(ar);
  await field(dialog(page), adminTexts[language].nameEn).fill(en);
}

/** What is written on the page itself, not in a dialog. */
const isSheet = (section: SectionName) =>
  ["declaration", "reply", "association", "retention", "survey", "reports"].includes(section);

describe.each<Language>(["ar", "en"])("the setup in %s", (language) => {
  const texts = adminTexts[language];
  const people = adminPeopleTexts[language];
  const common = commonTexts[language];

  test.each([
    { width: 1440, height: 900 },
    { width: 768, height: 1024 },
  ])("every part is clean for axe at $width×$height, with its form open where there is room", async (size) => {
    const { page } = await administration(language, "services", size);
    for (const section of [...officeSections, ...hubSections]) {
      await goTo(page, language, section);
      if (section === "order") await field(page, adminOrderTexts[language].rules.graceSeconds.label).waitFor();
      else if (section === "devices") await page.locator(".device-card[data-kind=kiosk]").waitFor();
      else if (isSheet(section)) await page.locator(".form-card").first().waitFor();
      else await page.getByRole("table").waitFor();
      await expectAxeClean(page, section);
      if (section === "order" || section === "channels" || isSheet(section) || size.width < 1024) continue;
      await page.locator(".admin-section__head").getByRole("button").click();
      await dialog(page).waitFor();
      await expectAxeClean(page, `${section}, form`);
      await page.keyboard.press("Escape");
      await closed(page);
    }
  });

  test("a service: wrong, added, edited, deleted", async () => {
    const { page, office } = await administration(language, "services");
    await button(page, texts.services.add).click();
    const form = dialog(page);
    await field(form, texts.services.letter).fill("a");
    await button(form, common.save).click();
    await soon(() => problemOf(field(form, texts.nameAr))).toBe(texts.problems.missing);
    expect(await problemOf(field(form, texts.services.letter))).toBe(texts.problems.letterTaken);
    expect(await field(form, texts.nameAr).evaluate((one) => one === document.activeElement)).toBe(true);
    await nameIt(page, language, "استشارة قانونية", "Legal advice");
    await field(form, texts.services.letter).fill("L");
    await form.locator("input[value=book]").check({ force: true });
    await form.getByRole("checkbox").nth(1).check();
    await button(form, common.save).click();
    await closed(page);
    await row(page, "Legal advice").waitFor();
    const added = (await setupOf(office)).services.at(-1);
    expect(added).toEqual({
      id: "legal-advice",
      name: { ar: "استشارة قانونية", en: "Legal advice" },
      letter: "L",
      icon: "book",
      counters: ["2"],
    });

    await row(page, "Legal advice").getByRole("button").first().click();
    await nameIt(page, language, "استشارة", "Advice");
    await page.keyboard.press("Enter");
    await closed(page);
    await row(page, "Advice").waitFor();
    await row(page, "Advice").getByRole("button").last().click();
    await button(dialog(page), texts.keepIt).click();
    await closed(page);
    await row(page, "Advice").getByRole("button").last().click();
    await button(dialog(page), texts.removeNow).click();
    await closed(page);
    await toast(page, texts.removed).waitFor();
    await soon(async () => (await setupOf(office)).services.some(({ id }) => id === "legal-advice")).toBe(false);
    await soon(() => row(page, "Advice").count()).toBe(0);
  });

  test("a refusal of the hub is explained where it belongs, and nothing is half saved", async () => {
    const { page, office } = await administration(language, "services");
    await button(page, texts.services.add).click();
    const form = dialog(page);
    await nameIt(page, language, "خدمة", "Service Z");
    await field(form, texts.services.letter).fill("Z");
    await form.getByRole("checkbox").first().check();
    const rival = { id: "rival", name: { ar: "منافسة", en: "Rival" }, letter: "Z", icon: "star", counters: [] };
    await hub.must("POST", `/offices/${office}/commands`, {
      id: crypto.randomUUID(),
      command: { type: "SetService", service: rival },
    });
    await button(form, common.save).click();
    await soon(() => problemOf(field(form, texts.services.letter))).toBe(texts.problems.letterTaken);
    expect((await setupOf(office)).services.some(({ name }) => name.en === "Service Z")).toBe(false);
    await page.keyboard.press("Escape");
    await closed(page);

    await goTo(page, language, "counters");
    for (const isRefused of [false, true]) {
      const room = isRefused ? "Researcher's room 2" : "Researcher's room 1";
      await row(page, room).getByRole("button").last().click();
      await button(dialog(page), texts.removeNow).click();
      if (!isRefused) await closed(page);
    }
    await dialog(page)
      .getByText(rejectionText(language, { code: "LastCounterOfService" }))
      .waitFor();
    await button(dialog(page), texts.keepIt).click();
    expect((await setupOf(office)).counters.map(({ id }) => id)).toContain("r2");
  });

  test("counters by keyboard alone, the focus coming back", async () => {
    const { page, office } = await administration(language, "counters");
    await button(page, texts.counters.add).focus();
    await page.keyboard.press("Enter");
    await dialog(page).waitFor();
    await page.keyboard.type("مكتب الاستقبال");
    await page.keyboard.press("Tab");
    await page.keyboard.type("Reception");
    await page.keyboard.press("Enter");
    await closed(page);
    await row(page, "Reception").waitFor();
    expect(await button(page, texts.counters.add).evaluate((one) => one === document.activeElement)).toBe(true);
    expect((await setupOf(office)).counters.at(-1)).toEqual({
      id: "reception",
      name: { ar: "مكتب الاستقبال", en: "Reception" },
    });
  });

  test("priority classes, order rules and reasons", async () => {
    const { page, office } = await administration(language, "priorities");
    await button(page, texts.priorities.add).click();
    await nameIt(page, language, "حاملو البطاقة", "Card holders");
    await field(dialog(page), texts.priorities.headStart).fill("61");
    await page.keyboard.press("Enter");
    const minutes = field(dialog(page), texts.priorities.headStart);
    await soon(() => problemOf(minutes)).toBe(texts.range(0, 60));
    await minutes.fill("٣٠");
    await page.keyboard.press("Enter");
    await closed(page);
    await row(page, texts.priorities.minutesEarlier(30)).waitFor();
    expect((await setupOf(office)).priorities.at(-1)).toMatchObject({ id: "card-holders", headStartMinutes: 30 });

    await goTo(page, language, "order");
    const order = adminOrderTexts[language];
    const grace = field(page, order.rules.graceSeconds.label);
    await soon(() => button(page, order.saveRules).isDisabled()).toBe(true);
    await grace.fill("3601");
    await page.getByText(order.unsaved).waitFor();
    await page.keyboard.press("Enter");
    await soon(() => problemOf(grace)).toBe(texts.range(0, 3600));
    await grace.fill("٩٠");
    await button(page, order.saveRules).click();
    await toast(page, texts.saved).waitFor();
    await soon(async () => (await setupOf(office)).order.graceSeconds).toBe(90);
    await soon(() => grace.inputValue()).toBe("90");

    await goTo(page, language, "reasons");
    await button(page, texts.reasons.add).click();
    await field(dialog(page), texts.textAr).fill("بُعد الموقف");
    await field(dialog(page), texts.textEn).fill("Far parking");
    await field(dialog(page), texts.reasons.when).selectOption("any");
    await button(dialog(page), common.save).click();
    // Six stand under each face already: one has to go first.
    await dialog(page)
      .getByText(rejectionText(language, { code: "TooManyReasons" }))
      .waitFor();
    for (const reason of ["long-wait", "good-place"]) {
      const envelope = { id: crypto.randomUUID(), command: { type: "RemoveReason", reason } };
      await hub.must("POST", `/offices/${office}/commands`, envelope, hub.adminToken);
    }
    await button(dialog(page), common.save).click();
    await closed(page);
    await row(page, "Far parking").getByText(texts.reasons.whens.any).waitFor();
    expect((await setupOf(office)).survey.external.reasons.at(-1)).toMatchObject({ id: "far-parking", when: "any" });
  });

  test("a user: added, given a role, a password, disabled and back", async () => {
    const { page, office } = await administration(language, "users");
    const { users } = people;
    const username = `noura.${office}`.slice(0, 32);
    await button(page, users.add).click();
    const form = dialog(page);
    await field(form, users.name).fill("نورة الحربي");
    await field(form, users.username).fill("admin");
    await field(form, users.password).fill("short");
    await button(form, common.save).click();
    await soon(() => problemOf(field(form, users.password))).toBe(texts.problems.shortPassword);
    await field(form, users.password).fill(password);
    await button(form, common.save).click();
    await soon(() => problemOf(field(form, users.username))).toBe(texts.problems.userTaken);
    await field(form, users.username).fill(username);
    await field(form, users.callOutOfTurn).check();
    await button(form, common.save).click();
    await closed(page);
    await row(page, username).getByText(users.outOfTurnShort).waitFor();
    await hub.signIn(username, password);

    await button(row(page, username), texts.editOf("نورة الحربي")).click();
    await field(dialog(page), staffTexts[language].roles.researcher).check();
    await field(dialog(page), staffTexts[language].roles.officer).uncheck();
    await button(dialog(page), common.save).click();
    await closed(page);
    await row(page, username).getByText(staffTexts[language].roles.researcher).waitFor();
    await button(row(page, username), users.passwordOf("نورة الحربي")).click();
    await field(dialog(page), users.password).fill("another password");
    await page.keyboard.press("Enter");
    await closed(page);
    await hub.signIn(username, "another password");

    await button(row(page, username), users.disableOf("نورة الحربي")).click();
    await row(page, username).getByText(users.disabled, { exact: true }).waitFor();
    await expect(hub.signIn(username, "another password")).rejects.toThrow("401");
    await button(page, common.undo).click();
    await button(row(page, username), users.disableOf("نورة الحربي")).waitFor();
    await hub.signIn(username, "another password");
  });

  test("a device: paired by its code, live, disconnected", async () => {
    const { page, office } = await administration(language, "devices");
    const { devices } = people;
    await button(page, devices.pair).click();
    await dialog(page).getByRole("radio").nth(1).check({ force: true });
    await button(dialog(page), devices.makeCode).click();
    const shown = dialog(page).locator("bdi");
    await shown.waitFor();
    await expectAxeClean(page, "the code");
    const code = ((await shown.textContent()) ?? "").trim();
    expect(code).toMatch(/^[A-Z0-9]{8}$/);
    await dialog(page)
      .getByRole("timer")
      .filter({ hasText: /(10:00|9:\d\d)/ })
      .waitFor();
    const { token } = await hub.must<{ token: string }>("POST", "/devices/claim", { code });
    await dialog(page).getByText(devices.paired, { exact: true }).waitFor();
    await expectAxeClean(page, "paired");
    await button(dialog(page), common.close).click();
    await page.getByText(devices.connectedCount(0, 3)).waitFor();
    const wall = await hub.connect(token);
    await page.getByText(devices.connectedCount(1, 3)).waitFor();

    const connected = page.getByRole("article").filter({ has: page.locator(".admin-live--on") });
    await button(connected, devices.revokeOf(`${devices.kinds.display} D2`)).click();
    await expectAxeClean(page, "before disconnecting");
    await button(dialog(page), devices.revokeNow).click();
    await closed(page);
    await page.getByText(devices.connectedCount(0, 2)).waitFor();
    await soon(() => wall.socket.connected).toBe(false);
    expect((await hub.ask("GET", `/offices/${office}/views/board`, undefined, token)).status).toBe(401);
  });

  test("an office: founded from a profile, renamed, entered", async () => {
    const { page, office } = await administration(language, "offices");
    const { offices } = people;
    const id = `new-${office}`;
    await button(page, offices.add).click();
    await dialog(page).getByRole("radio").nth(4).check();
    await nameIt(page, language, "فرع تبوك", `Tabuk ${office}`);
    await field(dialog(page), offices.id).fill(office);
    await button(dialog(page), offices.create).click();
    await soon(() => problemOf(field(dialog(page), offices.id))).toBe(texts.problems.officeTaken);
    await field(dialog(page), offices.id).fill(id);
    await button(dialog(page), offices.create).click();
    await closed(page);
    await row(page, id).getByRole("button").last().click();
    await nameIt(page, language, "فرع تبوك الجديد", `New Tabuk ${office}`);
    await button(dialog(page), common.save).click();
    await closed(page);
    await row(page, `New Tabuk ${office}`).waitFor();
    expect((await setupOf(id)).name.ar).toBe("فرع تبوك الجديد");
    expect((await setupOf(id)).terms.beneficiary.ar).toBe("المستخدم");
    await row(page, id).getByRole("button").first().click();
    await title(page, texts.sections.services).waitFor();
    await page
      .getByText(language === "ar" ? "فرع تبوك الجديد" : `New Tabuk ${office}`)
      .first()
      .waitFor();
  });
});

test("a hub that goes away is told, the form keeps what was written, and saving works when it is back", async () => {
  const folder = await mkdtemp(join(tmpdir(), "dawr-admin-"));
  const first = await startTestHub({ folder });
  const { office } = await foundHall(first);
  const context = await browser.context.browser()?.newContext();
  if (context === undefined) throw new Error("Chromium is not running");
  const page = await context.newPage();
  await page.goto(`${first.url}/staff/?lang=ar&office=${office}#/admin/counters`);
  await signIn(page, "ar");
  await button(page, adminTexts.ar.counters.add).click();
  await nameIt(page, "ar", "مكتب", "Kept counter");
  await first.close();
  await button(dialog(page), commonTexts.ar.save).click();
  await dialog(page).getByText(adminTexts.ar.unreachable).waitFor({ timeout: 60_000 });
  expect(await field(dialog(page), adminTexts.ar.nameEn).inputValue()).toBe("Kept counter");

  const second = await startTestHub({ folder, settings: { port: Number(new URL(first.url).port) } });
  onTestFinished(async () => {
    await context.close();
    await second.close();
    await rm(folder, { recursive: true, force: true });
  });
  await button(dialog(page), commonTexts.ar.save).click();
  await closed(page);
  await row(page, "Kept counter").waitFor();
  const { data } = await second.must<{ data: SetupView }>("GET", `/offices/${office}/views/setup`);
  expect(data.counters.filter(({ name }) => name.en === "Kept counter")).toHaveLength(1);
});
