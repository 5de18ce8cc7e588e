import type { Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { LANGUAGES } from "../../shared/i18n/languages.ts";
import { type CallForm, clipsFor } from "../../shared/ui/voice-clips.ts";
import type { BoardCall } from "../../shared/views/board.ts";
import { launchChromium } from "../support/chromium.ts";
import { foundHall, type Hall, startTestHub, type TestHub } from "../support/hub.ts";
import { startProxy, type TcpProxy } from "../support/tcp-proxy.ts";

const together = 10;

let hub: TestHub;
let line: TcpProxy;
beforeAll(async () => {
  hub = await startTestHub();
  line = await startProxy(Number(new URL(hub.url).port));
});
afterAll(async () => {
  await line.close();
  await hub.close();
});

/** A clip that was played: `ar/n-5`, from when on, and how many seconds of it. */
type Played = { readonly clip: string; readonly from: number; readonly seconds: number };

/** A wall behind a line that can be cut. What it plays is written down by the clips' names; nothing else is changed. */
async function speakingWall(office: string): Promise<{ page: Page; close: () => Promise<void> }> {
  const browser = await launchChromium({
    viewport: { width: 1280, height: 720 },
    args: ["--autoplay-policy=no-user-gesture-required"],
    // So that the corrupt clip is fetched where the test can corrupt it.
    serviceWorkers: "block",
  });
  const page = await browser.context.newPage();
  await page.addInitScript(() => {
    const played: Played[] = [];
    Object.assign(window, { played });
    const nameOf = new WeakMap<object, string>();
    const { arrayBuffer } = Response.prototype;
    Response.prototype.arrayBuffer = async function () {
      const bytes = await arrayBuffer.call(this);
      nameOf.set(bytes, /voice\/(.+)\.opus$/u.exec(this.url)?.[1] ?? this.url);
      return bytes;
    };
    const { decodeAudioData } = BaseAudioContext.prototype;
    BaseAudioContext.prototype.decodeAudioData = async function (bytes) {
      const clip = nameOf.get(bytes);
      const buffer = await decodeAudioData.call(this, bytes);
      if (clip !== undefined) nameOf.set(buffer, clip);
      return buffer;
    };
    const { start } = AudioBufferSourceNode.prototype;
    AudioBufferSourceNode.prototype.start = function (from = 0) {
      const clip = (this.buffer && nameOf.get(this.buffer)) ?? "?";
      played.push({ clip, from, seconds: this.buffer?.duration ?? 0 });
      start.call(this, from);
    };
  });
  await page.route("**/voice/ar/n-5.opus", (route) =>
    route.fulfill({ status: 200, contentType: "audio/ogg", body: "OggS, but nothing that could be decoded" }),
  );
  const { code } = await hub.must<{ code: string }>("POST", "/devices", { office, kind: "display" });
  await page.goto(`http://localhost:${line.port}/display/?lang=ar#pair=${code}`);
  await page.locator(".board").waitFor();
  return { page, close: () => browser.close() };
}

const played = (page: Page): Promise<readonly Played[]> =>
  page.evaluate(() => (window as unknown as { played: Played[] }).played);

/** A hall with twelve counters, an officer at each, and as many visitors of one service. */
async function crowdedHall(): Promise<Hall> {
  const hall = await foundHall(hub, together + 2);
  for (const [place, token] of hall.tokens.officers.entries()) {
    const counter = String(place + 1);
    const name = { ar: `مكتب ${counter}`, en: `Counter ${counter}` };
    await hall.send(hall.tokens.admin, { type: "SetCounter", counter: { id: counter, name } });
    await hall.send(hall.devices.kiosk, { type: "CheckIn", service: "inquiry" });
    expect((await hall.send(token, { type: "OpenCounter", counter })).body.status).toBe("accepted");
  }
  return hall;
}

async function callAt(hall: Hall, place: number): Promise<void> {
  const reply = await hall.send(hall.tokens.officers[place] ?? "", { type: "CallNext", counter: String(place + 1) });
  expect(reply.body.status).toBe("accepted");
}

/** The hub's calls, oldest first: the order in which the hall must hear them. */
async function calls(office: string): Promise<readonly BoardCall[]> {
  const { data } = await hub.must<{ data: { calls: readonly BoardCall[] } }>("GET", `/offices/${office}/views/board`);
  return [...data.calls].reverse();
}

/** A call as it must be heard, clip after clip, in both languages. */
const bothSentences = (call: BoardCall, form: CallForm): readonly string[] =>
  LANGUAGES.flatMap((language) => clipsFor(call, form).map((name) => `${language}/${name}`)).filter(
    (clip) => clip !== "ar/n-5",
  );

test("V10 ten calls in one second, one corrupt clip, a broken line: each is heard once, in order, in both languages; in short while others wait behind it", async () => {
  const hall = await crowdedHall();
  const wall = await speakingWall(hall.office);
  try {
    const { page } = wall;
    await Promise.all(Array.from({ length: together }, (_, place) => callAt(hall, place)));
    const first = await calls(hall.office);
    expect(first.map(({ seq }) => seq)).toEqual(Array.from({ length: together }, (_, place) => place + 1));
    const clipsOfOne = bothSentences(first[0] as BoardCall, "short").length;
    await expect.poll(async () => (await played(page)).length, { timeout: 60_000 }).toBeGreaterThan(clipsOfOne);
    // The line breaks while they are being told; two more are called meanwhile.
    line.cut();
    await page.locator(".footer__offline").waitFor({ timeout: 20_000 });
    await callAt(hall, together);
    await callAt(hall, together + 1);
    line.mend();
    const last = (await calls(hall.office)).slice(-2);
    const all = [...first, ...last];
    const spoken = all.flatMap((call, place) => bothSentences(call, place < all.length - 1 ? "short" : "full"));
    // The last sentence is written down as a whole: its clips are planned together.
    await expect.poll(async () => (await played(page)).length, { timeout: 200_000 }).toBe(spoken.length);
    const clips = await played(page);
    expect(clips.map(({ clip }) => clip)).toEqual(spoken);
    const begun = clips.filter(({ clip }) => clip.startsWith("ar/letter-")).map(({ from }) => from);
    console.log(
      `${all.length} calls begun after ${begun.map((from) => (from - (begun[0] ?? 0)).toFixed(1)).join(", ")} s`,
    );
    for (const [place, clip] of clips.entries()) {
      const before = clips[place - 1];
      if (before) expect(clip.from, "nobody speaks over anybody").toBeGreaterThanOrEqual(before.from + before.seconds);
    }
  } finally {
    await wall.close();
  }
});
