import { randomUUID } from "node:crypto";
import { readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import type { ShownPerson } from "../../shared/persons/person.ts";
import type { CaseView } from "../../shared/views/case.ts";
import { reportNames } from "../../shared/views/report.ts";
import { viewNames } from "../../shared/views/views.ts";
import { dawr } from "../support/keep.ts";
import { isSheet, plantedHall } from "../support/planted-hall.ts";
import { partsOf } from "../support/receivers.ts";
import { foundIn, spellingsOf } from "../support/spellings.ts";
import { unzip } from "../support/unzip.ts";

/** She comes to the hall; he gives his number at the kiosk; she writes on the website; and their words of each other. */
const her = { name: "زرقاء اليمامة", nationalId: "1000000008", mobile: "500000321" };
const his = { nationalId: "2000000006" };
const afar = { name: "Khawla bint Tha'laba", mobile: "500000654" };
const words = "left her house in Rajab";
/** What she asks for (K27): read by who works on her case, by the committee, and by herself on the counter's tablet. */
const asked = "crutches for her eldest";
const marks = [her.name, her.nationalId, her.mobile, his.nationalId, afar.name, afar.mobile, words, asked];
/** To reach a mobile is what the notice's gateway is for: nothing else of anybody goes there. */
const marksBeyondMobiles = marks.filter((mark) => mark !== her.mobile && mark !== afar.mobile);

test("a mark is found in whatever spelling it stands", () => {
  const around = (text: string) => Buffer.from(`xx${text}yy`);
  for (const spelled of [
    around("+966500000321"),
    around("٠٥٠٠٠٠٠٣٢١"),
    around(Buffer.from("tel 0500000321 x").toString("base64")),
    around(Buffer.from("0500000321").toString("hex")),
    Buffer.from("0500000321", "utf16le"),
  ])
    expect(foundIn(spelled, [her.mobile])).toEqual([her.mobile]);
  expect(foundIn(around(JSON.stringify({ name: encodeURIComponent(her.name) })), marks)).toEqual([her.name]);
  expect(foundIn(around("0500000322"), [her.mobile])).toEqual([]);
  expect(spellingsOf(her.name).length).toBeGreaterThan(6);
});

describe.each(["the embedded store", "Redis"] as const)("S6 R24 persons planted in a week, on %s", (store) => {
  let hall: Awaited<ReturnType<typeof plantedHall>>;
  let [person, code, number] = ["", "", ""];
  let [officer, researcher, manager, member] = ["", "", "", ""];

  const at = (path: string) => `/offices/${hall.hall.office}${path}`;
  const caseOf = async () => {
    const path = at(`/views/case?code=${number}`);
    const { data } = await hall.hub.must<{ data: CaseView }>("GET", path, undefined, officer);
    if (!data.case) throw new Error("no case");
    return data.case;
  };
  /** Who works on a case reads it; and the desk works with persons, so that its other views are due to it. */
  const isDue = (view: string, token: string) =>
    view === "case" || (token === officer && !["board", "kiosk", "setup", "phone", "wall", "notices"].includes(view));
  const signAllIn = async () => {
    [officer, researcher, manager] = await Promise.all([hall.signIn("o0"), hall.signIn("r"), hall.signIn("m")]);
    member = await hall.hub.signIn("member", "a long password");
  };

  beforeAll(async () => {
    // What the hub does every minute, it does when the test says so.
    vi.useFakeTimers({ toFake: ["setInterval", "clearInterval"] });
    hall = await plantedHall(store);
    const { hub, must } = hall;
    const { kiosk, display } = hall.hall.devices;
    const offices = [hall.hall.office];
    await hub.must("POST", "/users", {
      username: "member",
      password: "a long password",
      roles: ["committee"],
      offices,
    });
    await signAllIn();
    await must(hall.hall.tokens.admin, { type: "SetKioskQuestions", asksIdentity: true });
    await hall.watch(kiosk, [["kiosk"], ["notices"], ["wall"], ["questions"]]);
    await hall.watch(display, [["board"], ["wall"], ["notices"]]);
    await hall.watch(manager, [["overview"], ["ratings"], ["attention"], ["devices"], ["setup"]]);

    // She is written down at the desk, and found by either number in its other spellings.
    const consents = [
      { purpose: "turnNotices", isGiven: true, method: "spoken" },
      { purpose: "serviceData", isGiven: true, method: "signed" },
    ];
    const body = { ...her, mobile: `0${her.mobile}`, consents };
    person = (await hub.must<ShownPerson>("POST", at("/persons"), body, officer)).id;
    for (const by of [{ nationalId: "١٠٠٠٠٠٠٠٠٨" }, { mobile: `00966${her.mobile}` }])
      expect(await hub.must("POST", at("/persons/find"), by, officer)).toEqual({ persons: [person] });

    // A visit: called, linked, unclear, referred, returned, asked, finished, rated.
    await must(officer, { type: "OpenCounter", counter: "1" });
    await must(researcher, { type: "OpenCounter", counter: "2" });
    const came = await must(kiosk, { type: "CheckIn", service: "support" });
    code = came["code"] ?? "";
    const visit = { ticket: came["ticket"] ?? "" };
    await hall.watch(kiosk, [["phone", code]]);
    await must(officer, { type: "CallNext", counter: "1" });
    await must(officer, { type: "StartService", ...visit });
    await must(officer, {
      type: "NoteVisit",
      ...visit,
      note: { is: "person", person, part: "visitor", isLinked: true },
    });
    await must(officer, { type: "NoteEnquiry", ...visit, isAnswered: false, reason: words });
    await must(officer, { type: "Refer", ...visit, to: "pool", reason: words });
    await must(researcher, { type: "CallNext", counter: "2" });
    await must(researcher, { type: "StartService", ...visit });

    // Her case, to the committee's answer; the ticket from her researcher's counter.
    const opened = await must(researcher, {
      type: "OpenCase",
      service: "support",
      source: { kind: "ticket", ticket: visit.ticket },
      person,
    });
    number = opened["number"] ?? "";
    const held = { case: opened["case"] ?? "" };
    await must(officer, { type: "ReviseDetails", ...held, request: asked });
    await must(officer, { type: "RecordConsent", ...held, isGiven: true, how: "signed" });
    for (const document of ["identity", "income", "address"]) {
      await must(officer, { type: "ProvideDocument", ...held, document });
      const expiry = document === "identity" ? { expiry: { calendar: "gregory", date: "2028-01-01" } as const } : {};
      await must(officer, { type: "MatchDocument", ...held, document, ...expiry });
    }
    await must(researcher, { type: "FinishService", ...visit, outcome: "notAnswered", reason: words });
    const rating = await must(kiosk, { type: "RateVisit", ...visit, score: 2, mode: "kiosk" });
    await must(kiosk, {
      type: "AddFollowUp",
      rating: rating["rating"] ?? "",
      reasons: [],
      comment: `${words} ${her.name}`,
    });
    const signing = { declaration: 1, hash: (await caseOf()).statementHash, method: "drawn", signer: "self" } as const;
    await must(officer, { type: "SignStatement", ...held, ...signing, signature: "[[[1,2],[30,40],[50,20]]]" });
    await must(officer, { type: "RecordTold", ...held, how: "shown" });
    await must(officer, { type: "SubmitCase", ...held });
    await must(member, { type: "AddNote", ...held, note: `${her.name}: ${words}` });

    // He gives his number at the kiosk; somebody writes on the website; a call, a complaint, a question of the day.
    await hub.must("POST", at("/visitors"), { ...his, notices: true }, kiosk);
    const message = { id: randomUUID(), subject: "enquiry", message: words, language: "ar", mayKeep: true };
    const form = { ...message, name: afar.name, mobile: `0${afar.mobile}` };
    hall.hear(await hub.must("POST", `/public${at("/messages")}`, form));
    await must(officer, {
      type: "LogContact",
      channel: "phone",
      subject: "enquiry",
      answer: { how: "answered" },
      person,
      note: words,
    });
    const answerTo = { mobile: `0${afar.mobile}`, mayKeep: true, language: "ar" };
    const { id: writer } = await hub.must<{ id: string }>("POST", at("/answer-to"), answerTo, kiosk);
    await must(kiosk, { type: "FileSuggestion", kind: "complaint", channel: "interview", text: words, person: writer });
    await hub.must("POST", at(`/persons/${person}/requests`), { kind: "export" }, officer);
    await hub.must("POST", at("/breaches"), { what: `${words}, ${her.name}` }, manager);

    // Two weeks later: the answer, which her mobile is told; reports of the days that closed.
    hall.clock.set(Date.parse("2026-12-11T07:00:00Z"));
    await signAllIn();
    await must(member, { type: "DecideCase", ...held, outcome: "accepted", reason: words });
    vi.advanceTimersByTime(120_000);
    await vi.waitFor(() => expect(hall.hook.received.some(({ body }) => body.includes(her.mobile))).toBe(true), 20_000);
    let admin = await hall.admin();
    const plan = { every: "weekly", hour: 8, language: "ar", to: ["reader@example.org"] } as const;
    await must(admin, { type: "SetReportPlan", plan });
    hall.clock.set(Date.parse("2026-12-13T05:00:30Z"));
    vi.advanceTimersByTime(120_000);
    await vi.waitFor(() => expect(hall.mail.mails.map(({ to }) => to[0])).toContain("reader@example.org"), 20_000);
    await signAllIn();
    admin = await hall.admin();
    const office = at("");
    for (const token of [kiosk, display, manager, admin, officer])
      for (const view of viewNames.filter((name) => !isDue(name, token) || token === kiosk || token === display))
        await hall.listen(`/api/v1${office}/views/${view}?code=${view === "phone" ? code : number}`, token);
    for (const report of ["insights", ...reportNames])
      for (const format of ["json", "csv", "xlsx"])
        await hall.listen(`/api/v1${office}/reports/${report}?from=2026-11-20&to=2026-12-10&format=${format}`, manager);
    await hall.listen("/api/v1/organisation?from=2026-11-20&to=2026-12-10", admin);
    await hall.listen(`/api/v1/public${office}`);
    for (const path of ["/metrics", "/readyz", "/healthz", "/api/v1/openapi.json"]) await hall.listen(path);
  }, 120_000);

  afterAll(async () => {
    vi.useRealTimers();
    await hall.close();
    rmSync(hall.folder, { recursive: true, force: true });
  });

  test("nothing of them was in any answer, frame, log line, metric or report for anybody else", () => {
    const all = Buffer.concat(hall.heard);
    expect(all.length).toBeGreaterThan(100_000);
    expect(all.includes(code)).toBe(true);
    expect(foundIn(all, marks)).toEqual([]);
  });

  test("a notice names the mobile it is for and nothing else; no mail names anybody", () => {
    const sent = Buffer.from(hall.hook.received.map(({ body }) => body).join("\n"));
    expect(foundIn(sent, marksBeyondMobiles)).toEqual([]);
    const mails = hall.mail.mails.flatMap(({ content }) => [Buffer.from(content), ...partsOf(content)]);
    const tables = mails.filter(isSheet).map((sheet) => Buffer.from(JSON.stringify([...unzip(sheet)])));
    expect(tables.length).toBeGreaterThan(0);
    expect(foundIn(Buffer.concat([...mails, ...tables]), marks)).toEqual([]);
  });

  test("nothing of them can be read in the store, nor in a backup of it", async () => {
    await hall.hub.close();
    const file = join(hall.folder, "backup.gz");
    expect(await dawr(["backup", file], hall.environment)).toMatchObject({ code: 0 });
    const backup = gunzipSync(readFileSync(file));
    expect(backup.includes(person)).toBe(true);
    expect(foundIn(backup, marks)).toEqual([]);
    const stolen = hall.stolen();
    expect(stolen.includes(person)).toBe(true);
    expect(foundIn(stolen, marks)).toEqual([]);
  });
});
