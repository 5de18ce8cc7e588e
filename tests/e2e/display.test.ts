import type { BrowserContext, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type VirtualClock, virtualClock } from "../../server/clock.ts";
import { displayTexts } from "../../shared/i18n/texts/display.ts";
import { expectAxeClean } from "../support/axe.ts";
import { launchChromium, type RunningChromium } from "../support/chromium.ts";
import { foundHall, type Hall, startTestHub, type TestHub } from "../support/hub.ts";

/** Sunday 22 November 2026, 09:42 in Riyadh. */
const morning = Date.UTC(2026, 10, 22, 6, 42);

let clock: VirtualClock;
let hub: TestHub;
let browser: RunningChromium;

beforeAll(async () => {
  clock = virtualClock(morning);
  hub = await startTestHub({ clock });
  browser = await launchChromium({ viewport: { width: 1920, height: 1080 } });
});

afterAll(async () => {
  await browser.close();
  await hub.close();
});

/** A wall of its own for each story: no pairing, no language kept. */
async function newWall(size = { width: 1920, height: 1080 }): Promise<Page> {
  const context = await browser.context.browser()?.newContext({ viewport: size });
  if (context === undefined) throw new Error("Chromium is not running");
  return context.newPage();
}

async function pairingCode(hall: Hall, kind: "display" | "kiosk" = "display"): Promise<string> {
  return (await hub.must<{ code: string }>("POST", "/devices", { office: hall.office, kind })).code;
}

/** Opens a wall of the hall and waits for its board. */
async function openWall(hall: Hall, language: "ar" | "en", size?: { width: number; height: number }): Promise<Page> {
  const page = await newWall(size);
  await page.goto(`${hub.url}/display/?lang=${language}#pair=${await pairingCode(hall)}`);
  await page.locator(".board").waitFor();
  return page;
}

type Made = { readonly ticket: string; readonly code: string };

async function checkIn(hall: Hall, service = "support"): Promise<Made> {
  const services = (
    await hub.must<{ data: { services: { id: string }[] } }>("GET", `/offices/${hall.office}/views/setup`)
  ).data.services;
  const id = services.find((each) => each.id === service)?.id ?? services[0]?.id ?? "";
  return done(await hall.send(hall.devices.kiosk, { type: "CheckIn", service: id }));
}

/** The officer of that place opens her counter and calls who is next. */
async function callNext(hall: Hall, officer = 0): Promise<Made> {
  const token = hall.tokens.officers[officer] ?? "";
  const counter = String(officer + 1);
  await hall.send(token, { type: "OpenCounter", counter });
  return done(await hall.send(token, { type: "CallNext", counter }));
}

async function finish(hall: Hall, ticket: string, officer = 0): Promise<void> {
  const token = hall.tokens.officers[officer] ?? "";
  done(await hall.send(token, { type: "StartService", ticket }));
  done(await hall.send(token, { type: "FinishService", ticket, outcome: "answered" }));
}

function done(reply: Awaited<ReturnType<Hall["send"]>>): Made {
  if (reply.body.status !== "accepted") throw new Error(JSON.stringify(reply.body));
  return { ticket: String(reply.body.result?.["ticket"]), code: String(reply.body.result?.["code"]) };
}

const now = (page: Page) => page.locator(".now__code");
const listed = (page: Page) => page.locator(".last__code").allTextContents();

/** Writes down every call that is said, with its time, from now on. */
async function recordSaid(page: Page): Promise<() => Promise<readonly { text: string; at: number }[]>> {
  await page.evaluate(() => {
    const said: { text: string; at: number }[] = [];
    Object.assign(window, { said });
    const line = document.querySelector("[data-call-in-words]");
    if (line === null) throw new Error("nothing is said here");
    new MutationObserver(() => said.push({ text: line.textContent ?? "", at: performance.now() })).observe(line, {
      childList: true,
      characterData: true,
      subtree: true,
    });
  });
  return () => page.evaluate(() => (window as unknown as { said: { text: string; at: number }[] }).said);
}

describe.each(["ar", "en"] as const)("the wall in %s", (language) => {
  const texts = displayTexts[language];

  test("is paired by a typed code, welcomes, and shows who is called where", async () => {
    const hall = await foundHall(hub);
    const page = await newWall();
    await page.goto(`${hub.url}/display/?lang=${language}`);
    await page.getByRole("heading", { name: texts.pairTitle }).waitFor();
    await expectAxeClean(page, "pairing");
    await page.keyboard.type("wwww-9999");
    await page.getByText(texts.pairRefused.wrong).waitFor();
    await expectAxeClean(page, "pairing refused");
    await page.getByLabel(texts.pairCode).fill("");
    await page.keyboard.type((await pairingCode(hall)).toLowerCase());
    await page.getByText(texts.noCallsYet).waitFor();
    await expectAxeClean(page, "welcome");

    const { code } = await checkIn(hall);
    await page.locator(".queue:not(.queue--none)").waitFor();
    await callNext(hall);
    await page.getByText(texts.callNow).waitFor();
    expect(await now(page).textContent()).toBe(code);
    const counter = language === "ar" ? "مكتب 1" : "Counter 1";
    expect(await page.locator(".now__counter").textContent()).toBe(counter);
    expect(await page.locator("[data-call-in-words]").textContent()).toBe(texts.inWords(code, counter));
    expect(await page.locator(".header__clock").textContent()).toBe("09:42");
    expect(await page.locator(".header__date").textContent()).toContain(
      language === "ar" ? "12 جمادى الآخرة 1448 هـ" : "12 Jumada II 1448 AH",
    );
    await expectAxeClean(page, "calls");
    expect(await page.content()).not.toContain(`o0.${hall.office}`);

    await page.reload();
    await now(page).waitFor();
    expect(await page.locator("html").getAttribute("lang")).toBe(language);
    await page.context().close();
  });

  test("tells a pause, the end of the day, and that it was disconnected", async () => {
    const hall = await foundHall(hub);
    const page = await openWall(hall, language);
    await checkIn(hall);
    const { ticket } = await callNext(hall);
    await now(page).waitFor();
    await finish(hall, ticket);
    const until = clock.now() + 20 * 60_000;
    done(await hall.send(hall.tokens.manager, { type: "PauseOffice", reason: "prayer", until }));
    await page.getByRole("heading", { name: texts.paused.prayer }).waitFor();
    await page.getByText(texts.pausedUntil("10:02")).waitFor();
    await expectAxeClean(page, "paused");
    done(await hall.send(hall.tokens.manager, { type: "ResumeOffice" }));
    await now(page).waitFor();
    done(await hall.send(hall.tokens.manager, { type: "CloseDay" }));
    await page.getByRole("heading", { name: texts.closed }).waitFor();
    await expectAxeClean(page, "closed");

    const devices = await hub.must<readonly { id: string; kind: string }[]>("GET", `/devices?office=${hall.office}`);
    for (const { id, kind } of devices) if (kind === "display") await hub.must("DELETE", `/devices/${id}`);
    await page.getByText(texts.pairRevoked).waitFor();
    expect(await page.locator(".board").count()).toBe(0);
    await expectAxeClean(page, "revoked");
    await page.context().close();
  });

  test("fills every panel without anything cut off", async () => {
    const hall = await foundHall(hub, 2);
    const page = await openWall(hall, language);
    for (let officer = 0; officer < 2; officer += 1) {
      await checkIn(hall);
      await callNext(hall, officer);
    }
    await expect.poll(() => listed(page), { timeout: 30_000 }).toHaveLength(1);
    for (const [width, height] of sizes) {
      await page.setViewportSize({ width, height });
      expect(await cutOff(page), `${width}×${height}`).toEqual([]);
      const share = await now(page).evaluate((code) => code.getBoundingClientRect().height / innerHeight);
      expect(share).toBeGreaterThan(0.1);
    }
    await page.context().close();
  });
});

const sizes = [
  [1920, 1080],
  [3840, 2160],
  [1080, 1920],
] as const;

/** Parts of the board that reach over the panel's edge, or whose words do not fit into them. */
async function cutOff(page: Page): Promise<readonly string[]> {
  return page.evaluate(async () => {
    // A pulsing panel is larger than itself for a moment.
    await Promise.all(document.getAnimations().map((each) => each.finished));
    return [...document.querySelectorAll(".board *")]
      .filter((part) => part.closest(".visually-hidden, svg") === null && getComputedStyle(part).display !== "inline")
      .filter((part) => {
        const box = part.getBoundingClientRect();
        const isOutside = box.top < -1 || box.left < -1 || box.right > innerWidth + 1 || box.bottom > innerHeight + 1;
        return isOutside || part.scrollWidth > part.clientWidth + 2;
      })
      .map((part) => part.className);
  });
}

test("calls that land together are told once each, in order, four seconds apart", async () => {
  const hall = await foundHall(hub, 3);
  const page = await openWall(hall, "en");
  const said = await recordSaid(page);
  for (let n = 0; n < 3; n += 1) await checkIn(hall);
  const calls = await Promise.all([callNext(hall, 0), callNext(hall, 1), callNext(hall, 2)]);
  await expect.poll(async () => (await said()).length, { timeout: 30_000 }).toBe(3);
  const heard = await said();
  const inOrder = (
    await hub.must<{ data: { calls: { code: string }[] } }>("GET", `/offices/${hall.office}/views/board`)
  ).data.calls;
  expect(calls).toHaveLength(3);
  expect(heard.map(({ text }) => inOrder.findIndex(({ code }) => text.includes(code)))).toEqual([2, 1, 0]);
  for (const [place, { at }] of heard.entries()) {
    const before = heard[place - 1];
    if (before) expect(at - before.at).toBeGreaterThan(3_900);
  }
  expect(await listed(page)).toEqual(inOrder.slice(1).map(({ code }) => code));
  await page.context().close();
});

/** Cuts and mends a page's way to the hub, sockets and requests alike. */
async function breakableLine(context: BrowserContext) {
  let isCut = false;
  const open = new Set<() => void>();
  await context.routeWebSocket(/socket\.io/u, (socket) => {
    if (isCut) {
      void socket.close();
      return;
    }
    socket.connectToServer();
    open.add(() => void socket.close({ code: 1001 }));
  });
  await context.route(/\/api\/v1\/offices\//u, (route) => (isCut ? route.abort() : route.continue()));
  return {
    cut: () => {
      isCut = true;
      for (const close of open) close();
      open.clear();
    },
    mend: () => {
      isCut = false;
    },
  };
}

test("after a break the last board stays, old calls come silently and only a young one is told", async () => {
  const hall = await foundHall(hub, 3);
  const page = await newWall();
  const line = await breakableLine(page.context());
  await page.goto(`${hub.url}/display/?lang=en#pair=${await pairingCode(hall)}`);
  const [first, old, young] = [await checkIn(hall), await checkIn(hall), await checkIn(hall)];
  await callNext(hall, 0);
  await page.locator(".now__code", { hasText: first.code }).waitFor();
  const said = await recordSaid(page);

  line.cut();
  await page.locator(".footer__offline", { hasText: "Updated" }).waitFor();
  await expect
    .poll(() => page.locator(".footer__offline").evaluate((mark) => getComputedStyle(mark).opacity), {
      timeout: 10_000,
    })
    .toBe("1");
  await expectAxeClean(page, "offline");
  expect(await now(page).textContent()).toBe(first.code);

  await callNext(hall, 1);
  clock.advance(60_000);
  await callNext(hall, 2);
  clock.advance(5_000);
  line.mend();
  await page.locator(".now__code", { hasText: young.code }).waitFor();
  await expect.poll(() => page.locator(".footer__offline").count(), { timeout: 10_000 }).toBe(0);
  expect(await listed(page)).toEqual([old.code, first.code]);
  expect((await said()).map(({ text }) => text).filter((text) => text !== "")).toEqual([
    displayTexts.en.inWords(young.code, "Counter 3"),
  ]);
  await page.context().close();
});

test("a day of calls leaves the page no larger than a few", async () => {
  const hall = await foundHall(hub);
  // A fast office: each call is the largest for one second only.
  clock.setOfficeClock(hall.office, { startAt: clock.now(), rate: 60 });
  const page = await openWall(hall, "ar");
  const parts = () => page.evaluate(() => document.querySelectorAll("*").length);
  let sizeAfterTen = 0;
  for (let n = 1; n <= 30; n += 1) {
    clock.advance(500);
    await checkIn(hall);
    const { ticket, code } = await callNext(hall);
    await finish(hall, ticket);
    if (n === 10) sizeAfterTen = await settled(page, code, parts);
    if (n === 30) expect(await settled(page, code, parts)).toBe(sizeAfterTen);
  }
  await page.context().close();
});

/** The number of parts once that call is the one shown. */
async function settled(page: Page, code: string, parts: () => Promise<number>): Promise<number> {
  await page.locator(".now__code", { hasText: code }).waitFor({ timeout: 60_000 });
  return parts();
}
