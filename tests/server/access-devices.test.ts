import { createHash } from "node:crypto";
import { describe, expect, test } from "vitest";
import { minuteMs } from "../../shared/office/ids.ts";
import { ask, bytesOnDisk, furnished, paired, startAccess } from "./access-app.ts";

const claim = (hub: Parameters<typeof ask>[0], code: unknown) => ask(hub, "post /devices/claim", { body: { code } });

describe("S8 pairing a device", () => {
  test("a code is eight unambiguous characters, and turns into a token of one office and kind", async () => {
    const hub = await startAccess();
    const { salem } = await furnished(hub);
    const made = await ask(hub, "post /devices", { token: salem, body: { office: "riyadh", kind: "kiosk" } });
    expect(made.status).toBe(201);
    expect(made.body.code).toMatch(/^[34679ACDEFGHJKMNPQRTWXY]{8}$/);
    expect(made.body.expiresAt).toBe(hub.clock.now() + 10 * minuteMs);
    const claimed = await claim(hub, made.body.code);
    expect(claimed.status).toBe(200);
    const { id } = claimed.body.device;
    expect(claimed.body.device).toEqual({ id, kind: "kiosk", office: "riyadh" });
    const { body: me } = await ask(hub, "get /me", { token: claimed.body.token });
    expect(me).toEqual({ kind: "device", id, device: "kiosk", office: "riyadh" });
    const listed = await ask(hub, "get /devices?office=riyadh", { token: salem });
    expect(listed.body).toEqual([{ id, kind: "kiosk", name: "K1", office: "riyadh", pairedAt: hub.clock.now() }]);
  });

  test("each kiosk of an office gets its own series, also after another was revoked; a display gets none", async () => {
    const hub = await startAccess();
    const { admin } = await furnished(hub);
    const pair = async (kind: string) => {
      const { code } = (await ask(hub, "post /devices", { token: admin, body: { office: "riyadh", kind } })).body;
      return (await claim(hub, code)).body;
    };
    const first = await pair("kiosk");
    const display = await pair("display");
    expect([first.series, display.series]).toEqual(["K1", undefined]);
    await ask(hub, `delete /devices/${first.device.id}`, { token: admin });
    expect([(await pair("kiosk")).series, (await pair("kiosk")).series]).toEqual(["K2", "K3"]);
    expect(hub.access.devices("riyadh").map(({ name }) => name)).toEqual(["D1", "K2", "K3"]);
  });

  test("a code is used once, also by many at once", async () => {
    const hub = await startAccess();
    const { admin } = await furnished(hub);
    const { code } = (await ask(hub, "post /devices", { token: admin, body: { office: "riyadh", kind: "display" } }))
      .body;
    const answers = await Promise.all(Array.from({ length: 8 }, () => claim(hub, code)));
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 404, 404, 404, 404, 404, 404, 404]);
    expect(hub.access.devices("riyadh")).toHaveLength(1);
  });

  test("a code lives ten minutes, to the millisecond", async () => {
    const hub = await startAccess();
    const { admin } = await furnished(hub);
    const make = async () =>
      (await ask(hub, "post /devices", { token: admin, body: { office: "riyadh", kind: "kiosk" } })).body.code;
    const first = await make();
    hub.clock.advance(10 * minuteMs - 1);
    expect((await claim(hub, first)).status).toBe(200);
    const second = await make();
    hub.clock.advance(10 * minuteMs);
    expect((await claim(hub, second)).status).toBe(404);
  });

  test("a code may be typed in small letters, in two halves, with an Arabic keyboard's digits", async () => {
    const hub = await startAccess();
    const { admin } = await furnished(hub);
    const { code } = (await ask(hub, "post /devices", { token: admin, body: { office: "riyadh", kind: "kiosk" } }))
      .body;
    const arabicDigit = (digit: string) => String.fromCharCode(0x0660 + Number(digit));
    const typed = `${code.slice(0, 4)} - ${code.slice(4)}`.toLowerCase().replaceAll(/\d/g, arabicDigit);
    expect((await claim(hub, typed)).status).toBe(200);
  });

  test("unknown, used and expired are one answer; after ten lies an address waits, even with a true code", async () => {
    const hub = await startAccess();
    const { admin } = await furnished(hub);
    const { code: used } = await paired(hub, admin);
    const { code } = (await ask(hub, "post /devices", { token: admin, body: { office: "riyadh", kind: "kiosk" } }))
      .body;
    const lies = [
      used,
      "AAAAAAAA",
      "",
      " ",
      "34679ACD",
      "x".repeat(32),
      "__proto__",
      "🤖",
      "٣٤٦٧٩",
      "A".repeat(8),
      "constructor",
    ];
    const answers = [];
    for (const lie of lies) answers.push(await claim(hub, lie));
    const [first] = answers;
    expect(first?.status).toBe(404);
    for (const { status, text } of answers.filter(({ status }) => status !== 400)) {
      expect([status, text]).toEqual([404, first?.text]);
    }
    expect(answers.filter(({ status }) => status === 400)).toHaveLength(1);
    const slowed = await claim(hub, code);
    expect(slowed.status).toBe(429);
    expect(Number(slowed.headers["retry-after"])).toBeGreaterThan(0);
  });

  test("true codes do not count: forty boards are paired in a row", async () => {
    const hub = await startAccess();
    const { admin } = await furnished(hub);
    for (let board = 0; board < 40; board += 1) await paired(hub, admin, "riyadh", "display");
    expect(hub.access.devices("riyadh")).toHaveLength(40);
  });

  test.each([
    [{}, "code"],
    [{ code: 12_345_678 }, "code"],
    [{ code: "A".repeat(33) }, "code"],
    [{ code: "AAAAAAAA", office: "riyadh" }, "office"],
  ])("the claim %j is invalid at %s", async (body, path) => {
    const hub = await startAccess();
    const answer = await ask(hub, "post /devices/claim", { body });
    expect(answer.status).toBe(400);
    expect(JSON.parse(answer.text).issues[0].path).toBe(path);
  });

  test("neither code nor token reaches the disk; a plain hash of the code neither", async () => {
    const hub = await startAccess();
    const { admin } = await furnished(hub);
    const { code, token } = await paired(hub, admin);
    await hub.stop();
    const written = bytesOnDisk(hub.folder);
    expect(written).toContain("DevicePaired");
    for (const encoding of ["hex", "base64", "base64url"] as const) {
      expect(written).not.toContain(createHash("sha256").update(code).digest(encoding));
    }
    expect(written).not.toContain(code);
    expect(written).not.toContain(token);
  });
});

describe("S8 devices belong to their office", () => {
  test("a manager pairs, lists and revokes in her own offices alone", async () => {
    const hub = await startAccess();
    const { admin, salem } = await furnished(hub);
    const elsewhere = await paired(hub, admin, "jeddah");
    expect((await ask(hub, "post /devices", { token: salem, body: { office: "jeddah", kind: "kiosk" } })).status).toBe(
      403,
    );
    expect((await ask(hub, "get /devices?office=jeddah", { token: salem })).status).toBe(403);
    const foreign = await ask(hub, `delete /devices/${elsewhere.id}`, { token: salem });
    const none = await ask(hub, "delete /devices/none", { token: salem });
    expect([foreign.status, foreign.text]).toEqual([404, none.text]);
    expect((await ask(hub, "get /me", { token: elsewhere.token })).status).toBe(200);
  });

  test("officers, researchers and devices pair nothing", async () => {
    const hub = await startAccess();
    const { admin, noura, huda } = await furnished(hub);
    const kiosk = await paired(hub, admin);
    for (const token of [noura, huda, kiosk.token]) {
      expect((await ask(hub, "post /devices", { token, body: { office: "riyadh", kind: "kiosk" } })).status).toBe(403);
      expect((await ask(hub, "get /devices?office=riyadh", { token })).status).toBe(403);
      expect((await ask(hub, `delete /devices/${kiosk.id}`, { token })).status).toBe(403);
    }
  });

  test("an unknown office or kind is 400", async () => {
    const hub = await startAccess();
    const { admin } = await furnished(hub);
    for (const body of [
      { office: "nowhere", kind: "kiosk" },
      { office: "riyadh", kind: "hub" },
      { office: "riyadh" },
    ]) {
      expect((await ask(hub, "post /devices", { token: admin, body })).status).toBe(400);
    }
    expect((await ask(hub, "get /devices", { token: admin })).status).toBe(400);
    expect((await ask(hub, "get /devices?office=riyadh&office=jeddah", { token: admin })).status).toBe(400);
  });

  test("a revoked device is named to whoever holds its socket, once, and its token is dead", async () => {
    const hub = await startAccess();
    const { salem } = await furnished(hub);
    const kiosk = await paired(hub, salem);
    const other = await paired(hub, salem);
    const tokenId = (await hub.access.authenticate(kiosk.token))?.tokenId;
    await hub.access.authenticate(other.token);
    const revoked: string[] = [];
    hub.access.onRevoked((ids) => revoked.push(...ids));
    expect((await ask(hub, `delete /devices/${kiosk.id}`, { token: salem })).status).toBe(204);
    expect(revoked).toEqual([tokenId]);
    expect(hub.access.current(String(tokenId))).toBeUndefined();
    expect((await ask(hub, "get /me", { token: kiosk.token })).status).toBe(401);
    expect((await ask(hub, "get /me", { token: other.token })).status).toBe(200);
    expect((await ask(hub, `delete /devices/${kiosk.id}`, { token: salem })).status).toBe(404);
    expect(hub.access.devices("riyadh").map(({ id }) => id)).toEqual([other.id]);
  });

  test("devices do not expire", async () => {
    const hub = await startAccess();
    const { admin } = await furnished(hub);
    const { token } = await paired(hub, admin);
    hub.clock.advance(3 * 365 * 24 * 60 * minuteMs);
    await hub.access.sweep();
    expect((await ask(hub, "get /me", { token })).status).toBe(200);
  });
});
