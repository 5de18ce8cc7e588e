import { randomUUID } from "node:crypto";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { BrowserContext, Page } from "playwright-core";
import { build, type PreviewServer, preview } from "vite";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import type { Envelope } from "../../shared/protocol/wire.ts";
import { launchChromium, type RunningChromium } from "../support/chromium.ts";
import type { Store } from "./outbox/main.ts";

declare const store: Store;

let folder: string;
let server: PreviewServer;
let browser: RunningChromium;
let address: string;
let context: BrowserContext;
let page: Page;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "dawr-outbox-"));
  const settings = {
    configFile: false,
    logLevel: "error",
    root: fileURLToPath(new URL("outbox", import.meta.url)),
    build: { outDir: folder, emptyOutDir: true },
  } as const;
  await build({ ...settings, mode: "production" });
  server = await preview({ ...settings, preview: { port: 0, host: "127.0.0.1" } });
  address = server.resolvedUrls?.local[0] ?? "";
  browser = await launchChromium();
});

afterAll(async () => {
  await browser?.close();
  await server?.close();
  await rm(folder, { recursive: true, force: true });
});

/** Each story has a browser's memory of its own. */
beforeEach(async () => {
  await context?.close();
  const made = await browser.context.browser()?.newContext();
  if (made === undefined) throw new Error("Chromium is not running");
  context = made;
  page = await context.newPage();
  await page.goto(address);
});

const at = Date.UTC(2026, 10, 20, 8);
const checkIn = (office = "riyadh"): Envelope => ({
  id: randomUUID(),
  office,
  command: { type: "CheckIn", service: "inquiry" },
  at,
});
const keep = (envelope: Envelope) => page.evaluate((each) => store.keep(each), envelope);
const own = (day: string) => ({ series: "K1", day, device: "d1" });
const keepOwn = (envelope: Envelope, day: string) =>
  page.evaluate(([each, series]) => store.keep(each, series), [envelope, own(day)] as const);
const first = () => page.evaluate(() => store.firstKept("riyadh"));
const ledger = () => page.evaluate(() => store.readLedger());

function codeOf({ command }: Envelope): string | undefined {
  return command.type === "CheckIn" ? command.offline?.code : undefined;
}

test("S1 what was written outlives the page, in its order, and twice the same id stands once", async () => {
  const [one, two] = [checkIn(), checkIn()];
  await keep(one);
  await keep(two);
  await keep(one);
  await page.close();
  page = await context.newPage();
  await page.goto(address);
  expect(await first()).toMatchObject({ id: one.id, order: 1 });
  expect(await ledger()).toEqual({ issued: 0, stored: 2, pending: 2, quarantined: 0, oldestPending: at });
});

test("own numbers count up within a day, begin anew with the next, and go on when the clock steps back", async () => {
  const codes: (string | undefined)[] = [];
  for (const day of ["2026-11-20", "2026-11-20", "2026-11-21", "2026-11-20"]) {
    codes.push(codeOf(await keepOwn(checkIn(), day)));
  }
  expect(codes).toEqual(["K1-01", "K1-02", "K1-01", "K1-03"]);
});

test("S2 a check-in that stands without a number of the kiosk's own never gets one later", async () => {
  const plain = checkIn();
  await keep(plain);
  expect(codeOf(await keepOwn(plain, "2026-11-20"))).toBeUndefined();
  expect(codeOf(await keepOwn(checkIn(), "2026-11-20"))).toBe("K1-01");
});

test("two pages at once give no number twice", async () => {
  const other = await context.newPage();
  await other.goto(address);
  const many = (each: Page) =>
    each.evaluate(
      async ([series, ids]) => {
        const command = { type: "CheckIn", service: "inquiry" } as const;
        const kept = await Promise.all(ids.map((id) => store.keep({ id, office: "riyadh", command, at: 1 }, series)));
        return kept.map((one) => (one.command.type === "CheckIn" ? one.command.offline?.code : undefined));
      },
      [own("2026-11-20"), Array.from({ length: 20 }, () => randomUUID())] as const,
    );
  const codes = (await Promise.all([many(page), many(other)])).flat();
  expect(new Set(codes).size).toBe(40);
});

test("confirmed: id and hash stay for 30 days, the content goes", async () => {
  const sent = () =>
    page.evaluate(
      () =>
        new Promise<readonly object[]>((resolve) => {
          indexedDB.open("dawr.kiosk").onsuccess = ({ target }) => {
            const { result } = target as IDBOpenDBRequest;
            const all = result.transaction("sent").objectStore("sent").getAll();
            all.onsuccess = () => {
              result.close();
              resolve(all.result);
            };
          };
        }),
    );
  const confirmFirst = () =>
    page.evaluate(async () => {
      const kept = await store.firstKept("riyadh");
      if (kept) await store.confirm(kept);
    });
  await page.clock.install({ time: at });
  const one = await keep(checkIn());
  await confirmFirst();
  expect(await sent()).toEqual([
    { id: one.id, at: expect.any(Number), hash: expect.stringMatching(/^[0-9a-f]{64}$/u) },
  ]);
  expect(await ledger()).toMatchObject({ stored: 1, pending: 0, oldestPending: null });
  await page.clock.setSystemTime(at + 31 * 24 * 3_600_000);
  const two = await keep(checkIn());
  await confirmFirst();
  expect(await sent()).toMatchObject([{ id: two.id }]);
});

test("refused: kept with the answer, and counted unless the visitor was told; another office's line waits", async () => {
  await keep(checkIn("jeddah"));
  for (const isTold of [true, false]) {
    await keep(checkIn());
    await page.evaluate(async (told) => {
      const kept = await store.firstKept("riyadh");
      if (kept) await store.quarantine(kept, { status: "rejected", rejection: { code: "UnknownService" } }, told);
    }, isTold);
  }
  expect(await first()).toBeUndefined();
  expect(await ledger()).toMatchObject({ stored: 3, pending: 1, quarantined: 1 });
});

test("a wiped database is noticed until somebody has seen to it, and the kiosk writes on", async () => {
  const wiped = () => page.evaluate(() => store.noticeWipe());
  await page.evaluate(() => store.countIssued());
  expect([await wiped(), await wiped()]).toEqual([false, false]);
  await page.evaluate(
    () =>
      new Promise((resolve) => {
        indexedDB.deleteDatabase("dawr.kiosk").onsuccess = resolve;
      }),
  );
  await keep(checkIn());
  expect([await wiped(), await wiped()]).toEqual([true, true]);
  expect(await ledger()).toMatchObject({ issued: 1, stored: 1, pending: 1 });
  await page.evaluate(() => store.forgetWipe());
  expect(await wiped()).toBe(false);
});

/** Browser and page stay, only what this page can start as a thread changes. */
const withWriter = (source: string) =>
  page.evaluate((script) => {
    const { Worker: Real } = window;
    window.Worker = class extends Real {
      constructor() {
        super(URL.createObjectURL(new Blob([script])));
      }
    };
  }, source);
const keepAside = (envelope: Envelope) =>
  page.evaluate(([each, series]) => store.keepAside(each, series), [envelope, own("2026-11-20")] as const);

test("S1 a thread of its own writes, in one line with the page", async () => {
  const [one, two, three] = [checkIn(), checkIn(), checkIn()];
  const codes = [
    codeOf(await keepAside(one)),
    codeOf(await keepOwn(two, "2026-11-20")),
    codeOf(await keepAside(three)),
  ];
  expect(page.workers()).toHaveLength(1);
  expect(codes).toEqual(["K1-01", "K1-02", "K1-03"]);
  expect(codeOf(await keepAside(one))).toBe("K1-01");
  expect(await ledger()).toMatchObject({ stored: 3, pending: 3 });
  expect(await first()).toMatchObject({ id: one.id, order: 1 });
});

test.each([
  ["cannot begin", "throw new Error('broken')"],
  ["says that it could not", "onmessage = ({ ports }) => ports[0].postMessage(undefined)"],
  ["never answers", ""],
])("S1 where the thread %s, the page writes", async (_, source) => {
  await withWriter(source);
  const one = checkIn();
  expect(codeOf(await keepAside(one))).toBe("K1-01");
  expect(await first()).toMatchObject({ id: one.id, order: 1 });
});
