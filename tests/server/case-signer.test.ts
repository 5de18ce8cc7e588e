import { afterAll, beforeAll, expect, test } from "vitest";
import { systemClock } from "../../server/clock.ts";
import { createPersons } from "../../server/vault/persons.ts";
import type { ShownPerson } from "../../shared/persons/person.ts";
import type { Command } from "../../shared/protocol/wire.ts";
import type { CaseView } from "../../shared/views/case.ts";
import { foundHall, type Hall, startTestHub, type TestHub } from "../support/hub.ts";

let hub: TestHub;
let hall: Hall;
let officer = "";

beforeAll(async () => {
  hub = await startTestHub();
  hall = await foundHall(hub);
  officer = hall.tokens.officers[0] ?? "";
});
afterAll(() => hub.close());

const people = () => `/offices/${hall.office}/persons`;
const sent = async (command: Command) => (await hall.send(officer, command)).body;

/** A request of somebody new, as its page shows it from then on. */
async function requestOf(fields: object) {
  const person = await hub.must<ShownPerson>("POST", people(), fields, officer);
  const source = { kind: "form" } as const;
  const opened = await hall.must(officer, { type: "OpenCase", service: "support", source, person: person.id });
  const page = async () => {
    const path = `/offices/${hall.office}/views/case?code=${String(opened["number"])}`;
    const { data } = await hub.must<{ data: CaseView }>("GET", path, undefined, officer);
    if (!data.case) throw new Error("no case");
    return data.case;
  };
  const sign = async (more: object = {}) => {
    const { id, statementHash: hash } = await page();
    const paper = { method: "paper", signature: "file 7", signer: "self", ...more } as const;
    return sent({ type: "SignStatement", case: id, declaration: 1, hash, ...paper });
  };
  return { person, page, sign };
}

test("R5 K26 a corrected name takes the signature with it, a corrected language does not; nothing of it tells the name", async () => {
  const { person, page, sign } = await requestOf({ name: "نورة", nationalId: "1000000008" });
  expect(await sign()).toMatchObject({ status: "accepted" });
  const correct = async (fields: object) => {
    const { version } = await hub.must<ShownPerson>("GET", `${people()}/${person.id}?why=request`, undefined, officer);
    await hub.must("PATCH", `${people()}/${person.id}`, { version, ...fields }, officer);
  };
  await correct({ language: "ur" });
  await correct({ name: "نورة" });
  const before = await page();
  expect(before).toMatchObject({ mustSignAgain: false, signature: { method: "paper" } });
  expect(before.statement.applicant).toMatch(/^a-[\w-]{43}$/);
  await correct({ name: "نورة بنت سالم" });
  const after = await page();
  expect(after).toMatchObject({ mustSignAgain: true, signature: null });
  expect(after.statementHash).not.toBe(before.statementHash);
  expect(after.lacks).toContainEqual({ kind: "signature", why: "changed" });
  expect(JSON.stringify(after)).not.toContain("نورة");
  expect(await sign()).toMatchObject({ status: "accepted" });
  await correct({ nationalId: "1000000016" });
  expect((await page()).mustSignAgain).toBe(true);
});

test("K26 a correction that the book of cases did not hear of is found out before it matters", async () => {
  const { person, page, sign } = await requestOf({ name: "هدى" });
  expect(await sign()).toMatchObject({ status: "accepted" });
  const persons = createPersons(hub.hub.vault, systemClock());
  const reader = { by: "somebody", why: "request", version: 1 } as const;
  expect(await persons.correct(hall.office, person.id, { name: "هدى بنت علي" }, reader)).not.toHaveProperty("refused");
  const { id, signature } = await page();
  expect(signature).not.toBeNull();
  const refused = await sent({ type: "SubmitCase", case: id });
  expect(refused).toMatchObject({ rejection: { code: "CaseIncomplete" } });
  expect(JSON.stringify(refused)).toContain('{"kind":"signature","why":"changed"}');
  expect((await page()).mustSignAgain).toBe(true);
});

test("R5 K26 neither a signer who does not fit nor a witness who is nobody is taken", async () => {
  const { sign } = await requestOf({ name: "سارة" });
  expect(await sign({ signer: "guardian" })).toMatchObject({ rejection: { code: "OtherSigner", relation: "self" } });
  expect(await sign({ witness: "nobody-at-all" })).toMatchObject({ rejection: { code: "UnknownPerson" } });
  const me = await hub.must<{ id: string }>("GET", "/me", undefined, officer);
  expect(await sign({ witness: me.id })).toMatchObject({ rejection: { code: "WitnessTakes" } });
  const manager = await hub.must<{ id: string }>("GET", "/me", undefined, hall.tokens.manager);
  expect(await sign({ witness: manager.id })).toMatchObject({ status: "accepted" });
});
