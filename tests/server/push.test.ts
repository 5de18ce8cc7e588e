import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Writable } from "node:stream";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { isPublicAddress, isPublicEndpoint } from "../../server/push/public-host.ts";
import { publicReach, sendPush } from "../../server/push/send-push.ts";
import { vapidKeysOf } from "../../server/push/vapid.ts";
import { sqliteRows } from "../../server/vault/rows-sqlite.ts";
import { pushTexts } from "../../shared/i18n/texts/push.ts";
import { foundHall, type Hall, startTestHub, type TestHub } from "../support/hub.ts";
import { makePhone, startPushService, vapidOf } from "../support/push-service.ts";

let service: Awaited<ReturnType<typeof startPushService>>;
let folder: string;
let hub: TestHub;
let hall: Hall;
let said = "";
beforeAll(async () => {
  service = await startPushService();
});
afterAll(() => service.close());

const logTo = () =>
  new Writable({
    write(chunk, _encoding, done) {
      said += String(chunk);
      done();
    },
  });
const start = () =>
  startTestHub({
    folder,
    pushReach: service.reach,
    settings: { logLevel: "debug", isRateLimited: true },
    logTo: logTo(),
  });

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), "dawr-push-hub-"));
  said = "";
  service.pushed.length = 0;
  service.answer(201);
  hub = await start();
  hall = await foundHall(hub);
});
afterEach(async () => {
  await hub.close();
  rmSync(folder, { recursive: true, force: true });
});

type Slip = { readonly ticket: string; readonly code: string; readonly token: string };

async function checkIn(): Promise<Slip> {
  const { body } = await hall.send(hall.devices.kiosk, { type: "CheckIn", service: "inquiry" });
  if (body.status !== "accepted") throw new Error(JSON.stringify(body));
  const { ticket, code, link } = body.result as { ticket: string; code: string; link: string };
  return { ticket, code, token: link.slice(link.indexOf("#") + 1) };
}

/** Four people, so that nobody's turn is near for the last one. */
async function farTicket(): Promise<Slip> {
  for (let n = 0; n < 3; n += 1) await checkIn();
  return checkIn();
}

const agree = (slip: Slip, body: object) =>
  hub.ask<{ issues?: readonly { path: string }[] }>("POST", "/push", body, slip.token);
const isOn = async (slip: Slip) => (await hub.must<{ isOn: boolean }>("GET", "/push", undefined, slip.token)).isOn;

async function callNext(): Promise<void> {
  const token = hall.tokens.officers[0] ?? "";
  await hall.send(token, { type: "OpenCounter", counter: "1" });
  expect((await hall.send(token, { type: "CallNext", counter: "1" })).body.status).toBe("accepted");
}

const pushes = (count: number) => expect.poll(() => service.pushed.length, { timeout: 15_000 }).toBe(count);

describe("telling a phone while its page is closed", () => {
  test("W1, S6 once when the turn is near and once when called: sealed for that phone alone, signed, short-lived, without a name", async () => {
    const slip = await checkIn();
    const phone = makePhone(`${service.origin}/push/abc`);
    expect((await agree(slip, { ...phone.subscription, language: "ur" })).status).toBe(204);
    await pushes(1);
    await callNext();
    await pushes(2);
    const [near, called] = service.pushed;
    const told = (body: string) => ({ title: slip.code, body, lang: "ur", dir: "rtl" });
    expect(JSON.parse(phone.open(near?.body ?? Buffer.alloc(0)))).toEqual(told(pushTexts.ur.near));
    expect(JSON.parse(phone.open(called?.body ?? Buffer.alloc(0)))).toEqual(told(pushTexts.ur.called));
    for (const { headers, body, path } of service.pushed) {
      expect(path).toBe("/push/abc");
      expect(headers).toMatchObject({ ttl: "600", urgency: "high", "content-encoding": "aes128gcm" });
      expect(String(headers["topic"])).toMatch(/^[\w-]{1,32}$/u);
      const { key, claims } = vapidOf(String(headers["authorization"]));
      expect(key).toBe(vapidKeysOf("a secret for tests, long enough").publicKey);
      expect(claims["aud"]).toBe(service.origin);
      const whole = `${JSON.stringify(headers)}${body.toString("latin1")}`;
      for (const secret of [slip.code, slip.ticket, slip.token, hall.office]) expect(whole).not.toContain(secret);
    }
    // Nothing more comes of the same call.
    await new Promise((resolve) => setTimeout(resolve, 5_000));
    expect(service.pushed).toHaveLength(2);
    expect(said).not.toContain("/push/abc");
    const metrics = await (await fetch(`${hub.hub.url}/metrics`)).text();
    expect(metrics).not.toContain(service.origin);
  });

  test("W1 it lives over a restart, and ends with the visit: nothing of it stays in the store", async () => {
    const slip = await farTicket();
    const phone = makePhone(`${service.origin}/push/restart`);
    expect((await agree(slip, { ...phone.subscription, language: "ar" })).status).toBe(204);
    await hub.close();
    hub = await start();
    expect(await isOn(slip)).toBe(true);
    const token = hall.tokens.officers[0] ?? "";
    const ask = (command: object) =>
      hub.ask<{ status: string; result?: { ticket: string } }>(
        "POST",
        `/offices/${hall.office}/commands`,
        { id: crypto.randomUUID(), command },
        token,
      );
    await ask({ type: "OpenCounter", counter: "1" });
    // One before it is called: two are ahead.
    await ask({ type: "CallNext", counter: "1" });
    await pushes(1);
    expect(JSON.parse(phone.open(service.pushed[0]?.body ?? Buffer.alloc(0)))).toMatchObject({
      body: pushTexts.ar.near,
    });
    await hub.must(
      "POST",
      `/offices/${hall.office}/commands`,
      { id: crypto.randomUUID(), command: { type: "Abandon", ticket: slip.ticket } },
      slip.token,
    );
    await expect.poll(() => isOn(slip), { timeout: 15_000 }).toBe(false);
    const rows = sqliteRows(folder);
    expect(await rows.ofPerson(hall.office, "push-subscriptions")).toEqual([]);
    await rows.close();
  });

  test.each([404, 410, 307, 400])(
    "W2 a push service that answers %i is asked no more, and the phone forgotten",
    async (status) => {
      service.answer(status);
      const slip = await checkIn();
      await agree(slip, { ...makePhone(`${service.origin}/push/gone`).subscription, language: "en" });
      await expect.poll(() => isOn(slip), { timeout: 15_000 }).toBe(false);
      await callNext();
      await new Promise((resolve) => setTimeout(resolve, 3_000));
      expect(service.pushed).toHaveLength(1);
    },
  );

  test("W2 one that fails for a moment is asked once more", async () => {
    service.answer(503);
    const slip = await checkIn();
    await agree(slip, { ...makePhone(`${service.origin}/push/later`).subscription, language: "en" });
    await pushes(1);
    service.answer(201);
    await pushes(2);
    expect(await isOn(slip)).toBe(true);
  });

  test("W1 withdrawn with one request, it is told nothing; the phone that agreed last takes the place of the one before", async () => {
    const slip = await farTicket();
    const [first, second] = [makePhone(`${service.origin}/push/1`), makePhone(`${service.origin}/push/2`)];
    await agree(slip, { ...first.subscription, language: "en" });
    await agree(slip, { ...second.subscription, language: "en" });
    await callNext();
    await pushes(1);
    expect(service.pushed[0]?.path).toBe("/push/2");
    expect((await hub.ask("DELETE", "/push", undefined, slip.token)).status).toBe(204);
    expect((await hub.ask("DELETE", "/push", undefined, slip.token)).status).toBe(204);
    expect(await isOn(slip)).toBe(false);
  });

  test("S8, S7 only who holds a ticket's link agrees, only for a push service, with keys that are some, and not without end", async () => {
    const slip = await farTicket();
    const { subscription } = makePhone(`${service.origin}/push/x`);
    const good = { ...subscription, language: "en" };
    for (const token of [hall.tokens.manager, hall.devices.kiosk, hall.devices.display]) {
      expect((await hub.ask("POST", "/push", good, token)).status).toBe(403);
      expect((await hub.ask("GET", "/push", undefined, token)).status).toBe(403);
    }
    expect((await hub.ask("POST", "/push", good, `${slip.token}x`)).status).toBe(401);
    const wrong = [
      { ...good, endpoint: "https://127.0.0.1/push" },
      { ...good, endpoint: "" },
      { ...good, keys: { ...subscription.keys, auth: "short" } },
      { ...good, keys: { auth: subscription.keys.auth } },
      { ...good, language: "fr" },
      { ...good, ticket: "another" },
      [],
    ];
    for (const each of wrong) expect((await agree(slip, each)).status, JSON.stringify(each)).toBe(400);
    const statuses = [];
    for (let n = 0; n < 6; n += 1) statuses.push((await agree(slip, good)).status);
    expect(statuses).toContain(429);
  });
});

describe("where a hub sends to", () => {
  test("W2 only to names of the whole world, over https, at its own port", () => {
    const yes = ["https://fcm.googleapis.com/fcm/send/abc", "https://updates.push.services.mozilla.com/wpush/v2/x"];
    const no = [
      ...["http://fcm.googleapis.com/x", "https://localhost/x", "https://hub/x", "https://printer.local/x"],
      ...["https://127.0.0.1/x", "https://2130706433/x", "https://0x7f.1/x", "https://[::1]/x", "https://8.8.8.8/x"],
      ...["https://push.example.com:8443/x", "https://a@push.example.com/x", "file:///etc/passwd", "", "x"],
      ...["https://redis.internal/x", "https://nas.home.arpa/x", "https://localhost./x"],
    ];
    expect(yes.filter((each) => !isPublicEndpoint(each))).toEqual([]);
    expect(no.filter(isPublicEndpoint)).toEqual([]);
  });

  test("W2 no address of somebody's own network, also where a public name leads to it", async () => {
    const own = ["10.1.2.3", "127.0.0.1", "169.254.169.254", "172.31.0.1", "192.168.1.1", "100.64.0.1", "0.0.0.0"];
    const six = ["::1", "::", "fe80::1", "fc00::1", "::ffff:127.0.0.1", "64:ff9b::a00:1", "ff02::1"];
    expect([...own, ...six].filter(isPublicAddress)).toEqual([]);
    expect(["8.8.8.8", "2606:4700::1111", "172.32.0.1"].filter((each) => !isPublicAddress(each))).toEqual([]);
    // The name is let through, what it leads to is not: nothing is connected to.
    const { subscription } = makePhone(`${service.origin}/push/own`);
    const reach = { mayReach: () => true, options: { ...service.reach.options, ...publicReach.options } };
    const vapid = vapidKeysOf("another secret for tests");
    const outcome = await sendPush(subscription, "x", { vapid, subject: "mailto:a@b.example", topic: "t", reach });
    expect(outcome).toBe("gone");
    expect(service.pushed).toEqual([]);
  });

  test("W2 the keys belong to the secret: the same after each start, others for another secret", () => {
    expect(vapidKeysOf("one secret of a hub")).toEqual(vapidKeysOf("one secret of a hub"));
    expect(vapidKeysOf("one secret of a hub").publicKey).not.toBe(vapidKeysOf("two secrets of hubs").publicKey);
    expect(Buffer.from(vapidKeysOf("one secret of a hub").publicKey, "base64url")).toHaveLength(65);
  });
});
