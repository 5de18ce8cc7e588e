import { randomUUID } from "node:crypto";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { type VirtualClock, virtualClock } from "../../server/clock.ts";
import { memoryStore } from "../../server/log/memory.ts";
import type { Answer, Command } from "../../shared/protocol/wire.ts";
import type { ContactView } from "../../shared/views/contact.ts";
import type { ContactsView } from "../../shared/views/contacts.ts";
import type { DeskView } from "../../shared/views/desk.ts";
import { foundHall, type Hall, startTestHub, type TestHub } from "../support/hub.ts";

const minute = 60_000;
let clock: VirtualClock;
let hub: TestHub;
let hall: Hall;
beforeEach(async () => {
  clock = virtualClock(Date.parse("2026-11-26T07:00:00Z"));
  hub = await startTestHub({ log: memoryStore().open(), clock });
  hall = await foundHall(hub);
});
afterEach(() => hub.close());

const officer = () => hall.tokens.officers[0] ?? "";
const send = async (token: string, command: Command): Promise<Answer> => (await hall.send(token, command)).body;
const post = (what: "messages" | "tickets", body: object) =>
  hub.ask<Record<string, unknown>>("POST", `/public/offices/${hall.office}/${what}`, body, "");
async function look<Data>(view: string, code = ""): Promise<Data> {
  const path = `/offices/${hall.office}/views/${view}${code === "" ? "" : `?code=${code}`}`;
  return (await hub.must<{ data: Data }>("GET", path, undefined, officer())).data;
}
const form = (more: object = {}) => ({
  id: randomUUID(),
  subject: "enquiry",
  message: "هل تصل كسوة الشتاء إلى الخرج؟ أم خالد",
  language: "ar",
  mayKeep: false,
  ...more,
});
const wish = (more: object = {}) => ({ id: randomUUID(), service: "inquiry", language: "en", ...more });

describe("the public form (R9)", () => {
  test("a message becomes an open contact with a reference; its words stand in the vault alone (S6)", async () => {
    const { status, body } = await post("messages", form({ isHomeVisit: true }));
    expect([status, body]).toEqual([201, { reference: "M-2026-0001" }]);
    const list = await look<ContactsView>("contacts");
    expect(list.open.contacts).toMatchObject([
      { number: "M-2026-0001", channel: "website", by: null, isHomeVisit: true },
    ]);
    expect(JSON.stringify(list)).not.toContain("خالد");
    expect((await look<ContactView>("contact", "M-2026-0001")).contact).toMatchObject({
      note: form().message,
      person: null,
    });
  });

  test("name and mobile are kept with consent alone, never tied to somebody who is known; sent twice is once (S2)", async () => {
    const known = await hub.must<{ id: string }>(
      "POST",
      `/offices/${hall.office}/persons`,
      { name: "أم خالد", mobile: "0501234567" },
      officer(),
    );
    expect((await post("messages", form({ mobile: "0501234567" }))).status).toBe(400);
    const sent = form({ name: "أم خالد", mobile: "٠٥٠١٢٣٤٥٦٧", mayKeep: true });
    expect((await post("messages", sent)).body).toEqual({ reference: "M-2026-0001" });
    expect((await post("messages", sent)).body).toEqual({ reference: "M-2026-0001" });
    const { person } = (await look<ContactView>("contact", "M-2026-0001")).contact ?? {};
    expect(person).toEqual(expect.any(String));
    expect(person).not.toBe(known.id);
    const found = await hub.must<{ persons: readonly string[] }>(
      "POST",
      `/offices/${hall.office}/persons/find`,
      { mobile: "0501234567" },
      officer(),
    );
    expect([...found.persons].sort()).toEqual([known.id, person].sort());
  });

  test("S7 whatever is wrong is named, and nothing is kept", async () => {
    const wrong = [
      [form({ website: "http://spam.example" }), "website"],
      [form({ message: "  " }), "message"],
      [form({ message: "x".repeat(2_001) }), "message"],
      [form({ subject: "spam" }), "subject"],
      [form({ id: "1" }), "id"],
      [form({ mobile: "123", mayKeep: true }), "mobile"],
      [form({ by: "admin" }), "by"],
    ] as const;
    for (const [body, path] of wrong) {
      const { status, body: answer } = await post("messages", body);
      expect(status, path).toBe(400);
      expect(JSON.stringify(answer["issues"])).toContain(`"path":"${path}"`);
    }
    expect((await post("messages", form({ service: "elsewhere" }))).body).toMatchObject({ code: "UnknownService" });
    expect((await look<ContactsView>("contacts")).latest).toEqual([]);
    const big = await post("messages", form({ message: "x".repeat(70_000) }));
    expect(big.status).toBe(413);
  });

  test("an office without the website channel takes nothing, an unknown one is unknown", async () => {
    const { channels } = await look<{ channels: readonly { id: string; isOn: boolean }[] }>("setup");
    const off = channels.map((each) => ({ ...each, isOn: each.id !== "website" }));
    await send(hub.adminToken, { type: "SetChannels", channels: off } as never);
    expect((await post("messages", form())).body).toMatchObject({ code: "Closed" });
    expect((await post("tickets", wish())).body).toMatchObject({ code: "Closed" });
    expect((await hub.ask("GET", `/public/offices/${hall.office}`, undefined, "")).body).toMatchObject({
      takesMessages: false,
      givesTickets: false,
    });
    expect((await hub.ask("GET", "/public/offices/nowhere", undefined, "")).status).toBe(404);
  });

  test("a flood from one address is stopped, for the form and for tickets (S7)", async () => {
    await hub.close();
    hub = await startTestHub({ log: memoryStore().open(), clock, settings: { isRateLimited: true } });
    hall = await foundHall(hub);
    const statuses = [];
    for (let n = 0; n < 8; n += 1) statuses.push((await post("messages", form())).status);
    expect(statuses).toEqual([201, 201, 201, 201, 201, 201, 429, 429]);
    const tickets = [];
    for (let n = 0; n < 6; n += 1) tickets.push((await post("tickets", wish())).status);
    expect(tickets).toEqual([409, 409, 409, 409, 429, 429]);
  });
});

describe("a ticket from afar (R16)", () => {
  const openCounter = () => send(officer(), { type: "OpenCounter", counter: "1" });

  test("U18 is given nowhere while the setup says no; messages are taken all the same", async () => {
    await openCounter();
    const page = async () => (await hub.ask("GET", `/public/offices/${hall.office}`, undefined, "")).body;
    expect(await page()).toMatchObject({ takesMessages: true, givesTickets: true });
    await send(hub.adminToken, { type: "SetRemoteTickets", givesRemoteTickets: false });
    expect(await page()).toMatchObject({ takesMessages: true, givesTickets: false });
    expect((await post("tickets", wish())).body).toMatchObject({ code: "Closed" });
    expect((await post("messages", form())).status).toBe(201);
    await send(hub.adminToken, { type: "SetRemoteTickets", givesRemoteTickets: true });
    expect((await post("tickets", wish())).status).toBe(201);
  });

  test("is given while somebody is at work, once per wish, with its own link", async () => {
    expect((await post("tickets", wish())).body).toMatchObject({ code: "Closed" });
    await openCounter();
    const asked = wish();
    const { status, body } = await post("tickets", asked);
    expect(status).toBe(201);
    expect(body["link"]).toMatch(/\/t\/#t~/);
    expect((await post("tickets", asked)).body).toEqual(body);
    expect((await look<DeskView>("desk")).remote).toHaveLength(1);
    expect((await post("tickets", wish({ service: "nothing" }))).body).toMatchObject({ code: "UnknownService" });
    expect((await post("tickets", wish({ website: "x" }))).status).toBe(400);
  });

  test("O4 cannot be called before its visitor is here; then joins with at most 15 min of the wait from afar", async () => {
    await openCounter();
    const { body } = await post("tickets", wish());
    const remote = (await look<DeskView>("desk")).remote[0]?.ticket ?? "";
    clock.advance(20 * minute);
    await send(hall.devices.kiosk, { type: "CheckIn", service: "inquiry" });
    await look<DeskView>("desk");
    clock.advance(10 * minute);
    const calling = await send(officer(), { type: "CallTicket", counter: "1", ticket: remote, reason: "x" });
    expect(calling.status).not.toBe("accepted");
    // Half an hour from afar counts for a quarter: behind nobody who came more than 15 min ago, before who came later.
    await send(hall.devices.kiosk, { type: "ConfirmPresence", ticket: remote });
    const { waiting } = await look<DeskView>("desk");
    expect(waiting[0]?.ticket).toBe(remote);
    expect(waiting).toHaveLength(2);
    expect(await send(officer(), { type: "ConfirmPresence", ticket: remote })).toMatchObject({
      rejection: { code: "NotRemote" },
    });
    expect(body["code"]).toBe(waiting[0]?.code);
  });

  test("S4 the visitor's own link cannot say that she is here, but it can give the ticket back", async () => {
    await openCounter();
    const { body } = await post("tickets", wish());
    const token = String(body["link"]).split("#")[1] ?? "";
    const remote = (await look<DeskView>("desk")).remote[0]?.ticket ?? "";
    expect(await send(token, { type: "ConfirmPresence", ticket: remote })).toEqual({ status: "forbidden" });
    expect(await send(token, { type: "Abandon", ticket: remote })).toMatchObject({ status: "accepted" });
    expect((await look<DeskView>("desk")).remote).toEqual([]);
  });

  test("no more than sixty wait from afar at once", async () => {
    await openCounter();
    for (let n = 0; n < 60; n += 1) expect((await post("tickets", wish())).status).toBe(201);
    expect((await post("tickets", wish())).body).toMatchObject({ code: "Full" });
  });
});
