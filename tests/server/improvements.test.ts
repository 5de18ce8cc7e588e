import { randomUUID } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { rm } from "node:fs/promises";
import { join } from "node:path";
import { afterEach, describe, expect, it } from "vitest";
import { type VirtualClock, virtualClock } from "../../server/clock.ts";
import type { BookLog } from "../../server/log/log.ts";
import { memoryStore } from "../../server/log/memory.ts";
import type { CommandSender } from "../../server/offices-types.ts";
import type { Role } from "../../shared/office/ids.ts";
import type { Answer, Command } from "../../shared/protocol/wire.ts";
import type { ActionEffect } from "../../shared/views/action-effect.ts";
import type { ImprovementView } from "../../shared/views/improvement.ts";
import type { ImprovementsView } from "../../shared/views/improvements.ts";
import type { NoticesView } from "../../shared/views/notices.ts";
import { viewNames } from "../../shared/views/views.ts";
import { temporaryFolder } from "../support/books-stores.ts";
import { foundHall, startTestHub, type TestHub } from "../support/hub.ts";

const office = "riyadh";
const by = (id: string, ...roles: readonly Role[]): CommandSender => ({
  actor: { kind: "staff", id, roles, grants: [] },
  offices: [office],
});
const sara = by("sara", "officer");
const reem = by("reem", "manager");
const password = "a long password";

let open: TestHub[] = [];
afterEach(async () => {
  for (const each of open) await each.close();
  open = [];
});

type Story = {
  readonly hub: TestHub;
  send(sender: CommandSender, command: Command, id?: string, at?: number): Promise<Answer>;
  look<Data>(view: string, code?: string): Promise<Data>;
};

async function story(log: BookLog, clock: VirtualClock): Promise<Story> {
  const hub = await startTestHub({ log, clock });
  open.push(hub);
  const { offices, access } = hub.hub;
  if (!offices.has(office)) {
    await access.addOffice({ id: office, profile: "awaser", timeZone: "Asia/Riyadh" }, reem.actor);
    for (const [username, role] of [["sara", "officer"] as const, ["reem", "manager"] as const]) {
      await access.addUser({ username, name: username, password, roles: [role], offices: [office] }, reem.actor);
    }
  }
  return {
    hub,
    send: (sender, command, id = randomUUID(), at = clock.now()) => offices.send(sender, { id, office, command, at }),
    // A session would not outlive a jump of the clock: each look signs in anew.
    async look<Data>(view: string, code?: string) {
      const token = await hub.signIn("reem", password);
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

describe("what visitors say, through the hub", () => {
  it("S6, R12 their words are in the vault alone: in no book, view, log or answer but the manager's and the owner's page", async () => {
    const marked = ["زرقاء اليمامة", "Zarqa was rude", "+966500000321"];
    const words = marked.join(" · ");
    const folder = temporaryFolder();
    let logged = "";
    const logTo = {
      write(line: string) {
        logged += line;
      },
    };
    const hub = await startTestHub({ folder, logTo, settings: { logLevel: "trace" } });
    open.push(hub);
    const hall = await foundHall(hub);
    const officer = hall.tokens.officers[0] ?? "";
    // The hall's first administrator is a manager too; this one is not.
    await hub.must("POST", "/users", { username: "only.admin", password, roles: ["admin"], offices: [hall.office] });
    const administrator = await hub.signIn("only.admin", password);
    const left: string[] = [];
    const send = async (token: string, command: Command, id = randomUUID()) => {
      const { body } = await hall.send(token, command, id);
      left.push(JSON.stringify(body));
      return body;
    };
    const see = async (token: string, view: string, code = "") => {
      const query = code === "" ? "" : `?code=${code}`;
      return JSON.stringify(
        (await hub.ask("GET", `/offices/${hall.office}/views/${view}${query}`, undefined, token)).body,
      );
    };
    const file = { type: "FileSuggestion", kind: "complaint", channel: "interview", text: words } as const;
    // Repeated it is one (S2); with other words it is a mistake; with a lie about who said it, refused.
    const id = randomUUID();
    const first = await send(hall.devices.kiosk, file, id);
    expect(await send(hall.devices.kiosk, file, id)).toEqual(first);
    expect(await send(hall.devices.kiosk, { ...file, text: `${words}!` }, id)).toMatchObject({
      rejection: { code: "CommandIdReused" },
    });
    expect(await send(hall.devices.kiosk, { ...file, person: "p1" })).toMatchObject({
      rejection: { code: "NamesNobody" },
    });
    const number = first.status === "accepted" ? String(first.result?.["number"]) : "";
    expect(number).toMatch(/^S-\d{4}-0001$/u);
    for (const token of [hall.devices.display, administrator, ...hall.tokens.officers, hall.tokens.researcher]) {
      for (const view of viewNames) left.push(await see(token, view, number));
    }
    for (const view of viewNames.filter((each) => each !== "improvement"))
      left.push(await see(hall.tokens.manager, view));
    const suggestion = { suggestion: id } as const;
    const answer = { type: "AnswerSuggestion", ...suggestion, answer: words } as const;
    expect(await send(officer, answer)).toMatchObject({ rejection: { code: "UnknownSuggestion" } });
    expect(await send(hall.devices.kiosk, answer)).toEqual({ status: "forbidden" });
    expect(await see(hall.tokens.manager, "improvement", number)).toContain(words);
    expect(marked.filter((mark) => left.join("\n").includes(mark))).toEqual([]);
    expect(marked.filter((mark) => logged.includes(mark))).toEqual([]);
    const bytes = Buffer.concat(readdirSync(folder).map((name) => readFileSync(join(folder, name))));
    expect(marked.filter((mark) => bytes.includes(mark))).toEqual([]);
    await hub.close();
    open = [];
    await rm(folder, { recursive: true, force: true });
  });

  it("I3 a flood by one ticket's link ends at three, and reaches nobody else", async () => {
    const clock = virtualClock(Date.parse("2026-11-22T07:00:00Z"));
    const { send } = await story(memoryStore().open(), clock);
    const file = { type: "FileSuggestion", kind: "suggestion", channel: "interview", text: "more seats" } as const;
    const link = (ticket: string): CommandSender => ({
      actor: { kind: "visitor", ticket, code: "A-001", day: "2026-11-22" },
      offices: [office],
    });
    const flood = await Promise.all(Array.from({ length: 20 }, () => send(link("t1"), file)));
    expect(flood.filter(({ status }) => status === "accepted")).toHaveLength(3);
    expect(flood.filter((each) => each.status === "rejected").at(0)).toMatchObject({
      rejection: { code: "TooManyFiled" },
    });
    expect((await send(link("t2"), file)).status).toBe("accepted");
    expect((await send(sara, file)).status).toBe("accepted");
  });

  it("R20 what a person of the vault said goes when she is erased", async () => {
    const clock = virtualClock(Date.parse("2026-11-22T07:00:00Z"));
    const { send, look, hub } = await story(memoryStore().open(), clock);
    const { vault } = hub.hub;
    const reader = { by: "sara", why: "visit" } as const;
    const keepUntil = clock.now() + 86_400_000;
    const person = await vault.put(office, { kind: "person", body: { name: "Zarqa" }, keepUntil }, reader);
    const file = { type: "FileSuggestion", kind: "suggestion", channel: "phone", person, text: "more seats" } as const;
    const { number } = await must(send(sara, file));
    const page = async () => (await look<ImprovementView>("improvement", String(number))).suggestion;
    expect(await page()).toMatchObject({ text: "more seats", person });
    expect(await vault.erase(office, person, reader)).toBe(2);
    expect((await vault.ofPerson(office, person)).length).toBe(0);
  });

  it("R22 an action's effect is for who may see ratings, and says when there is no such action", async () => {
    const hub = await startTestHub();
    open.push(hub);
    const hall = await foundHall(hub);
    const title = { ar: "مقاعد أقرب", en: "Nearer seats" };
    const [year] = new Date().toISOString().split("-");
    const owner = "admin";
    const plan = {
      type: "PlanAction",
      title,
      owner,
      dueDay: `${Number(year) + 1}-06-30`,
      source: { kind: "own" },
    } as const;
    const { body } = await hall.send(hall.tokens.manager, { ...plan, measure: { kind: "wait" } });
    expect(body).toMatchObject({ status: "accepted" });
    const number = body.status === "accepted" ? String(body.result?.["number"]) : "";
    const effect = (token: string | undefined, name = number) =>
      hub.ask<{ effect: ActionEffect }>("GET", `/offices/${hall.office}/actions/${name}/effect`, undefined, token);
    const given = await effect(hall.tokens.manager);
    expect(given.body.effect).toMatchObject({
      measure: "wait",
      before: { n: 0, share: null },
      after: null,
      change: null,
    });
    expect((await effect(hall.tokens.officers[0])).status).toBe(403);
    expect((await effect("no such token")).status).toBe(401);
    expect((await effect(hall.tokens.manager, "A-2020-0001")).status).toBe(404);
  });
});

describe("I13, S9 New Year", () => {
  it("three hubs turn the year at once: what is open goes on once, with its number and day, and the hall is told on", async () => {
    const store = memoryStore();
    const clock = virtualClock(Date.parse("2026-12-28T07:00:00Z"));
    const first = await story(store.open(), clock);
    const file = { type: "FileSuggestion", kind: "suggestion", channel: "phone", text: "more seats" } as const;
    const { suggestion, number, dueDay } = await must(first.send(sara, file));
    const gone = await must(first.send(sara, file));
    await must(
      first.send(reem, { type: "CloseSuggestion", suggestion: String(gone["suggestion"]), reason: "duplicate" }),
    );
    const text = { ar: "أضفنا مقاعد", en: "We added seats" };
    await must(first.send(reem, { type: "PublishNotice", text, until: "2027-01-31" }));
    await must(first.send(reem, { type: "PublishNotice", text, until: "2026-12-31" }));
    const hubs = [first, await story(store.open(), clock), await story(store.open(), clock)];
    // 23:59 in Riyadh is still the old year, though it is 20:59 in UTC.
    clock.set(Date.parse("2026-12-31T20:59:00Z"));
    const lost = randomUUID();
    const assign: Command = { type: "AssignSuggestion", suggestion: String(suggestion), to: "sara" };
    const wished = clock.now();
    const assigned = await first.send(reem, assign, lost, wished);
    clock.advance(2 * 60_000);
    const views = await Promise.all(hubs.map(({ look }) => look<ImprovementsView>("improvements")));
    for (const view of views) {
      expect(view.today).toBe("2027-01-01");
      expect(view.suggestions.map(({ count }) => count)).toEqual([0, 1, 0, 0, 1]);
      expect(view.suggestions[1]?.rows).toMatchObject([{ number, dueDay, owner: "sara" }]);
      expect(view.notices).toMatchObject([{ until: "2027-01-31" }]);
    }
    const hall = await first.look<NoticesView>("notices");
    expect(hall.notices.filter(({ kind }) => kind === "done")).toEqual([{ kind: "done", text }]);
    // S2: the answer was lost over midnight; asked again in the new year it is the same, and nothing happens twice.
    expect(await hubs[1]?.send(reem, assign, lost, wished)).toEqual(assigned);
    const answers = await Promise.all(
      hubs.map(({ send }) => send(sara, { type: "StartSuggestion", suggestion: String(suggestion) })),
    );
    expect(answers.every(({ status }) => status === "accepted")).toBe(true);
    const next = await must(first.send(sara, file));
    expect(next).toMatchObject({ number: "S-2027-0001" });
  });
});
