import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { linesOf } from "../../server/library/pdf-lines.ts";
import { pdfReadingsInTurn } from "../../server/library/pdf-readings.ts";
import { type PdfReading, readPdf } from "../../server/library/pdf-text.ts";
import { foundHall, type Hall, startTestHub, type TestHub } from "../support/hub.ts";
import { drawnPdf, hugePdf, lockedPdf, printedPdfs } from "../support/pdf-samples.ts";

const arabic = `<html lang="ar" dir="rtl"><h1>لائحة الدعم الأساسية</h1>
<p>من عمل الجمعية كفالة الأيتام وفق المَادَّةُ الثالثة، ولا يقل الأجل عن 14 يومًا من تاريخ الطلب في سنة ١٤٤٨.</p>
<p>يُرسل النموذج إلى Dawr Hub في الرياض.</p>
<table><tr><td>الاسم</td><td>المبلغ</td></tr></table></html>`;
const english = `<html lang="en"><p>Efficient first reimbursement of rent.</p><p>As صندوق الأسرة says.</p>
<p style="break-before: page">Widows on the second page.</p></html>`;
const picture = '<svg width="300" height="300"><circle cx="150" cy="150" r="100"/></svg>';

let hub: TestHub;
let hall: Hall;
let printed: readonly Buffer[];
beforeAll(async () => {
  hub = await startTestHub();
  hall = await foundHall(hub);
  printed = await printedPdfs([arabic, english, picture]);
});
afterAll(() => hub.close());

const ask = async <Body>(path: string, init: RequestInit = {}, token = hall.tokens.manager): Promise<Body> => {
  const base = hub.hub.url.replace("localhost", "127.0.0.1");
  const headers = { authorization: `Bearer ${token}`, "content-type": "application/octet-stream" };
  return (await (
    await fetch(`${base}/api/v1/offices/${hall.office}/library/${path}`, { headers, ...init })
  ).json()) as Body;
};
const day = (later: number) => ({
  calendar: "gregory" as const,
  date: new Date(Date.now() + 3 * 3_600_000 + later * 86_400_000).toISOString().slice(0, 10),
});

async function shelve(document: string, bytes: Buffer, later = 0): Promise<number> {
  const { sha256 } = await ask<{ sha256: string }>("contents", { method: "POST", body: Buffer.from(bytes) });
  const add = { type: "AddVersion", document, content: sha256, effectiveFrom: day(later) } as const;
  const { body } = await hall.send(hall.tokens.manager, add);
  if (body.status !== "accepted") throw new Error(JSON.stringify(body));
  return Number(body.result?.["version"]);
}

type Found = { readonly found: readonly { readonly id: string; readonly excerpt: string }[]; readonly unread: number };
/** As somebody who searches again while files are being read. */
async function find(words: string): Promise<Found["found"]> {
  const answer = await ask<Found>(`search?q=${encodeURIComponent(words)}`, {}, hall.tokens.officers[0] ?? "");
  return answer.unread > 0 ? find(words) : answer.found;
}
const idsOf = async (words: string) => (await find(words)).map(({ id }) => id);
const wordsOf = async (document: string, version: number) =>
  (await ask<{ words: PdfReading["is"] }>(`documents/${document}/versions/${version}`)).words;

describe("PDFs of the library", () => {
  test("B9, R10 an Arabic and an English PDF are found by their words, of the version in force alone", async () => {
    const [ar = Buffer.alloc(0), en = Buffer.alloc(0), drawn = Buffer.alloc(0)] = printed;
    const number = await shelve("bylaws", ar);
    await shelve("support-guide", en);
    for (const typed of [
      "كفالة الايتام",
      "المادة الثالثه",
      "لائحة",
      "لايحه الدعم",
      "الأجل 14",
      "سنة 1448",
      "Dawr Hub",
    ]) {
      expect(await idsOf(typed), typed).toContain("document/bylaws");
    }
    for (const typed of ["efficient first", "WIDOWS second", "صندوق الاسره"]) {
      expect(await idsOf(typed), typed).toEqual(["document/support-guide"]);
    }
    expect((await find("كفالة"))[0]?.excerpt).toContain(
      "من عمل الجمعية كفالة الأيتام وفق المادة الثالثة، ولا يقل الأجل عن 14 يوم",
    );
    expect(await wordsOf("bylaws", number)).toBe("whole");

    // What begins later is not found yet, and taken back never; what replaces it is.
    const next = await shelve("bylaws", drawnPdf(Buffer.from("BT /F 12 Tf 50 700 Td (Tomorrow) Tj ET")), 1);
    expect(await idsOf("tomorrow")).toEqual([]);
    expect(await idsOf("كفالة الأيتام")).toContain("document/bylaws");
    await hall.send(hall.tokens.manager, { type: "WithdrawVersion", document: "bylaws", version: next });
    const last = await shelve("bylaws", drawn);
    expect(await idsOf("كفالة الأيتام")).toEqual([]);
    expect(await wordsOf("bylaws", last)).toBe("pictures");
    expect(await idsOf("اللائحة الأساسية")).toContain("document/bylaws");
  });

  test.each([
    { what: "torn", bytes: () => Buffer.from("%PDF-1.7\nx\n%%EOF\n") },
    { what: "locked", bytes: lockedPdf },
    {
      what: "without pages",
      bytes: () => Buffer.from("%PDF-1.7\n1 0 obj\n<< /Type /Catalog >>\nendobj\ntrailer << /Root 1 0 R >>\n%%EOF"),
    },
  ])("B9, S7 a PDF that is $what is kept, found by its title, and its page says so", async ({ bytes }) => {
    const number = await shelve("research-guide", bytes());
    expect(await wordsOf("research-guide", number)).toBe("unreadable");
    expect(await idsOf("دليل خدمات البحث")).toContain("document/research-guide");
    expect((await ask<{ kind: string }>(`documents/research-guide/versions/${number}`)).kind).toBe("pdf");
  });

  test("B9, S7 what fills the memory, or never ends, is ended; the next file is read", async () => {
    const huge = hugePdf(2_000);
    expect(huge.length).toBeLessThan(10 * 1024 * 1024);
    expect(await readPdf(huge, { ms: 60_000, megabytes: 96 })).toEqual({ is: "unreadable" });
    expect(await readPdf(hugePdf(8), { ms: 1, megabytes: 4_096 })).toEqual({ is: "unreadable" });
    const small = drawnPdf(Buffer.from("BT /F 12 Tf 50 700 Td (Hello hall) Tj ET"));
    expect(await readPdf(small)).toEqual({ is: "whole", text: "Hello hall" });
  });

  test("B9 files are read one at a time and once each; nobody waits for a slow one, and a lost one holds up none", async () => {
    const read: string[] = [];
    const ends: (() => void)[] = [];
    const newReadings = pdfReadingsInTurn(async (bytes) => {
      read.push(Buffer.from(bytes).toString());
      await new Promise<void>((resolve) => ends.push(resolve));
      return { is: "pictures" };
    });
    const [one, other] = [newReadings(), newReadings()];
    const file = (text: string) => async () => Buffer.from(text);
    const lost = () => Promise.reject(new Error("the store is away"));
    expect(await one.within("a", file("a"), 1)).toBeUndefined();
    expect(await other.within("b", file("b"), 1)).toBeUndefined();
    expect(read).toEqual(["a"]);
    ends[0]?.();
    expect(await one.within("a", file("a"), 60_000)).toEqual({ is: "pictures" });
    await vi.waitFor(() => expect(read).toEqual(["a", "b"]));
    ends[1]?.();
    expect(await one.within("c", lost, 60_000)).toBeUndefined();
    const found = one.within("c", file("c"), 60_000);
    await vi.waitFor(() => expect(read).toEqual(["a", "b", "c"]));
    ends[2]?.();
    expect(await found).toEqual({ is: "pictures" });
    one.keepOnly(new Set(["c"]));
    expect(await one.within("a", lost, 60_000)).toBeUndefined();
    expect(await one.within("c", lost, 60_000)).toEqual({ is: "pictures" });
  });
});

describe("the lines of a page", () => {
  const piece = (text: string, x: number, width: number, y = 700) => ({ text, x, y, width, height: 10 });

  test("B9 Arabic drawn letter by letter from the left, in shapes of their places, is read as it is written", () => {
    const drawn = [
      piece("ﺔ", 0, 8),
      piece("ﺤ", 8, 8),
      piece("ﺋ", 16, 5),
      piece("\u0000", 17, 0, 701),
      piece("ﻻ", 21, 6),
      piece("A-12", 35, 20),
      piece(" ", 55, 3),
      piece("ﻢ", 58, 8),
      piece(" ُ", 60, 0, 703),
      piece("ﻗ", 66, 6),
      piece("ر", 72, 5),
    ];
    expect(linesOf(drawn)).toEqual(["رقم A-12 لائحة"]);
    // A producer may tell them in the order of reading, too.
    expect(linesOf([...drawn].reverse())).toEqual(["رقم A-12 لائحة"]);
  });

  test("B9 columns are lines of their own, from the side where one begins to read", () => {
    expect(linesOf([piece("المبلغ", 0, 30), piece("الاسم", 100, 30)])).toEqual(["الاسم", "المبلغ"]);
    expect(linesOf([piece("Name", 0, 30), piece("Sum", 100, 30), piece("Row", 0, 30, 680)])).toEqual([
      "Name",
      "Sum",
      "Row",
    ]);
  });
});
