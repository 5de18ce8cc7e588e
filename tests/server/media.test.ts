import { hash } from "node:crypto";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { sqliteContents } from "../../server/contents/sqlite.ts";
import type { DevicesView } from "../../shared/views/devices.ts";
import type { WallView } from "../../shared/views/wall.ts";
import { foundHall, type Hall, startTestHub, type TestHub } from "../support/hub.ts";
import { ebml, jpegMarks, mp4Boxes, pngClaim, pngSample, webpHead } from "../support/media-samples.ts";

let hub: TestHub;
let hall: Hall;
beforeAll(async () => {
  hub = await startTestHub();
  hall = await foundHall(hub);
});
afterAll(() => hub.close());

const megabyte = 1024 * 1024;
const addressOf = (office = hall.office) =>
  `${hub.hub.url.replace("localhost", "127.0.0.1")}/api/v1/offices/${office}/media`;

async function upload(bytes: Uint8Array, token = hall.tokens.manager, type = "application/octet-stream") {
  const response = await fetch(addressOf(), {
    method: "POST",
    headers: { authorization: `Bearer ${token}`, "content-type": type },
    body: Buffer.from(bytes),
  });
  return { status: response.status, body: (await response.json()) as { sha256: string; kind?: string; code?: string } };
}

const get = (sha256: string, token: string, office = hall.office) =>
  fetch(`${addressOf(office)}/${sha256}`, { headers: { authorization: `Bearer ${token}` } });

const text = { ar: "مواعيد الفرع", en: "Opening hours" };
const plain = { text, weekdays: [], walls: [], seconds: 15, isPaused: false };

async function show(id: string, bytes: Uint8Array, more: object = {}): Promise<string> {
  const { body } = await upload(bytes);
  const medium = { ...plain, id, content: body.sha256, ...more };
  expect((await hall.send(hall.tokens.manager, { type: "SetMedium", medium })).body).toMatchObject({
    status: "accepted",
  });
  return body.sha256;
}

/** What lies in the store itself. */
async function held(): Promise<readonly string[]> {
  const contents = sqliteContents(hub.folder);
  const list = await contents.list(hall.office);
  await contents.close();
  return list.map(({ sha256 }) => sha256);
}

describe("files for the hall's displays", () => {
  test.each([
    { kind: "png", bytes: pngSample(), said: "video/mp4" },
    { kind: "jpeg", bytes: jpegMarks(), said: "image/png" },
    { kind: "webp", bytes: webpHead(), said: "text/html" },
    { kind: "mp4", bytes: mp4Boxes(), said: "image/jpeg" },
    { kind: "webm", bytes: ebml(), said: "application/json" },
  ])("U20 a $kind is what its bytes are, though it is called $said", async ({ kind, bytes, said }) => {
    expect(await upload(bytes, undefined, said)).toMatchObject({
      status: 201,
      body: { kind, bytes: bytes.length, sha256: hash("sha256", bytes) },
    });
  });

  test.each([
    { what: "nothing", bytes: Buffer.alloc(0), status: 422, code: "Empty" },
    { what: "20 MB of film", bytes: mp4Boxes("isom", 20 * megabyte), status: 413, code: "TooLarge" },
    {
      what: "a picture of 5 MB",
      bytes: Buffer.concat([jpegMarks().subarray(0, -2), Buffer.alloc(5 * megabyte), Buffer.from([0xff, 0xd9])]),
      status: 413,
      code: "TooLarge",
    },
    {
      what: "a small file that claims 30,000 pixels",
      bytes: pngClaim(30_000, 30_000),
      status: 422,
      code: "TooManyPixels",
    },
    { what: "a picture without height", bytes: jpegMarks(640, 0), status: 415, code: "NotPictureOrFilm" },
    { what: "a torn PNG", bytes: pngSample().subarray(0, -9), status: 415, code: "NotPictureOrFilm" },
    {
      what: "a page behind the head of a PNG",
      bytes: Buffer.concat([pngSample().subarray(0, 8), Buffer.from("<script>alert(1)</script>".repeat(4))]),
      status: 415,
      code: "NotPictureOrFilm",
    },
    {
      what: "a drawing with a script (SVG)",
      bytes: Buffer.from("<svg xmlns='http://www.w3.org/2000/svg'><script/></svg>"),
      status: 415,
      code: "NotPictureOrFilm",
    },
    { what: "a PDF", bytes: Buffer.from("%PDF-1.7\nx\n%%EOF\n"), status: 415, code: "NotPictureOrFilm" },
    {
      what: "a GIF",
      bytes: Buffer.concat([Buffer.from("GIF89a"), Buffer.alloc(64)]),
      status: 415,
      code: "NotPictureOrFilm",
    },
    { what: "a torn MP4", bytes: mp4Boxes().subarray(0, -3), status: 415, code: "NotPictureOrFilm" },
    {
      what: "an MP4 with a program behind it",
      bytes: Buffer.concat([mp4Boxes(), Buffer.from("MZ\0\0")]),
      status: 415,
      code: "NotPictureOrFilm",
    },
    { what: "a HEIC picture", bytes: mp4Boxes("heic"), status: 415, code: "NotPictureOrFilm" },
    { what: "another kind of EBML", bytes: ebml("matroska"), status: 415, code: "NotPictureOrFilm" },
    {
      what: "a WebP of another length than it says",
      bytes: Buffer.concat([webpHead(), Buffer.alloc(4)]),
      status: 415,
      code: "NotPictureOrFilm",
    },
  ])("S7 $what: one clear answer, and nothing is held", async ({ bytes, status, code }) => {
    expect(await upload(bytes)).toMatchObject({ status, body: { code } });
    const medium = { ...plain, id: "forged", content: hash("sha256", bytes) };
    const sent = await hall.send(hall.tokens.manager, { type: "SetMedium", medium });
    expect(sent.body).toMatchObject({ status: "rejected", rejection: { code: "UnknownContent" } });
  });

  test("S7 a thousand random files, and real heads with random tails: always one of the answers", async () => {
    const heads = [pngSample(), jpegMarks(), webpHead(), mp4Boxes(), ebml()];
    let seed = 7;
    const random = (below: number) => {
      seed = (Math.imul(seed, 1_103_515_245) + 12_345) >>> 0;
      return (seed >>> 8) % below;
    };
    const { mediumOf } = await import("../../server/contents/media-kind.ts");
    for (let n = 0; n < 1_000; n += 1) {
      const head = heads[n % heads.length] ?? Buffer.alloc(0);
      const bytes = Buffer.concat([head.subarray(0, random(head.length + 1)), Buffer.alloc(random(80), random(256))]);
      if (bytes.length > 0) bytes[random(bytes.length)] = random(256);
      expect(Object.keys(mediumOf(bytes)), `round ${n}`).toHaveLength(1);
    }
  });

  test("S8 who may upload and look, cell by cell; another office nothing", async () => {
    const stranger = await foundHall(hub);
    const sha256 = await show("cells", pngSample(64, 36, 1));
    const people = {
      officer: hall.tokens.officers[0] ?? "",
      researcher: hall.tokens.researcher,
      manager: hall.tokens.manager,
      admin: hall.tokens.admin,
      kiosk: hall.devices.kiosk,
      display: hall.devices.display,
      "another office's manager": stranger.tokens.manager,
      "another office's display": stranger.devices.display,
      nobody: "no token",
    };
    const cells: Record<string, readonly number[]> = {};
    for (const [who, token] of Object.entries(people)) {
      const looked = await get(sha256, token);
      await looked.arrayBuffer();
      cells[who] = [(await upload(pngSample(8, 8), token)).status, looked.status];
    }
    expect(cells).toEqual({
      officer: [403, 403],
      researcher: [403, 403],
      manager: [201, 200],
      admin: [201, 200],
      kiosk: [403, 403],
      display: [403, 200],
      "another office's manager": [403, 403],
      "another office's display": [403, 403],
      nobody: [401, 401],
    });
    // The other office's own door does not know the file either.
    expect((await get(sha256, stranger.devices.display, stranger.office)).status).toBe(404);
  });

  test("S8 the file is given as what it is, to be kept by that browser alone, and is never a page of ours", async () => {
    const bytes = pngSample(64, 36, 2);
    const sha256 = await show("headers", bytes);
    const response = await get(sha256, hall.devices.display);
    expect(Buffer.from(await response.arrayBuffer()).equals(bytes)).toBe(true);
    expect(Object.fromEntries(response.headers)).toMatchObject({
      "content-type": "image/png",
      "cache-control": "private, max-age=31536000, immutable",
      "x-content-type-options": "nosniff",
      "content-security-policy": "default-src 'none'; sandbox",
      "content-disposition": "attachment",
      "cross-origin-resource-policy": "same-origin",
    });
    for (const wrong of ["0".repeat(64), sha256.toUpperCase(), "..%2f..%2fetc", `${sha256}0`]) {
      expect((await get(wrong, hall.devices.display)).status, wrong).toBe(404);
    }
  });

  test("S8 a display that was revoked gets no file any more", async () => {
    const sha256 = await show("revoked", pngSample(64, 36, 3));
    const { code } = await hub.must<{ code: string }>("POST", "/devices", { office: hall.office, kind: "display" });
    const claimed = await hub.must<{ token: string; device: { id: string } }>("POST", "/devices/claim", { code });
    expect((await get(sha256, claimed.token)).status).toBe(200);
    await hub.must("DELETE", `/devices/${claimed.device.id}`);
    expect((await get(sha256, claimed.token)).status).toBe(401);
  });
});

describe("pictures and films of an office", () => {
  test("V27 reach the displays they are for at once, and leave them with a pause", async () => {
    const devices = await hub.must<{ data: DevicesView }>("GET", `/offices/${hall.office}/views/devices`);
    const id = devices.data.devices.find(({ kind, name }) => kind === "display" && name === "D1")?.id ?? "";
    const { view, watch } = await hub.connect(hall.devices.display);
    expect(await watch({ office: hall.office, view: "wall" })).toEqual({ status: "watching" });
    const shows = (name: string) => (message: { readonly data: unknown }) =>
      (message.data as WallView).media?.some((each) => each.id === name) === true;
    const content = await show("hers", pngSample(64, 36, 4), { walls: [id] });
    await view(shows("hers"));
    await hall.send(hall.tokens.manager, {
      type: "SetMedium",
      medium: { ...plain, id: "hers", content, walls: [id], isPaused: true },
    });
    await view((message) => !shows("hers")(message));
    // Paused, it keeps its file.
    expect(await held()).toContain(content);
  });

  test("U22 a file goes with the last that names it: not before, not another office's, and with a new file the old one", async () => {
    const bytes = pngSample(64, 36, 5);
    const sha256 = await show("one", bytes);
    expect(await show("two", bytes)).toBe(sha256);
    const other = await foundHall(hub);
    const theirs = await fetch(addressOf(other.office), {
      method: "POST",
      headers: { authorization: `Bearer ${other.tokens.manager}` },
      body: new Uint8Array(bytes),
    });
    expect(theirs.status).toBe(201);
    const medium = { ...plain, id: "theirs", content: sha256 };
    await other.send(other.tokens.manager, { type: "SetMedium", medium });

    const remove = { type: "RemoveMedium", medium: "one" } as const;
    const id = "6f9619ff-8b86-4d01-b42d-00cf4fc964ff";
    expect((await hall.send(hall.tokens.manager, remove, id)).body).toMatchObject({ status: "accepted" });
    expect(await held()).toContain(sha256);
    expect(await show("two", pngSample(64, 36, 6))).not.toBe(sha256);
    expect(await held()).not.toContain(sha256);
    expect((await get(sha256, hall.devices.display)).status).toBe(404);
    // S2: the answer of before, and nothing more is taken away.
    expect((await hall.send(hall.tokens.manager, remove, id)).body).toMatchObject({ status: "accepted" });
    expect((await get(sha256, other.devices.display, other.office)).status).toBe(200);
  });
});
