import { randomUUID } from "node:crypto";
import { afterEach, describe, expect, it } from "vitest";
import { type VirtualClock, virtualClock } from "../../server/clock.ts";
import type { BookLog } from "../../server/log/log.ts";
import { memoryStore } from "../../server/log/memory.ts";
import type { CommandSender } from "../../server/offices-types.ts";
import { createPersons } from "../../server/vault/persons.ts";
import type { Role } from "../../shared/office/ids.ts";
import type { Answer, Command } from "../../shared/protocol/wire.ts";
import type { CaseView } from "../../shared/views/case.ts";
import type { CasesView } from "../../shared/views/cases.ts";
import type { CommitteeView } from "../../shared/views/committee.ts";
import { foundHall, startTestHub, type TestHub } from "../support/hub.ts";

const office = "riyadh";
const by = (id: string, ...roles: readonly Role[]): CommandSender => ({
  actor: { kind: "staff", id, roles, grants: [] },
  offices: [office],
});
const sara = by("sara", "officer");
const omar = by("omar", "committee");
const day = 86_400_000;

let open: TestHub[] = [];
afterEach(async () => {
  for (const each of open) await each.close();
  open = [];
});

type Story = {
  readonly hub: TestHub;
  readonly clock: VirtualClock;
  send(sender: CommandSender, command: Command, id?: string): Promise<Answer>;
  look<Data>(view: string, code?: string): Promise<Data>;
  /** Somebody of the vault with this national id. */
  added(nationalId: string): Promise<string>;
};

async function story(log: BookLog, clock: VirtualClock): Promise<Story> {
  const hub = await startTestHub({ log, clock });
  open.push(hub);
  const { offices, access } = hub.hub;
  if (!offices.has(office)) {
    await access.addOffice({ id: office, profile: "awaser", timeZone: "Asia/Riyadh" }, omar.actor);
  }
  return {
    hub,
    clock,
    send: (sender, command, id = randomUUID()) => offices.send(sender, { id, office, command }),
    async added(nationalId) {
      const person = await createPersons(hub.hub.vault, clock).add(office, { nationalId }, [], {
        by: "sara",
        why: "visit",
      });
      if ("refused" in person) throw new Error(person.refused);
      return person.id;
    },
    // A session would not outlive a jump of the clock: each look signs in anew.
    async look<Data>(view: string, code?: string) {
      const token = await hub.signIn("admin", "a password for tests");
      const query = code === undefined ? "" : `?code=${code}`;
      return (await hub.must<{ data: Data }>("GET", `/offices/${office}/views/${view}${query}`, undefined, token)).data;
    },
  };
}

const must = async (answer: Promise<Answer>) => {
  const given = await answer;
  if (given.status !== "accepted") throw new Error(JSON.stringify(given));
  return given.result ?? {};
};

/** A case with everything in order, before the committee. */
async function submitted({ send, look }: Story, person: string): Promise<{ id: string; number: string }> {
  const source = { kind: "form" } as const;
  const { case: id, number } = await must(send(sara, { type: "OpenCase", service: "support", source, person }));
  const held = { case: String(id) };
  await must(send(sara, { type: "RecordConsent", ...held, isGiven: true, how: "signed" }));
  for (const document of ["identity", "income", "address"]) {
    await must(send(sara, { type: "ProvideDocument", ...held, document }));
    const expiry = document === "identity" ? { expiry: { calendar: "umalqura", date: "1450-01-01" } as const } : {};
    await must(send(sara, { type: "MatchDocument", ...held, document, ...expiry }));
  }
  const page = (await look<CaseView>("case", String(number))).case;
  const signing = { declaration: 1, hash: page?.statementHash ?? "", method: "drawn", signature: "d1" } as const;
  await must(send(sara, { type: "SignStatement", ...held, ...signing, signer: "self" }));
  await must(send(sara, { type: "RecordTold", ...held, how: "shown" }));
  await must(send(sara, { type: "SubmitCase", ...held }));
  return { id: String(id), number: String(number) };
}

describe("a case through the hub", () => {
  it("R2–R8 from a visit to delivery; each sees what is hers", async () => {
    const clock = virtualClock(Date.parse("2026-11-22T07:00:00Z"));
    const here = await story(memoryStore().open(), clock);
    const { send, look, added } = here;
    const visitor = await added("1000000099");
    const { ticket } = await must(send(sara, { type: "CheckIn", service: "support", visitor }));
    const source = { kind: "ticket", ticket: String(ticket) } as const;
    const opened = await must(send(sara, { type: "OpenCase", service: "support", source }));
    expect(opened).toMatchObject({ number: "2026-0001" });
    const page = await look<CaseView>("case", "2026-0001");
    expect(page.case).toMatchObject({ person: visitor, officer: "sara", stage: "collecting", consent: null });
    const submit: Command = { type: "SubmitCase", case: String(opened["case"]) };
    // R7: the hub refuses, not only the page.
    expect(await send(sara, submit)).toMatchObject({
      status: "rejected",
      rejection: { code: "CaseIncomplete", lacks: page.case?.lacks },
    });
    const { id, number } = await submitted(here, await added("1000000008"));
    const decide: Command = { type: "DecideCase", case: id, outcome: "accepted", reason: "text-1" };
    expect(await send(sara, decide)).toEqual({ status: "forbidden" });
    expect(await send(omar, decide)).toMatchObject({ rejection: { code: "EarlyReplyUnconfirmed" } });
    clock.advance(14 * day);
    const committee = await look<CommitteeView>("committee");
    expect(committee.queue).toMatchObject([{ number, reply: { standing: "open", earliestDay: "2026-12-06" } }]);
    const [first, second] = await Promise.all([send(omar, decide), send(by("mona", "committee"), decide)]);
    expect([first.status, second.status].sort()).toEqual(["accepted", "rejected"]);
    await must(send(sara, { type: "DeliverAnswer", case: id, how: "phone" }));
    await must(send(sara, { type: "RegisterBeneficiary", case: id }));
    await must(send(sara, { type: "RecordDelivery", case: id, delivered: true }));
    const board = await look<CasesView>("cases");
    expect(board.stages.map(({ stage, count }) => [stage, count])).toEqual([
      ["collecting", 1],
      ["committee", 0],
      ["answer", 0],
      ["registration", 0],
      ["delivery", 0],
      ["closed", 1],
    ]);
  });

  it("K20 R3 papers that the desk matched come along into the case; K19 what is sensitive waits for consent", async () => {
    const clock = virtualClock(Date.parse("2026-11-22T07:00:00Z"));
    const { send, look, added } = await story(memoryStore().open(), clock);
    await must(send(sara, { type: "OpenCounter", counter: "1" }));
    const visitor = await added("1000000099");
    const { ticket } = await must(send(sara, { type: "CheckIn", service: "support", visitor }));
    const visit = { ticket: String(ticket) };
    await must(send(sara, { type: "CallNext", counter: "1" }));
    await must(send(sara, { type: "StartService", ...visit }));
    for (const paper of ["identity", "income", "address"]) {
      const note = { is: "paper", paper, state: "matched" } as const;
      await must(send(sara, { type: "NoteVisit", ...visit, note }));
    }
    const source = { kind: "ticket", ...visit } as const;
    const opened = await must(send(sara, { type: "OpenCase", service: "support", source }));
    const about = { case: String(opened["case"]) };
    const states = async () => {
      const page = (await look<CaseView>("case", String(opened["number"]))).case;
      return page?.papers.map(({ asked, held }) => `${asked.id} ${held?.status ?? "missing"}`).slice(0, 3);
    };
    expect(await states()).toEqual(["identity provided", "income missing", "address matched"]);
    const provide: Command = { type: "ProvideDocument", ...about, document: "income" };
    expect(await send(sara, provide)).toMatchObject({ rejection: { code: "ConsentNeeded", document: "income" } });
    const agree = { type: "RecordConsent", ...about, isGiven: true } as const;
    expect(await send(sara, { ...agree, how: "spoken" })).toMatchObject({ rejection: { code: "ConsentNotExplicit" } });
    expect(await send(omar, { ...agree, how: "signed" })).toEqual({ status: "forbidden" });
    await must(send(sara, { ...agree, how: "signed" }));
    await must(send(sara, provide));
    expect(await states()).toEqual(["identity provided", "income provided", "address matched"]);
  });

  it("R12 a member of the committee sees cases to decide on, and neither ratings nor the overview", async () => {
    const hub = await startTestHub();
    open.push(hub);
    const hall = await foundHall(hub);
    const password = "a long password";
    await hub.must("POST", "/users", { username: "omar", password, roles: ["committee"], offices: [hall.office] });
    const token = await hub.signIn("omar", password);
    const see = async (view: string) =>
      (await hub.ask("GET", `/offices/${hall.office}/views/${view}`, undefined, token)).status;
    expect(await see("committee")).toBe(200);
    for (const view of ["ratings", "overview", "desk", "cases"]) expect(await see(view), view).toBe(403);
    const officer = hall.tokens.officers[0] ?? "";
    const asked = async (view: string) =>
      (await hub.ask("GET", `/offices/${hall.office}/views/${view}`, undefined, officer)).status;
    expect([await asked("cases"), await asked("committee"), await asked("case")]).toEqual([200, 403, 400]);
  });
});

describe("K15, S9 New Year", () => {
  it("three hubs turn the year at once: each case goes on once, with its number and its clock", async () => {
    const store = memoryStore();
    const clock = virtualClock(Date.parse("2026-12-28T07:00:00Z"));
    const first = await story(store.open(), clock);
    const { id, number } = await submitted(first, await first.added("1000000008"));
    const hubs = [first, await story(store.open(), clock), await story(store.open(), clock)];
    // 23:59 in Riyadh is still the old year, though it is 20:59 in UTC.
    clock.set(Date.parse("2026-12-31T20:59:00Z"));
    const lost = randomUUID();
    const note: Command = { type: "AddNote", case: id, note: "text-7" };
    const noted = await first.send(omar, note, lost);
    clock.advance(2 * 60_000);
    const queues = await Promise.all(hubs.map(({ look }) => look<CommitteeView>("committee")));
    for (const queue of queues) {
      expect(queue.today).toBe("2027-01-01");
      expect(queue.queue).toMatchObject([{ id, number, reply: { earliestDay: "2027-01-11", dueDay: "2027-01-25" } }]);
    }
    // S2: the answer was lost over midnight; asked again in the new year it is the same, and nothing happens twice.
    const again = await hubs[1]?.send(omar, note, lost);
    expect(again).toEqual(noted);
    expect((await first.look<CommitteeView>("committee")).queue[0]?.notes).toHaveLength(1);
    clock.set(Date.parse("2027-01-11T07:00:00Z"));
    const decide: Command = { type: "DecideCase", case: id, outcome: "rejected", reason: "text-1" };
    const answers = await Promise.all(hubs.map(({ send }) => send(omar, decide)));
    expect(answers.filter(({ status }) => status === "accepted")).toHaveLength(1);
    const source = { kind: "form" } as const;
    const next = await must(
      first.send(sara, { type: "OpenCase", service: "inquiry", source, person: await first.added("1000000016") }),
    );
    expect(next).toMatchObject({ number: "2027-0001" });
  });
});

describe("K23 R24 cases of years past", () => {
  it("a case closed in December is opened by its number or link, and stands on its person's board, in January and years on", async () => {
    const clock = virtualClock(Date.parse("2026-12-29T07:00:00Z"));
    const here = await story(memoryStore().open(), clock);
    const { send, look, added } = here;
    const [one, two] = [await added("1000000008"), await added("1000000016")];
    const { id, number } = await submitted(here, one);
    const going = await submitted(here, two);
    await must(send(sara, { type: "WithdrawCase", case: id, reason: "applicant" }));
    const board = async (person: string) =>
      (await look<CasesView>("cases", person)).stages.flatMap(({ stage, cases }) =>
        cases.map((each) => [each.number, stage]),
      );
    clock.set(Date.parse("2027-01-02T07:00:00Z"));
    for (const code of [number, id]) {
      expect((await look<CaseView>("case", code)).case).toMatchObject({ id, number, stage: "closed" });
    }
    expect(await board(one)).toEqual([[number, "closed"]]);
    // What went on is told once, as it stands in the new year.
    await must(send(sara, { type: "WithdrawCase", case: going.id, reason: "other" }));
    expect(await board(two)).toEqual([[going.number, "closed"]]);
    const before = (await look<CasesView>("cases")).stages.flatMap(({ cases }) => cases);
    expect(before.map((each) => each.number)).toEqual([going.number]);
    clock.set(Date.parse("2029-03-01T07:00:00Z"));
    expect((await look<CaseView>("case", going.number)).case).toMatchObject({ closing: { reason: "other" } });
    expect(await board(one)).toEqual([[number, "closed"]]);
    expect((await look<CaseView>("case", "2031-0001")).case).toBeNull();
  });
});
