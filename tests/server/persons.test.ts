import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { virtualClock } from "../../server/clock.ts";
import type { ShownPerson } from "../../shared/persons/person.ts";
import { foundHall, type Hall, startTestHub, type TestHub } from "../support/hub.ts";

const day = 24 * 3_600_000;
const noura = { name: "نورة المطيري", nationalId: "١٠٠٠٠٠٠٠٠٨", mobile: "0501234567" };

let hub: TestHub;
let hall: Hall;
const clock = virtualClock(Date.parse("2026-11-22T06:00:00Z"));
let officer = "";

beforeEach(async () => {
  clock.set(Date.parse("2026-11-22T06:00:00Z"));
  hub = await startTestHub({ clock });
  hall = await foundHall(hub);
  officer = hall.tokens.officers[0] ?? "";
});
afterEach(() => hub.close());

const at = (path: string) => `/offices/${hall.office}${path}`;
const ask = (method: string, path: string, body?: unknown, token = officer) =>
  hub.ask<never>(method, at(path), body, token);
const add = async (fields: object = noura) => {
  const { status, body } = await hub.ask<ShownPerson>("POST", at("/persons"), fields, officer);
  if (status !== 201) throw new Error(JSON.stringify(body));
  return body;
};
const read = (id: string, token = officer) => ask("GET", `/persons/${id}?why=visit`, undefined, token);

describe("a person at the desk", () => {
  test("is kept in one spelling and found by exact number alone", async () => {
    const { id } = await add();
    expect((await read(id)).body).toMatchObject({
      id,
      name: "نورة المطيري",
      nationalId: "1000000008",
      mobile: "+966501234567",
    });
    const found = async (by: object) => (await ask("POST", "/persons/find", by)).body;
    expect(await found({ nationalId: "1000000008" })).toEqual({ persons: [id] });
    expect(await found({ mobile: "+966 50 123 4567" })).toEqual({ persons: [id] });
    expect(await found({ nationalId: "2000000006" })).toEqual({ persons: [] });
    expect(await ask("POST", "/persons/find", { name: "نورة" })).toMatchObject({ status: 400 });
  });

  test.each([
    [{ nationalId: "1000000007" }, "nationalId"],
    [{ name: "نورة", mobile: "12345" }, "mobile"],
    [{ name: "12" }, "name"],
    [{ name: "نورة", age: 7 }, "age"],
    [{ name: "نورة", consents: [{ purpose: "marketing", isGiven: true, method: "spoken" }] }, "consents.0.purpose"],
  ])("wrong: %j is answered once, with its path and without what was typed", async (fields, path) => {
    const { status, body } = await ask("POST", "/persons", fields);
    expect(status).toBe(400);
    expect(body).toMatchObject({ issues: [{ path }] });
    expect(JSON.stringify(body)).not.toContain("1000000007");
  });

  test("the same person cannot be opened twice, not even by two desks at once", async () => {
    const both = await Promise.all([ask("POST", "/persons", noura), ask("POST", "/persons", noura)]);
    const later = await ask("POST", "/persons", noura);
    expect(both.filter(({ status }) => status === 201).length).toBeLessThanOrEqual(1);
    expect(later).toMatchObject({ status: both.some(({ status }) => status === 201) ? 409 : 201 });
    const { body } = await ask("POST", "/persons/find", { nationalId: "1000000008" });
    expect((body as { persons: unknown[] }).persons).toHaveLength(1);
  });

  test("of two corrections one is made; the other hears of it", async () => {
    const { id, version } = await add();
    const name = (text: string) => ask("PATCH", `/persons/${id}`, { name: text, version });
    const answers = await Promise.all([name("نورة العتيبي"), name("نوف")]);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
    expect(answers.find(({ status }) => status === 409)?.body).toMatchObject({ code: "PersonChanged" });
  });

  test("P4, P5 consents are recorded with time and who, and health rests on them", async () => {
    const { id, version } = await add();
    const wheelchair = { needs: ["wheelchair"], version };
    expect((await ask("PATCH", `/persons/${id}`, wheelchair)).body).toMatchObject({ code: "SensitiveWithoutConsent" });
    const consent = (method: string) =>
      ask("POST", `/persons/${id}/consents`, { purpose: "sensitiveData", isGiven: true, method });
    expect((await consent("spoken")).body).toMatchObject({ code: "ConsentNotExplicit" });
    const { body } = await consent("signed");
    expect(body).toMatchObject({ consents: [{ purpose: "sensitiveData", at: clock.now(), method: "signed" }] });
    const patched = await ask("PATCH", `/persons/${id}`, { ...wheelchair, version: (body as ShownPerson).version });
    expect(patched.body).toMatchObject({ needs: ["wheelchair"] });
  });

  test("P6 the mobile is forgotten after 30 days, the person after 90, by the sweep", async () => {
    const { id } = await add();
    clock.advance(30 * day);
    expect((await read(id)).body).not.toHaveProperty("mobile");
    await hub.hub.vault.sweep(hall.office, clock.now());
    expect(await hub.hub.vault.ofPerson(hall.office, id)).toEqual([]);
    clock.advance(60 * day);
    const reader = { by: "sara", why: "visit" } as const;
    expect(await hub.hub.vault.read(hall.office, id, reader)).toBeUndefined();
    expect(await hub.hub.vault.sweep(hall.office, clock.now())).toBe(1);
  });
});

describe("what a person may ask", () => {
  test("P7 is due in 30 days and done when it is done", async () => {
    const { id } = await add();
    const request = await ask("POST", `/persons/${id}/requests`, { kind: "erase" });
    expect(request).toMatchObject({ status: 201, body: { person: id, dueAt: clock.now() + 30 * day } });
    await ask("POST", `/persons/${id}/requests`, { kind: "erase" });
    const { manager } = hall.tokens;
    expect((await ask("GET", "/requests", undefined, manager)).body).toHaveLength(1);
    expect(await ask("DELETE", `/persons/${id}`, undefined, manager)).toMatchObject({ status: 204 });
    expect((await ask("GET", "/requests", undefined, manager)).body).toMatchObject([
      { kind: "erase", doneAt: clock.now() },
    ]);
    expect(await read(id)).toMatchObject({ status: 404 });
    expect((await ask("POST", "/persons/find", { mobile: noura.mobile })).body).toEqual({ persons: [] });
    expect(await add()).not.toMatchObject({ id });
  });

  test("P7 a correction ends what was asked for it, and nothing else", async () => {
    const { id, version } = await add();
    const { manager } = hall.tokens;
    for (const kind of ["correct", "export"]) await ask("POST", `/persons/${id}/requests`, { kind });
    expect(await ask("PATCH", `/persons/${id}`, { version: version + 1, name: "نورة" })).toMatchObject({ status: 409 });
    const open = async () => {
      const { body } = await ask("GET", "/requests", undefined, manager);
      return (body as { kind: string; doneAt?: number }[]).filter(({ doneAt }) => doneAt === undefined);
    };
    expect(await open()).toHaveLength(2);
    expect(await ask("PATCH", `/persons/${id}`, { version, name: "نورة" })).toMatchObject({ status: 200 });
    expect(await open()).toMatchObject([{ kind: "export" }]);
  });

  test("R24 all that is kept can be taken along, with who read it; own words too", async () => {
    const { id } = await add();
    const { body } = await ask("POST", "/texts", { text: "she asked for a home visit", person: id, why: "visit" });
    const { id: text } = body as { id: string };
    expect((await ask("GET", `/texts/${text}?why=case`)).body).toEqual({ text: "she asked for a home visit" });
    const exported = await ask("GET", `/persons/${id}/export`, undefined, hall.tokens.manager);
    expect(exported.headers.get("content-disposition")).toContain("attachment");
    expect(exported.body).toMatchObject({
      person: { id, mobile: "+966501234567" },
      entries: expect.arrayContaining([expect.objectContaining({ body: "she asked for a home visit" })]),
    });
    const history = await ask("GET", `/persons/${id}/readings`, undefined, hall.tokens.manager);
    expect(JSON.stringify(history.body)).toContain('"act":"put"');
    expect(JSON.stringify(history.body)).not.toContain("نورة");
  });

  test("P8 a breach is to be reported within 72 hours of being known", async () => {
    const { manager } = hall.tokens;
    const knownAt = clock.now() - 3_600_000;
    const { body } = await ask("POST", "/breaches", { what: "a list left at the counter", knownAt }, manager);
    expect(body).toMatchObject({ dueAt: knownAt + 3 * day });
    const { id } = body as { id: string };
    expect(await ask("POST", `/breaches/${id}/done`, undefined, manager)).toMatchObject({ status: 204 });
    expect(await ask("POST", `/breaches/${id}/done`, undefined, manager)).toMatchObject({ status: 404 });
    const later = await ask("POST", "/breaches", { what: "x", knownAt: clock.now() + day }, manager);
    expect(later.body).toMatchObject({ dueAt: clock.now() + 3 * day });
  });
});

describe("what an office's setup says of persons", () => {
  const set = (command: object) =>
    hub.must("POST", at("/commands"), { id: crypto.randomUUID(), command }, hall.tokens.admin);

  test("P2 a mobile of another country is taken down where the office takes any, else refused with how to mend it", async () => {
    const abroad = { name: "سارة", mobile: "+447911123456" };
    expect(await add(abroad)).toMatchObject({ mobile: "+447911123456" });
    await set({ type: "SetMobiles", mobiles: "kingdom" });
    expect(await ask("POST", "/persons", abroad)).toMatchObject({ status: 409, body: { code: "ForeignMobile" } });
    const { id, version } = await add({ name: "سارة", mobile: "0501234567" });
    const change = { version, mobile: "+447911123456" };
    expect(await ask("PATCH", `/persons/${id}`, change)).toMatchObject({ body: { code: "ForeignMobile" } });
  });

  test("P6, U10 who is written from now on is kept as long as the setup says", async () => {
    const before = await add();
    await set({ type: "SetRetention", retention: { identityDays: 10, mobileDays: 5, caseYears: 1, auditYears: 1 } });
    const { id, keepUntil } = await add({ name: "سارة", mobile: "0507654321" });
    expect(keepUntil).toBe(clock.now() + 10 * day);
    clock.set(clock.now() + 6 * day);
    await hub.hub.vault.sweep(hall.office, clock.now());
    const kept = (person: string) => hub.hub.vault.read(hall.office, person, { by: "a test", why: "visit" });
    expect(await hub.hub.vault.ofPerson(hall.office, id)).toEqual([]);
    expect(await kept(id)).toBeDefined();
    clock.set(clock.now() + 5 * day);
    await hub.hub.vault.sweep(hall.office, clock.now());
    expect(await kept(id)).toBeUndefined();
    expect(await kept(before.id)).toBeDefined();
  });
});

describe("P11 a number given at a kiosk", () => {
  const kiosk = () => hall.devices.kiosk;
  const announce = (body: unknown, token = kiosk()) => ask("POST", "/visitors", body, token);
  const askWho = () =>
    hub.must(
      "POST",
      at("/commands"),
      { id: crypto.randomUUID(), command: { type: "SetKioskQuestions", asksIdentity: true } },
      hall.tokens.admin,
    );
  const number = { nationalId: "1000000008", notices: false };

  test("is taken from kiosks of this office alone, and only where the setup asks", async () => {
    expect(await announce(number)).toMatchObject({ status: 409, body: { code: "IdentityNotAsked" } });
    await askWho();
    const other = await foundHall(hub);
    for (const token of [hall.devices.display, officer, hall.tokens.manager, hall.tokens.admin, other.devices.kiosk]) {
      expect(await announce(number, token)).toMatchObject({ status: 403 });
    }
    expect(await announce(number, "nonsense")).toMatchObject({ status: 401 });
    const { visitor } = (await announce(number)).body as { visitor: string };
    expect((await read(visitor, kiosk())).status).toBe(403);
  });

  test("leads to the same opaque id whether somebody is known or new, however often it is told", async () => {
    await askWho();
    const fresh = await announce({ mobile: "٠٥٠٧٦٥٤٣٢١", notices: false });
    expect(fresh).toMatchObject({ status: 200, body: { visitor: expect.stringMatching(/^v-/u) } });
    expect((await announce({ mobile: "+966507654321", notices: false })).body).toEqual(fresh.body);
    const { id } = await add();
    expect((await announce(number)).body).toEqual({ visitor: id });
    expect((await read(id)).body).toMatchObject({ name: "نورة المطيري", consents: [] });
  });

  test("P4 consent is said either way, stands as given online, and is never taken back by a kiosk", async () => {
    await askWho();
    for (const body of [{ nationalId: "1000000008" }, { ...number, nationalId: "1000000009" }, { notices: true }, 7]) {
      expect(await announce(body)).toMatchObject({ status: 400 });
    }
    const { visitor } = (await announce({ ...number, notices: true })).body as { visitor: string };
    await announce(number);
    const { body } = await read(visitor);
    expect(body).toMatchObject({ consents: [{ purpose: "turnNotices", isGiven: true, method: "online" }] });
  });

  test("that several share leads to nobody", async () => {
    await askWho();
    for (const name of ["نورة", "سارة"]) await add({ name, mobile: "0507654321" });
    expect((await announce({ mobile: "0507654321", notices: true })).body).toEqual({ visitor: null });
  });
});

describe("S8 persons of an office", () => {
  test("are for its staff alone, each act for its roles", async () => {
    const { id } = await add();
    const other = await foundHall(hub);
    for (const token of [other.tokens.manager, hall.devices.kiosk, hall.devices.display]) {
      expect(await read(id, token)).toMatchObject({ status: 403 });
      expect(await ask("POST", "/persons/find", { nationalId: "1000000008" }, token)).toMatchObject({ status: 403 });
    }
    for (const [method, path] of [
      ["GET", "/export"],
      ["DELETE", ""],
      ["GET", "/readings"],
    ] as const) {
      expect(await ask(method, `/persons/${id}${path}`, undefined, officer)).toMatchObject({ status: 403 });
    }
    expect(await hub.ask("GET", at(`/persons/${id}?why=visit`), undefined, null)).toMatchObject({ status: 401 });
    const elsewhere = await hub.ask(
      "GET",
      `/offices/${other.office}/persons/${id}?why=visit`,
      undefined,
      other.tokens.manager,
    );
    expect(elsewhere).toMatchObject({ status: 404 });
  });

  test("a reading needs its purpose, and only persons can be read or erased as persons", async () => {
    const { id } = await add();
    expect(await ask("GET", `/persons/${id}`)).toMatchObject({ status: 400 });
    expect(await ask("GET", `/persons/${id}?why=curiosity`)).toMatchObject({ status: 400 });
    const { body } = await ask("POST", "/texts", { text: "words", why: "visit" });
    const { id: text } = body as { id: string };
    expect(await read(text)).toMatchObject({ status: 404 });
    expect(await ask("DELETE", `/persons/${text}`, undefined, hall.tokens.manager)).toMatchObject({ status: 404 });
    expect(await ask("GET", `/texts/${id}?why=visit`)).toMatchObject({ status: 404 });
  });
});
