import { randomUUID } from "node:crypto";
import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { beforeEach, describe, expect, onTestFinished, test, vi } from "vitest";
import { type VirtualClock, virtualClock } from "../../server/clock.ts";
import { memoryStore } from "../../server/log/memory.ts";
import { memoryRows } from "../../server/vault/rows-memory.ts";
import type { ReportPlan, ReportWish } from "../../shared/setup/report-plan.ts";
import type { ReportMail } from "../../shared/views/report-mail.ts";
import { administratorPassword, foundHall, type HubOptions, startTestHub } from "../support/hub.ts";
import { dawr } from "../support/keep.ts";
import { startMailServer } from "../support/receivers.ts";

const [minute, hour] = [60_000, 3_600_000];
/** A moment by the clock of Riyadh. */
const at = (day: string, time: string) => Date.parse(`${day}T${time}:00+03:00`);
const [anna, badr, careless] = ["anna@example.org", "badr@example.org", "careless@example.org"];
const wish: ReportWish = { every: "weekly", hour: 8, language: "en", to: [anna, badr] };
const admin = { by: "admin", why: "notice" } as const;

/** Intervals pass when the test says so: hubs look once a minute for reports, once an hour for their readers. */
beforeEach(() => {
  vi.useFakeTimers({ toFake: ["setInterval", "clearInterval"] });
  return () => vi.useRealTimers();
});

/** Hubs on one store, and a mail server that all of them reach. */
async function stage(options: HubOptions = {}, clock: VirtualClock = virtualClock(at("2026-11-18", "09:00"))) {
  const mail = await startMailServer();
  onTestFinished(mail.close);
  const [store, vaultRows] = [memoryStore(), memoryRows()];
  const notifier = { alertMail: [], smtp: { url: `smtp://127.0.0.1:${mail.port}`, from: "dawr@example.org" } };
  const start = async (settings: HubOptions["settings"] = {}) => {
    const shared = options.folder === undefined ? { log: store.open(), vaultRows } : {};
    const hub = await startTestHub({ ...shared, clock, ...options, settings: { notifier, ...settings } });
    onTestFinished(hub.close);
    return hub;
  };
  const hub = await start();
  const hall = await foundHall(hub, 1, "riyadh");
  const log = store.open();
  const plan = (next: unknown, id = randomUUID(), token = hub.adminToken) =>
    hall.send(token, { type: "SetReportPlan", plan: next } as never, id);
  const read = async (from = hub) => {
    // Whoever does nothing for days is signed out.
    const token = await from.signIn("admin", administratorPassword);
    return (await from.must<ReportMail>("GET", "/offices/riyadh/report-plan", undefined, token)).plan?.to;
  };
  const named = async () => (await plansOf(log)).at(-1)?.to ?? [];
  const rows = () => hub.hub.vault.ofPerson("riyadh", "report-readers");
  /** It is Sunday morning: the report is due, and so many mails are there in the end. */
  const report = async (mails: number, day = "2026-11-22") => {
    clock.set(at(day, "08:00"));
    vi.advanceTimersByTime(minute);
    await vi.waitFor(() => expect(mail.mails.length).toBe(mails), 20_000);
  };
  return { hub, hall, mail, clock, log, start, plan, read, named, rows, report };
}

async function plansOf(log: ReturnType<ReturnType<typeof memoryStore>["open"]>): Promise<readonly ReportPlan[]> {
  const commits = await log.read("office/riyadh/setup", 0);
  return commits.flatMap(({ events }) =>
    events.flatMap((event) =>
      event.type === "ReportPlanSet" ? [(event as unknown as { plan: ReportPlan }).plan] : [],
    ),
  );
}

describe("U19 S6 addresses of the report lie in the vault", () => {
  test("two hubs: either opens them for the administrator, the book holds ids, each address gets the report once", async () => {
    const { hub, start, plan, read, named, rows, report, log, mail } = await stage();
    const other = await start();
    await other.hub.offices.open("riyadh");
    const id = randomUUID();
    const wished = { ...wish, to: [anna, "Anna@Example.org", badr] };
    expect((await plan(wished, id)).body.status).toBe("accepted");
    const again = await other.ask("POST", "/offices/riyadh/commands", {
      id,
      command: { type: "SetReportPlan", plan: wished },
    });
    expect(again.body).toMatchObject({ status: "accepted" });
    expect(await plansOf(log)).toHaveLength(1);
    expect(await named()).toEqual([expect.stringMatching(/^k-[\w-]{43}$/), expect.stringMatching(/^k-[\w-]{43}$/)]);
    expect(await rows()).toEqual([...(await named())].sort());
    expect(await read()).toEqual([anna, badr]);
    expect(await read(other)).toEqual([anna, badr]);
    const [first = ""] = await named();
    expect(
      (await hub.hub.vault.readings("riyadh", first)).map(({ act, by, why }) => `${act} ${by} ${why}`).sort(),
    ).toEqual(["put admin notice", "read admin notice", "read admin notice"]);
    await report(2);
    expect(mail.mails.map(({ to }) => to[0]).sort()).toEqual([anna, badr]);
  });

  test("the same plan set anew: new ids, the old ones erased, and nobody gets the same report twice", async () => {
    const { hub, plan, named, rows, report, mail, read } = await stage();
    await plan(wish);
    const before = await named();
    await report(2);
    const token = await hub.signIn("admin", administratorPassword);
    expect((await plan({ ...wish, to: [badr, careless] }, randomUUID(), token)).body.status).toBe("accepted");
    expect((await named()).filter((each) => before.includes(each))).toEqual([]);
    expect(await rows()).toEqual([...(await named())].sort());
    expect(await read()).toEqual([badr, careless]);
    vi.advanceTimersByTime(minute);
    await vi.waitFor(() => expect(mail.mails).toHaveLength(3), 20_000);
    vi.advanceTimersByTime(minute);
    await new Promise((resolve) => setTimeout(resolve, 300));
    expect(mail.mails.map(({ to }) => to[0]).sort()).toEqual([anna, badr, careless]);
    await plan(null, randomUUID(), token);
    expect(await rows()).toEqual([]);
  });

  test("a wrong address, an id in its place, a plan of nobody, nobody's right: nothing comes into the vault", async () => {
    const { hall, plan, read, rows, hub } = await stage();
    const person = { kind: "person", body: "زرقاء", keepUntil: Date.now() + 9e12 } as const;
    const id = await hub.hub.vault.put("riyadh", person, admin);
    for (const to of [["anna@"], ["anna"], [`${anna},${badr}`], [id], [], Array.from({ length: 11 }, () => anna)])
      expect(await plan({ ...wish, to })).toMatchObject({ status: 400 });
    expect((await plan(wish, randomUUID(), hall.tokens.manager)).status).toBe(403);
    expect((await plan(null)).body.status).toBe("accepted");
    expect(await read()).toBeUndefined();
    expect(await rows()).toEqual([]);
  });

  test("an id that is erased or is somebody else's costs nobody else the report", async () => {
    const { hub, plan, named, read, report, mail } = await stage();
    await plan({ ...wish, to: [anna, careless, badr] });
    const [, gone = "", last = ""] = await named();
    await hub.hub.vault.erase("riyadh", gone, admin);
    expect(await read()).toEqual([anna, badr]);
    await report(2);
    expect(mail.mails.map(({ to }) => to[0]).sort()).toEqual([anna, badr]);
    await hub.hub.vault.correct("riyadh", last, { person: "v-somebody" }, admin);
    expect(await read()).toEqual([anna]);
    for (const id of await named()) await hub.hub.vault.erase("riyadh", id, admin);
    expect(await read()).toEqual([]);
    await report(2, "2026-11-29");
  });

  test("the secret changes: addresses are opened by the old one, sealed anew, and by the new one alone", async () => {
    const { start, plan, read, report, named } = await stage();
    await plan(wish);
    const before = await named();
    const secret = "another secret for tests, long enough";
    const both = await start({ secret, oldSecret: "a secret for tests, long enough" });
    expect(await read(both)).toEqual([anna, badr]);
    expect(await both.hub.vault.rotate("riyadh")).toBeGreaterThanOrEqual(2);
    const anew = await start({ secret });
    expect(await read(anew)).toEqual([anna, badr]);
    expect(await named()).toEqual(before);
    await anew.hub.offices.open("riyadh");
    await report(2);
  });

  test("a key that is lost costs the addresses, and nothing else: the form is empty, the hub goes on", async () => {
    const { hub, start, plan, read, report } = await stage();
    await plan(wish);
    await hub.close();
    const without = await start({ secret: "another secret for tests, long enough" });
    await without.hub.offices.open("riyadh");
    await report(0);
    await new Promise((resolve) => setTimeout(resolve, 300));
    expect(await read(without)).toEqual([]);
  });
});

describe("U19 a book of an older version that holds addresses", () => {
  /** The hall with a plan as an older version wrote it. */
  async function oldBook() {
    const staged = await stage();
    const { hub, log } = staged;
    const book = "office/riyadh/setup";
    const write = async (to: readonly string[]) => {
      const { length } = await log.read(book, 0);
      const plan = { ...wish, to, since: at("2026-11-18", "09:00") };
      const commit = {
        book,
        revision: length + 1,
        id: randomUUID(),
        at: plan.since,
        command: "SetReportPlan",
        hash: "",
      };
      const by = { kind: "staff", id: "admin", roles: ["admin"], grants: [] } as const;
      await log.append(book, [{ ...commit, by, events: [{ type: "ReportPlanSet", plan }] } as never]);
      await vi.waitFor(async () =>
        expect((await hub.hub.offices.open("riyadh"))?.setup().state.reportPlan?.to).toEqual(to),
      );
    };
    return { ...staged, write };
  }

  test("reports leave and the form shows them; hubs put ids in their place, once, and the rhythm stays", async () => {
    const { hub, start, write, read, named, rows, report, log, mail } = await oldBook();
    await write([anna, badr]);
    await start();
    expect(await read()).toEqual([anna, badr]);
    vi.advanceTimersByTime(hour);
    await vi.waitFor(async () => expect((await named()).join()).not.toContain("@"));
    const [before, after, ...more] = await plansOf(log);
    expect(more).toEqual([]);
    expect(after).toEqual({ ...before, to: await named() });
    expect(await rows()).toEqual([...(await named())].sort());
    expect(await read()).toEqual([anna, badr]);
    const { revision } = hub.hub.engine.peek((await hub.hub.offices.open("riyadh"))?.setupBook as never) ?? {};
    vi.advanceTimersByTime(hour);
    await report(2);
    expect(mail.mails.map(({ to }) => to[0]).sort()).toEqual([anna, badr]);
    expect((await log.read("office/riyadh/setup", 0)).length).toBe(revision);
  });

  test("a report that left before is not sent again by the ids", async () => {
    const { write, named, report, mail } = await oldBook();
    await write([anna]);
    await report(1);
    vi.advanceTimersByTime(hour);
    await vi.waitFor(async () => expect((await named()).join()).not.toContain("@"));
    vi.advanceTimersByTime(2 * minute);
    await new Promise((resolve) => setTimeout(resolve, 300));
    expect(mail.mails.map(({ to }) => to[0])).toEqual([anna]);
  });

  test("what a command left behind that never came into the book goes, once no command can be on its way", async () => {
    const { hub, plan, named, rows, clock } = await stage();
    await plan(wish);
    const left = { kind: "contact", body: careless, person: "report-readers", keepUntil: Date.now() + 9e12 } as const;
    await hub.hub.vault.put("riyadh", left, admin);
    vi.advanceTimersByTime(hour);
    await new Promise((resolve) => setTimeout(resolve, 200));
    expect(await rows()).toHaveLength(3);
    clock.advance(4 * hour);
    vi.advanceTimersByTime(hour);
    await vi.waitFor(async () => expect(await rows()).toEqual([...(await named())].sort()));
  });
});

describe("S10 the addresses go where the office's data go", () => {
  test("a folder holds none in the clear; its backup is restored, its copy starts, and both know them", async () => {
    const folder = mkdtempSync(join(tmpdir(), "dawr-readers-"));
    onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
    const [data, file] = [join(folder, "data"), join(folder, "office.gz")];
    const { hub, plan } = await stage({ folder: data });
    await plan(wish);
    await plan({ ...wish, to: [anna, careless] });
    await hub.close();
    const bytes = Buffer.concat(readdirSync(data).map((name) => readFileSync(join(data, name))));
    for (const address of [anna, badr, careless]) expect(bytes.includes(address)).toBe(false);
    expect(await dawr(["backup", file], { DATA_DIR: data })).toMatchObject({ code: 0 });
    expect(await dawr(["restore", file], { DATA_DIR: join(folder, "restored") })).toMatchObject({ code: 0 });
    expect(await dawr(["copy", "--from", `sqlite:${data}`, "--to", `sqlite:${join(folder, "copied")}`])).toMatchObject({
      code: 0,
    });
    for (const place of ["restored", "copied"]) {
      const there = await startTestHub({ folder: join(folder, place) });
      onTestFinished(there.close);
      const { plan: kept } = await there.must<ReportMail>("GET", "/offices/riyadh/report-plan");
      expect(kept?.to).toEqual([anna, careless]);
    }
  });
});
