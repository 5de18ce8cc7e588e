import { beforeEach, describe, expect, onTestFinished, test, vi } from "vitest";
import { virtualClock } from "../../server/clock.ts";
import { memoryStore } from "../../server/log/memory.ts";
import { memoryRows } from "../../server/vault/rows-memory.ts";
import type { ReportWish } from "../../shared/setup/report-plan.ts";
import type { ReportMail } from "../../shared/views/report-mail.ts";
import { administratorPassword, foundHall, type Hall, startTestHub } from "../support/hub.ts";
import { partsOf, startMailServer } from "../support/receivers.ts";
import { unzip } from "../support/unzip.ts";

const minute = 60_000;
/** A moment by the clock of Riyadh. */
const at = (day: string, time: string) => Date.parse(`${day}T${time}:00+03:00`);
const wish: ReportWish = { every: "weekly", hour: 8, language: "en", to: ["manager@example.org", "board@example.org"] };

/** Intervals pass when the test says so: hubs look once a minute. */
beforeEach(() => {
  vi.useFakeTimers({ toFake: ["setInterval", "clearInterval"] });
  return () => vi.useRealTimers();
});

/** Hubs on one store, an office of theirs, and a mail server that all of them reach. */
async function stage(count: number, hasMail = true) {
  const mail = await startMailServer();
  onTestFinished(mail.close);
  const [store, vaultRows, clock] = [memoryStore(), memoryRows(), virtualClock(at("2026-11-18", "09:00"))];
  const smtp = { url: `smtp://127.0.0.1:${mail.port}`, from: "dawr@example.org" };
  const settings = { notifier: { alertMail: [], ...(hasMail ? { smtp } : {}) } };
  const start = async () => {
    const hub = await startTestHub({ log: store.open(), vaultRows, clock, settings });
    onTestFinished(hub.close);
    return hub;
  };
  const hub = await start();
  const hall = await foundHall(hub);
  for (let n = 1; n < count; n += 1) await (await start()).hub.offices.open(hall.office);
  const plan = (next: ReportWish | null, token = hub.adminToken) =>
    hall.send(token, { type: "SetReportPlan", plan: next });
  /** So many minutes pass, each of them on every hub, and what was posted leaves. */
  const pass = async (minutes: number) => {
    for (let n = 0; n < minutes; n += 1) {
      vi.advanceTimersByTime(minute);
      await new Promise((resolve) => setTimeout(resolve, 150));
    }
  };
  return { hub, hall, mail, clock, plan, pass, start };
}

/** Ten visits, each rated well or badly. */
async function work(hall: Hall, advance: (ms: number) => void): Promise<void> {
  const [officer = ""] = hall.tokens.officers;
  await hall.send(officer, { type: "OpenCounter", counter: "1" });
  for (let n = 0; n < 10; n += 1) {
    await hall.send(hall.devices.kiosk, { type: "CheckIn", service: "inquiry" });
    const { body } = await hall.send(officer, { type: "CallNext", counter: "1" });
    const ticket = body.status === "accepted" ? String(body.result?.["ticket"]) : "";
    await hall.send(officer, { type: "StartService", ticket });
    await hall.send(officer, { type: "FinishService", ticket, outcome: "answered" });
    await hall.send(hall.devices.kiosk, { type: "RateVisit", ticket, score: n < 8 ? 5 : 2, mode: "kiosk" });
    advance(minute);
  }
}

describe("U19 the report by mail", () => {
  test("a hub that was started anew sends what is due, though nobody has asked it for the office", async () => {
    const { hub, hall, mail, clock, plan, pass, start } = await stage(1);
    expect((await plan(wish)).body.status).toBe("accepted");
    await work(hall, clock.advance);
    await hub.close();
    clock.set(at("2026-11-22", "08:01"));
    const { hub: started } = await start();
    expect(started.offices.opened()).toEqual([]);
    await pass(3);
    await vi.waitFor(() => expect(mail.mails.map(({ to }) => to[0]).sort()).toEqual([...wish.to].sort()), 20_000);
  });

  test("three hubs, and one that starts later: each address gets the week once, with both tables", async () => {
    const { hall, mail, clock, plan, pass, start } = await stage(3);
    expect((await plan(wish)).body.status).toBe("accepted");
    await work(hall, clock.advance);
    clock.set(at("2026-11-22", "07:59"));
    await pass(2);
    expect(mail.mails).toHaveLength(0);
    clock.set(at("2026-11-22", "08:00"));
    vi.advanceTimersByTime(minute);
    await vi.waitFor(() => expect(mail.mails.map(({ to }) => to[0]).sort()).toEqual([...wish.to].sort()), 20_000);
    await (await start()).hub.offices.open(hall.office);
    clock.set(at("2026-11-23", "12:00"));
    await pass(3);
    expect(mail.mails).toHaveLength(2);
    const { content = "" } = mail.mails[0] ?? {};
    expect(content).toContain("days-2026-11-15-2026-11-21.csv");
    expect(content.replaceAll("=\r\n", "")).toMatch(/10 checked in, and 10 visits were finished/);
    const [csv, xlsx] = partsOf(content).slice(-2);
    expect(csv?.toString()).toMatch(/\r\n2026-11-18,10,10,10,/);
    expect([...unzip(xlsx ?? Buffer.alloc(0)).keys()]).toContain("xl/workbook.xml");
  });

  test("a month in Arabic; a reader who is added within three days gets it too, nobody gets it twice", async () => {
    const { hub, mail, clock, plan, pass } = await stage(1);
    await plan({ ...wish, every: "monthly", language: "ar", to: ["a@example.org"] });
    clock.set(at("2026-12-01", "08:00"));
    vi.advanceTimersByTime(minute);
    await vi.waitFor(() => expect(mail.mails).toHaveLength(1), 20_000);
    expect(mail.mails[0]?.content).toContain("Content-Language: ar");
    const said = partsOf(mail.mails[0]?.content ?? "").map(String);
    expect(said.some((text) => text.includes("لم يسجل أحد حضوره في هذه المدة"))).toBe(true);
    expect(said.some((text) => text.includes("نوفمبر 2026"))).toBe(true);
    // Whoever does nothing for days is signed out.
    const again = await hub.signIn("admin", administratorPassword);
    const both = { ...wish, every: "monthly", language: "ar", to: ["a@example.org", "b@example.org"] } as const;
    expect((await plan(both, again)).body.status).toBe("accepted");
    vi.advanceTimersByTime(minute);
    await vi.waitFor(() => expect(mail.mails).toHaveLength(2), 20_000);
    await pass(2);
    expect(mail.mails.map(({ to }) => to[0])).toEqual(["a@example.org", "b@example.org"]);
  });

  test("no plan, or one that was taken back: nothing leaves", async () => {
    const { mail, clock, plan, pass } = await stage(1);
    await plan(wish);
    await plan(null);
    clock.set(at("2026-11-22", "09:00"));
    await pass(3);
    expect(mail.mails).toHaveLength(0);
  });

  test("S8 only an administrator sets it and reads the addresses; without a mail server it says so", async () => {
    const { hub, hall, plan } = await stage(1, false);
    const { manager, officers } = hall.tokens;
    for (const token of [manager, officers[0] ?? ""]) {
      expect((await plan(wish, token)).status).toBe(403);
      expect((await hub.ask("GET", `/offices/${hall.office}/report-plan`, undefined, token)).status).toBe(403);
    }
    await plan({ ...wish, to: ["office@example.org"] });
    const read = await hub.must<ReportMail>("GET", `/offices/${hall.office}/report-plan`);
    expect(read).toMatchObject({ hasMailServer: false, plan: { to: ["office@example.org"], hour: 8 } });
    expect((await hub.ask("GET", "/offices/nowhere/report-plan")).status).toBe(404);
    const seen = await hub.ask("GET", `/offices/${hall.office}/views/setup`, undefined, hall.devices.kiosk);
    expect(JSON.stringify(seen.body)).not.toContain("@example.org");
  });
});
