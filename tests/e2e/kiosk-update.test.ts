import { cp, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, expect, test } from "vitest";
import { commonTexts } from "../../shared/i18n/texts/common.ts";
import { button, openStage, type Stage, services, tapAfresh, until } from "./kiosk-stage.ts";

let stage: Stage;
let apps: string;

beforeAll(async () => {
  apps = await mkdtemp(join(tmpdir(), "dawr-apps-"));
  await cp(fileURLToPath(new URL("../../dist/kiosk", import.meta.url)), join(apps, "kiosk"), { recursive: true });
  stage = await openStage({ appsFolder: apps });
});

afterAll(async () => {
  await stage.close();
  await rm(apps, { recursive: true, force: true });
});

/** Another build: the page says so, and the worker lists it under another revision. */
async function publish(title: string): Promise<void> {
  const page = join(apps, "kiosk/index.html");
  await writeFile(page, (await readFile(page, "utf8")).replace(/<title>.*<\/title>/u, `<title>${title}</title>`));
  const worker = join(apps, "kiosk/sw.js");
  const listed = await readFile(worker, "utf8");
  const changed = listed.replace(/"revision":"[^"]*","url":"index.html"/u, `"revision":"${title}","url":"index.html"`);
  expect(changed).not.toBe(listed);
  await writeFile(worker, changed);
}

test("a new version waits while somebody uses the kiosk, then takes over with one reload", async () => {
  const hall = await stage.hall();
  const page = await hall.kiosk();
  await page.evaluate(async () => (await navigator.serviceWorker.ready).active?.state);
  await until(() => page.evaluate(() => navigator.serviceWorker.controller?.state), "activated");
  let loads = 0;
  page.on("load", () => {
    loads += 1;
  });

  await services(page).first().tap();
  await publish("second");
  await page.evaluate(async () => (await navigator.serviceWorker.ready).update());
  const isWaiting = () => page.evaluate(async () => (await navigator.serviceWorker.ready).waiting !== null);
  await until(isWaiting, true);
  await page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 3_000)));
  expect([loads, await isWaiting(), await services(page).count()]).toEqual([0, true, 0]);

  await tapAfresh(page, button(page, commonTexts.ar.back));
  await until(() => page.title(), "second");
  await page.locator(".start__ways").waitFor();
  await page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 3_000)));
  expect([loads, await isWaiting()]).toEqual([1, false]);
  expect(await page.evaluate(async () => (await caches.keys()).length)).toBe(1);
  await page.close();
});

test("the worker keeps the page, its parts and its fonts, and never answers for the interface", async () => {
  const hall = await stage.hall();
  const page = await hall.kiosk();
  await until(() => page.evaluate(() => navigator.serviceWorker.controller?.state), "activated");
  const kept = await page.evaluate(async () => {
    const names = await caches.keys();
    const requests = await Promise.all(names.map(async (name) => (await caches.open(name)).keys()));
    return requests.flat().map(({ url }) => new URL(url).pathname);
  });
  expect(kept).toContain("/kiosk/index.html");
  expect(kept.filter((path) => path.endsWith(".woff2")).length).toBeGreaterThanOrEqual(6);
  expect(kept.every((path) => path.startsWith("/kiosk/"))).toBe(true);
  const isFromWorker = async (path: string): Promise<boolean> => {
    const answered = page.waitForResponse((response) => response.url().endsWith(path));
    await page.evaluate((each) => fetch(each), path);
    return (await answered).fromServiceWorker();
  };
  const asset = kept.find((path) => path.endsWith(".js")) ?? "";
  expect(await isFromWorker(asset)).toBe(true);
  for (const path of ["/healthz", "/api/v1/openapi.json"]) expect(await isFromWorker(path)).toBe(false);
  await page.close();
});
