import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import type { ShownPerson } from "../../shared/persons/person.ts";
import type { Command } from "../../shared/protocol/wire.ts";
import type { CaseView } from "../../shared/views/case.ts";
import type { ContactView } from "../../shared/views/contact.ts";
import type { SigningView } from "../../shared/views/signing.ts";
import { foundHall, type Hall, startTestHub, type TestHub } from "../support/hub.ts";

const words = "إيجار بيت لأم وثلاثة أيتام منذ رجب";
const reader = { by: "a test", why: "request" } as const;
let hub: TestHub;
let hall: Hall;
let officer = "";

beforeAll(async () => {
  hub = await startTestHub();
});
// Each story has an office of its own.
beforeEach(async () => {
  hall = await foundHall(hub);
  officer = hall.tokens.officers[0] ?? "";
});
afterAll(() => hub.close());

const sent = async (command: Command, token = officer) => (await hall.send(token, command)).body;
const must = (command: Command) => hall.must(officer, command);
const kept = async (name: string) =>
  (await hub.must<ShownPerson>("POST", `/offices/${hall.office}/persons`, { name }, officer)).id;
const viewOf = async <Data>(view: string, token = officer) =>
  (await hub.must<{ data: Data }>("GET", `/offices/${hall.office}/views/${view}`, undefined, token)).data;
const pageOf = async (number: unknown) => {
  const page = (await viewOf<CaseView>(`case?code=${String(number)}`)).case;
  if (!page) throw new Error("no case");
  return page;
};

test("K27, R5 S6 the request in words: sealed, on the page and on the tablet, part of what is signed", async () => {
  const person = await kept("نورة");
  const opened = await must({ type: "OpenCase", service: "support", source: { kind: "form" }, person });
  const id = String(opened["case"]);
  const revise = { type: "ReviseDetails", case: id } as const;
  expect((await pageOf(opened["number"])).request).toBeNull();
  for (const bad of [{}, { request: "" }, { request: "x".repeat(2_001) }, { request: words, details: "v-1" }]) {
    expect(await sent({ ...revise, ...bad } as Command)).toMatchObject({ status: "invalid" });
  }
  await must({ ...revise, request: words });
  const shown = await pageOf(opened["number"]);
  expect(shown).toMatchObject({ request: words, statement: { details: expect.stringMatching(/^k-/) } });
  expect(JSON.stringify(await hub.hub.vault.ofPerson(hall.office, person))).toContain(String(shown.details));

  const sign = {
    type: "SignStatement",
    case: id,
    declaration: 1,
    method: "paper",
    signature: "f",
    signer: "self",
  } as const;
  await must({ ...sign, hash: shown.statementHash });
  await must({ ...revise, request: `${words}، والماء` });
  const changed = await pageOf(opened["number"]);
  expect(changed).toMatchObject({ request: `${words}، والماء`, mustSignAgain: true, signature: null });
  expect(await sent({ ...sign, hash: shown.statementHash })).toMatchObject({ rejection: { code: "StatementChanged" } });

  // On the tablet of her counter she reads it before she signs; the tablet's reading is on record.
  const { code } = await hub.must<{ code: string }>("POST", "/devices", { office: hall.office, kind: "desk-tablet" });
  const claimed = await hub.must<{ token: string; device: { id: string } }>("POST", "/devices/claim", { code });
  await hub.ask("PATCH", `/devices/${claimed.device.id}`, { counter: "1" }, hall.tokens.manager);
  await must({ type: "OpenCounter", counter: "1" });
  await must({ type: "AskSignature", case: id, declaration: 1, hash: changed.statementHash, signer: "self" });
  const { pending } = await viewOf<SigningView>("signing", claimed.token);
  expect(pending).toMatchObject({ request: `${words}، والماء`, hash: changed.statementHash });
  const readings = await hub.hub.vault.readings(hall.office, String(changed.details));
  expect(readings.map(({ by, act }) => `${by} ${act}`)).toContain(`${claimed.device.id} read`);

  // R24: it is hers: it goes with her.
  await hub.hub.vault.erase(hall.office, person, reader);
  expect(await hub.hub.vault.read(hall.office, String(changed.details), reader)).toBeUndefined();
});

test("K27, P14 written before anybody was named, it becomes hers as she is linked to the visit", async () => {
  await must({ type: "OpenCounter", counter: "1" });
  const { ticket } = await must({ type: "CheckIn", service: "support" });
  await must({ type: "CallNext", counter: "1" });
  await must({ type: "StartService", ticket: String(ticket) });
  const source = { kind: "ticket", ticket: String(ticket) } as const;
  const opened = await must({ type: "OpenCase", service: "support", source });
  await must({ type: "ReviseDetails", case: String(opened["case"]), request: words });
  const person = await kept("هدى");
  await must({
    type: "NoteVisit",
    ticket: String(ticket),
    note: { is: "person", part: "visitor", person, isLinked: true },
  });
  const { details, person: whose } = await pageOf(opened["number"]);
  expect(whose).toBe(person);
  expect(await hub.hub.vault.ofPerson(hall.office, person)).toContain(details);
});

test("K28, R9 R10 a case from the public form begins with what was written there: a sealed copy, hers, corrected apart", async () => {
  const form = { id: randomUUID(), subject: "enquiry", message: words, language: "ar", name: "أم خالد", mayKeep: true };
  const { reference } = await hub.must<{ reference: string }>("POST", `/public/offices/${hall.office}/messages`, form);
  const open = { type: "OpenCase", service: "support", source: { kind: "contact", contact: form.id } } as const;
  const id = randomUUID();
  const answer = (await hall.send(officer, open, id)).body;
  expect((await hall.send(officer, open, id)).body).toEqual(answer);
  const number = answer.status === "accepted" ? answer.result?.["number"] : undefined;
  const page = await pageOf(number);
  expect(page).toMatchObject({ request: words, statement: { details: expect.stringMatching(/^k-/) } });
  const { contact } = await viewOf<ContactView>(`contact?code=${reference}`);
  expect(contact?.note).toBe(words);
  // As long as the case, where what came is kept as a visit is.
  const ends = async (entry: unknown) => (await hub.hub.vault.endOf(hall.office, String(entry))) ?? 0;
  expect((await ends(page.details)) - Date.now()).toBeGreaterThan(3_600 * 86_400_000);
  await must({ type: "ReviseDetails", case: page.id, request: "إيجار ستة أشهر" });
  expect((await pageOf(number)).request).toBe("إيجار ستة أشهر");
  expect((await viewOf<ContactView>(`contact?code=${reference}`)).contact?.note).toBe(words);
  await hub.hub.vault.erase(hall.office, String(page.person), reader);
  expect(await hub.hub.vault.read(hall.office, String(page.details), reader)).toBeUndefined();
});

test("K28 a call that is a request brings its note along, for each of two for whom a delegate speaks; another call keeps its own", async () => {
  const answer = { how: "answered" } as const;
  const log = { type: "LogContact", channel: "delegate", note: words, answer } as const;
  const { contact } = await must({ ...log, subject: "request" });
  const source = { kind: "contact", contact: String(contact) } as const;
  const details: (string | null)[] = [];
  for (const name of ["نورة", "هدى"]) {
    const person = await kept(name);
    const opened = await must({ type: "OpenCase", service: "support", source, person });
    const page = await pageOf(opened["number"]);
    expect(page.request).toBe(words);
    expect(await hub.hub.vault.ofPerson(hall.office, person)).toContain(page.details);
    details.push(page.details);
  }
  expect(new Set(details).size).toBe(2);
  const other = await must({ ...log, subject: "enquiry" });
  const apart = { kind: "contact", contact: String(other["contact"]) } as const;
  const opened = await must({ type: "OpenCase", service: "support", source: apart, person: await kept("سارة") });
  expect((await pageOf(opened["number"])).request).toBeNull();
});
