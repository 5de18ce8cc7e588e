import { spawn } from "node:child_process";
import { createHmac } from "node:crypto";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, onTestFinished, test, vi } from "vitest";
import { systemClock } from "../../server/clock.ts";
import { ConfigFault } from "../../server/config-fault.ts";
import { openMail } from "../../server/notifier/mail.ts";
import { backOffMs } from "../../server/notifier/notifier.ts";
import { notifierSettings } from "../../server/notifier/settings.ts";
import { openWebhook, signatureOf } from "../../server/notifier/webhook.ts";
import { memoryRows } from "../../server/vault/rows-memory.ts";
import { sqliteRows } from "../../server/vault/rows-sqlite.ts";
import { noticeNames, noticePurposes } from "../../shared/persons/notices.ts";
import { purposes } from "../../shared/persons/person.ts";
import { notifierStage, office } from "../support/notifier-stage.ts";
import { startMailServer, startReceiver } from "../support/receivers.ts";

const sara = { by: "sara", why: "visit" } as const;
const secret = "the secret of the webhook";
const minute = 60_000;
const silence = { kind: "alert", about: "deviceSilent", facts: { device: "K1", minutes: 6 } } as const;

async function hooked(answer?: Parameters<typeof startReceiver>[0]) {
  const receiver = await startReceiver(answer);
  onTestFinished(receiver.close);
  const channel = openWebhook({ url: receiver.url, secret });
  const stage = notifierStage({ notice: channel, alert: [{ channel }] });
  onTestFinished(stage.notifier.close);
  return { ...stage, received: receiver.received };
}

describe("the webhook", () => {
  test("an alert is signed over its time and body, and names nobody (SAFETY §5)", async () => {
    const { notifier, received, endings } = await hooked();
    expect(await notifier.post(office, "K1 silent", silence)).toBe("queued");
    await vi.waitFor(() => expect(endings).toEqual(["alert sent"]));
    const [{ body, signature, message } = { body: "", signature: "", message: undefined }] = received;
    const seconds = Number(/^t=(\d+),/.exec(signature)?.[1]);
    expect(Math.abs(seconds - Date.now() / 1_000)).toBeLessThan(60);
    const mark = createHmac("sha256", secret).update(`${seconds}.${body}`).digest("hex");
    expect(signature).toBe(`t=${seconds},v1=${mark}`);
    expect(signature).toBe(signatureOf(secret, seconds, body));
    expect(signatureOf("another secret, as long", seconds, body)).not.toBe(signature);
    expect(message).toMatchObject({
      office,
      kind: "alert",
      about: "deviceSilent",
      facts: { device: "K1", minutes: 6 },
    });
    expect(message?.text).toContain("K1");
    expect(message).not.toHaveProperty("to");
  });

  test("tried again later and later, under the same id, until it is taken", async () => {
    const { notifier, received, endings, pass } = await hooked((n) => (n < 4 ? 503 : 200));
    await notifier.post(office, "K1 silent", silence);
    await vi.waitFor(() => expect(received).toHaveLength(1));
    for (const [n, waitMs] of [
      [2, 3_750],
      [3, 7_500],
      [4, 15_000],
    ] as const) {
      await vi.waitFor(() => {
        pass(waitMs);
        expect(received.length).toBeGreaterThanOrEqual(n);
      });
    }
    await vi.waitFor(() => expect(endings).toEqual(["alert sent"]));
    expect(new Set(received.map(({ message }) => message.id)).size).toBe(1);
  });

  test("the wait doubles up to half an hour, and half of it is chance", () => {
    expect([1, 2, 3, 4].map((n) => backOffMs(n, 1))).toEqual([5_000, 10_000, 20_000, 40_000]);
    expect(backOffMs(1, 0)).toBe(2_500);
    expect([12, 500].map((n) => backOffMs(n, 1))).toEqual([30 * minute, 30 * minute]);
  });

  test("given up after a day, or at once where it is refused: said loudly, without its content", async () => {
    const { notifier, logged, endings, pass } = await hooked((n) => (n === 1 ? 410 : 503));
    await notifier.post(office, "one", silence);
    await vi.waitFor(() => expect(endings).toEqual(["alert refused"]));
    await notifier.post(office, "two", silence);
    await vi.waitFor(() => {
      pass(4 * 60 * minute);
      expect(endings).toEqual(["alert refused", "alert givenUp"]);
    });
    const loud = logged.map((line) => JSON.parse(line)).filter(({ level }) => level === 50);
    expect(loud.map(({ msg, about }) => `${msg}: ${about}`)).toEqual(
      Array(2).fill("a message was given up: deviceSilent"),
    );
  });

  test("nobody follows where it leads: a taken-over receiver cannot send the hub into the network", async () => {
    const inside = await startReceiver();
    onTestFinished(inside.close);
    const { notifier, received, endings } = await hooked(() => ({ location: inside.url }));
    await notifier.post(office, "K1 silent", silence);
    await vi.waitFor(() => expect(endings).toEqual(["alert refused"]));
    expect(received).toHaveLength(1);
    expect(inside.received).toHaveLength(0);
  });

  test("the same fact is told once, also after it was sent (S2)", async () => {
    const { notifier, received, endings, pass } = await hooked();
    for (let n = 0; n < 3; n += 1) {
      await notifier.post(office, "K1 silent since 12", silence);
      await vi.waitFor(() => expect(endings).toEqual(["alert sent"]));
      pass(minute);
    }
    await notifier.post(office, "K1 silent since 14", silence);
    await vi.waitFor(() => expect(received).toHaveLength(2));
  });

  test("two hubs on one store send each message once", async () => {
    const receiver = await startReceiver();
    onTestFinished(receiver.close);
    const channels = { alert: [{ channel: openWebhook({ url: receiver.url, secret }) }] };
    const rows = memoryRows();
    const [one, two] = [notifierStage(channels, { rows }), notifierStage(channels, { rows })];
    for (let n = 0; n < 20; n += 1) await (n % 2 === 0 ? one : two).notifier.post(office, `n${n}`, silence);
    await vi.waitFor(() => {
      one.pass(0);
      two.pass(0);
      expect(one.endings.length + two.endings.length).toBe(20);
    });
    expect(receiver.received).toHaveLength(20);
  });

  test("S1 what was kept leaves after kill -9, each under one id", { timeout: 60_000 }, async () => {
    const folder = mkdtempSync(join(tmpdir(), "dawr-notifier-"));
    onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
    const child = spawn(process.execPath, ["tests/support/post-messages.ts", folder], {
      stdio: ["ignore", "pipe", "inherit"],
    });
    let said = "";
    const ended = new Promise((resolve) => child.once("exit", resolve));
    child.stdout.on("data", (chunk: Buffer) => {
      said += chunk.toString();
      if (said.split("\n").length > 25) child.kill("SIGKILL");
    });
    await ended;
    const kept = said.split("\n").length - 1;
    const receiver = await startReceiver();
    onTestFinished(receiver.close);
    const clock = { ...systemClock(), set: () => undefined, advance: () => undefined };
    const rows = sqliteRows(folder);
    const { notifier, pass } = notifierStage(
      { alert: [{ channel: openWebhook({ url: receiver.url, secret }) }] },
      {
        rows,
        // The dead hub had taken some in hand: a minute later they are anybody's.
        clock: { ...clock, now: () => Date.now() + 2 * minute },
      },
    );
    onTestFinished(async () => {
      await notifier.close();
      await rows.close();
    });
    pass(0);
    await vi.waitFor(() => expect(receiver.received.length).toBeGreaterThanOrEqual(kept), 20_000);
    const devices = new Set(receiver.received.map(({ message }) => message.facts["device"]));
    for (let n = 1; n <= kept; n += 1) expect(devices.has(`K${n}`)).toBe(true);
    const ids = receiver.received.map(({ message }) => message.id);
    expect(new Set(ids).size).toBe(devices.size);
  });
});

describe("consent (POLICY §5)", () => {
  test("R21 P9 nothing leaves without consent to its purpose in the moment of sending", {
    timeout: 120_000,
  }, async () => {
    const { notifier, persons, received, endings, pass } = await hooked();
    const consent = fc.record({ purpose: fc.constantFrom(...purposes), isGiven: fc.boolean() });
    const story = fc.record({
      before: fc.array(consent, { maxLength: 5 }),
      after: fc.array(consent, { maxLength: 3 }),
      notice: fc.constantFrom(...noticeNames),
      hasMobile: fc.boolean(),
    });
    let n = 0;
    await fc.assert(
      fc.asyncProperty(story, async ({ before, after, notice, hasMobile }) => {
        n += 1;
        const mobile = `+9665${String(n).padStart(8, "0")}`;
        const person = await persons.add(office, { name: `زائر ${n}`, ...(hasMobile ? { mobile } : {}) }, [], sara);
        if ("refused" in person) throw new Error(person.refused);
        const say = async (all: typeof before) => {
          for (const each of all) await persons.consent(office, person.id, { ...each, method: "signed" }, sara);
        };
        await say(before);
        await say(after);
        const [seen, done] = [received.length, endings.length];
        await notifier.post(office, `notice ${n}`, {
          kind: "notice",
          about: notice,
          person: person.id,
          facts: { code: "A-001" },
        });
        pass(1);
        await vi.waitFor(() => expect(endings.length).toBe(done + 1), { interval: 1 });
        const last = [...before, ...after].findLast(({ purpose }) => purpose === noticePurposes[notice]);
        const isAllowed = hasMobile && last?.isGiven === true;
        expect(endings.at(-1)).toBe(isAllowed ? "notice sent" : "notice notAllowed");
        expect(received.slice(seen).map(({ message }) => message.to)).toEqual(isAllowed ? [mobile] : []);
        expect(
          received
            .slice(seen)
            .map(({ body }) => body)
            .join(),
        ).not.toContain("زائر");
      }),
      { numRuns: 300 },
    );
  });

  test("R21 P9 taken back, or erased, while the message waits: it does not leave", async () => {
    const { notifier, persons, vault, received, endings, pass, clock } = await hooked((n) => (n <= 2 ? 503 : 200));
    const given = [{ purpose: "turnNotices", isGiven: true, method: "spoken", at: clock.now(), by: "sara" }] as const;
    const add = async (mobile: string) => {
      const added = await persons.add(office, { mobile }, given, sara);
      if ("refused" in added) throw new Error(added.refused);
      return added.id;
    };
    const [one, two] = [await add("+966500000001"), await add("+966500000002")];
    const near = { kind: "notice", about: "turnNear", facts: { code: "A-001" } } as const;
    await notifier.post(office, "one", { ...near, person: one });
    await notifier.post(office, "two", { ...near, person: two });
    await vi.waitFor(() => expect(received).toHaveLength(2));
    await persons.consent(office, one, { purpose: "turnNotices", isGiven: false, method: "spoken" }, sara);
    await vault.erase(office, two, sara);
    await vi.waitFor(() => {
      pass(10_000);
      expect(endings).toEqual(["notice notAllowed", "notice notAllowed"]);
    });
    expect(received).toHaveLength(2);
  });

  test("in the person's language", async () => {
    const { notifier, persons, received, clock } = await hooked();
    const consents = [
      { purpose: "serviceData", isGiven: true, method: "signed", at: clock.now(), by: "sara" },
    ] as const;
    const person = await persons.add(office, { mobile: "+447700900123", language: "en" }, consents, sara);
    if ("refused" in person) throw new Error(person.refused);
    const facts = { code: "C-2026-0001" };
    await notifier.post(office, "ready", { kind: "notice", about: "decisionReady", person: person.id, facts });
    await vi.waitFor(() => expect(received).toHaveLength(1));
    expect(received[0]?.message.text).toContain("The answer to your request C-2026-0001 is ready");
  });
});

describe("mail", () => {
  async function mailed(options: Parameters<typeof startMailServer>[0] = {}, login = "") {
    const server = await startMailServer(options);
    onTestFinished(server.close);
    const channel = openMail({ url: `smtp://${login}127.0.0.1:${server.port}`, from: "dawr@example.org" });
    const stage = notifierStage({ report: channel, alert: [{ channel, to: "office@example.org" }] });
    onTestFinished(stage.notifier.close);
    return { ...stage, mails: server.mails };
  }
  const report = {
    kind: "report",
    about: "monthly",
    to: "manager@example.org",
    language: "ar",
    subject: "تقرير أكتوبر",
    text: "مرفق التقرير الشهري.",
    attachments: [{ name: "report.csv", type: "text/csv", base64: Buffer.from("a;b\n1;2\n").toString("base64") }],
  } as const;

  test("a report arrives with its file, an alert at the office", async () => {
    const { notifier, mails, endings } = await mailed();
    await notifier.post(office, "report 2026-10", report);
    await notifier.post(office, "K1 silent", silence);
    await vi.waitFor(() => expect(endings.sort()).toEqual(["alert sent", "report sent"]));
    const byTo = new Map(mails.map(({ to, content }) => [to[0], content]));
    expect(byTo.get("manager@example.org")).toContain(Buffer.from("a;b\n1;2\n").toString("base64"));
    expect(byTo.get("manager@example.org")).toMatch(/Message-ID: <k-[\w-]+@dawr>/i);
    expect(byTo.get("manager@example.org")).toContain(Buffer.from("تقرير أكتوبر").toString("base64").slice(0, 12));
    expect(byTo.get("office@example.org")).toContain("K1");
  });

  test("4xx is tried again, 5xx is given up", async () => {
    let n = 0;
    const { notifier, mails, endings, pass } = await mailed({
      onRcptTo(_, __, done) {
        n += 1;
        const responseCode = n === 1 ? 451 : 550;
        done(n === 2 ? null : Object.assign(new Error("no"), { responseCode }));
      },
    });
    await notifier.post(office, "one", report);
    await vi.waitFor(() => {
      pass(10_000);
      expect(endings).toEqual(["report sent"]);
    });
    expect(mails).toHaveLength(1);
    await notifier.post(office, "two", report);
    await vi.waitFor(() => expect(endings).toEqual(["report sent", "report refused"]));
  });

  test("a password is not sent in the clear", async () => {
    let asked = 0;
    const { notifier, mails, pass } = await mailed(
      {
        disabledCommands: ["STARTTLS"],
        allowInsecureAuth: true,
        onAuth(_, __, done) {
          asked += 1;
          done(null, { user: "dawr" });
        },
      },
      "dawr:secret@",
    );
    await notifier.post(office, "one", report);
    for (let n = 0; n < 3; n += 1) {
      await new Promise((resolve) => setTimeout(resolve, 50));
      pass(minute);
    }
    expect(asked).toBe(0);
    expect(mails).toHaveLength(0);
  });
});

describe("settings", () => {
  const whole = { DAWR_WEBHOOK_SECRET: "sixteen letters!", DAWR_NOTICE_WEBHOOK: "https://sms.example.org/hook" };

  test("nothing is set: nothing can leave", async () => {
    expect(notifierSettings({})).toEqual({ alertMail: [] });
    const { notifier } = notifierStage({ alert: [] });
    expect(await notifier.post(office, "one", silence)).toBe("off");
  });

  test.each([
    ["plain http over the internet", { ...whole, DAWR_NOTICE_WEBHOOK: "http://sms.example.org/" }],
    ["another protocol", { ...whole, DAWR_ALERT_WEBHOOK: "file:///etc/passwd" }],
    ["user and password in it", { ...whole, DAWR_ALERT_WEBHOOK: "https://a:hunter2@example.org" }],
    ["no secret", { DAWR_NOTICE_WEBHOOK: whole.DAWR_NOTICE_WEBHOOK }],
    ["a short secret", { ...whole, DAWR_WEBHOOK_SECRET: "hunter2" }],
    ["mail from nowhere", { DAWR_SMTP_URL: "smtps://u:hunter2@mail.example.org" }],
    ["a mail address that is two", { DAWR_SMTP_URL: "smtps://m.example.org", DAWR_MAIL_FROM: "a@b.c\r\nBcc: d@e.f" }],
    ["alerts by mail without a server", { DAWR_ALERT_MAIL: "office@example.org" }],
  ])("refused: %s, in a sentence without any secret", (_, env) => {
    expect(() => notifierSettings(env)).toThrow(ConfigFault);
    expect(() => notifierSettings(env)).not.toThrow(/hunter2/);
  });

  test("a program beside the hub may be reached by plain http", () => {
    for (const url of ["http://127.0.0.1:9/", "http://sms:8080/", "http://10.0.0.5/", "http://[::1]/"])
      expect(notifierSettings({ ...whole, DAWR_NOTICE_WEBHOOK: url }).noticeWebhook).toBe(url);
    for (const url of ["http://11.0.0.5/", "http://172.32.0.1/", "http://[2001:db8::1]/"])
      expect(() => notifierSettings({ ...whole, DAWR_NOTICE_WEBHOOK: url })).toThrow(ConfigFault);
  });
});
