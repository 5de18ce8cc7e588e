import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { virtualClock } from "../../server/clock.ts";
import type { Answer, Command } from "../../shared/protocol/wire.ts";
import type { CaseView } from "../../shared/views/case.ts";
import type { ContactView } from "../../shared/views/contact.ts";
import type { ContactsView } from "../../shared/views/contacts.ts";
import type { SetupView } from "../../shared/views/setup.ts";
import { foundHall, type Hall, startTestHub, type TestHub } from "../support/hub.ts";

let hub: TestHub;
let hall: Hall;
const clock = virtualClock(Date.parse("2026-12-31T09:00:00Z"));

beforeAll(async () => {
  hub = await startTestHub({ clock });
  hall = await foundHall(hub, 1);
});
afterAll(() => hub.close());

const officer = () => hall.tokens.officers[0] ?? "";
const note = "اتصلت أم خالد تسأل عن كسوة الشتاء";
const call = { type: "LogContact", channel: "phone", subject: "enquiry", answer: { how: "answered" }, note } as const;

async function accepted(token: string, command: Command, id?: string): Promise<Readonly<Record<string, unknown>>> {
  const { body } = await hall.send(token, command, id);
  expect(body).toMatchObject({ status: "accepted" });
  return (body as Extract<Answer, { status: "accepted" }>).result ?? {};
}
async function look<Data>(view: string, token = officer(), code?: string): Promise<Data> {
  const query = code === undefined ? "" : `?code=${code}`;
  const { status, body } = await hub.ask<{ data: Data }>(
    "GET",
    `/offices/${hall.office}/views/${view}${query}`,
    undefined,
    token,
  );
  expect(status).toBe(200);
  return body.data;
}

describe("contacts over the doors", () => {
  test("R9 a call is logged once, its words sealed: readable to who opens it, in no list and no book (S2, S6)", async () => {
    const id = randomUUID();
    const { number } = await accepted(officer(), call, id);
    expect(await accepted(officer(), call, id)).toMatchObject({ number });
    const list = await look<ContactsView>("contacts");
    expect(list.latest.filter((each) => each.number === number)).toHaveLength(1);
    expect(JSON.stringify(list)).not.toContain("خالد");
    expect((await look<ContactView>("contact", officer(), String(number))).contact?.note).toBe(note);
    const [book] = (await hub.hub.offices.open(hall.office))?.contactsBooks() ?? [];
    if (!book) throw new Error("no book");
    expect(JSON.stringify([...(await hub.hub.engine.read(book)).state.contacts.values()])).not.toContain("خالد");
  });

  test("S8 devices log nothing and see nothing", async () => {
    for (const token of [hall.devices.kiosk, hall.devices.display]) {
      expect((await hall.send(token, call)).body).toEqual({ status: "forbidden" });
      for (const view of ["contacts", "contact?code=M-2026-0001"]) {
        const { status } = await hub.ask("GET", `/offices/${hall.office}/views/${view}`, undefined, token);
        expect(status, view).toBe(403);
      }
    }
    expect((await hub.ask("GET", `/offices/${hall.office}/views/contact`, undefined, officer())).status).toBe(400);
  });

  test("a name where an opaque id belongs is turned away (S6)", async () => {
    for (const person of ["أم خالد", "0501234567", "1000000008"])
      expect((await hall.send(officer(), { ...call, person })).body).toMatchObject({ status: "invalid" });
  });

  test("K18 R9 a call becomes a case by its own channel and person, with its number, which nobody can invent", async () => {
    const people = `/offices/${hall.office}/persons`;
    const { id: person } = await hub.must<{ id: string }>("POST", people, { name: "متصلة" }, officer());
    const { contact } = await accepted(officer(), { ...call, person });
    const services = (await look<ContactsView>("contacts")).services;
    const source = { kind: "contact", contact: String(contact) } as const;
    const open = { type: "OpenCase", service: services[0]?.id ?? "", source } as const;
    const { case: opened, number } = await accepted(officer(), open);
    const seen = (await look<CaseView>("case", officer(), String(number))).case;
    expect(seen).toMatchObject({
      source,
      channel: "phone",
      person,
      relation: "self",
      reference: expect.stringMatching(/^M-2026-/),
    });
    // As the contact links it, by its id; a contact that nobody logged opens nothing.
    expect((await look<CaseView>("case", officer(), String(opened))).case?.number).toBe(number);
    const invented = { ...open, source: { kind: "contact", contact: randomUUID() } } as const;
    expect((await hall.send(officer(), invented)).body).toMatchObject({ rejection: { code: "UnknownContact" } });
    await accepted(officer(), { type: "LinkContact", contact: String(contact), kind: "case", target: String(opened) });
    const list = await look<ContactsView>("contacts");
    expect(list.latest.find(({ id }) => id === contact)).toMatchObject({ became: ["case"] });
  });

  test("R24 what was written of a person's call, and the answer to it, goes when she is erased (S6)", async () => {
    const people = `/offices/${hall.office}/persons`;
    const { id: person } = await hub.must<{ id: string }>("POST", people, { name: "زرقاء" }, officer());
    const { answer: _, ...open } = call;
    const owner = (await look<ContactsView>("contacts")).staff[0]?.id ?? "";
    const followUp = { owner, day: "2026-12-31" };
    const { contact, number } = await accepted(officer(), { ...open, person, followUp });
    const answer = { type: "AnswerContact", contact: String(contact), answer: { how: "answered" } } as const;
    await accepted(officer(), { ...answer, note: "وُعدت بزيارة" });
    const page = async () => (await look<ContactView>("contact", officer(), String(number))).contact;
    expect(JSON.stringify(await page())).toContain("وُعدت بزيارة");
    const held = await hub.hub.vault.ofPerson(hall.office, person);
    expect(held).toHaveLength(2);
    const taken = await hub.must<{ entries: unknown }>(
      "GET",
      `${people}/${person}/export`,
      undefined,
      hall.tokens.manager,
    );
    expect(JSON.stringify(taken.entries)).toContain(note);
    await hub.must("DELETE", `${people}/${person}`, undefined, hall.tokens.manager);
    const reader = { by: "m", why: "visit" } as const;
    for (const id of held) expect(await hub.hub.vault.read(hall.office, id, reader)).toBeUndefined();
    expect((await page())?.number).toBe(number);
    await accepted(officer(), { type: "FinishFollowUp", followUp: `f-${contact}` });
  });

  test("R9 T6 K18 L1 a channel that is off is refused at both doors, and what came by it before is finished", async () => {
    const letter = { ...call, channel: "letter" } as const;
    const { contact } = await accepted(officer(), letter);
    const { channels, services } = await look<SetupView>("setup", hall.tokens.admin);
    const service = services[0]?.id ?? "";
    const off = channels.map((each) => ({ ...each, isOn: each.id !== "letter" }));
    await accepted(hall.tokens.admin, { type: "SetChannels", channels: off });
    const form = { kind: "form" } as const;
    const asked: readonly Command[] = [
      letter,
      { type: "CheckIn", service, channel: "letter" },
      { type: "OpenCase", service, source: form, channel: "letter", person: "v-9" },
    ];
    const line = await hub.connect(officer());
    const no = { status: "rejected", rejection: { code: "ChannelOff", channel: "letter" } };
    for (const command of asked) {
      expect(await hall.send(officer(), command)).toMatchObject({ status: 409, body: no });
      expect(await line.command({ id: randomUUID(), office: hall.office, command })).toMatchObject(no);
    }
    await accepted(officer(), { type: "OpenCase", service, source: { kind: "contact", contact: String(contact) } });
    await accepted(hall.tokens.admin, { type: "SetChannels", channels });
    await accepted(officer(), letter);
  });

  test("L7 S9 what is open at midnight of New Year is answered in its own book", async () => {
    const owner = (await look<ContactsView>("contacts")).staff[0]?.id ?? "";
    const { answer: _, ...open } = call;
    const { contact, number } = await accepted(officer(), { ...open, followUp: { owner, day: "2026-12-31" } });
    // Already the first of January in Riyadh, and still December in UTC.
    clock.set(Date.parse("2026-12-31T21:30:00Z"));
    const token = await hub.signIn(`o0.${hall.office}`.slice(0, 32), "a long password");
    const list = await look<ContactsView>("contacts", token);
    expect(list).toMatchObject({ today: "2027-01-01", followUps: [{ number, isOverdue: true }] });
    await accepted(token, { type: "AnswerContact", contact: String(contact), answer: { how: "answered" } });
    await accepted(token, { type: "FinishFollowUp", followUp: list.followUps[0]?.id ?? "" });
    expect((await look<ContactsView>("contacts", token)).followUps).toEqual([]);
    expect(await accepted(token, call)).toMatchObject({ number: "M-2027-0001" });
  });
});
