import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Answer, Command } from "../../shared/protocol/wire.ts";
import type { CaseView } from "../../shared/views/case.ts";
import type { CasesView } from "../../shared/views/cases.ts";
import { foundHall, type Hall, startTestHub, type TestHub } from "../support/hub.ts";

let hub: TestHub;
let hall: Hall;
let [officer, other] = ["", ""];
const members: string[] = [];

beforeAll(async () => {
  hub = await startTestHub();
  hall = await foundHall(hub, 2);
  [officer = "", other = ""] = hall.tokens.officers;
  for (const name of ["omar", "ali"]) {
    const username = `${name}.${hall.office}`.slice(0, 32);
    const password = "a long password";
    await hub.must("POST", "/users", { username, password, roles: ["committee"], offices: [hall.office] });
    members.push(await hub.signIn(username, password));
  }
  const reply = { floorDays: 0, dueDays: 14, dayKind: "calendar", earlyReply: "warn", startsAt: "complete" } as const;
  await must(hall.tokens.admin, { type: "SetReplyClock", reply });
});
afterAll(() => hub.close());

const sent = async (token: string, command: Command): Promise<Answer> => (await hall.send(token, command)).body;
const must = async (token: string, command: Command) => {
  const answer = await sent(token, command);
  if (answer.status !== "accepted") throw new Error(`${command.type}: ${JSON.stringify(answer)}`);
  return answer.result ?? {};
};
const rejection = (code: string) => ({ status: "rejected", rejection: expect.objectContaining({ code }) });
const added = async (name: string, nationalId: string) =>
  hub.must<{ id: string }>("POST", `/offices/${hall.office}/persons`, { name, nationalId }, officer);
/** Somebody of whom no number is known. */
const nameless = async (name: string) =>
  hub.must<{ id: string }>("POST", `/offices/${hall.office}/persons`, { name }, officer);
const opening = (person: string): Command => ({
  type: "OpenCase",
  service: "support",
  source: { kind: "form" },
  person,
});
const seen = async (number: string) => {
  const path = `/offices/${hall.office}/views/case?code=${number}`;
  const { data } = await hub.must<{ data: CaseView }>("GET", path, undefined, officer);
  if (!data.case) throw new Error("no case");
  return data.case;
};

/** A case that lacks nothing but the committee. */
async function readyFor(person: string) {
  const { case: id, number } = (await must(officer, opening(person))) as { case: string; number: string };
  const expiry = { calendar: "umalqura", date: "1455-01-01" } as const;
  await must(officer, { type: "RecordConsent", case: id, isGiven: true, how: "signed" });
  for (const document of ["identity", "income", "address"]) {
    await must(officer, { type: "ProvideDocument", case: id, document });
    await must(officer, { type: "MatchDocument", case: id, document, ...(document === "identity" ? { expiry } : {}) });
  }
  const { statementHash: hash } = await seen(number);
  const drawn = { method: "drawn", signature: "[[[1,2],[30,40],[50,20]]]", signer: "self" } as const;
  await must(officer, { type: "SignStatement", case: id, declaration: 1, hash, ...drawn });
  return { id, number };
}

describe("one clear answer each, and nothing half done", () => {
  test("K2 the same person opened twice: two desks at once get one case, and its number", async () => {
    const { id } = await added("نورة", "1000000008");
    const answers = await Promise.all([sent(officer, opening(id)), sent(other, opening(id))]);
    const accepted = answers.find(({ status }) => status === "accepted");
    const refused = answers.find(({ status }) => status === "rejected");
    const number = accepted?.status === "accepted" ? accepted.result?.["number"] : undefined;
    expect(refused).toEqual({
      status: "rejected",
      rejection: expect.objectContaining({ code: "AlreadyOpen", number }),
    });
    const path = `/offices/${hall.office}/views/cases?code=${id}`;
    const { data } = await hub.must<{ data: CasesView }>("GET", path, undefined, officer);
    expect(data.stages.flatMap(({ cases }) => cases).map((each) => each.number)).toEqual([number]);
  });

  test("K7 K8 R6 R7 nothing is submitted, let alone decided, before the applicant was told", async () => {
    const { id, number } = await readyFor((await added("سارة", "1000000016")).id);
    expect(await sent(officer, { type: "SubmitCase", case: id })).toEqual({
      status: "rejected",
      rejection: { code: "CaseIncomplete", lacks: [{ kind: "told" }] },
    });
    const decide = { type: "DecideCase", case: id, outcome: "accepted", reason: "حاجة ثابتة" } as const;
    expect(await sent(members[0] ?? "", decide)).toEqual(rejection("WrongStage"));
    expect((await seen(number)).stage).toBe("collecting");
  });

  test("K11 two members deciding at once: one decision stands, the other member hears that somebody was faster", async () => {
    const { id, number } = await readyFor((await added("هدى", "1000000024")).id);
    await must(officer, { type: "RecordTold", case: id, how: "spoken" });
    await must(officer, { type: "SubmitCase", case: id });
    const decide = (outcome: "accepted" | "rejected") =>
      ({ type: "DecideCase", case: id, outcome, reason: "استوفى الشروط" }) as const;
    const [first = "", second = ""] = members;
    const answers = await Promise.all([sent(first, decide("accepted")), sent(second, decide("rejected"))]);
    expect(answers.filter(({ status }) => status === "accepted")).toHaveLength(1);
    expect(answers.find(({ status }) => status === "rejected")).toEqual(rejection("WrongStage"));
    const after = await seen(number);
    expect(after.stage).toBe("answer");
    expect(after.decisions).toHaveLength(1);
  });

  test("K24 R24 a person erased in mid-case: nobody's name is told any more, and the case can only be withdrawn", async () => {
    const { id: person } = await added("ريم", "1000000032");
    const { id, number } = await readyFor(person);
    const path = `/offices/${hall.office}/persons/${person}`;
    expect((await hub.ask("DELETE", path, undefined, hall.tokens.manager)).status).toBe(204);
    const read = await hub.ask<{ code: string }>("GET", `${path}?why=case`, undefined, officer);
    expect(read).toMatchObject({ status: 404, body: { code: "UnknownPerson" } });
    const before = await seen(number);
    expect(before.signature).not.toBeNull();
    expect(JSON.stringify(before)).not.toContain("ريم");
    for (const command of [
      { type: "RecordTold", case: id, how: "printed" },
      { type: "SubmitCase", case: id },
      { type: "RegisterBeneficiary", case: id },
    ] as const)
      expect(await sent(officer, command)).toEqual(rejection("ApplicantErased"));
    await must(officer, { type: "WithdrawCase", case: id, reason: "erased" });
    expect((await seen(number)).closing).toMatchObject({ kind: "withdrawn", reason: "erased" });
    expect(await sent(officer, opening(person))).toEqual(rejection("UnknownApplicant"));
  });

  test("K24 no case opens for somebody invented, whether named or said of a visit", async () => {
    expect(await sent(officer, opening("nobody-at-all"))).toEqual(rejection("UnknownApplicant"));
    const { ticket } = await must(officer, { type: "CheckIn", service: "support", visitor: "invented" });
    const source = { kind: "ticket", ticket: String(ticket) } as const;
    expect(await sent(officer, { type: "OpenCase", service: "support", source })).toEqual(
      rejection("UnknownApplicant"),
    );
    await must(officer, { type: "Abandon", ticket: String(ticket) });
  });

  test("K2 K6 one visit gives one case of a service: opened for nobody, it becomes hers as she is linked", async () => {
    await must(officer, { type: "OpenCounter", counter: "1" });
    const { ticket } = (await must(officer, { type: "CheckIn", service: "support" })) as { ticket: string };
    await must(officer, { type: "CallNext", counter: "1" });
    await must(officer, { type: "StartService", ticket });
    const open = { type: "OpenCase", service: "support", source: { kind: "ticket", ticket } } as const;
    const { number } = (await must(officer, open)) as { number: string };
    const { id: person } = await added("منى", "1000000057");
    await must(officer, { type: "NoteVisit", ticket, note: { is: "person", person, part: "visitor", isLinked: true } });
    expect((await seen(number)).person).toBe(person);
    expect(await sent(officer, open)).toEqual({
      status: "rejected",
      rejection: expect.objectContaining({ code: "AlreadyOpen", number }),
    });
  });

  test("P14 the words of a call go with her for whom a case opened from it, and are in her export", async () => {
    const { id: person } = await added("أمل", "1000000065");
    const words = "مريضة وتحتاج دواء";
    const call = {
      type: "LogContact",
      channel: "phone",
      subject: "request",
      note: words,
      answer: { how: "answered" },
    } as const;
    const { contact } = (await must(officer, call)) as { contact: string };
    const source = { kind: "contact", contact } as const;
    await must(officer, { type: "OpenCase", service: "support", source, person });
    const held = await hub.hub.vault.ofPerson(hall.office, person);
    const read = async () =>
      (await Promise.all(held.map((each) => hub.hub.vault.read(hall.office, each, { by: "m", why: "case" })))).map(
        (entry) => entry?.body,
      );
    expect(await read()).toContain(words);
    await hub.must("DELETE", `/offices/${hall.office}/persons/${person}`, undefined, hall.tokens.manager);
    expect(await read()).not.toContain(words);
  });

  test("P14 words of a visit in which somebody is spoken for go with her, not with who speaks", async () => {
    const { ticket } = (await must(other, { type: "CheckIn", service: "support" })) as { ticket: string };
    await must(other, { type: "OpenCounter", counter: "2" });
    await must(other, { type: "CallNext", counter: "2" });
    await must(other, { type: "StartService", ticket });
    const [speaker, ward] = [await added("خالد", "1000000073"), await added("لطيفة", "1000000081")];
    const link = (person: string, part: "visitor" | "represented") =>
      ({ type: "NoteVisit", ticket, note: { is: "person", person, part, isLinked: true } }) as const;
    await must(other, link(speaker.id, "visitor"));
    const acting = { is: "acting", as: "delegate", consent: "spoken" } as const;
    await must(other, { type: "NoteVisit", ticket, note: acting });
    await must(other, link(ward.id, "represented"));
    await must(other, { type: "Hold", ticket, reason: "تنتظر ورقة الطبيب" });
    const [ofSpeaker, ofWard] = await Promise.all(
      [speaker, ward].map(({ id }) => hub.hub.vault.ofPerson(hall.office, id)),
    );
    expect(ofSpeaker).toEqual([]);
    expect(ofWard?.length).toBeGreaterThanOrEqual(1);
  });

  test("R24 P14 signature, answer, appeal and the committee's notes of a person go when she is erased; the case stands with its number", async () => {
    const { id: person } = await added("رغد", "1000000040");
    const { id, number } = await readyFor(person);
    await must(officer, { type: "RecordTold", case: id, how: "printed" });
    await must(officer, { type: "SubmitCase", case: id });
    const note = "يسكن عند أخته رغد";
    await must(members[0] ?? "", { type: "AddNote", case: id, note });
    const reason = "الدخل فوق الحد";
    await must(members[0] ?? "", { type: "DecideCase", case: id, outcome: "rejected", reason });
    await must(officer, { type: "DeliverAnswer", case: id, how: "inPerson" });
    const grounds = "نقص دخلي بعد ذلك";
    await must(officer, { type: "AppealDecision", case: id, grounds });
    const held = await hub.hub.vault.ofPerson(hall.office, person);
    const bodies = async () =>
      (await Promise.all(held.map((each) => hub.hub.vault.read(hall.office, each, { by: "m", why: "case" })))).map(
        (entry) => entry?.body,
      );
    expect(await bodies()).toEqual(expect.arrayContaining([note, reason, grounds, "[[[1,2],[30,40],[50,20]]]"]));
    const path = `/offices/${hall.office}/persons/${person}`;
    await hub.must("DELETE", path, undefined, hall.tokens.manager);
    expect(new Set(await bodies())).toEqual(new Set([undefined]));
    const after = await seen(number);
    expect(after).toMatchObject({ number, stage: "committee", decisions: [{ outcome: "rejected" }] });
  });

  test.each([
    ["gregory", "2027-02-29"],
    ["gregory", "2027-04-31"],
    ["gregory", "2027-13-01"],
    ["umalqura", "1450-13-01"],
    ["umalqura", "1450-01-31"],
    ["umalqura", "0999-01-01"],
  ] as const)("R3 K4 there is no %s %s: the document stays unmatched", async (calendar, date) => {
    const { id: person } = await nameless(`شخص ${calendar}`);
    const { case: id, number } = (await must(officer, opening(person))) as { case: string; number: string };
    await must(officer, { type: "ProvideDocument", case: id, document: "identity" });
    const match = { type: "MatchDocument", case: id, document: "identity", expiry: { calendar, date } } as const;
    expect(await sent(officer, match)).toEqual({ status: "rejected", rejection: { code: "ImpossibleDate", date } });
    expect((await seen(number)).papers[0]?.held?.status).toBe("provided");
  });

  test.each(["[]", "[[]]", "[[[4,4]]]", "[[[4,4],[4,5]]]", "نورة", "{}"])(
    "R5 %s is no signature: refused with its path, and the case stays unsigned",
    async (signature) => {
      const { id: person } = await nameless("شخص");
      const { case: id, number } = (await must(officer, opening(person))) as { case: string; number: string };
      const { statementHash: hash } = await seen(number);
      const sign = {
        type: "SignStatement",
        case: id,
        declaration: 1,
        hash,
        method: "drawn",
        signature,
        signer: "self",
      };
      expect(await sent(officer, sign as Command)).toMatchObject({
        status: "invalid",
        issues: [{ path: "command.signature" }],
      });
      expect((await seen(number)).signature).toBeNull();
    },
  );
});
