import type { Page, Worker } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { directionOf, type VisitorLanguage } from "../../shared/i18n/languages.ts";
import { pushTexts } from "../../shared/i18n/texts/push.ts";
import { expectAxeClean } from "../support/axe.ts";
import { launchChromium } from "../support/chromium.ts";
import { foundHall, startTestHub, type TestHub } from "../support/hub.ts";
import { makePhone } from "../support/push-service.ts";

let hub: TestHub;
beforeAll(async () => {
  hub = await startTestHub();
});
afterAll(() => hub.close());

const pictures = process.env["DAWR_PICTURES"];

/** A browser without a push service of its own: it promises an address, as one with a service would. */
function promiseAddress({ endpoint, keys }: { endpoint: string; keys: object }): void {
  const key = "promised";
  const made = {
    toJSON: () => ({ endpoint, keys }),
    unsubscribe: async () => {
      localStorage.removeItem(key);
      return true;
    },
  };
  Object.assign(PushManager.prototype, {
    subscribe: async () => {
      localStorage.setItem(key, "yes");
      return made;
    },
    getSubscription: async () => (localStorage.getItem(key) === null ? null : made),
  });
}

/** Hands the words to the page's worker, as the push service of the browser would. */
async function deliver(page: Page, data: object): Promise<void> {
  const browser = await page.context().newCDPSession(page);
  const found = new Promise<string>((resolve) => {
    browser.on("ServiceWorker.workerRegistrationUpdated", ({ registrations }) => {
      const own = registrations.find(({ scopeURL }) => scopeURL.endsWith("/display/phone-push/"));
      if (own) resolve(own.registrationId);
    });
  });
  await browser.send("ServiceWorker.enable");
  const registrationId = await found;
  await browser.send("ServiceWorker.deliverPushMessage", {
    origin: hub.hub.url,
    registrationId,
    data: JSON.stringify(data),
  });
}

type Notice = { readonly title: string; readonly body?: string; readonly lang?: string; readonly dir?: string };

/** What the worker shows from now on: a browser without a head shows no notice, and refuses to be asked. */
async function noticesOf(page: Page): Promise<() => Promise<readonly Notice[]>> {
  const isOurs = (each: Worker) => each.url().endsWith("/phone-push.js");
  const worker =
    page.context().serviceWorkers().find(isOurs) ?? (await page.context().waitForEvent("serviceworker", isOurs));
  await worker.evaluate(() => {
    const shown = new Map<string, object>();
    const { registration } = globalThis as unknown as { registration: ServiceWorkerRegistration };
    // One of the same tag takes the place of the one before.
    registration.showNotification = async (title, { body, lang, dir, tag = "" } = {}) => {
      shown.set(tag, { title, body, lang, dir });
    };
    Object.assign(globalThis, { shown });
  });
  return () => worker.evaluate(() => [...(globalThis as unknown as { shown: Map<string, Notice> }).shown.values()]);
}

test.each<VisitorLanguage>(["ar", "en", "ur"])(
  "W1 a visitor agrees with one touch, is told with a notice of the ticket, and takes it back, in %s",
  async (language) => {
    const hall = await foundHall(hub);
    const slips = [];
    for (let n = 0; n < 4; n += 1)
      slips.push(await hall.send(hall.devices.kiosk, { type: "CheckIn", service: "inquiry" }));
    const last = slips.at(-1)?.body;
    if (last?.status !== "accepted") throw new Error("no ticket");
    const { code, link } = last.result as { code: string; link: string };
    const token = link.slice(link.indexOf("#") + 1);
    const isOn = async () => (await hub.must<{ isOn: boolean }>("GET", "/push", undefined, token)).isOn;
    const texts = pushTexts[language];
    const browser = await launchChromium({ viewport: { width: 390, height: 844 }, hasTouch: true });
    try {
      const { context } = browser;
      await context.grantPermissions(["notifications"], { origin: hub.hub.url });
      const page = await context.newPage();
      await page.addInitScript(promiseAddress, makePhone("https://push.example.com/abc").subscription);
      await page.goto(`${hub.hub.url}/t/#${token}`);
      await page.locator(".ticket__code").waitFor();
      await page.locator(`.ui-segmented__segment[lang=${language}]`).tap();
      await page.getByText(texts.offer).waitFor();
      // Nothing is asked for and nothing told before the touch.
      expect(await page.evaluate(async () => (await navigator.serviceWorker.getRegistrations()).length)).toBe(0);
      expect(await isOn()).toBe(false);
      await expectAxeClean(page, "the offer to be told");
      if (pictures) await page.screenshot({ path: `${pictures}/push-offer-${language}.png`, fullPage: true });
      await page.getByRole("button", { name: texts.ask }).tap();
      await page.getByText(texts.isOn).waitFor();
      expect(await isOn()).toBe(true);
      await expectAxeClean(page, "a phone that is told");
      if (pictures) await page.screenshot({ path: `${pictures}/push-on-${language}.png`, fullPage: true });

      // The page knows it again after a reload.
      await page.reload();
      await page.locator(".ticket__code").waitFor();
      await page.locator(`.ui-segmented__segment[lang=${language}]`).tap();
      await page.getByRole("button", { name: texts.stop }).waitFor();

      const dir = directionOf(language);
      const shown = await noticesOf(page);
      await deliver(page, { title: code, body: texts.near, lang: language, dir });
      await expect.poll(shown).toEqual([{ title: code, body: texts.near, lang: language, dir }]);
      // The call takes the place of "come back"; what is no message of ours shows nothing.
      await deliver(page, { title: code, body: texts.called, lang: language, dir });
      await deliver(page, { nothing: "of ours" });
      await expect.poll(shown).toEqual([{ title: code, body: texts.called, lang: language, dir }]);

      await page.getByRole("button", { name: texts.stop }).tap();
      await page.getByText(texts.offer).waitFor();
      expect(await isOn()).toBe(false);
    } finally {
      await browser.close();
    }
  },
);

test("W1 a visitor whose phone says no is told so, and nothing is kept", async () => {
  const hall = await foundHall(hub);
  const { body } = await hall.send(hall.devices.kiosk, { type: "CheckIn", service: "inquiry" });
  if (body.status !== "accepted") throw new Error("no ticket");
  const link = String(body.result?.["link"]);
  const token = link.slice(link.indexOf("#") + 1);
  const browser = await launchChromium({ viewport: { width: 390, height: 844 } });
  try {
    const page = await browser.context.newPage();
    await page.addInitScript(() => {
      Object.assign(Notification, { requestPermission: async () => "denied" });
    });
    await page.goto(`${hub.hub.url}/t/#${token}`);
    await page
      .getByRole("button", { name: pushTexts.ar.ask })
      .or(page.getByRole("button", { name: pushTexts.en.ask }))
      .click();
    await page.getByText(pushTexts.ar.denied).or(page.getByText(pushTexts.en.denied)).waitFor();
    expect((await hub.must<{ isOn: boolean }>("GET", "/push", undefined, token)).isOn).toBe(false);
  } finally {
    await browser.close();
  }
});
