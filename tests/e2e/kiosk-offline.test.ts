import { mkdtemp, rm } from "node:fs/promises";
import { createServer, type Server } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { kioskTexts } from "../../shared/i18n/texts/kiosk.ts";
import { kioskStateTexts } from "../../shared/i18n/texts/kiosk-states.ts";
import { launchChromium, type RunningChromium } from "../support/chromium.ts";
import { foundHall, type Hall } from "../support/hub.ts";
import { type HubProcess, startHubProcess } from "../support/hub-process.ts";
import { face, onward, services, slipCode, tall, tapAfresh, titleIs, until, ways } from "./kiosk-stage.ts";

type Stored = {
  readonly outbox: readonly { readonly id: string; readonly command: { readonly type: string } }[];
  readonly quarantine: readonly unknown[];
  readonly sent: readonly { readonly id: string; readonly hash?: string }[];
};

/** What stands in the kiosk's own database, read beside the kiosk. */
function stored(page: Page): Promise<Stored> {
  return page.evaluate(async () => {
    const database = await new Promise<IDBDatabase>((resolve) => {
      const request = indexedDB.open("dawr.kiosk");
      request.onsuccess = () => resolve(request.result);
    });
    const all = (name: string) =>
      new Promise<never[]>((resolve) => {
        const request = database.transaction(name).objectStore(name).getAll();
        request.onsuccess = () => resolve(request.result as never[]);
      });
    const found = { outbox: await all("outbox"), quarantine: await all("quarantine"), sent: await all("sent") };
    database.close();
    return found;
  });
}

async function takeNumber(page: Page): Promise<{ readonly code: string; readonly at: number }> {
  await tapAfresh(page, services(page).first());
  await tapAfresh(page, onward(page));
  await slipCode(page).waitFor();
  const taken = { code: (await slipCode(page).textContent()) ?? "", at: Date.now() };
  await tapAfresh(page, onward(page));
  await page.locator(".start__ways").waitFor();
  return taken;
}

async function rate(page: Page, score: number): Promise<void> {
  await tapAfresh(page, ways(page).nth(1));
  await tapAfresh(page, face(page, score));
  await page.locator(".reasons").waitFor();
  await tapAfresh(page, page.locator(".kiosk__actions .ui-button").last());
  await titleIs(page, kioskTexts.ar.thanks);
  await tapAfresh(page, onward(page));
  await page.locator(".start__ways").waitFor();
}

/** Whatever is asked of it, it answers 200: a page to sign in on, or for an interface what an interface may say. */
async function openPortal(port: number): Promise<Server> {
  const portal = createServer((request, response) => {
    const isInterface = request.url?.startsWith("/api") === true;
    response.writeHead(200, { "content-type": isInterface ? "application/json" : "text/html" });
    response.end(isInterface ? '{"status":"accepted","revision":1}' : "<!doctype html><title>Sign in</title>");
  });
  await new Promise<void>((resolve) => portal.listen(port, "127.0.0.1", resolve));
  return portal;
}

async function closePortal(portal: Server | undefined): Promise<void> {
  if (!portal) return;
  portal.closeAllConnections();
  await new Promise((resolve) => portal.close(resolve));
}

/** Milliseconds from the start of the page to the first of its content; the browser tells of it a frame later. */
function firstPaint(page: Page): Promise<number> {
  return page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        new PerformanceObserver((list) => {
          const [entry] = list.getEntriesByName("first-contentful-paint");
          if (entry) resolve(entry.startTime);
        }).observe({ type: "paint", buffered: true });
      }),
  );
}

type Story = { readonly hub: HubProcess; readonly hall: Hall; readonly page: Page };

const openPanel = (profile: string): Promise<RunningChromium> =>
  launchChromium({ viewport: tall, hasTouch: true }, profile);

/** A paired kiosk that this browser has kept, and one visitor who waits already. */
async function begin(hub: HubProcess, browser: RunningChromium): Promise<Story> {
  const hall = await foundHall(hub);
  const { code } = await hub.must<{ code: string }>("POST", "/devices", { office: hall.office, kind: "kiosk" });
  const page = await browser.context.newPage();
  await page.goto(`${hub.url}/kiosk/#pair=${code}`);
  await page.locator(".start__ways").waitFor();
  await page.evaluate(async () => (await navigator.serviceWorker.ready).active?.state);
  expect((await takeNumber(page)).code).toBe("A-001");
  return { hub, hall, page };
}

test.each([
  { away: "gone", hasPortal: false },
  { away: "behind a portal that answers 200 to everything", hasPortal: true },
])(
  "hub $away: three check-ins and two ratings outlive reload and a killed browser, and arrive once (S1, S2)",
  { retry: 0 },
  async (story) => {
    const folder = await mkdtemp(join(tmpdir(), "dawr-offline-"));
    const profile = join(folder, "profile");
    let hub = await startHubProcess(join(folder, "hub"), { isSignedIn: true });
    let browser = await openPanel(profile);
    const { hall, page: first } = await begin(hub, browser);
    const { port } = new URL(hub.url);
    await hub.end("SIGKILL");
    const portal = story.hasPortal ? await openPortal(Number(port)) : undefined;

    await first.reload();
    await first.locator(".start__ways").waitFor();
    const paint = await firstPaint(first);
    console.log(`first paint without the hub: ${paint.toFixed(0)} ms`);
    expect(paint).toBeLessThanOrEqual(1_000);
    await first.locator(".ui-notice--offline").waitFor();
    const taken = [await takeNumber(first), await takeNumber(first)];
    await rate(first, 5);
    await browser.kill();

    browser = await openPanel(profile);
    const page = await browser.context.newPage();
    await page.goto(`${hub.url}/kiosk/`);
    await page.locator(".start__ways").waitFor();
    taken.push(await takeNumber(page));
    await rate(page, 2);
    expect(taken.map(({ code }) => code)).toEqual(["K2-01", "K2-02", "K2-03"]);
    const kept = await stored(page);
    expect(kept.outbox.length).toBe(5);
    expect([kept.quarantine.length, kept.sent.length]).toEqual([0, 1]);
    await closePortal(portal);

    hub = await startHubProcess(join(folder, "hub"), { isSignedIn: true, environment: { PORT: port } });
    const { code: late } = await checkIn(hub, hall);
    await until(async () => (await stored(page)).outbox.length, 0);
    const after = await stored(page);
    expect(after.quarantine).toEqual([]);
    expect(new Set(after.sent.map(({ id }) => id)).size).toBe(6);
    expect(after.sent.every(({ hash }) => hash?.length === 64)).toBe(true);

    // Placed by when they came: before the one who checked in after them, who may have reached the hub first.
    const waiting = await Promise.all(
      ["A-001", ...taken.map(({ code }) => code), late].map((code) => status(hub, hall, code)),
    );
    expect(waiting.map(({ ahead }) => ahead)).toEqual([0, 1, 2, 3, 4]);
    for (const [index, { at }] of taken.entries()) {
      expect(Math.abs((waiting[index + 1]?.checkedInAt ?? 0) - at)).toBeLessThan(5_000);
    }
    const ratings = await hub.must<{ data: { n: number } }>(
      "GET",
      `/offices/${hall.office}/views/ratings`,
      undefined,
      hall.tokens.manager,
    );
    expect(ratings.data.n).toBe(2);
    await until(() => page.locator(".ui-notice").count(), 0);

    await browser.close();
    await hub.end();
    hub.disconnect();
    await rm(folder, { recursive: true, force: true });
  },
);

async function checkIn(hub: HubProcess, hall: Hall): Promise<{ readonly code: string }> {
  const path = `/offices/${hall.office}/views/kiosk`;
  const { data } = await hub.must<{ data: { services: { id: string }[] } }>("GET", path);
  const command = { type: "CheckIn", service: data.services[0]?.id };
  const answer = await hub.must<{ result: { code: string } }>(
    "POST",
    `/offices/${hall.office}/commands`,
    { id: crypto.randomUUID(), command },
    hall.devices.kiosk,
  );
  return answer.result;
}

type Status = { readonly ahead: number; readonly checkedInAt: number };

async function status(hub: HubProcess, hall: Hall, code: string): Promise<Status> {
  const path = `/offices/${hall.office}/views/phone?code=${code}`;
  const { data } = await hub.must<{ data: { ticket: Status } }>("GET", path, undefined, hall.tokens.manager);
  return data.ticket;
}

test("a wiped database is noticed and told to the staff until the kiosk is paired anew", async () => {
  const folder = await mkdtemp(join(tmpdir(), "dawr-offline-"));
  const hub = await startHubProcess(join(folder, "hub"), { isSignedIn: true });
  const browser = await openPanel(join(folder, "profile"));
  const { hall, page } = await begin(hub, browser);
  expect(await page.locator(".ui-notice").count()).toBe(0);
  await page.evaluate(
    () =>
      new Promise((resolve) => {
        indexedDB.deleteDatabase("dawr.kiosk").onsuccess = resolve;
      }),
  );
  await page.reload();
  await page.locator(".ui-notice", { hasText: kioskStateTexts.ar.staffWiped }).waitFor();
  await page.reload();
  await page.locator(".ui-notice", { hasText: kioskStateTexts.ar.staffWiped }).waitFor();
  const { code } = await hub.must<{ code: string }>("POST", "/devices", { office: hall.office, kind: "kiosk" });
  await page.goto("about:blank");
  await page.goto(`${hub.url}/kiosk/#pair=${code}`);
  await page.locator(".start__ways").waitFor();
  await until(() => page.locator(".ui-notice").count(), 0);
  await browser.close();
  await hub.end();
  hub.disconnect();
  await rm(folder, { recursive: true, force: true });
});
