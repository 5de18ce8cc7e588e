import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { ShownPerson } from "../../shared/persons/person.ts";
import type { Answer, Command } from "../../shared/protocol/wire.ts";
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

const at = (path: string) => `/offices/${hall.office}${path}`;
const send = async (token: string, command: Command, id = randomUUID()): Promise<Answer> =>
  (await hall.send(token, command, id)).body;
const must: Hall["must"] = (token, command) => hall.must(token, command);
/** The words that are kept of a person, opened. */
const keptOf = async (person: string): Promise<readonly unknown[]> => {
  const { vault } = hub.hub;
  const ids = await vault.ofPerson(hall.office, person);
  const entries = await Promise.all(ids.map((id) => vault.read(hall.office, id, { by: "m", why: "request" })));
  return entries.filter((entry) => entry?.kind === "text").map((entry) => entry?.body);
};

describe("P14 what staff write of a visit", () => {
  test("R24 goes when she is erased whose visit it is, also what was written before she was linked", async () => {
    const { id: person } = await hub.must<ShownPerson>("POST", at("/persons"), { name: "زرقاء اليمامة" }, officer);
    await must(officer, { type: "OpenCounter", counter: "1" });
    const { ticket } = (await must(officer, { type: "CheckIn", service: "support" })) as { ticket: string };
    const visit = { ticket } as const;
    await must(officer, { type: "CallTicket", counter: "1", ...visit, reason: "زرقاء تعبت" });
    await must(officer, { type: "StartService", ...visit });
    await must(officer, { type: "NoteEnquiry", ...visit, isAnswered: false, reason: "سألت زرقاء عن أختها" });
    expect(await keptOf(person)).toEqual([]);
    const link = {
      type: "NoteVisit",
      ...visit,
      note: { is: "person", person, part: "visitor", isLinked: true },
    } as const;
    const linking = randomUUID();
    expect(await send(officer, link, linking)).toMatchObject({ status: "accepted" });
    expect(await send(officer, link, linking)).toMatchObject({ status: "accepted" });
    expect(await keptOf(person)).toContain("سألت زرقاء عن أختها");
    await must(officer, { type: "MarkMisconception", ...visit, words: "ظنت زرقاء أن القرار اليوم" });
    await must(officer, { type: "FinishService", ...visit, outcome: "notAnswered", reason: "تعود زرقاء غدًا" });
    expect(await keptOf(person)).toEqual(
      expect.arrayContaining(["سألت زرقاء عن أختها", "ظنت زرقاء أن القرار اليوم", "تعود زرقاء غدًا"]),
    );
    await hub.must("DELETE", at(`/persons/${person}`), undefined, hall.tokens.manager);
    expect(await keptOf(person)).toEqual([]);
  });
});

describe("P13 a mobile for the answer to what somebody writes at a kiosk", () => {
  const kiosk = () => hall.devices.kiosk;
  const leave = (body: unknown, token = kiosk()) => hub.ask<{ id: string }>("POST", at("/answer-to"), body, token);
  const mobile = { mobile: "٠٥٠٧٦٥٤٣٢١", mayKeep: true, language: "ar" } as const;
  const file = (person: string) =>
    ({ type: "FileSuggestion", kind: "suggestion", channel: "interview", text: "كراسي أكثر", person }) as const;

  test("is taken from kiosks of this office alone, with consent, and told to nobody", async () => {
    const other = await foundHall(hub);
    for (const token of [hall.devices.display, officer, hall.tokens.manager, other.devices.kiosk])
      expect(await leave(mobile, token)).toMatchObject({ status: 403 });
    expect(await leave(mobile, "nonsense")).toMatchObject({ status: 401 });
    for (const wrong of [{ ...mobile, mayKeep: false }, { ...mobile, mobile: "7" }, { ...mobile, name: "نورة" }, 7])
      expect(await leave(wrong)).toMatchObject({ status: 400 });
    const { status, body } = await leave(mobile);
    expect({ status, keys: Object.keys(body) }).toEqual({ status: 201, keys: ["id"] });
    const person = await hub.must("GET", at(`/persons/${body.id}?why=suggestion`), undefined, officer);
    expect(person).toMatchObject({
      mobile: "+966507654321",
      consents: [{ purpose: "serviceData", isGiven: true, method: "online" }],
    });
  });

  test("makes a person of its own, never somebody who is known by that mobile", async () => {
    const known = await hub.must<ShownPerson>("POST", at("/persons"), { mobile: "0507654321" }, officer);
    const [one, two] = [await leave(mobile), await leave(mobile)];
    expect(new Set([known.id, one.body.id, two.body.id]).size).toBe(3);
  });

  test("I2 only the kiosk that took it names it; a kiosk that lies is refused", async () => {
    const { body } = await leave(mobile);
    // She agreed to be answered, but at the desk.
    const consents = [{ purpose: "serviceData", isGiven: true, method: "spoken" }];
    const agreed = { name: "نورة المطيري", consents };
    const known = await hub.must<ShownPerson>("POST", at("/persons"), agreed, officer);
    for (const person of [known.id, "v-nobody"])
      expect(await send(kiosk(), file(person))).toMatchObject({ rejection: { code: "NamesNobody" } });
    const id = randomUUID();
    const first = await send(kiosk(), file(body.id), id);
    expect(first).toMatchObject({ status: "accepted", result: { suggestion: id } });
    expect(await send(kiosk(), file(body.id), id)).toEqual(first);
    expect(await keptOf(body.id)).toEqual(["كراسي أكثر"]);
    await hub.must("DELETE", at(`/persons/${body.id}`), undefined, hall.tokens.manager);
    expect(await keptOf(body.id)).toEqual([]);
  });
});
