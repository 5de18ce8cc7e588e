import { randomUUID } from "node:crypto";
import { setTimeout as pause } from "node:timers/promises";
import type { CDPSession, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { virtualClock } from "../../server/clock.ts";
import { deskTexts } from "../../shared/i18n/texts/desk.ts";
import { staffTexts } from "../../shared/i18n/texts/staff.ts";
import { minuteMs } from "../../shared/office/ids.ts";
import { startTestHub } from "../support/hub.ts";
import { strike } from "../support/strike.ts";
import { enter, nextButton, openCounter, openStage, type Person, type Stage } from "./staff-stage.ts";

const desk = deskTexts.en;
const staff = staffTexts.en;
const opening = Date.parse("2026-11-26T04:00:00Z");
const clock = virtualClock(opening);
/** Shorter than the half hour after which nobody's session goes on. */
const stepMs = 20 * minuteMs;
const steps = 72;
/** By then everything that a desk shows has been shown, and what is fetched once is there. */
const settled = 12;

let stage: Stage;
beforeAll(async () => {
  stage = await openStage(await startTestHub({ clock }));
});
afterAll(() => stage.close());

/** Time passes in the hub and on the page alike. */
async function pass(page: Page, ms: number): Promise<void> {
  clock.advance(ms);
  await page.clock.fastForward(ms);
  await stage.hub.hub.offices.turnDays();
}

/** The large next action, once it means this and may be pressed. */
const next = (page: Page, means: string) =>
  nextButton(page)
    .and(page.locator(":not([aria-busy])"))
    .filter({ hasText: new RegExp(`^${means}`, "u") });

async function step(page: Page, means: string): Promise<void> {
  await next(page, means).waitFor();
  await strike(page);
}

/** The visitor who waits is called, served and let go, each by one key. */
async function serveOne(page: Page): Promise<void> {
  await step(page, desk.callNext);
  await step(page, desk.start);
  await page.locator(".visit--serving").waitFor();
  await step(page, desk.finish);
  await page.locator(".visit--serving").waitFor({ state: "detached" });
}

/** Twice a day the hub lets nobody go on without the password: in the same tab, which then shows the same desk. */
async function signInAgain(page: Page, { username }: Person): Promise<void> {
  await page.getByLabel(staff.username).fill(username);
  await page.getByLabel(staff.password, { exact: true }).fill("a long password");
  await page.keyboard.press("Enter");
  await page.locator(".desk-header, .choice__counter").first().waitFor();
}

type Held = { readonly nodes: number; readonly jsEventListeners: number; readonly heap: number };

async function held(devtools: CDPSession): Promise<Held> {
  for (let n = 0; n < 3; n += 1) {
    await devtools.send("HeapProfiler.collectGarbage");
    await pause(100);
  }
  const { nodes, jsEventListeners } = await devtools.send("Memory.getDOMCounters");
  const { usedSize } = await devtools.send("Runtime.getHeapUsage");
  return { nodes, jsEventListeners, heap: usedSize };
}

test("S5 a tab that is open for 24 hours goes on, over the end of sessions, midnight and clocks that step, and does not grow", async () => {
  const office = await stage.office();
  const officer = await office.person("noura", ["officer"]);
  const { code } = await stage.hub.must<{ code: string }>("POST", "/devices", { office: office.id, kind: "kiosk" });
  const kiosk = (await stage.hub.must<{ token: string }>("POST", "/devices/claim", { code })).token;
  const checkIn = async () => {
    const command = { type: "CheckIn", service: "support" };
    await stage.hub.must("POST", `/offices/${office.id}/commands`, { id: randomUUID(), command }, kiosk);
  };
  const page = await stage.screen();
  await page.clock.install({ time: opening });
  await enter(page, stage, officer, "en");
  await openCounter(page, 3);
  const devtools = await page.context().newCDPSession(page);
  await devtools.send("HeapProfiler.enable");

  let before: Held | undefined;
  let ends = 0;
  let days = 0;
  for (let n = 1; n <= steps; n += 1) {
    // Somebody puts the hub's clock right, and later back; the tab's own goes on.
    if (n === 20) clock.advance(-60 * minuteMs);
    if (n === 30) clock.advance(60 * minuteMs);
    await pass(page, stepMs);
    await checkIn();
    // A desk that was asleep shows the new visitor once its line is back, or that its session is over.
    const ended = page.getByText(staff.sessionEnded);
    const choice = page.locator(".choice__counter");
    await next(page, desk.callNext).or(ended).or(choice).first().waitFor();
    if (await ended.isVisible()) {
      ends += 1;
      await signInAgain(page, officer);
    }
    // A counter at which nobody stood was closed at midnight.
    if ((await choice.count()) > 0) {
      days += 1;
      await openCounter(page, 3);
    }
    await serveOne(page);
    if (n === settled) before = await held(devtools);
  }
  const after = await held(devtools);
  console.log("a tab of 24 hours:", before, after);
  // After twelve hours, and when the hub's clock jumped over the half hour without use.
  expect({ ends, days }).toEqual({ ends: 2, days: 1 });
  if (!before) throw new Error("was not measured");
  expect(after.nodes).toBeLessThan(before.nodes * 1.2);
  expect(after.jsEventListeners).toBeLessThan(before.jsEventListeners * 1.2);
  expect(after.heap).toBeLessThan(before.heap * 1.2);
}, 900_000);
