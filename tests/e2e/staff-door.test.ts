import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { gzipSync } from "node:zlib";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { LANGUAGES } from "../../shared/i18n/languages.ts";
import { staffTexts } from "../../shared/i18n/texts/staff.ts";
import { expectAxeClean } from "../support/axe.ts";
import { enter, openStage, type Stage } from "./staff-stage.ts";

let stage: Stage;

beforeAll(async () => {
  stage = await openStage();
});
afterAll(() => stage.close());

describe.each(LANGUAGES)("the door in %s", (language) => {
  const t = staffTexts[language];

  test("says what is missing or wrong, and lets in; the way out leads back", async () => {
    const office = await stage.office();
    const officer = await office.person("noura", ["officer"]);
    const page = await stage.screen();
    await page.goto(`${stage.hub.url}/staff/?lang=${language}`);
    await page.getByLabel(t.username).waitFor();
    expect(await page.evaluate(() => document.documentElement.dir)).toBe(language === "ar" ? "rtl" : "ltr");
    await page.keyboard.press("Enter");
    await page.getByText(t.usernameMissing).waitFor();
    await page.getByText(t.passwordMissing).waitFor();
    await expectAxeClean(page, "sign-in with nothing");
    await page.getByLabel(t.username).fill(officer.username);
    await page.getByLabel(t.password, { exact: true }).fill("not the password");
    await page.keyboard.press("Enter");
    await page.getByText(t.wrongPassword).waitFor();
    await expectAxeClean(page, "sign-in with a wrong password");

    await enter(page, stage, officer, language);
    await page.getByRole("button", { name: t.accountOf("noura") }).click();
    await page.getByText(t.roles.officer).waitFor();
    await expectAxeClean(page, "my account");
    await page.getByRole("button", { name: t.signOut }).click();
    await page.getByLabel(t.username).waitFor();
    await page.reload();
    await page.getByLabel(t.username).waitFor();
    await page.context().close();
  });

  test("opens only the rooms of the roles, and remembers office and language", async () => {
    const [here, there] = [await stage.office(), await stage.office()];
    const manager = await here.person("reem", ["officer", "researcher", "manager"]);
    await stage.hub.must("PATCH", `/users/${manager.username}`, { offices: [here.id, there.id] });
    const page = await stage.screen();
    await enter(page, stage, manager, language);
    const rooms = page.getByRole("navigation").getByRole("link");
    const {
      desk,
      research,
      overview,
      insights,
      organisation,
      cases,
      contacts,
      persons,
      mine,
      improvement,
      admin,
      library,
    } = t.rooms;
    const offered = [desk, research, overview, insights, organisation, cases, contacts, persons, mine, improvement];
    expect(await rooms.allTextContents()).toEqual([...offered, admin, library]);
    await page.goto(`${stage.hub.url}/staff/?lang=${language}&office=${there.id}#/overview`);
    await page.locator(".rail [aria-current=page]", { hasText: t.rooms.overview }).waitFor();
    await page.getByRole("heading", { level: 1 }).first().waitFor();
    await page.getByRole("button", { name: t.accountOf("reem") }).click();
    expect(await page.getByLabel(t.office).inputValue()).toBe(there.id);
    await page.getByLabel(t.office).selectOption(here.id);
    expect(new URL(page.url()).searchParams.get("office")).toBe(here.id);
    await page.context().close();
  });

  test("says when the session was ended elsewhere", async () => {
    const office = await stage.office();
    const officer = await office.person("noura", ["officer"]);
    const page = await stage.screen();
    await enter(page, stage, officer, language);
    await page.locator(".choice").waitFor();
    await stage.hub.must("PATCH", `/users/${officer.username}`, { password: "a new long password" });
    await page.getByText(t.sessionEnded).waitFor();
    await expectAxeClean(page, "session ended");
    await page.context().close();
  });
});

test("too many wrong passwords are answered with how long to wait", async () => {
  const own = await openStage();
  const page = await own.screen();
  await page.goto(`${own.hub.url}/staff/?lang=en`);
  await page.getByLabel(staffTexts.en.username).fill("nobody");
  const waits = page.getByText(/^Too many attempts/u);
  for (let tries = 0; tries < 30 && (await waits.count()) === 0; tries += 1) {
    await page.getByLabel(staffTexts.en.password, { exact: true }).fill(`wrong password ${tries}`);
    const answered = page.waitForResponse((response) => response.url().endsWith("/session"));
    await page.keyboard.press("Enter");
    await answered;
    await page.locator("[role=alert]").waitFor();
  }
  expect(await waits.count()).toBe(1);
  await own.close();
});

test("the console's first load stays within 120 kB, as it travels; charts and setup come later", () => {
  const folder = fileURLToPath(new URL("../../dist/staff/", import.meta.url));
  const page = readFileSync(`${folder}index.html`, "utf8");
  const first = readdirSync(`${folder}assets`).filter((name) => /\.(?:js|css)$/u.test(name) && page.includes(name));
  const bytes = first.reduce((sum, name) => sum + gzipSync(readFileSync(`${folder}assets/${name}`)).length, 0);
  expect(first.length).toBeGreaterThan(1);
  expect(bytes).toBeLessThanOrEqual(120_000);
});
