import { randomUUID } from "node:crypto";
import { afterEach, describe, expect, it } from "vitest";
import { dayBook } from "../../server/books.ts";
import { type VirtualClock, virtualClock } from "../../server/clock.ts";
import type { BookLog } from "../../server/log/log.ts";
import { memoryStore } from "../../server/log/memory.ts";
import type { CommandSender } from "../../server/offices-types.ts";
import type { Answer, Command } from "../../shared/protocol/wire.ts";
import { troubledLog } from "../support/books-troubled-log.ts";
import { startTestHub, type TestHub } from "../support/hub.ts";

const minute = 60_000;
const office = "riyadh";
const kiosk: CommandSender = { actor: { kind: "device", id: "k1", device: "kiosk" }, offices: [office] };
const officer: CommandSender = {
  actor: { kind: "staff", id: "sara", roles: ["officer"], grants: ["callOutOfTurn"] },
  offices: [office],
};
const manager: CommandSender = {
  actor: { kind: "staff", id: "reem", roles: ["manager"], grants: [] },
  offices: [office],
};
const admin: CommandSender = { actor: { kind: "staff", id: "admin", roles: ["admin"], grants: [] }, offices: [] };

let open: TestHub[] = [];
afterEach(async () => {
  for (const each of open) await each.close();
  open = [];
});

type Story = {
  readonly hub: TestHub;
  readonly clock: VirtualClock;
  send(by: CommandSender, command: Command, id?: string): Promise<Answer>;
  look<Data>(view: string): Promise<Data>;
  board(): Promise<{ day: string | null; isOpen: boolean; waiting: { count: number }[]; calls: { code: string }[] }>;
};

async function story(
  at: string,
  log: BookLog = memoryStore().open(),
  clock = virtualClock(Date.parse(at)),
): Promise<Story> {
  const hub = await startTestHub({ log, clock });
  open.push(hub);
  const { offices, access } = hub.hub;
  if (!offices.has(office)) {
    await access.addOffice({ id: office, profile: "awaser", timeZone: "Asia/Riyadh" }, admin.actor);
  }
  // A device's token outlives any jump of the clock; a session would not.
  const { code } = await access.createPairingCode(office, "kiosk", admin.actor);
  const token = (await access.claimDevice(code))?.token;
  const look = async <Data>(view: string) =>
    (await hub.must<{ data: Data }>("GET", `/offices/${office}/views/${view}`, undefined, token)).data;
  return {
    hub,
    clock,
    send: (by, command, id = randomUUID()) => offices.send(by, { id, office, command }),
    look,
    board: () => look("board"),
  };
}

const checkIn = (service = "inquiry") => ({ type: "CheckIn", service }) as const;
function resultOf(answer: Answer, key: string): string {
  if (answer.status !== "accepted") throw new Error(`not accepted: ${JSON.stringify(answer)}`);
  return String(answer.result?.[key]);
}

describe("S9 midnight is the office's, not the server's", () => {
  it("23:59 and 00:01 in Riyadh on New Year, while the server is in UTC", async () => {
    const { hub, clock, send, board, look } = await story("2026-12-31T07:00:00Z"); // 10:00 in Riyadh
    const old = await send(kiosk, checkIn("support"));
    expect(resultOf(old, "code")).toBe("B-001");
    clock.set(Date.parse("2026-12-31T20:58:00Z"));
    const held = resultOf(await send(kiosk, checkIn()), "ticket");
    await send(officer, { type: "OpenCounter", counter: "1" });
    clock.advance(minute); // 23:59
    await send(officer, { type: "CallTicket", counter: "1", ticket: held, reason: "leaves soon" });
    expect(await send(officer, { type: "StartService", ticket: held })).toMatchObject({ status: "accepted" });
    await send(officer, { type: "Hold", ticket: held });
    const waiting = await send(kiosk, checkIn());
    expect(resultOf(waiting, "code")).toBe("A-002");
    expect((await board()).day).toBe("2026-12-31");

    clock.advance(2 * minute); // 00:01
    await hub.hub.offices.turnDays();
    const after = await board();
    expect(after).toMatchObject({ day: "2027-01-01", isOpen: true, calls: [] });
    // Who came lately waits on; who came in the morning and was never called is closed.
    expect(after.waiting.map((each) => each.count)).toEqual([1, 0, 0, 0, 0, 0].slice(0, after.waiting.length));
    expect(await look("phone?code=A-001")).toMatchObject({ ticket: { phase: "held" } });

    // Numbers restart, and a carried code is not given twice.
    expect(resultOf(await send(kiosk, checkIn("support")), "code")).toBe("B-001");
    expect(resultOf(await send(kiosk, checkIn()), "code")).toBe("A-003");
    expect(await send(officer, { type: "Resume", ticket: held })).toMatchObject({ status: "accepted" });
  });

  it("without anybody moving the hub: its own timer turns the page, and watchers see it", async () => {
    const { hub, clock, send } = await story("2026-11-20T20:59:00Z");
    await send(kiosk, checkIn());
    const screen = await hub.connect(hub.adminToken);
    await screen.watch({ office, view: "board" });
    await screen.view((message) => "day" in message.data && message.data.day === "2026-11-20");
    clock.advance(2 * minute);
    const next = await screen.view((message) => "day" in message.data && message.data.day === "2026-11-21");
    expect(next.data).toMatchObject({ isOpen: true });
  });

  it("a hub that was away at midnight closes the day that was left open, whoever asks first", async () => {
    const store = memoryStore();
    const { send, clock, hub } = await story("2026-11-20T20:50:00Z", store.open());
    const ticket = resultOf(await send(kiosk, checkIn()), "ticket");
    await hub.close();
    open = [];
    clock.advance(20 * minute);
    const later = await story("", store.open(), clock);
    expect(await later.board()).toMatchObject({ day: "2026-11-21", isOpen: true });
    expect(await later.send(kiosk, { type: "Abandon", ticket })).toMatchObject({ status: "accepted" });
  });

  it("S2 a command repeated over midnight happened once", async () => {
    const { clock, send, board } = await story("2026-11-20T20:59:30Z");
    const id = randomUUID();
    const first = await send(kiosk, checkIn(), id);
    clock.advance(minute);
    expect(await send(kiosk, checkIn(), id)).toEqual(first);
    expect((await board()).waiting.reduce((sum, each) => sum + each.count, 0)).toBe(1);
  });

  it("S2 a command that was accepted and is repeated days later happened once", async () => {
    const { hub, clock, send, board } = await story("2026-11-20T08:00:00Z");
    const id = randomUUID();
    const envelope = { id, office, command: checkIn(), at: clock.now() };
    const first = await hub.hub.offices.send(kiosk, envelope);
    for (const days of [1, 2]) {
      clock.advance(days * 24 * 60 * minute);
      await send(kiosk, checkIn("support"));
      expect(await hub.hub.offices.send(kiosk, envelope)).toEqual(first);
    }
    expect((await board()).waiting.reduce((sum, each) => sum + each.count, 0)).toBe(1);
  });

  it("S2 so does one wished by a clock that was an hour ahead, just before midnight", async () => {
    const { hub, clock, board } = await story("2026-11-20T20:30:00Z");
    const envelope = { id: randomUUID(), office, command: checkIn(), at: clock.now() + 60 * minute };
    const first = await hub.hub.offices.send(kiosk, envelope);
    clock.advance(10 * 60 * minute);
    expect(await hub.hub.offices.send(kiosk, envelope)).toEqual(first);
    expect((await board()).waiting.reduce((sum, each) => sum + each.count, 0)).toBe(0);
  });

  it("S2 so does one wished by a clock that was set back behind the day that had begun", async () => {
    const { hub, clock, send } = await story("2026-11-20T21:00:30Z");
    await send(kiosk, checkIn());
    clock.set(Date.parse("2026-11-20T20:00:50Z"));
    const envelope = { id: randomUUID(), office, command: checkIn(), at: clock.now() };
    const first = await hub.hub.offices.send(kiosk, envelope);
    expect(first).toMatchObject({ status: "accepted" });
    clock.set(Date.parse("2026-11-22T03:00:00Z"));
    expect(await hub.hub.offices.send(kiosk, envelope)).toEqual(first);
  });

  it("S1 S2 T5 a check-in made offline on an earlier day enters that day's book, once, and no queue of today", async () => {
    const { hub, clock, send, board, look } = await story("2026-11-20T08:00:00Z");
    await send(kiosk, checkIn());
    const offline = { code: "K1-01", at: clock.now() + 60 * minute, device: "k1" };
    clock.advance(24 * 60 * minute);
    await hub.hub.offices.turnDays();
    const id = randomUUID();
    const first = await send(kiosk, { ...checkIn(), offline }, id);
    expect(first).toMatchObject({ status: "accepted", result: { ticket: id, code: "K1-01" } });
    expect(await send(kiosk, { ...checkIn(), offline }, id)).toEqual(first);
    expect(await board()).toMatchObject({ day: "2026-11-21", waiting: [{ count: 0 }, {}, {}, {}, {}, {}] });
    expect(await look("phone?code=K1-01")).toMatchObject({ ticket: null });
    // Today the same kiosk's series begins anew.
    const today = { ...offline, at: clock.now() - minute };
    expect(await send(kiosk, { ...checkIn(), offline: today })).toMatchObject({ status: "accepted" });
    expect((await board()).waiting[0]).toMatchObject({ count: 1 });
  });

  it("S1 T5 so does one of a day on which nobody else came, because the line was cut all day", async () => {
    const { hub, clock, send, board } = await story("2026-11-19T08:00:00Z");
    await send(kiosk, checkIn());
    const offline = { code: "K1-01", at: clock.now() + 24 * 60 * minute, device: "k1" };
    clock.advance(48 * 60 * minute);
    const id = randomUUID();
    const first = await send(kiosk, { ...checkIn(), offline }, id);
    expect(first).toMatchObject({ status: "accepted", result: { ticket: id, code: "K1-01" } });
    expect(await send(kiosk, { ...checkIn(), offline }, id)).toEqual(first);
    const { state } = await hub.hub.engine.read(dayBook(office, "2026-11-20"));
    expect(state).toMatchObject({ day: "2026-11-20", isOpen: false });
    expect((await board()).waiting.reduce((sum, each) => sum + each.count, 0)).toBe(0);
  });

  it("S2 T5 one made offline just after midnight is today's, though yesterday is closed", async () => {
    const { clock, send, board } = await story("2026-11-20T20:50:00Z");
    await send(kiosk, checkIn("support"));
    clock.advance(15 * minute);
    await send(kiosk, checkIn("update"));
    const offline = { code: "K1-01", at: clock.now() - 2 * minute, device: "k1" };
    const id = randomUUID();
    const first = await send(kiosk, { ...checkIn(), offline }, id);
    expect(first).toMatchObject({ status: "accepted", result: { code: "K1-01" } });
    expect(await send(kiosk, { ...checkIn(), offline }, id)).toEqual(first);
    expect((await board()).waiting[0]).toMatchObject({ count: 1 });
  });

  it("R1 a number told to an offline kiosk yesterday rates yesterday's visit, not its namesake of today", async () => {
    const { clock, send, hub } = await story("2026-11-20T08:00:00Z");
    await send(kiosk, checkIn());
    const at = clock.now();
    clock.advance(24 * 60 * minute);
    await hub.hub.offices.turnDays();
    await send(officer, { type: "Abandon", ticket: resultOf(await send(kiosk, checkIn()), "ticket") });
    const command = { type: "RateVisit", ticket: "A-001", score: 4, mode: "kiosk" } as const;
    const late = { id: randomUUID(), office, command, at };
    expect(await hub.hub.offices.send(kiosk, late)).toMatchObject({ status: "accepted" });
    expect(await send(kiosk, command)).toMatchObject({ status: "accepted" });
    expect(await send(kiosk, command)).toMatchObject({ status: "rejected", rejection: { code: "AlreadyRated" } });
  });

  it("S4 a clock that steps back over midnight does not bring the finished day back", async () => {
    const { clock, send, board } = await story("2026-11-20T20:30:00Z");
    await send(kiosk, checkIn());
    clock.advance(60 * minute);
    await send(kiosk, checkIn());
    clock.advance(-60 * minute);
    expect(await send(kiosk, checkIn())).toMatchObject({ status: "accepted", result: { code: "A-003" } });
    expect((await board()).day).toBe("2026-11-21");
  });

  it("S2 S4 nor does a hub that starts while the clock is behind", async () => {
    const { open: another } = memoryStore();
    const { clock, send } = await story("2026-11-20T20:30:00Z", another());
    await send(kiosk, checkIn());
    clock.advance(60 * minute);
    const id = randomUUID();
    const first = await send(kiosk, checkIn(), id);
    clock.advance(-60 * minute);
    const restarted = await story("", another(), clock);
    expect(await restarted.send(kiosk, checkIn(), id)).toEqual(first);
    expect((await restarted.board()).day).toBe("2026-11-21");
  });
});

describe("a day opens by itself", () => {
  it("with the first command; a day that a person closed stays closed until a person opens it", async () => {
    const { send, board } = await story("2026-11-20T07:00:00Z");
    expect(await board()).toMatchObject({ day: null });
    expect(await send(kiosk, checkIn())).toMatchObject({ status: "accepted", result: { code: "A-001" } });
    expect(await send(manager, { type: "CloseDay" })).toMatchObject({ status: "accepted" });
    expect(await send(kiosk, checkIn())).toMatchObject({ status: "rejected", rejection: { code: "DayClosed" } });
    expect(await send(manager, { type: "OpenDay" })).toMatchObject({ status: "accepted" });
    expect(await send(kiosk, checkIn())).toMatchObject({ status: "accepted", result: { code: "A-002" } });
  });

  it("works by the newest setup from the next command on", async () => {
    const { send, hub } = await story("2026-11-20T07:00:00Z");
    await send(kiosk, checkIn());
    const service = { id: "new", name: { ar: "جديد", en: "New" }, letter: "N", icon: "star", counters: [] };
    expect(await send(admin, { type: "SetService", service })).toMatchObject({ status: "accepted" });
    expect(await send(kiosk, checkIn("new"))).toMatchObject({ status: "accepted", result: { code: "N-001" } });
    const day = await hub.hub.offices.open(office);
    expect(day?.isReady()).toBe(true);
  });

  it("many first commands at once open it once", async () => {
    const { send } = await story("2026-11-20T07:00:00Z");
    const answers = await Promise.all(Array.from({ length: 50 }, () => send(kiosk, checkIn())));
    expect(new Set(answers.map((answer) => resultOf(answer, "code"))).size).toBe(50);
  });

  it("an office that was listed but not founded, because the hub died in between, is founded when first asked for", async () => {
    const { hub, send } = await story("2026-11-20T07:00:00Z");
    expect(await send(kiosk, checkIn())).toMatchObject({ status: "accepted" });
    expect(await hub.hub.offices.found(office, { profile: "awaser", timeZone: "Asia/Riyadh" })).toMatchObject({
      status: "accepted",
    });
  });

  it("an office whose founding the store did not take opens no day without services", async () => {
    const log = troubledLog(memoryStore().open());
    const { send, board } = await story("2026-11-20T07:00:00Z", log);
    log.cutNext("before writing");
    expect(await send(kiosk, checkIn())).toEqual({ status: "failed" });
    expect(await send(kiosk, checkIn())).toMatchObject({ status: "accepted" });
    expect((await board()).waiting).toHaveLength(6);
  });

  it("refuses a profile or time zone that is not known, and founds nothing", async () => {
    const { hub } = await story("2026-11-20T07:00:00Z");
    const { offices } = hub.hub;
    expect(await offices.found("b", { profile: "awaser", timeZone: "Mars/Olympus" })).toMatchObject({
      rejection: { code: "UnknownTimeZone" },
    });
  });
});

describe("ratings know a ticket by a keyed hash only", () => {
  const rate = (ticket?: string) =>
    ({ type: "RateVisit", score: 5, mode: "kiosk", ...(ticket === undefined ? {} : { ticket }) }) as const;

  it("by id or today's code, once; without a ticket always; and the book betrays neither", async () => {
    const log = memoryStore().open();
    const { send } = await story("2026-11-20T07:10:00Z", log);
    const checkedIn = await send(kiosk, checkIn());
    const id = resultOf(checkedIn, "ticket");
    const code = resultOf(checkedIn, "code");
    await send(officer, { type: "Abandon", ticket: id });
    expect(await send(kiosk, rate("A-999"))).toMatchObject({ rejection: { code: "UnknownTicket" } });
    expect(await send(kiosk, rate(code))).toMatchObject({ status: "accepted" });
    expect(await send(kiosk, rate(id))).toMatchObject({ rejection: { code: "AlreadyRated" } });
    expect(await send(kiosk, rate())).toMatchObject({ status: "accepted" });
    const book = JSON.stringify(await log.read(`office/${office}/ratings/2026-11`, 0));
    expect(book).not.toContain(id);
    expect(book).not.toContain(code);
    expect(book).toContain(`"at":${Date.parse("2026-11-20T07:00:00Z")}`);
  });

  it("R11 a touch without a ticket that looks like play is kept, flagged, and its repetition is no second touch", async () => {
    const log = memoryStore().open();
    const { clock, send } = await story("2026-11-20T07:10:00Z", log);
    const checkedIn = await send(kiosk, checkIn());
    const code = resultOf(checkedIn, "code");
    await send(officer, { type: "Abandon", ticket: resultOf(checkedIn, "ticket") });
    const first = randomUUID();
    await send(kiosk, rate(), first);
    clock.advance(minute);
    await send(kiosk, rate(), first);
    await send(kiosk, rate(code));
    await send(kiosk, rate());
    const book = await log.read(`office/${office}/ratings/2026-11`, 0);
    const flags = book.map(({ events: [event] }) => (event as { misuse?: readonly string[] }).misuse);
    expect(flags).toEqual([["moreThanVisits"], undefined, ["moreThanVisits"]]);
    await send(kiosk, rate());
    const [last] = (await log.read(`office/${office}/ratings/2026-11`, 3))[0]?.events ?? [];
    expect(last).toMatchObject({ misuse: ["tooSoon", "moreThanVisits"] });
  });

  it("S2 a rating repeated at a hub whose month is still the last one happened once", async () => {
    const { clock, send } = await story("2026-11-30T21:00:30Z");
    const code = resultOf(await send(kiosk, checkIn()), "code");
    const id = randomUUID();
    const first = await send(kiosk, rate(code), id);
    clock.set(Date.parse("2026-11-30T20:00:30Z"));
    expect(await send(kiosk, rate(code), id)).toEqual(first);
  });

  it("S2, S9 over the midnight of a month's end: a follow-up finds its rating, a repetition its answer", async () => {
    const { clock, send } = await story("2026-11-30T20:59:00Z");
    const checkedIn = await send(kiosk, checkIn());
    const code = resultOf(checkedIn, "code");
    await send(officer, { type: "Abandon", ticket: resultOf(checkedIn, "ticket") });
    const other = resultOf(await send(kiosk, checkIn("support")), "code");
    const id = randomUUID();
    const first = await send(kiosk, rate(code), id);
    await send(manager, { type: "CloseDay" });
    clock.advance(2 * minute);
    expect(await send(kiosk, rate(code), id)).toEqual(first);
    // One rating per visit, whichever month it is in.
    expect(await send(kiosk, rate(code))).toMatchObject({ rejection: { code: "AlreadyRated" } });
    const followUp = { type: "AddFollowUp", rating: resultOf(first, "rating"), reasons: [] } as const;
    expect(await send(kiosk, followUp)).toMatchObject({ status: "accepted" });
    // Who was served just before midnight still rates just after it.
    expect(await send(kiosk, rate(other))).toMatchObject({ status: "accepted" });
    clock.advance(60 * minute);
    expect(await send(kiosk, rate(other))).toMatchObject({ rejection: { code: "UnknownTicket" } });
  });
});
