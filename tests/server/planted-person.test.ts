import { randomUUID } from "node:crypto";
import { readdirSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { sqliteRows } from "../../server/vault/rows-sqlite.ts";
import { wordsOf } from "../../shared/protocol/schemas-sealed.ts";
import type { Answer, Command } from "../../shared/protocol/wire.ts";
import { viewNames } from "../../shared/views/views.ts";
import { temporaryFolder } from "../support/books-stores.ts";
import { foundHall, type Hall, startTestHub, type TestHub } from "../support/hub.ts";
import { wellFormed } from "../support/hub-garbage.ts";

/** Who gets the report, by a name of her own. */
const reader = "zarqa.reader@example.org";

/** Marked persons: no piece of these may leave the hub but to the desk and the researcher, or be readable in the store. */
const marked = ["زرقاء اليمامة", "Zarqa Yamama", "1000000008", "+966500000321", "left in Rajab", "2000000006", reader];
const words = marked.join(" · ");

let folder: string;
let hub: TestHub;
let hall: Hall;
let officer = "";
let logged = "";
/** All that was answered to anybody, views of the desk and the researcher apart. */
const left: string[] = [];
let visitorId = "";

const found = (text: string) => marked.filter((mark) => text.includes(mark));

async function send(token: string, command: Command, id = randomUUID()): Promise<Answer> {
  const { body } = await hall.send(token, command, id);
  left.push(JSON.stringify(body));
  return body;
}

async function must(token: string, command: Command): Promise<Readonly<Record<string, unknown>>> {
  const answer = await send(token, command);
  if (answer.status !== "accepted") throw new Error(`${command.type}: ${JSON.stringify(answer)}`);
  return answer.result ?? {};
}

async function arrive() {
  const { ticket, code } = await must(hall.devices.kiosk, { type: "CheckIn", service: "inquiry", visitor: visitorId });
  return { ticket: String(ticket), code: String(code) };
}

async function look(token: string, view: string, code = ""): Promise<string> {
  const query = view === "phone" ? `?code=${code}` : "";
  const { body } = await hub.ask("GET", `/offices/${hall.office}/views/${view}${query}`, undefined, token);
  return JSON.stringify(body);
}

const bytesOf = (data: string) => Buffer.concat(readdirSync(data).map((name) => readFileSync(join(data, name))));

beforeAll(async () => {
  folder = temporaryFolder();
  const logTo = {
    write(line: string) {
      logged += line;
    },
  };
  hub = await startTestHub({ folder, logTo, settings: { logLevel: "trace" } });
  hall = await foundHall(hub);
  officer = hall.tokens.officers[0] ?? "";
  const keepUntil = Date.now() + 3_600_000;
  const body = { name: marked[0] ?? "", nationalId: marked[2] ?? "", mobile: marked[3] ?? "" };
  const findBy = { nationalId: body.nationalId, mobile: body.mobile };
  visitorId = await hub.hub.vault.put(
    hall.office,
    { kind: "person", body, findBy, keepUntil },
    { by: "sara", why: "visit" },
  );
  await must(officer, { type: "OpenCounter", counter: "1" });
  await must(hall.tokens.researcher, { type: "OpenCounter", counter: "2" });
});

afterAll(async () => {
  await hub.close();
  rmSync(folder, { recursive: true, force: true });
});

describe("S6 persons planted in a day", () => {
  let code = "";

  test("P11 a number given at the kiosk goes into the vault, and the visit gets an opaque id", async () => {
    const announce = (body: object) => hub.ask("POST", `/offices/${hall.office}/visitors`, body, hall.devices.kiosk);
    const unasked = await announce({ nationalId: "2000000006", notices: true });
    expect(unasked).toMatchObject({ status: 409, body: { code: "IdentityNotAsked" } });
    await must(hall.tokens.admin, { type: "SetKioskQuestions", asksIdentity: true });
    const { status, body } = await announce({ nationalId: "٢٠٠٠٠٠٠٠٠٦", notices: true });
    left.push(JSON.stringify(body));
    expect(status).toBe(200);
    const { visitor } = body as { visitor: string };
    left.push(JSON.stringify((await announce({ nationalId: "2000000005", notices: true })).body));
    const { ticket } = await must(hall.devices.kiosk, { type: "CheckIn", service: "inquiry", visitor });
    await must(officer, { type: "CallNext", counter: "1" });
    expect(await look(officer, "desk")).toContain(visitor);
    const read = await hub.ask("GET", `/offices/${hall.office}/persons/${visitor}?why=visit`, undefined, officer);
    expect(read.body).toMatchObject({
      nationalId: "2000000006",
      consents: [{ purpose: "turnNotices", isGiven: true, method: "online" }],
    });
    await must(officer, { type: "StartService", ticket: String(ticket) });
    const visit = { ticket: String(ticket) };
    await must(officer, { type: "NoteEnquiry", ...visit, isAnswered: false, reason: words });
    await must(officer, { type: "MarkMisconception", ...visit, words });
    expect(await look(officer, "desk")).toContain(words);
    await must(officer, { type: "FinishService", ...visit });
  });

  test("their words reach the researcher and the desk, and come back as they were written", async () => {
    const visit = await arrive();
    code = visit.code;
    await must(officer, { type: "CallNext", counter: "1" });
    await must(officer, { type: "StartService", ticket: visit.ticket });
    await must(officer, { type: "Refer", ticket: visit.ticket, to: "pool", reason: words });
    expect(await look(hall.tokens.researcher, "research")).toContain(words);
    await must(hall.tokens.researcher, { type: "CallNext", counter: "2" });
    await must(hall.tokens.researcher, { type: "StartService", ticket: visit.ticket });
    await must(hall.tokens.researcher, { type: "ReturnReferral", ticket: visit.ticket, reason: `${words} back` });
    const desk = await look(officer, "desk");
    expect(desk).toContain(`${words} back`);
    await must(officer, { type: "CallNext", counter: "1" });
    await must(officer, { type: "Hold", ticket: visit.ticket, reason: words });
    await must(officer, { type: "Resume", ticket: visit.ticket });
    await must(officer, { type: "CallNext", counter: "1" });
    await must(officer, { type: "StartService", ticket: visit.ticket });
    await must(officer, { type: "FinishService", ticket: visit.ticket, outcome: "notAnswered", reason: words });
    await must(hall.devices.kiosk, { type: "RateVisit", ticket: visit.ticket, score: 2, mode: "kiosk" });
  });

  test("U19 an address of the report comes back to the administrator alone", async () => {
    const plan = { every: "weekly", hour: 8, language: "ar", to: [reader] } as const;
    await must(hall.tokens.admin, { type: "SetReportPlan", plan });
    const read = (token: string) => hub.ask("GET", `/offices/${hall.office}/report-plan`, undefined, token);
    expect((await read(hall.tokens.admin)).body).toMatchObject({ plan: { to: [reader] } });
    for (const token of [officer, hall.tokens.manager, hall.devices.kiosk])
      left.push(JSON.stringify((await read(token)).body));
    expect(await send(officer, { type: "SetReportPlan", plan })).toEqual({ status: "forbidden" });
  });

  test("S2 the same command twice is one, and with other words it is a mistake", async () => {
    const { ticket } = await arrive();
    await must(officer, { type: "CallNext", counter: "1" });
    await must(officer, { type: "StartService", ticket });
    const id = randomUUID();
    const refer = { type: "Refer", ticket, to: "pool", reason: words } as const;
    const first = await send(officer, refer, id);
    expect(await send(officer, refer, id)).toEqual(first);
    const other = await send(officer, { ...refer, reason: `${words}!` }, id);
    expect(other).toMatchObject({ status: "rejected", rejection: { code: "CommandIdReused" } });
  });

  test("every refusal is silent about them too", async () => {
    for (const command of Object.values(wellFormed)) {
      const planted = Object.fromEntries(wordsOf(command).map(([field]) => [field, words]));
      for (const token of [officer, hall.tokens.researcher, hall.tokens.manager, hall.devices.display]) {
        await send(token, { ...command, ...planted } as Command);
        await send(token, { ...command, ...planted, name: words, reason: words.repeat(9), ticket: 7 } as never);
      }
    }
  });

  test("nothing of them is in any view of anybody else, in any answer, in log or metrics", async () => {
    for (const token of [...Object.values(hall.devices), hall.tokens.manager, hall.tokens.admin]) {
      for (const view of viewNames) left.push(await look(token, view, code));
    }
    for (const view of ["board", "kiosk", "setup", "phone"]) left.push(await look(officer, view, code));
    left.push(await (await fetch(`${hub.url}/metrics`)).text(), await (await fetch(`${hub.url}/readyz`)).text());
    expect(left.join("").length).toBeGreaterThan(10_000);
    expect(logged.length).toBeGreaterThan(1_000);
    expect(found(left.join("\n"))).toEqual([]);
    expect(found(logged)).toEqual([]);
  });

  test("nothing of them can be read in the store, byte for byte", () => {
    const bytes = bytesOf(folder);
    expect(bytes.includes(visitorId)).toBe(true);
    expect(marked.filter((mark) => bytes.includes(mark))).toEqual([]);
    expect(marked.filter((mark) => bytes.includes(JSON.stringify(mark).slice(1, -1)))).toEqual([]);
  });

  test("each reading of their words is noted with the person who read them", async () => {
    const rows = sqliteRows(folder);
    const texts = (await rows.page(hall.office, "", 1_000)).filter(({ kind }) => kind === "text");
    const histories = await Promise.all(texts.map(({ id }) => rows.readings(hall.office, id, 50)));
    await rows.close();
    const readers = new Set(histories.flat().flatMap(({ act, by }) => (act === "read" ? [by.slice(0, 2)] : [])));
    expect(readers).toEqual(new Set(["r.", "o0"]));
  });
});
