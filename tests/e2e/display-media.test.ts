import { randomUUID } from "node:crypto";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { Language } from "../../shared/i18n/languages.ts";
import { adminTexts } from "../../shared/i18n/texts/admin.ts";
import { adminMediaTexts } from "../../shared/i18n/texts/admin-media.ts";
import { commonTexts } from "../../shared/i18n/texts/common.ts";
import { expectAxeClean } from "../support/axe.ts";
import { launchChromium } from "../support/chromium.ts";
import { foundHall, type Hall, startTestHub, type TestHub } from "../support/hub.ts";
import { pngSample } from "../support/media-samples.ts";

let hub: TestHub;
let film: Buffer;
beforeAll(async () => {
  hub = await startTestHub();
  film = await recordedFilm();
});
afterAll(() => hub.close());

const pictures = process.env["DAWR_PICTURES"];
const text = { ar: "مواعيد الفرع في رمضان", en: "Opening hours in Ramadan" };

/** Three seconds of a moving square with a tone, as a browser records them. */
async function recordedFilm(): Promise<Buffer> {
  const browser = await launchChromium({ args: ["--autoplay-policy=no-user-gesture-required"] });
  try {
    const page = await browser.context.newPage();
    await page.goto(`${hub.url}/display/`);
    const base64 = await page.evaluate(async () => {
      const canvas = Object.assign(document.createElement("canvas"), { width: 640, height: 360 });
      const brush = canvas.getContext("2d");
      const sound = new AudioContext();
      const tone = sound.createOscillator();
      const out = sound.createMediaStreamDestination();
      tone.connect(out);
      tone.start();
      const stream = new MediaStream([...canvas.captureStream(25).getTracks(), ...out.stream.getTracks()]);
      const recorder = new MediaRecorder(stream, { mimeType: "video/webm;codecs=vp8,opus" });
      const parts: Blob[] = [];
      recorder.ondataavailable = ({ data }) => parts.push(data);
      recorder.start();
      for (let frame = 0; frame < 75; frame += 1) {
        if (brush) {
          brush.fillStyle = "#0b6e5b";
          brush.fillRect(0, 0, 640, 360);
          brush.fillStyle = "#e8b24a";
          brush.fillRect(frame * 7, 140, 80, 80);
        }
        await new Promise((resolve) => setTimeout(resolve, 40));
      }
      await new Promise((resolve) => {
        recorder.onstop = resolve;
        recorder.stop();
      });
      const bytes = new Uint8Array(await new Blob(parts).arrayBuffer());
      return btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(""));
    });
    return Buffer.from(base64, "base64");
  } finally {
    await browser.close();
  }
}

async function show(hall: Hall, id: string, bytes: Uint8Array, more: object = {}): Promise<void> {
  const response = await fetch(`${hub.url}/api/v1/offices/${hall.office}/media`, {
    method: "POST",
    headers: { authorization: `Bearer ${hall.tokens.manager}` },
    body: Buffer.from(bytes),
  });
  const { sha256 } = (await response.json()) as { sha256: string };
  expect(response.status).toBe(201);
  const medium = { id, text, content: sha256, weekdays: [], walls: [], seconds: 5, isPaused: false, ...more };
  const sent = await hall.send(hall.tokens.manager, { type: "SetMedium", medium }, randomUUID());
  expect(sent.body.status).toBe("accepted");
}

async function openWall(hall: Hall, language: Language, viewport = { width: 1920, height: 1080 }) {
  const browser = await launchChromium({ viewport });
  const page = await browser.context.newPage();
  const { code } = await hub.must<{ code: string }>("POST", "/devices", { office: hall.office, kind: "display" });
  await page.goto(`${hub.url}/display/?lang=${language}&voice=off#pair=${code}`);
  await page.locator(".board").waitFor();
  return { browser, page };
}

async function call(hall: Hall, officer: number): Promise<string> {
  const token = hall.tokens.officers[officer] ?? "";
  const counter = String(officer + 1);
  await hall.send(hall.devices.kiosk, { type: "CheckIn", service: "inquiry" });
  await hall.send(token, { type: "OpenCounter", counter });
  const { body } = await hall.send(token, { type: "CallNext", counter });
  return body.status === "accepted" ? String(body.result?.["code"]) : "";
}

/** No part of the wall lies over another, and each is within the panel. */
async function expectApart(page: Page, parts: readonly string[]): Promise<void> {
  const size = page.viewportSize() ?? { width: 0, height: 0 };
  const boxes = [];
  for (const part of parts) {
    for (const each of await page.locator(part).all()) {
      const box = await each.boundingBox();
      if (!box) throw new Error(`${part} is not on the page`);
      expect(box.x >= -1 && box.y >= -1, part).toBe(true);
      expect(box.x + box.width <= size.width + 1 && box.y + box.height <= size.height + 1, part).toBe(true);
      boxes.push({ part, ...box });
    }
  }
  for (const [place, a] of boxes.entries()) {
    for (const b of boxes.slice(place + 1)) {
      const isApart =
        a.x + a.width <= b.x + 1 || b.x + b.width <= a.x + 1 || a.y + a.height <= b.y + 1 || b.y + b.height <= a.y + 1;
      expect(isApart, JSON.stringify([a, b])).toBe(true);
    }
  }
}

// A wall goes on with its pictures twenty seconds after a call: what waits for that waits side by side.
test.concurrent.each<Language>(["ar", "en"])(
  "V28, V29 they take turns, silently; a call takes their room at once, and no number leaves the wall: in %s",
  async (language) => {
    const hall = await foundHall(hub, 2);
    const { browser, page } = await openWall(hall, language);
    try {
      // One heading of the first level, in the calm states too.
      expect(await page.locator("h1").count()).toBe(1);
      await show(hall, "picture", pngSample(1600, 900));
      await page.locator(".medium img").waitFor();
      expect(await page.locator(".medium img").getAttribute("alt")).toBe(text[language]);
      await expectApart(page, [".header", ".medium", ".calm", ".queues", ".footer"]);
      await expectAxeClean(page, "a wall with a picture");
      if (pictures) await page.screenshot({ path: `${pictures}/media-calm-${language}.png` });

      await show(hall, "film", film);
      const video = page.locator("video.medium__face");
      await video.waitFor({ timeout: 30_000 });
      await expect.poll(() => video.evaluate((each: HTMLVideoElement) => each.currentTime)).toBeGreaterThan(0.2);
      expect(await video.evaluate(({ muted, volume }: HTMLVideoElement) => ({ muted, volume }))).toEqual({
        muted: true,
        volume: 0,
      });
      await expectAxeClean(page, "a wall with a film");

      const first = await call(hall, 0);
      await page.locator(".now--told").waitFor();
      expect(await page.locator(".medium").count()).toBe(0);
      const second = await call(hall, 1);
      await page.locator(".now--told", { hasText: second }).waitFor();
      expect(await page.locator(".medium").count()).toBe(0);
      expect(await page.locator("video").count()).toBe(0);
      // Twenty seconds after the last call they go on, beside what was called.
      await page.locator(".medium").waitFor({ timeout: 40_000 });
      expect(await page.locator(".now__code").textContent()).toBe(second);
      expect(await page.locator(".last__code").allTextContents()).toEqual([first]);
      await page.locator(".medium img").waitFor({ timeout: 20_000 });
      await expectApart(page, [".header", ".medium", ".now", ".last__call", ".queues", ".footer"]);
      await expectAxeClean(page, "a wall with calls and a picture");
      if (pictures) await page.screenshot({ path: `${pictures}/media-calls-${language}.png` });

      await page.emulateMedia({ reducedMotion: "reduce" });
      await page.reload();
      await page.locator(".medium img").waitFor();
      await page.waitForTimeout(6_000);
      expect(await page.locator("video").count()).toBe(0);
    } finally {
      await browser.close();
    }
  },
);

test.each<Language>(["ar", "en"])(
  "U20, U21 a manager adds a picture, pauses it, moves it forward and takes it away: in %s",
  async (language) => {
    const hall = await foundHall(hub);
    const texts = adminMediaTexts[language];
    const browser = await launchChromium({ viewport: { width: 1280, height: 1000 } });
    try {
      const page = await browser.context.newPage();
      await page.context().addCookies([{ name: "dawr_session", value: hall.tokens.manager, url: hub.url }]);
      await page.goto(`${hub.url}/staff/?lang=${language}&office=${hall.office}#/admin/media`);
      const add = async (file: { name: string; mimeType: string; buffer: Buffer }, name: string) => {
        await page.getByRole("button", { name: texts.add }).click();
        const dialog = page.getByRole("dialog");
        await dialog.getByRole("button", { name: commonTexts[language].save, exact: true }).click();
        await dialog.getByText(texts.fileMissing).waitFor();
        await dialog.getByLabel(texts.file).setInputFiles({ ...file, buffer: Buffer.from("MZ not a picture") });
        await dialog.getByLabel(texts.altAr).fill(`${text.ar} ${name}`);
        await dialog.getByLabel(texts.altEn).fill(name);
        await dialog.getByRole("button", { name: commonTexts[language].save, exact: true }).click();
        await dialog.getByText(texts.faults.NotPictureOrFilm).waitFor();
        await dialog.getByLabel(texts.file).setInputFiles(file);
        await expectAxeClean(page, "the form of a picture");
        if (pictures) await page.screenshot({ path: `${pictures}/media-form-${language}.png` });
        await dialog.getByRole("button", { name: commonTexts[language].save, exact: true }).click();
        await dialog.waitFor({ state: "detached" });
      };
      await add({ name: "a.png", mimeType: "image/png", buffer: pngSample(320, 180) }, "first");
      await add({ name: "b.webm", mimeType: "video/webm", buffer: film }, "second");
      const rows = page.locator("tbody tr");
      await expect.poll(() => rows.count()).toBe(2);
      const nameOf = (name: string) => (language === "ar" ? `${text.ar} ${name}` : name);
      await page.getByRole("button", { name: texts.earlierOf(nameOf("second")) }).click();
      await expect.poll(() => rows.first().textContent()).toContain("second");
      await page.getByRole("button", { name: texts.pauseOf(nameOf("first")) }).click();
      await page.getByRole("button", { name: texts.resumeOf(nameOf("first")) }).waitFor();
      await page.locator("img.admin-media__face").evaluate((face: HTMLImageElement) => face.decode());
      await expectAxeClean(page, "the list of pictures");
      if (pictures) await page.screenshot({ path: `${pictures}/media-list-${language}.png`, fullPage: true });
      await page.getByRole("button", { name: adminTexts[language].removeOf(nameOf("second")) }).click();
      await page.getByRole("button", { name: adminTexts[language].removeNow }).click();
      await expect.poll(() => rows.count()).toBe(1);
    } finally {
      await browser.close();
    }
  },
);

test("V29 a file that cannot be drawn is passed over in silence; what is whole is shown also without the hub", async () => {
  const hall = await foundHall(hub);
  const { browser, page } = await openWall(hall, "ar");
  try {
    const torn = pngSample(640, 360);
    torn.fill(0, 33, torn.length - 12);
    await show(hall, "torn", torn);
    // It was tried, and the calm board stands there as if there were none.
    await page.waitForResponse((response) => response.url().includes("/media/"));
    await page.waitForTimeout(1_500);
    expect(await page.locator(".medium").count()).toBe(0);
    expect(await page.locator(".calm__title").isVisible()).toBe(true);

    await show(hall, "whole", pngSample(800, 450));
    await page.locator(".medium img").waitFor({ timeout: 20_000 });
    await page.evaluate(() => navigator.serviceWorker.ready);
    const isKept = () => page.evaluate(async () => (await (await caches.open("dawr-wall-media")).keys()).length === 2);
    await expect.poll(isKept).toBe(true);
    await page.context().setOffline(true);
    await page.reload();
    await page.locator('.medium[data-medium="whole"] img').waitFor({ timeout: 20_000 });
    await page.context().setOffline(false);
    // What is taken away leaves the wall, and its browser.
    await hall.send(hall.tokens.manager, { type: "RemoveMedium", medium: "whole" });
    await page.locator(".medium").waitFor({ state: "detached", timeout: 30_000 });
    await expect
      .poll(() => page.evaluate(async () => (await (await caches.open("dawr-wall-media")).keys()).length), {
        timeout: 20_000,
      })
      .toBe(1);
  } finally {
    await browser.close();
  }
});

test.concurrent.each([
  ["4K", { width: 3840, height: 2160 }],
  ["portrait", { width: 1080, height: 1920 }],
  ["small", { width: 1280, height: 720 }],
] as const)("V28 six calls, a long message and a picture stand apart: %s", async (name, viewport) => {
  const hall = await foundHall(hub, 3);
  const message =
    "نغلق اليوم الساعة الواحدة ظهرًا لاجتماع الفريق ونعود صباح الأحد بإذن الله في التاسعة، ومن له موعد اليوم بعد الظهر فليتصل بنا على الرقم المعروف.";
  expect(message.length).toBeGreaterThan(130);
  await hall.send(hall.tokens.manager, {
    type: "SetMessage",
    message: { id: "m", text: { ar: message }, weekdays: [] },
  });
  for (const officer of [0, 1, 2]) {
    await call(hall, officer);
    await hall.send(hall.tokens.officers[officer] ?? "", { type: "CloseCounter", counter: String(officer + 1) });
  }
  await show(hall, "picture", pngSample(1600, 900));
  const { browser, page } = await openWall(hall, "ar", viewport);
  try {
    await page.locator(".medium img").waitFor({ timeout: 60_000 });
    await page.locator(".notice-line").waitFor();
    await page.context().setOffline(true);
    await page.locator(".footer__offline").waitFor({ timeout: 60_000 });
    await page.waitForTimeout(2_500);
    if (pictures) await page.screenshot({ path: `${pictures}/media-${name}.png` });
    await expectApart(page, [
      ".header",
      ".medium",
      ".now",
      ".last__call",
      ".queues",
      ".notice-line",
      ".footer__offline",
      ".sound",
    ]);
    await expectApart(page, [".medium", ".now__title", ".now__code", ".now__go", ".now__counter", ".last__call"]);
  } finally {
    await browser.close();
  }
});
