import type { Page } from "playwright-core";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { type VirtualClock, virtualClock } from "../../server/clock.ts";
import { attentionTexts } from "../../shared/i18n/texts/attention.ts";
import { improvementsTexts } from "../../shared/i18n/texts/improvements.ts";
import { ledgerTexts } from "../../shared/i18n/texts/ledger.ts";
import type { AttentionView } from "../../shared/views/attention.ts";
import type { SetupView } from "../../shared/views/setup.ts";
import { expectAxeClean } from "../support/axe.ts";
import { startTestHub } from "../support/hub.ts";
import { outOfReach } from "../support/reach.ts";
import { dialog, enter, type Office, openStage, type Person, type Stage } from "./staff-stage.ts";

/** Sunday 22 November 2026, 09:00 in Riyadh. */
const morning = Date.UTC(2026, 10, 22, 6);
const minute = 60_000;
const day = 24 * 60 * minute;

let clock: VirtualClock;
let stage: Stage;

async function picture(page: Page, name: string): Promise<void> {
  const folder = process.env["DAWR_PICTURES"];
  if (folder !== undefined) await page.screenshot({ path: `${folder}/${name}.png`, animations: "disabled" });
}

/** A counter is open, two wait, and nearly an hour later nobody was called; ten unhappy ratings; a case. */
async function uneasyMorning(office: Office, officer: Person, manager: Person, page: Page): Promise<void> {
  await office.send(officer.token, { type: "OpenCounter", counter: "1" });
  const path = `/offices/${office.id}/views/attention`;
  const told = async () => {
    const { data } = await stage.hub.must<{ data: AttentionView }>("GET", path, undefined, manager.token);
    return data.waiting.find(({ service }) => service === "support")?.forecast;
  };
  await expect.poll(told).not.toBeNull();
  const [first] = await office.checkIn(1);
  await office.checkIn(1, "inquiry");
  // Each names a visit: touches without one would look like play beside an idle counter, and raise nothing.
  for (const { ticket } of await office.checkIn(10)) {
    await office.send(officer.token, { type: "Abandon", ticket });
    await office.send(officer.token, { type: "RateVisit", ticket, score: 2, mode: "assisted" });
  }
  const source = { kind: "ticket", ticket: first?.ticket ?? "" } as const;
  await office.send(officer.token, { type: "OpenCase", service: "support", source });
  // Whoever does nothing for half an hour is signed out; a manager looks more often.
  for (const step of [28, 28]) {
    clock.advance(step * minute);
    await page.reload();
    await page.locator(".alerts").waitFor();
  }
}

describe.each(["ar", "en"] as const)("what needs the manager's eye in %s", (language) => {
  const texts = attentionTexts[language];

  beforeEach(async () => {
    clock = virtualClock(morning);
    stage = await openStage(await startTestHub({ clock }));
  });
  afterEach(() => stage.close());

  test("V20–V26 alerts are acknowledged or become an action; who waits and how old cases are stand beside them", async () => {
    const office = await stage.office();
    const manager = await office.person("reem", ["manager"]);
    const officer = await office.person("sara", ["officer"]);
    const page = await stage.screen({ width: 1440, height: 1000 });
    await enter(page, stage, manager, language);
    await page.locator('a[href="#/insights"]').click();
    await page.getByText(texts.noAlerts).waitFor();
    await page.getByText(texts.nobodyWaits).waitFor();
    await expectAxeClean(page, "no alerts");
    await picture(page, `alerts-none-${language}`);

    await uneasyMorning(office, officer, manager, page);
    await page.locator('[data-alert="late"]').nth(1).waitFor();
    const unhappy = page.locator('[data-alert="satisfaction"]');
    await unhappy.getByText(texts.satisfactionHint(10)).waitFor();
    await page.getByText(texts.unseen(3)).waitFor();
    await page.getByText(texts.waitingSay(2, 2)).waitFor();
    expect(await page.locator('[data-figure="waiting-forecast"] canvas').count()).toBe(1);
    await page.getByText(texts.casesSay(1, 0)).waitFor();
    const collecting = page.locator('[data-figure="cases-age"] tbody tr').first().locator("td");
    expect(await collecting.allTextContents()).toEqual(["1", "0", "0", "0"]);
    await expectAxeClean(page, "alerts");
    await picture(page, `alerts-${language}`);

    await unhappy.getByRole("button", { name: texts.acknowledge }).click();
    await unhappy.locator(".alerts__seen").waitFor();
    await page.getByText(texts.unseen(2)).waitFor();
    await page.reload();
    await unhappy.locator(".alerts__seen").waitFor();
    // Seen by one is seen by all of the office's managers.
    const colleague = await stage.hub.signIn(`greeter.${office.id}`, "a long password");
    const path = `/offices/${office.id}/views/attention`;
    const { data } = await stage.hub.must<{ data: AttentionView }>("GET", path, undefined, colleague);
    expect(data.alerts.find(({ kind }) => kind === "satisfaction")?.seen?.by).toBe("reem");

    const late = page.locator('[data-alert="late"]').first();
    await late.getByRole("button", { name: texts.improve }).click();
    const words = improvementsTexts[language];
    await dialog(page).getByLabel(words.titleEn).waitFor();
    expect(await dialog(page).getByLabel(words.owner).inputValue()).toBe(manager.username);
    expect(await dialog(page).getByLabel(words.dueDay).inputValue()).toBe("2026-12-20");
    await expectAxeClean(page, "planning from an alert");
    await picture(page, `alerts-plan-${language}`);
    await dialog(page).locator("button[type=submit]").click();
    await dialog(page).waitFor({ state: "detached" });
    await page.getByText(texts.planned("A-2026-0001")).waitFor();
    await page.context().close();
  });

  test("V30 what visitors asked by law and data incidents stand there before it is too late, and lead to the register", async () => {
    clock.set(morning - 31 * day);
    const office = await stage.office();
    const manager = await office.person("reem", ["manager"]);
    const path = `/offices/${office.id}`;
    const signIn = () => stage.hub.signIn(manager.username, "a long password");
    const ask = async (token: string): Promise<void> => {
      const { id } = await stage.hub.must<{ id: string }>("POST", `${path}/persons`, { name: "نورة المطيري" }, token);
      await stage.hub.must("POST", `${path}/persons/${id}/requests`, { kind: "erase" }, token);
    };
    await ask(manager.token);
    clock.set(morning - 27 * day);
    const later = await signIn();
    await ask(later);
    await ask(later);
    clock.set(morning);
    const incident = { what: "كشف بأسماء بقي على المكتب", knownAt: morning - 60 * 60 * minute };
    await stage.hub.must("POST", `${path}/breaches`, incident, await signIn());
    const page = await stage.screen({ width: 1440, height: 1000 });
    await enter(page, stage, manager, language);
    await page.locator('a[href="#/insights"]').click();
    const requests = page.locator('[data-alert="requests"]');
    await requests.getByText(texts.requests(1, 2)).waitFor();
    await page.locator('[data-alert="breaches"]').getByText(texts.breaches(0, 1)).waitFor();
    expect(await page.locator(".alerts").textContent()).not.toContain("نورة");
    await expectAxeClean(page, "alerts of the register");
    await picture(page, `alerts-register-${language}`);
    await page.setViewportSize({ width: 390, height: 844 });
    expect(await outOfReach(page)).toEqual([]);
    await page.locator(".alerts").evaluate((alerts) => alerts.scrollIntoView());
    await picture(page, `alerts-register-narrow-${language}`);
    await page.setViewportSize({ width: 1440, height: 1000 });
    await requests.getByRole("button", { name: texts.acknowledge }).click();
    await requests.locator(".alerts__seen").waitFor();
    await requests.getByRole("link", { name: texts.register }).click();
    await page.getByText(ledgerTexts[language].breachesHint).waitFor();
    await picture(page, `alerts-register-page-${language}`);
    await page.context().close();
  });

  test("U17 the goal is set with the survey, and taken away again", async () => {
    const office = await stage.office();
    const page = await stage.screen({ width: 1440, height: 1000 });
    await enter(page, stage, await office.person("huda", ["admin", "manager"]), language);
    await page.evaluate(() => location.assign("#/admin/survey"));
    const goal = page.locator("form", { has: page.getByText(texts.goalHint) });
    await goal.getByLabel(texts.goalPercent).fill("65");
    await expectAxeClean(page, "the goal");
    await goal.scrollIntoViewIfNeeded();
    await picture(page, `alerts-goal-${language}`);
    await goal.locator("button[type=submit]").click();
    await goal.getByLabel(texts.goalOn).uncheck();
    await goal.locator("button[type=submit]").click();
    await goal.locator("button[type=submit]:disabled").waitFor();
    const { data } = await stage.hub.must<{ data: SetupView }>("GET", `/offices/${office.id}/views/setup`);
    expect(data.satisfactionGoal).toBeNull();
    await page.context().close();
  });
});
