import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pino } from "pino";
import type { BrowserContext, Locator, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from "vitest";
import { memoryContents } from "../../server/contents/memory.ts";
import { type Hub, startHub } from "../../server/hub.ts";
import { sqliteLog } from "../../server/log/sqlite.ts";
import { sqliteRows } from "../../server/vault/rows-sqlite.ts";
import type { Language } from "../../shared/i18n/languages.ts";
import { adminTexts } from "../../shared/i18n/texts/admin.ts";
import { adminPeopleTexts } from "../../shared/i18n/texts/admin-people.ts";
import { commonTexts } from "../../shared/i18n/texts/common.ts";
import { launcherTexts } from "../../shared/i18n/texts/launcher.ts";
import { expectAxeClean } from "../support/axe.ts";
import { launchChromium, type RunningChromium } from "../support/chromium.ts";

const password = "a password for tests";

let browser: RunningChromium;

beforeAll(async () => {
  browser = await launchChromium();
});

afterAll(() => browser.close());

/** A hub that nobody has set up; with a password it has its administrator. */
async function freshHub(adminPassword?: string): Promise<Hub> {
  const folder = await mkdtemp(join(tmpdir(), "dawr-launcher-"));
  const hub = await startHub(
    {
      port: 0,
      host: "127.0.0.1",
      dataFolder: folder,
      publicUrl: undefined,
      secret: "a secret for tests, long enough",
      adminPassword,
      isDemo: false,
      logLevel: "silent",
      isRateLimited: false,
    },
    {
      log: sqliteLog(folder),
      vaultRows: sqliteRows(folder),
      contents: memoryContents(),
      logger: pino({ level: "silent" }),
    },
  );
  onTestFinished(async () => {
    await hub.close();
    await rm(folder, { recursive: true, force: true });
  });
  return hub;
}

/** A browser that has never been here. */
async function newcomer(size = { width: 1440, height: 900 }): Promise<{ page: Page; context: BrowserContext }> {
  const context = await browser.context.browser()?.newContext({ viewport: size });
  if (context === undefined) throw new Error("Chromium is not running");
  onTestFinished(() => context.close());
  return { context, page: await context.newPage() };
}

/** Asserts what will hold in a moment. */
const soon = <Value>(read: () => Value) => expect.poll(read, { timeout: 30_000, interval: 100 });

const heading = (page: Page, name: string): Locator => page.getByRole("heading", { name, exact: true });
const button = (page: Page, name: string): Locator => page.getByRole("button", { name, exact: true });
const field = (page: Page, name: string): Locator => page.getByLabel(name, { exact: true });

/** The sentence that the field is described by. */
async function problemOf(control: Locator): Promise<string | null> {
  return control.evaluate((element) => {
    const ids = (element.getAttribute("aria-describedby") ?? "").split(" ");
    const error = ids.find((id) => id.endsWith("-error"));
    return error === undefined ? null : (document.getElementById(error)?.textContent ?? null);
  });
}

async function signIn(page: Page, language: Language, username: string, word: string): Promise<void> {
  const texts = launcherTexts[language];
  await field(page, texts.username).fill(username);
  await field(page, texts.password).fill(word);
  await button(page, texts.signIn).click();
}

async function showsHome(page: Page, language: Language): Promise<void> {
  await heading(page, commonTexts[language].product).waitFor();
  const links = page.getByRole("navigation").getByRole("link");
  expect(await links.evaluateAll((all) => all.map((one) => one.getAttribute("href")))).toEqual([
    "/kiosk/",
    "/display/",
    "/staff/",
  ]);
}

describe.each<Language>(["ar", "en"])("a new hub, in %s", (language) => {
  const texts = launcherTexts[language];
  const problems = adminTexts[language].problems;
  const offices = adminPeopleTexts[language].offices;

  test("from the one-time link to a kiosk that is paired", async () => {
    const hub = await freshHub();
    const { page, context } = await newcomer();
    await page.goto(`${hub.url}/?lang=${language}`);
    await heading(page, texts.noLinkTitle).waitFor();
    await page.getByText("DAWR_ADMIN_PASSWORD").waitFor();
    await expectAxeClean(page, "without the link");

    await page.goto("about:blank");
    await page.goto(`${hub.url}/?lang=${language}#setup=${hub.access.firstRunToken()}`);
    await heading(page, texts.administratorTitle).waitFor();
    await button(page, texts.createAdministrator).click();
    await soon(() => problemOf(field(page, texts.username))).toBe(problems.missing);
    expect(await problemOf(field(page, texts.password))).toBe(problems.missing);
    expect(await field(page, texts.username).evaluate((one) => one === document.activeElement)).toBe(true);
    await expectAxeClean(page, "the administrator, not filled in");
    await field(page, texts.username).fill("Noura");
    await field(page, texts.password).fill(password);
    await field(page, texts.passwordAgain).fill("something else");
    await page.keyboard.press("Enter");
    await soon(() => problemOf(field(page, texts.passwordAgain))).toBe(problems.passwordsDiffer);
    await field(page, texts.passwordAgain).fill(password);
    await page.keyboard.press("Enter");

    await heading(page, texts.officeTitle).waitFor();
    expect(new URL(page.url()).hash).toBe("");
    await expectAxeClean(page, "the first office");
    await button(page, texts.createOffice).click();
    await soon(() => problemOf(field(page, offices.id))).toBe(problems.missing);
    expect(await problemOf(page.getByRole("group", { name: offices.profile }))).toBe(problems.missing);
    await page.getByRole("group", { name: offices.profile }).getByRole("radio").first().focus();
    await page.keyboard.press("Space");
    await soon(() => field(page, adminTexts[language].nameAr).inputValue()).toBe("جمعية أواصر");
    await field(page, offices.id).fill("فرع الرياض");
    await page.keyboard.press("Enter");
    await soon(() => problemOf(field(page, offices.id))).toBe(problems.officeId);
    await field(page, offices.id).fill("riyadh");
    await page.keyboard.press("Enter");

    await heading(page, texts.readyTitle).waitFor();
    await expectAxeClean(page, "ready");
    const [kiosk] = await Promise.all([
      context.waitForEvent("page"),
      page.getByRole("button", { name: texts.openKiosk }).click(),
    ]);
    const devices = () => hub.access.devices("riyadh").map(({ kind }) => kind);
    await soon(devices).toEqual(["kiosk"]);
    expect(new URL(kiosk.url()).pathname).toBe("/kiosk/");
    await page.getByRole("button", { name: texts.openDisplay }).click();
    await soon(devices).toEqual(["kiosk", "display"]);

    await button(page, texts.toStart).click();
    await showsHome(page, language);
    await expectAxeClean(page, "the first page");
    await page.reload();
    await showsHome(page, language);
  });

  test("the administrator of DAWR_ADMIN_PASSWORD signs in before the first office", async () => {
    const hub = await freshHub(password);
    await hub.access.addUser({ username: "sara", password, roles: ["officer"], offices: [] }, { kind: "hub" });
    const { page } = await newcomer({ width: 768, height: 1024 });
    await page.goto(`${hub.url}/?lang=${language}`);
    await heading(page, texts.signInTitle).waitFor();
    await expectAxeClean(page, "signing in");
    await signIn(page, language, "admin", "a wrong password");
    await soon(() => problemOf(field(page, texts.password))).toBe(problems.wrongPassword);
    await signIn(page, language, "sara", password);
    await page.getByText(texts.notAdministrator).waitFor();
    await signIn(page, language, "admin", password);
    await heading(page, texts.officeTitle).waitFor();
  });

  test("everything alive with a sample office, by the one-time link alone", async () => {
    const hub = await freshHub();
    const { page, context } = await newcomer();
    await page.goto(`${hub.url}/?lang=${language}#setup=${hub.access.firstRunToken()}`);
    await button(page, texts.openSample).click();
    await heading(page, texts.sampleOpened).waitFor({ timeout: 60_000 });
    expect(await heading(page, texts.sampleOpened).evaluate((one) => one === document.activeElement)).toBe(true);
    // The head, and who may be looked through: officer, researcher, committee, manager.
    expect(await page.getByRole("row").count()).toBe(5);
    await expectAxeClean(page, "the sample office");
    const [wall] = await Promise.all([
      context.waitForEvent("page"),
      page.getByRole("link", { name: commonTexts[language].apps.display }).click(),
    ]);
    await wall.locator(".board").waitFor();
    await heading(page, texts.administratorTitle).waitFor();
  });
});

test("a link that is not the printed one is explained, and nothing is created", async () => {
  const hub = await freshHub();
  const { page } = await newcomer();
  await page.goto(`${hub.url}/?lang=ar#setup=not-the-link`);
  const texts = launcherTexts.ar;
  await field(page, texts.username).fill("noura");
  await field(page, texts.password).fill(password);
  await field(page, texts.passwordAgain).fill(password);
  await button(page, texts.createAdministrator).click();
  await page.getByText(texts.wrongLink).waitFor();
  expect(hub.access.needsAdministrator()).toBe(true);
  expect(await field(page, texts.username).inputValue()).toBe("noura");
});

test("a hub that is away is waited for, and the language is kept", async () => {
  const hub = await freshHub(password);
  await hub.access.addOffice({ id: "riyadh", profile: "awaser" }, { kind: "hub" });
  await hub.offices.found("riyadh", { profile: "awaser" });
  const { page } = await newcomer();
  await page.route("**/api/v1/first-run", (route) => route.abort());
  await page.goto(`${hub.url}/?lang=ar`);
  await heading(page, launcherTexts.ar.unreachable).waitFor();
  await expectAxeClean(page, "away");
  await page.getByRole("radio", { name: "English" }).check({ force: true });
  await heading(page, launcherTexts.en.unreachable).waitFor();
  expect(await page.evaluate(() => [document.documentElement.dir, document.documentElement.lang])).toEqual([
    "ltr",
    "en",
  ]);
  await page.unroute("**/api/v1/first-run");
  await showsHome(page, "en");
  await page.goto(hub.url);
  await showsHome(page, "en");
});

test("on the first page the sample office asks for an administrator first", async () => {
  const hub = await freshHub(password);
  await hub.access.addOffice({ id: "riyadh", profile: "awaser" }, { kind: "hub" });
  await hub.offices.found("riyadh", { profile: "awaser" });
  const texts = launcherTexts.en;
  const { page } = await newcomer({ width: 1024, height: 768 });
  await page.goto(`${hub.url}/?lang=en`);
  await showsHome(page, "en");
  await button(page, texts.openSample).click();
  await page.getByText(texts.sampleSignIn).waitFor();
  await expectAxeClean(page, "the sample's door");
  await signIn(page, "en", "admin", password);
  await heading(page, texts.sampleOpened).waitFor({ timeout: 60_000 });
  await showsHome(page, "en");
});
