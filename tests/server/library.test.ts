import { hash } from "node:crypto";
import { afterAll, beforeAll, describe, expect, onTestFinished, test, vi } from "vitest";
import type { Role } from "../../shared/office/ids.ts";
import type { CaseView } from "../../shared/views/case.ts";
import type { LibraryView, ReadersView, ReadingView } from "../../shared/views/library.ts";
import { foundHall, type Hall, startTestHub, type TestHub } from "../support/hub.ts";

let hub: TestHub;
let hall: Hall;
let base: string;

beforeAll(async () => {
  hub = await startTestHub();
  hall = await foundHall(hub);
  base = `${hub.hub.url.replace("localhost", "127.0.0.1")}/api/v1/offices/${hall.office}`;
});
afterAll(() => hub.close());

const today = () => ({
  calendar: "gregory" as const,
  date: new Date(Date.now() + 3 * 3_600_000).toISOString().slice(0, 10),
});
const pdf = (body = "x") => Buffer.from(`%PDF-1.7\n${body}\n%%EOF\n`);
const markdown = (text: string) => Buffer.from(text, "utf8");

async function upload(bytes: Uint8Array, token = hall.tokens.manager, headers: Readonly<Record<string, string>> = {}) {
  const response = await fetch(`${base}/library/contents`, {
    method: "POST",
    headers: { authorization: `Bearer ${token}`, "content-type": "application/octet-stream", ...headers },
    body: Buffer.from(bytes),
  });
  return { status: response.status, body: (await response.json()) as { sha256: string; code?: string; kind?: string } };
}

const get = (path: string, token = hall.tokens.officers[0] ?? "") =>
  fetch(`${base}/library/${path}`, { headers: { authorization: `Bearer ${token}` } });

async function shelve(document: string, bytes: Uint8Array, more: object = {}): Promise<number> {
  const { body } = await upload(bytes);
  const sent = await hall.send(hall.tokens.manager, {
    type: "AddVersion",
    document,
    content: body.sha256,
    effectiveFrom: today(),
    ...more,
  });
  if (sent.body.status !== "accepted") throw new Error(JSON.stringify(sent.body));
  return Number(sent.body.result?.["version"]);
}

async function view<View>(name: string, token: string): Promise<View> {
  return (await hub.must<{ data: View }>("GET", `/offices/${hall.office}/views/${name}`, undefined, token)).data;
}

describe("uploads to the library", () => {
  test("R10 a file is what its bytes are, whatever its name and type say", async () => {
    const bytes = markdown("# لائحة\n\nنص");
    expect(await upload(bytes, undefined, { "content-type": "application/pdf" })).toMatchObject({
      status: 201,
      body: { kind: "markdown", bytes: bytes.length, sha256: hash("sha256", bytes) },
    });
    expect(await upload(pdf(), undefined, { "content-type": "text/markdown" })).toMatchObject({
      status: 201,
      body: { kind: "pdf" },
    });
  });

  test.each([
    {
      what: "a program called .pdf",
      bytes: Buffer.from([0x4d, 0x5a, 0x90, 0, 3]),
      status: 415,
      code: "NotMarkdownOrPdf",
    },
    { what: "a PDF without its end", bytes: Buffer.from("%PDF-1.7 torn"), status: 415, code: "NotMarkdownOrPdf" },
    { what: "a text in Windows-1256", bytes: Buffer.from([0xc7, 0xe1, 0xc7]), status: 415, code: "NotMarkdownOrPdf" },
    { what: "a PNG", bytes: Buffer.from("\x89PNG\r\n\x1a\n", "latin1"), status: 415, code: "NotMarkdownOrPdf" },
    { what: "blanks", bytes: Buffer.from(" \n\t "), status: 415, code: "NotMarkdownOrPdf" },
    { what: "nothing", bytes: Buffer.alloc(0), status: 422, code: "Empty" },
    { what: "20 MB", bytes: Buffer.concat([pdf("y".repeat(20 * 1024 * 1024))]), status: 413, code: "TooLarge" },
    { what: "a text of a megabyte", bytes: Buffer.alloc(1024 * 1024, "a"), status: 413, code: "TooLarge" },
  ])("S7 $what: one clear answer, and nothing is held", async ({ bytes, status, code }) => {
    expect(await upload(bytes)).toMatchObject({ status, body: { code } });
    const sent = await hall.send(hall.tokens.manager, {
      type: "AddVersion",
      document: "research-guide",
      content: hash("sha256", bytes),
      effectiveFrom: today(),
    });
    expect(sent.body).toMatchObject({ status: "rejected", rejection: { code: "UnknownContent" } });
  });

  test("S8 who may upload, read and search, cell by cell; another office's staff nothing", async () => {
    const people: Partial<Record<Role | "kiosk" | "display" | "stranger" | "nobody", string>> = {
      officer: hall.tokens.officers[0] ?? "",
      researcher: hall.tokens.researcher,
      manager: hall.tokens.manager,
      admin: hall.tokens.admin,
      kiosk: hall.devices.kiosk,
      display: hall.devices.display,
      stranger: (await foundHall(hub)).tokens.manager,
      nobody: "no token",
    };
    await hub.must("POST", "/users", {
      username: "committee.lib",
      password: "a long password",
      roles: ["committee"],
      offices: [hall.office],
    });
    people.committee = await hub.signIn("committee.lib", "a long password");
    await shelve("support-guide", markdown("# دليل"));
    const cells: Record<string, readonly number[]> = {};
    for (const [who, token] of Object.entries(people)) {
      cells[who] = [
        (await upload(pdf("cell"), token)).status,
        (await get("documents/support-guide/versions/1", token)).status,
        (await get("documents/support-guide/versions/1/file", token)).status,
        (await get("search?q=x", token)).status,
      ];
    }
    const reads = [403, 200, 200, 200];
    const none = [403, 403, 403, 403];
    expect(cells).toEqual({
      officer: reads,
      researcher: reads,
      committee: reads,
      manager: [201, 200, 200, 200],
      admin: [201, 200, 200, 200],
      kiosk: none,
      display: none,
      stranger: none,
      nobody: [401, 401, 401, 401],
    });
  });

  test("S7 a flood of uploads waits: the limit of messages holds for files too", async () => {
    const limited = await startTestHub({ settings: { isRateLimited: true } });
    const flooded = await foundHall(limited);
    const url = `${limited.hub.url.replace("localhost", "127.0.0.1")}/api/v1/offices/${flooded.office}/library/search?q=x`;
    const headers = { authorization: `Bearer ${flooded.tokens.manager}` };
    // The ten seconds of the limit do not pass: a busy machine is no slower flood.
    vi.useFakeTimers({ toFake: ["Date", "setTimeout", "clearTimeout"] });
    onTestFinished(() => void vi.useRealTimers());
    const statuses = new Set<number>();
    for (let n = 0; n < 25 && !statuses.has(429); n += 1) {
      const all = await Promise.all(Array.from({ length: 100 }, () => fetch(url, { headers })));
      for (const each of all) {
        statuses.add(each.status);
        await each.arrayBuffer();
      }
    }
    vi.useRealTimers();
    expect([...statuses].sort()).toEqual([200, 429]);
    await limited.close();
  });
});

describe("what is given out", () => {
  test("R10 hostile Markdown: no raw HTML, no script, no foreign picture, links only where links may lead", async () => {
    const hostile = [
      "# عنوان",
      "<script>alert(1)</script> <img src=x onerror=alert(1)>",
      "[رابط](javascript:alert(1)) [بيانات](data:text/html,x) [سليم](https://example.org/a?b=1&c=2)",
      '![صورة](https://tracker.example/x.png "t")',
      '<a href="#" onclick="x">y</a>',
    ].join("\n\n");
    const number = await shelve("bylaws", markdown(hostile));
    const { html } = (await (await get(`documents/bylaws/versions/${number}`)).json()) as { html: string };
    expect(html).toContain("<h2>عنوان</h2>");
    expect(html).not.toMatch(/<script|<img|javascript:|data:text|onclick="|onerror=alert\(1\)>(?!)/iu);
    expect(html).toContain("&lt;script&gt;alert(1)&lt;/script&gt;");
    expect(
      [...html.matchAll(/<(\w+)/gu)].map(([, tag]) => tag).filter((tag) => !["h2", "p", "a"].includes(tag ?? "")),
    ).toEqual([]);
    expect(html).toContain('<a href="https://example.org/a?b=1&amp;c=2" target="_blank" rel="noopener noreferrer">');
  });

  test("R10 a hostile PDF comes whole, as a file to be saved that runs nowhere", async () => {
    const hostile = pdf("/OpenAction << /S /JavaScript /JS (app.alert(1)) >> <script>alert(1)</script>");
    const number = await shelve("bylaws", hostile);
    const file = await get(`documents/bylaws/versions/${number}/file`);
    expect(Object.fromEntries(file.headers)).toMatchObject({
      "content-type": "application/pdf",
      "content-disposition": `attachment; filename="bylaws-${number}.pdf"`,
      "content-security-policy": "default-src 'none'; sandbox",
      "x-content-type-options": "nosniff",
      "cache-control": "no-store",
    });
    expect(Buffer.from(await file.arrayBuffer()).equals(hostile)).toBe(true);
    const shown = await (await get(`documents/bylaws/versions/${number}`)).json();
    expect(shown).toEqual({ kind: "pdf", bytes: hostile.length, html: null, words: "unreadable" });
  });

  test.each([
    "bylaws/versions/99",
    "bylaws/versions/x",
    "nothing/versions/1",
    "..%2F..%2Fetc/versions/1",
    "A'--/versions/1/file",
  ])("what is not there is not there: %s", async (path) => {
    expect((await get(`documents/${path}`)).status).toBe(404);
  });

  test("R10, R17 search finds documents and questions in Arabic however they are typed, and forgets what is replaced", async () => {
    await shelve("research-guide", markdown("# الدليل\n\nيُجري الباحثُ الاجتماعيّ زيارةً منزليّة للأسرة عند الحاجة."));
    const find = async (q: string) => {
      const { found } = (await (await get(`search?q=${encodeURIComponent(q)}`)).json()) as {
        found: { id: string; excerpt: string }[];
      };
      return found;
    };
    const ids = async (q: string) => (await find(q)).map(({ id }) => id);
    for (const typed of ["زيارة منزلية", "زياره منزليه", "زِيَارَة", "زيـــارة", "الزيارة", "اسره", "أسرة", "منزل"]) {
      expect(await ids(typed), typed).toContain("document/research-guide");
    }
    expect((await find("زياره"))[0]?.excerpt).toContain("زيارةً منزليّة");
    expect(await ids("نقصني مستند")).toContain("question/missing-paper");
    expect(await ids("somebody else apply")).toContain("question/somebody-else");
    expect(await ids("قطيفة")).toEqual([]);
    await shelve("research-guide", markdown("# الدليل\n\nنصّ آخر."));
    expect(await ids("زيارة منزلية")).not.toContain("document/research-guide");
  });
});

describe("the policy and its readers", () => {
  test("B5, B8, R23 a version with its approval asks everybody; who has read it is the manager's to see", async () => {
    const officer = hall.tokens.officers[0] ?? "";
    const { body } = await upload(markdown("# سياسة تنظيم العلاقة مع المستفيدين"));
    const add = { type: "AddVersion", document: "policy", content: body.sha256, effectiveFrom: today() } as const;
    expect((await hall.send(hall.tokens.manager, add)).body).toMatchObject({ rejection: { code: "ApprovalRequired" } });
    expect((await hall.send(officer, add)).status).toBe(403);
    const approval = { meeting: "7/1448", day: { calendar: "umalqura", date: "1448-05-20" } } as const;
    expect((await hall.send(hall.tokens.manager, { ...add, approval })).body).toMatchObject({ status: "accepted" });
    expect(await view<ReadingView>("reading", officer)).toMatchObject({ unread: [{ document: "policy", version: 1 }] });
    await hall.send(officer, { type: "AcknowledgeVersion", document: "policy", version: 1 });
    expect(await view<ReadingView>("reading", officer)).toEqual({ unread: [] });
    expect(await view<ReadingView>("reading", hall.tokens.researcher)).toMatchObject({ unread: [{ version: 1 }] });
    const readers = await view<ReadersView>("readers", hall.tokens.manager);
    expect(readers.have.map(({ id }) => id)).toEqual([expect.stringMatching(/^o0\./)]);
    expect(readers.haveNot.length).toBeGreaterThanOrEqual(2);
    expect((await hub.ask("GET", `/offices/${hall.office}/views/readers`, undefined, officer)).status).toBe(403);
    const people = `/offices/${hall.office}/persons`;
    const { id: person } = await hub.must<{ id: string }>("POST", people, { name: "نورة" }, officer);
    const open = { type: "OpenCase", service: "support", source: { kind: "form" }, person } as const;
    const opened = await hall.send(officer, open);
    const number = opened.body.status === "accepted" ? String(opened.body.result?.["number"]) : "";
    const seen = await view<CaseView>(`case?code=${number}`, officer);
    expect(seen.case?.policy).toEqual({ document: "policy", version: 1, effectiveFrom: today().date });
    const shelf = await view<LibraryView>("library", officer);
    expect(shelf.documents.find(({ id }) => id === "policy")).toMatchObject({
      inForce: 1,
      versions: [{ approval: { meeting: "7/1448", day: "2026-10-31" } }],
    });
  });
});
