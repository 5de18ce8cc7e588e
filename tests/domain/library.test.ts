import { describe, expect, test } from "vitest";
import { decide } from "../../shared/library/decide.ts";
import { evolve } from "../../shared/library/evolve.ts";
import { inForceAt } from "../../shared/library/in-force.ts";
import { initialLibrary, type Library, type LibraryCommand, type LibraryFacts } from "../../shared/library/library.ts";
import { libraryTable } from "../../shared/library/permissions.ts";
import { titlesOf } from "../../shared/library/titles.ts";
import { upcast } from "../../shared/library/upcast.ts";
import { commonPolicy, officerTools } from "../../shared/setup/association.ts";
import { initialSetup } from "../../shared/setup/evolve.ts";
import { libraryView, policyAt, readersView, readingView } from "../../shared/views/library.ts";
import { person } from "../support/office-day.ts";

const titles = titlesOf({ policy: commonPolicy, library: officerTools });
const sara = person("sara");
const no = (code: string) => ({ accepted: false, rejection: expect.objectContaining({ code }) });
const yes = { accepted: true };
const gregory = (date: string) => ({ calendar: "gregory", date }) as const;
const approval = { meeting: "12", day: gregory("2026-10-30") };
const riyadh = "Asia/Riyadh";
/** 26 November 2026, 10:00 in Riyadh. */
const now = Date.UTC(2026, 10, 26, 7);
const hour = 3_600_000;
const day = 24 * hour;

/** Each letter is a file; the hub holds all of them. */
const hashOf = (letter: string) => letter.repeat(64);

type Wish = Partial<Extract<LibraryCommand, { type: "AddVersion" }>>;

function stage() {
  const library: Library = initialLibrary();
  const send = (command: LibraryCommand, at = now, by = sara, more: Partial<LibraryFacts> = {}) => {
    const today = new Date(at + 3 * hour).toISOString().slice(0, 10);
    const content =
      command.type === "AddVersion"
        ? { content: { sha256: command.content, kind: "markdown" as const, bytes: 3 } }
        : {};
    const decision = decide(library, command, { id: "c", at, by, facts: { today, titles, ...content, ...more } });
    if (decision.accepted) for (const event of decision.events) evolve(library, event, at);
    return decision;
  };
  const add = (letter: string, from: string, at = now, wish: Wish = {}) =>
    send(
      {
        type: "AddVersion",
        document: "bylaws",
        content: hashOf(letter),
        effectiveFrom: gregory(from),
        ...wish,
      },
      at,
    );
  const inForce = (at: number, id = "bylaws") => {
    const document = library.documents.get(id);
    return document && inForceAt(document, at, riyadh)?.number;
  };
  return { library, send, add, inForce };
}

describe("the library", () => {
  test("B1, R10 the officer's tools and the policy are there without a text; others are added; retired ones rest", () => {
    const { library, send, add } = stage();
    const view = () => libraryView({ ...initialSetup(), library: officerTools }, library, look());
    expect(view().documents.map(({ id, kind, inForce }) => [id, kind, inForce])).toEqual([
      ["bylaws", "tool", null],
      ["research-guide", "tool", null],
      ["support-guide", "tool", null],
      ["support-form", "tool", null],
      ["policy", "policy", null],
    ]);
    expect(add("a", "2026-01-01", now, { document: "privacy" })).toMatchObject(no("UnknownTitle"));
    const title = { ar: "الخصوصية", en: "Privacy" };
    expect(send({ type: "SetDocument", document: "privacy", title })).toMatchObject(yes);
    expect(add("a", "2026-01-01", now, { document: "privacy" })).toMatchObject({ result: { version: 1 } });
    expect(send({ type: "RetireDocument", document: "privacy" })).toMatchObject(yes);
    expect(add("b", "2026-12-01", now, { document: "privacy" })).toMatchObject(no("DocumentRetired"));
    expect(view().documents.at(-1)).toMatchObject({ id: "privacy", kind: "other", isRetired: true, inForce: null });
  });

  test("B2 a version names contents that the hub holds, and not the ones before", () => {
    const { send, add } = stage();
    const command = {
      type: "AddVersion",
      document: "bylaws",
      content: hashOf("a"),
      effectiveFrom: gregory("2026-01-01"),
    };
    const { content: _, ...without } = { today: "2026-11-26", titles, content: undefined };
    expect(
      decide(initialLibrary(), command as LibraryCommand, { id: "c", at: now, by: sara, facts: without }),
    ).toMatchObject(no("UnknownContent"));
    expect(add("a", "2026-01-01")).toMatchObject({ result: { document: "bylaws", version: 1 } });
    expect(add("a", "2026-12-01")).toMatchObject(no("SameContent"));
    expect(add("b", "2026-12-01")).toMatchObject({ result: { version: 2 } });
    expect(send({ type: "SetDocument", document: "bylaws", title: { ar: "ل", en: "B" } })).toMatchObject(yes);
    expect(add("c", "2026-12-02")).toMatchObject({ result: { version: 3 } });
  });

  test("B3, R23 around midnight in Riyadh, whatever the server's zone: the day decides", () => {
    const { add, inForce } = stage();
    add("a", "2026-01-01", Date.UTC(2026, 10, 20));
    add("b", "2026-12-01", Date.UTC(2026, 10, 20));
    // Midnight of 1 December in Riyadh is 21:00 of 30 November in UTC.
    const midnight = Date.UTC(2026, 10, 30, 21);
    expect([midnight - 60_000, midnight - 1, midnight, midnight + 60_000].map((at) => inForce(at))).toEqual([
      1, 1, 2, 2,
    ]);
    // The New Year of the server is still the old one there, and the other way round.
    expect(inForce(Date.UTC(2025, 11, 31, 20, 59))).toBeUndefined();
    expect(inForce(Date.UTC(2025, 11, 31, 21))).toBe(1);
  });

  test("B3, R23 a visit or a case stays bound to the policy of its moment, and is told of none where there was none", () => {
    const { library, add } = stage();
    const before = policyAt(library, riyadh)(now);
    add("a", "2026-11-01", now, { document: "policy", approval });
    add("b", "2026-12-01", now, { document: "policy", approval });
    add("c", "2026-11-02", now, {});
    const at = policyAt(library, riyadh);
    expect(before).toBeNull();
    expect(at(now)).toEqual({ document: "policy", version: 1, effectiveFrom: "2026-11-01" });
    expect(at(now + 30 * day)).toMatchObject({ version: 2 });
    expect(at(now - 30 * day)).toBeNull();
  });

  test("B3, R10 the first version counts from its day on, also for visits before it was added", () => {
    const { add, inForce } = stage();
    add("a", "2024-05-01");
    expect(inForce(now - 400 * day)).toBe(1);
    expect(inForce(Date.UTC(2024, 3, 30))).toBeUndefined();
  });

  test("B3, R23 what was in force at a visit never changes: a mended version of the same day counts from when it was added", () => {
    const { add, inForce } = stage();
    add("a", "2026-01-01", now - 30 * day);
    add("b", "2026-11-26", now);
    const visit = now + hour;
    expect(inForce(visit)).toBe(2);
    add("c", "2026-11-26", now + 2 * hour);
    expect([inForce(now - 1), inForce(visit), inForce(now + 3 * hour)]).toEqual([1, 2, 3]);
  });

  test("B4 a later version does not begin in the past; withdrawn only before its day", () => {
    const { send, add, inForce } = stage();
    add("a", "2020-01-01");
    expect(add("b", "2026-11-25")).toMatchObject(no("EffectiveInPast"));
    expect(add("b", "2026-12-01")).toMatchObject(yes);
    const withdraw = (version: number, at = now) => send({ type: "WithdrawVersion", document: "bylaws", version }, at);
    expect(withdraw(1)).toMatchObject(no("VersionInForce"));
    expect(withdraw(9)).toMatchObject(no("UnknownVersion"));
    // Its own day counts already.
    expect(withdraw(2, now + 5 * day)).toMatchObject(no("VersionInForce"));
    expect(withdraw(2)).toMatchObject(yes);
    expect(withdraw(2)).toMatchObject(no("UnknownVersion"));
    expect(inForce(now + 30 * day)).toBe(1);
    // The numbers of withdrawn versions are not given again.
    expect(add("b", "2026-12-02")).toMatchObject({ result: { version: 3 } });
  });

  test("B5, R23 a version of the policy names its approval, any weekday, either calendar, not after its day", () => {
    const { library, add } = stage();
    const policy = (letter: string, from: string, wish: Wish = {}) =>
      add(letter, from, now, { document: "policy", ...wish });
    expect(policy("a", "2026-11-01")).toMatchObject(no("ApprovalRequired"));
    expect(policy("a", "2026-10-01", { approval })).toMatchObject(no("ApprovalAfterEffect"));
    // 30 October 2026 is a Friday.
    expect(policy("a", "2026-11-01", { approval })).toMatchObject(yes);
    const hijri = { meeting: "13", day: { calendar: "umalqura", date: "1448-06-10" } } as const;
    expect(policy("b", "2026-12-01", { approval: hijri })).toMatchObject(yes);
    expect(library.documents.get("policy")?.versions.at(-1)?.approval).toEqual({ meeting: "13", day: "2026-11-20" });
  });

  test("B6 days exist in their calendar, and a review is due after the version's day", () => {
    const { add } = stage();
    expect(add("a", "2026-02-30")).toMatchObject(no("ImpossibleDate"));
    const from = { calendar: "umalqura", date: "1448-13-01" } as const;
    expect(add("a", "2026-01-01", now, { effectiveFrom: from })).toMatchObject(no("ImpossibleDate"));
    expect(add("a", "2026-01-01", now, { reviewBy: gregory("2026-01-01") })).toMatchObject(no("ReviewBeforeEffect"));
    expect(add("a", "2026-01-01", now, { reviewBy: gregory("2027-01-01") })).toMatchObject(yes);
  });

  test("B7, B8, R23 each of the staff acknowledges each version of the policy once; until then she is reminded", () => {
    const { library, send, add } = stage();
    const read = (version: number, by: string, at = now) =>
      send({ type: "AcknowledgeVersion", document: "policy", version }, at, person(by));
    const unread = (who: string, at = now) => readingView(library, who, look(at)).unread.map(({ version }) => version);
    expect(unread("sara")).toEqual([]);
    add("a", "2026-11-01", now, { document: "policy", approval });
    add("b", "2026-12-01", now, { document: "policy", approval });
    expect(read(5, "sara")).toMatchObject(no("UnknownVersion"));
    expect(unread("sara")).toEqual([1]);
    expect(read(1, "sara")).toMatchObject({ accepted: true, events: [{ type: "VersionAcknowledged", by: "sara" }] });
    expect(read(1, "sara")).toEqual({ accepted: true, events: [] });
    expect([unread("sara"), unread("noura")]).toEqual([[], [1]]);
    expect(readersView(library, look())).toMatchObject({
      version: 1,
      have: [{ id: "sara", at: now }],
      haveNot: [{ id: "noura" }],
    });
    // A new version asks everybody again.
    expect(unread("sara", now + 5 * day)).toEqual([2]);
    expect(readersView(library, look(now + 5 * day))).toMatchObject({ version: 2, have: [] });
  });

  test("an unknown fact belongs to a newer version", () => {
    expect(upcast({ type: "VersionAdded" })).toBeDefined();
    expect(upcast({ type: "ShelfPainted" })).toBeUndefined();
  });

  test("S8 who may do what with the library's files, cell by cell", () => {
    const staff = ["officer", "researcher", "committee", "manager", "admin"];
    expect(libraryTable).toEqual({ upload: ["manager", "admin"], read: staff, search: staff });
  });
});

function look(at = now) {
  const today = new Date(at + 3 * hour).toISOString().slice(0, 10);
  const directory = new Map([
    ["sara", { name: "سارة", isResearcher: false }],
    ["noura", { name: "نورة", isResearcher: true }],
  ]);
  return { today, at, directory };
}
