import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { memoryStore } from "../../server/log/memory.ts";
import { commonTexts } from "../../shared/i18n/texts/common.ts";
import { kioskTexts } from "../../shared/i18n/texts/kiosk.ts";
import { kioskStateTexts } from "../../shared/i18n/texts/kiosk-states.ts";
import { expectAxeClean } from "../support/axe.ts";
import { fillable } from "../support/books-troubled-log.ts";
import { startTestHub } from "../support/hub.ts";
import {
  button,
  onward,
  openStage,
  plainHost,
  type Stage,
  services,
  slipCode,
  tapAfresh,
  title,
  titleIs,
  until,
  wide,
} from "./kiosk-stage.ts";

let stage: Stage;

beforeAll(async () => {
  stage = await openStage();
});

afterAll(() => stage.close());

const texts = kioskStateTexts.ar;

describe("pairing", () => {
  test("by hand: a wrong code and another device's are explained, the right one opens the first screen", async () => {
    const hall = await stage.hall();
    const page = await stage.panel(wide);
    await page.goto(`${stage.hub.url}/kiosk/`);
    await titleIs(page, texts.pairTitle);
    await expectAxeClean(page, "pairing");
    expect(await onward(page).isDisabled()).toBe(true);
    for (const key of "ACDEFGHJ") await page.locator(".key", { hasText: new RegExp(`^${key}$`, "u") }).tap();
    await onward(page).tap();
    await page.locator(".ui-notice", { hasText: texts.pairTroubles.wrong }).waitFor();
    await expectAxeClean(page, "wrong code");

    const retype = async (code: string): Promise<void> => {
      for (let n = 0; n < 8; n += 1) await page.keyboard.press("Backspace");
      await page.keyboard.type(code.toLowerCase());
      await tapAfresh(page, onward(page));
    };
    await retype(await hall.pairingCode("display"));
    await page.locator(".ui-notice", { hasText: texts.pairTroubles.wrongKind }).waitFor();
    await retype(await hall.pairingCode());
    await titleIs(page, kioskTexts.ar.welcome);
    await page.reload();
    await titleIs(page, kioskTexts.ar.welcome);
    await page.close();
  });

  test("on plain http it says so, and works all the same", async () => {
    const hall = await stage.hall();
    const page = await stage.panel();
    const address = stage.hub.url.replace("127.0.0.1", plainHost);
    await page.goto(`${address}/kiosk/`);
    await page.locator(".ui-notice", { hasText: texts.plainHttp }).waitFor();
    expect(await page.evaluate(() => [isSecureContext, "randomUUID" in crypto])).toEqual([false, false]);
    await page.keyboard.type(await hall.pairingCode());
    await page.keyboard.press("Enter");
    await services(page).first().tap();
    await onward(page).tap();
    await slipCode(page).waitFor();
    expect(await slipCode(page).textContent()).toBe("A-001");
    await page.close();
  });

  test("a revoked kiosk goes back to its door with a calm sentence", async () => {
    const hall = await stage.hall();
    const page = await hall.kiosk();
    await services(page).first().tap();
    const { device } = await page.evaluate(() => JSON.parse(localStorage.getItem("dawr.kiosk") ?? "{}"));
    await stage.hub.must("DELETE", `/devices/${device}`);
    await titleIs(page, texts.pairTitle);
    await page.locator(".ui-notice", { hasText: texts.pairTroubles.revoked }).waitFor();
    expect(await page.evaluate(() => localStorage.getItem("dawr.kiosk"))).toBeNull();
    await expectAxeClean(page, "revoked");
    await page.close();
  });
});

describe("a hub that does not answer", () => {
  test("finds all that writes at the kiosk fetched with its page (S1)", { retry: 0 }, async () => {
    const hall = await stage.hall();
    const page = await hall.kiosk();
    expect(page.workers()).toHaveLength(1);
    const fetched = await page.evaluate(() => performance.getEntriesByType("resource").map(({ name }) => name));
    expect(fetched).toContainEqual(expect.stringMatching(/\/keep-[\w-]+\.js$/u));
  });

  test("is gone: the kiosk gives its own number, and the hub has it once when it is back (S1, S2)", {
    retry: 0,
  }, async () => {
    const folder = await mkdtemp(join(tmpdir(), "dawr-kiosk-"));
    const first = await openStage({ folder });
    const hall = await first.hall();
    const page = await hall.kiosk();
    await services(page).first().tap();
    const { port } = first.hub.hub;
    await first.hub.close();
    await page.locator(".ui-notice--offline").waitFor();
    await onward(page).tap();
    await slipCode(page).waitFor();
    expect(await title(page).textContent()).toBe(kioskTexts.ar.turnKept);
    expect(await page.locator(".kiosk__hint").textContent()).toBe(texts.ownTicketHint);
    expect(await page.locator(".slip__facts dt").allTextContents()).toEqual([texts.lastKnown]);
    await expectAxeClean(page, "a ticket of the kiosk's own");
    // The hall's own kiosk was paired first.
    const code = await slipCode(page).textContent();
    expect(code).toBe("K2-01");

    const second = await startTestHub({ folder, settings: { port } });
    const waiting = async () => {
      const path = `/offices/${hall.office}/views/kiosk`;
      const { data } = await second.must<{ data: { services: { waiting: number }[] } }>("GET", path);
      return data.services[0]?.waiting;
    };
    await until(waiting, 1);
    await until(
      () => page.locator(".slip__facts dt").allTextContents(),
      [kioskTexts.ar.ahead, kioskTexts.ar.expectedWait],
    );
    expect(await slipCode(page).textContent()).toBe(code);
    await first.close();
    await second.close();
    await rm(folder, { recursive: true, force: true });
  });

  test("is there, its store is not: after the first visitor the kiosk gives its own numbers, and all come once (S1, S2)", {
    retry: 0,
  }, async () => {
    const log = fillable(memoryStore().open());
    const full = await openStage({ log });
    const hall = await full.hall();
    const page = await hall.kiosk();
    log.isFull = true;
    await services(page).first().tap();
    await onward(page).tap();
    // Her form was sent and may have been stored: she keeps that, and no second one.
    await titleIs(page, texts.unansweredTitle);
    await button(page, kioskTexts.ar.toStart).tap();
    await page.locator(".ui-notice--offline").waitFor();
    await services(page).first().tap();
    await onward(page).tap();
    await slipCode(page).waitFor({ timeout: 3_000 });
    expect(await slipCode(page).textContent()).toBe("K2-01");
    expect(await page.locator(".kiosk__hint").textContent()).toBe(texts.ownTicketHint);
    await expectAxeClean(page, "a ticket of the kiosk's own, the hub there");
    expect((await hall.view()).services[0]?.waiting ?? 0).toBe(0);

    log.isFull = false;
    await until(async () => (await hall.view()).services[0]?.waiting, 2);
    await until(() => page.locator(".ui-notice--offline").count(), 0);
    await button(page, commonTexts.ar.done).tap();
    await services(page).first().tap();
    await onward(page).tap();
    await slipCode(page).waitFor();
    expect(await slipCode(page).textContent()).toBe("A-002");
    await full.close();
  });

  test("goes while it is asked: the visitor is told, and the one ticket comes by itself when it is back (S2)", {
    retry: 0,
  }, async () => {
    const folder = await mkdtemp(join(tmpdir(), "dawr-kiosk-"));
    const first = await openStage({ folder });
    const hall = await first.hall();
    const { port } = first.hub.hub;
    const page = await first.panel();
    let isDeaf = false;
    await page.routeWebSocket(/socket\.io/u, (socket) => {
      const hub = socket.connectToServer();
      socket.onMessage((message) => hub.send(message));
      hub.onMessage((message) => {
        if (!(isDeaf && String(message).startsWith("43"))) socket.send(message);
      });
    });
    await page.goto(`${first.hub.url}/kiosk/#pair=${await hall.pairingCode()}`);
    await services(page).first().tap();
    isDeaf = true;
    await onward(page).tap();
    await until(async () => (await hall.view()).services[0]?.waiting, 1);
    await first.hub.close();
    await titleIs(page, texts.unansweredTitle);
    await expectAxeClean(page, "unanswered");
    isDeaf = false;
    const second = await startTestHub({ folder, settings: { port } });
    await slipCode(page).waitFor({ timeout: 20_000 });
    const path = `/offices/${hall.office}/views/kiosk`;
    const { data } = await second.must<{ data: { services: { waiting: number }[] } }>("GET", path);
    expect([await slipCode(page).textContent(), data.services[0]?.waiting]).toEqual(["A-001", 1]);
    await first.close();
    await second.close();
    await rm(folder, { recursive: true, force: true });
  });

  test("has stored it, but the answer was lost: asking again shows the one ticket (S2)", { retry: 0 }, async () => {
    const hall = await stage.hall();
    const page = await stage.panel();
    let isDeaf = false;
    await page.routeWebSocket(/socket\.io/u, (socket) => {
      const hub = socket.connectToServer();
      socket.onMessage((message) => hub.send(message));
      hub.onMessage((message) => {
        // 43…: the acknowledgement of an event.
        if (!(isDeaf && String(message).startsWith("43"))) socket.send(message);
      });
    });
    await page.goto(`${stage.hub.url}/kiosk/#pair=${await hall.pairingCode()}`);
    await services(page).first().tap();
    isDeaf = true;
    await onward(page).tap();
    // The touch is answered at once: the slip stands there, with nothing on it that is not known yet.
    await titleIs(page, kioskTexts.ar.takingNumber);
    expect([await page.locator(".slip").count(), await slipCode(page).count(), await onward(page).count()]).toEqual([
      1, 0, 0,
    ]);
    await expectAxeClean(page, "number on its way");
    expect(await page.getByText(kioskTexts.ar.sitDown).isVisible()).toBe(false);
    const slip = await page.locator(".slip").boundingBox();
    await until(async () => (await hall.view()).services[0]?.waiting, 1);
    await titleIs(page, texts.unansweredTitle);
    expect(await onward(page).textContent()).toBe(commonTexts.ar.retry);
    isDeaf = false;
    await onward(page).tap();
    await slipCode(page).waitFor();
    expect(await slipCode(page).textContent()).toBe("A-001");
    // The line that comes with the number has its room beforehand.
    expect(await page.getByText(kioskTexts.ar.sitDown).isVisible()).toBe(true);
    expect((await page.locator(".slip").boundingBox())?.y).toBe(slip?.y);
    expect((await hall.view()).services[0]?.waiting).toBe(1);
    await page.close();
  });
});

describe("an office that does not serve just now", () => {
  test("paused for prayer: it says so, and a number can be taken all the same", async () => {
    const hall = await stage.hall();
    const page = await hall.kiosk({ language: "en" });
    await hall.act(hall.devices.kiosk, { type: "CheckIn", service: (await hall.view()).services[0]?.id ?? "" });
    const { manager } = hall.tokens;
    const until3 = Date.UTC(2030, 0, 1, 12, 0);
    await hall.act(manager, { type: "PauseOffice", reason: "prayer", until: until3 });
    const notice = page.locator(".ui-notice", { hasText: kioskStateTexts.en.pauses.prayer });
    await notice.waitFor();
    expect(await notice.textContent()).toContain(kioskStateTexts.en.pausedUntil("15:00"));
    await expectAxeClean(page, "paused");
    await services(page).first().tap();
    await onward(page).tap();
    await slipCode(page).waitFor();
    expect(await slipCode(page).textContent()).toBe("A-002");
    await hall.act(manager, { type: "ResumeOffice" });
    await button(page, commonTexts.en.done).tap();
    await until(() => page.locator(".ui-notice").count(), 0);
    await page.close();
  });

  test("closed: it says so, before and after a visitor has chosen", async () => {
    const hall = await stage.hall();
    const page = await hall.kiosk();
    await hall.act(hall.devices.kiosk, { type: "CheckIn", service: (await hall.view()).services[0]?.id ?? "" });
    await services(page).first().tap();
    await hall.act(hall.tokens.manager, { type: "CloseDay" });
    await onward(page).tap();
    await titleIs(page, texts.troubles.closed.title);
    await expectAxeClean(page, "refused");
    await onward(page).tap();
    await page.locator(".ui-empty__title", { hasText: kioskTexts.ar.closed }).waitFor();
    expect([await services(page).count(), await page.locator(".start__ways button").count()]).toEqual([0, 3]);
    await expectAxeClean(page, "closed");
    await page.close();
  });

  test("a service taken away while it was being chosen: choose again", async () => {
    const hall = await stage.hall();
    const page = await hall.kiosk();
    await services(page).nth(5).tap();
    await hall.act(hall.tokens.admin, { type: "RemoveService", service: (await hall.view()).services[5]?.id ?? "" });
    await onward(page).tap();
    await titleIs(page, texts.troubles.changed.title);
    await onward(page).tap();
    await until(() => services(page).count(), 5);
    await page.close();
  });
});
