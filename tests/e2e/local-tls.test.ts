import { mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import tls from "node:tls";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openLocalAuthority } from "../../server/tls/local-authority.ts";
import { trustTexts } from "../../shared/i18n/texts/trust.ts";
import { expectAxeClean } from "../support/axe.ts";
import { launchChromium, type RunningChromium } from "../support/chromium.ts";
import { foundHall, type Hall, startTestHub, type TestHub } from "../support/hub.ts";
import { launchTrustingChromium } from "../support/trusting-chromium.ts";

let folder: string;
let hub: TestHub;
let hall: Hall;
let trusting: RunningChromium;
let strange: RunningChromium;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "dawr-tls-"));
  const { certificate } = openLocalAuthority(folder, Date.now());
  tls.setDefaultCACertificates([...tls.getCACertificates("default"), certificate]);
  hub = await startTestHub({ folder, settings: { localTls: { plainPort: 0 } } });
  hall = await foundHall(hub);
  trusting = await launchTrustingChromium(certificate, { viewport: { width: 1080, height: 1920 }, hasTouch: true });
  strange = await launchChromium({ viewport: { width: 1280, height: 720 } });
});
afterAll(async () => {
  await trusting?.close();
  await strange?.close();
  await hub?.close();
  rmSync(folder, { recursive: true, force: true });
});

const plain = () => `http://127.0.0.1:${hub.hub.trust?.plainPort()}`;

describe("DAWR_TLS=local", () => {
  it("a browser that was not told to trust the hub refuses it; on plain http it learns how, in both languages", async () => {
    const refused = await strange.context.newPage();
    await expect(refused.goto(`${hub.url}/kiosk/`)).rejects.toThrow(/ERR_CERT_AUTHORITY_INVALID/);
    const page = await strange.context.newPage();
    for (const [language, direction] of [
      ["ar", "rtl"],
      ["en", "ltr"],
    ] as const) {
      await page.goto(`${plain()}/trust?lang=${language}`);
      expect(await page.locator("html").getAttribute("dir")).toBe(direction);
      expect(await page.locator("h1").textContent()).toBe(trustTexts[language].title);
      await expectAxeClean(page, `trust in ${language}`);
      const folderOfPictures = process.env["DAWR_PICTURES"];
      if (folderOfPictures !== undefined) {
        mkdirSync(folderOfPictures, { recursive: true });
        await page.screenshot({ path: join(folderOfPictures, `trust-${language}.png`), fullPage: true });
      }
    }
    const [download] = await Promise.all([page.waitForEvent("download"), page.locator("a[download]").click()]);
    expect(download.suggestedFilename()).toBe("dawr-authority.crt");
  });

  it("a browser that trusts the authority has a secure page: the kiosk's worker starts it without the hub", async () => {
    const { code } = await hub.must<{ code: string }>("POST", "/devices", { office: hall.office, kind: "kiosk" });
    const page = await trusting.context.newPage();
    await page.goto(`${hub.url}/kiosk/#pair=${code}`);
    await page.locator(".start__ways").waitFor();
    expect(await page.evaluate(() => isSecureContext)).toBe(true);
    await expect
      .poll(() => page.evaluate(async () => (await navigator.serviceWorker.getRegistration())?.active?.state), {
        timeout: 30_000,
      })
      .toBe("activated");
    expect(await page.evaluate(async () => (await navigator.serviceWorker.ready).scope)).toBe(`${hub.url}/kiosk/`);
    await page.waitForFunction(async () => (await caches.keys()).length > 0);
    await trusting.context.setOffline(true);
    await page.reload();
    await page.locator(".start__ways").waitFor();
    await trusting.context.setOffline(false);
  });
});
