import request from "supertest";
import { describe, expect, test } from "vitest";
import { createThrottle } from "../../server/access/throttle.ts";
import { minuteMs } from "../../shared/office/ids.ts";
import { ask, bytesOnDisk, furnished, password, startAccess, tokenFor } from "./access-app.ts";

describe("S8 signing in", () => {
  test("answers who one is, a token, and a cookie that no script can read", async () => {
    const hub = await startAccess();
    const answer = await ask(hub, "post /session", { body: { username: " Admin ", password } });
    expect(answer.status).toBe(200);
    expect(answer.body.me).toEqual({
      kind: "staff",
      id: "admin",
      name: "admin",
      roles: ["admin", "manager"],
      offices: [],
    });
    const [cookie] = answer.headers["set-cookie"] as unknown as string[];
    expect(cookie).toMatch(
      /^dawr_session=[\w-]{43}; Max-Age=43200; Path=\/; Expires=[^;]+; HttpOnly; SameSite=Strict$/,
    );
    expect((await ask(hub, "get /me", { token: answer.body.token })).body).toEqual(answer.body.me);
  });

  test("the cookie is for https alone where the public address is https", async () => {
    const hub = await startAccess({ publicUrl: "https://dawr.example.org" });
    const answer = await ask(hub, "post /session", { body: { username: "admin", password } });
    expect(String(answer.headers["set-cookie"])).toContain("; Secure;");
  });

  test("a wrong password, an unknown and a disabled user are one answer", async () => {
    const hub = await startAccess();
    const { admin } = await furnished(hub);
    await ask(hub, "patch /users/noura", { token: admin, body: { isDisabled: true } });
    const answers = await Promise.all(
      [
        { username: "admin", password: "not this one" },
        { username: "nobody", password },
        { username: "noura", password },
        { username: "__proto__", password },
      ].map((body) => ask(hub, "post /session", { body })),
    );
    for (const answer of answers) {
      expect(answer.status).toBe(401);
      expect(answer.headers["content-type"]).toContain("application/problem+json");
      expect(JSON.parse(answer.text)).toEqual({
        type: "about:blank",
        status: 401,
        title: "Wrong user name or password",
      });
      expect(answer.headers["set-cookie"]).toBeUndefined();
    }
  });

  test("an unknown user costs as much time as a known one", async () => {
    const hub = await startAccess();
    const timed = async (username: string) => {
      const before = performance.now();
      for (let round = 0; round < 4; round += 1) await hub.access.signIn(username, "wrong password", "10.0.0.1");
      return performance.now() - before;
    };
    const [known, unknown] = [await timed("admin"), await timed("nobody")];
    expect(Math.max(known, unknown) / Math.min(known, unknown)).toBeLessThan(8);
  });

  test("guessing is slowed down per account and address, also when the guesses come at once, and the right password waits too", async () => {
    const hub = await startAccess();
    const guess = () => ask(hub, "post /session", { body: { username: "admin", password: "guessing" } });
    const answers = await Promise.all(Array.from({ length: 24 }, guess));
    expect(answers.filter(({ status }) => status === 401)).toHaveLength(10);
    const slowed = answers.filter(({ status }) => status === 429);
    expect(slowed).toHaveLength(14);
    expect(Number(slowed[0]?.headers["retry-after"])).toBeGreaterThan(0);
    expect((await ask(hub, "post /session", { body: { username: "admin", password } })).status).toBe(429);
  });

  test("guessing is slowed down per address over all accounts; another address is free", async () => {
    const throttle = createThrottle();
    const from = (address: string) => (_: unknown, place: number) => throttle.attempt(`user-${place}`, address);
    const waits = await Promise.all(Array.from({ length: 52 }, from("10.0.0.1")));
    expect(waits.filter((seconds) => seconds > 0)).toHaveLength(2);
    expect(Math.max(...waits)).toBeLessThanOrEqual(300);
    expect(await throttle.attempt("noura", "10.0.0.1")).toBeGreaterThan(0);
    expect(await throttle.attempt("noura", "10.0.0.2")).toBe(0);
  });

  test("whoever guesses a name from afar does not lock its owner out; a hundred places guessing do", async () => {
    const throttle = createThrottle();
    for (let guess = 0; guess < 60; guess += 1) await throttle.attempt("noura", "203.0.113.9");
    expect(await throttle.attempt("noura", "203.0.113.9")).toBeGreaterThan(0);
    expect(await throttle.attempt("noura", "10.0.0.1")).toBe(0);
    await throttle.forgive("noura", "10.0.0.1");
    const letThrough = [];
    for (let place = 0; place < 100; place += 1) {
      for (let guess = 0; guess < 10; guess += 1) {
        if ((await throttle.attempt("noura", `198.51.100.${place}`)) === 0) letThrough.push(place);
      }
    }
    // The guesser from afar had ten of the five hundred; the owner's own sign-in took none.
    expect(letThrough).toHaveLength(490);
    expect(await throttle.attempt("noura", "10.0.0.1")).toBeGreaterThan(0);
    expect(await throttle.attempt("salem", "10.0.0.1")).toBe(0);
  });

  test("what is right does not count: a whole staff signs in from one address", async () => {
    const throttle = createThrottle();
    for (let round = 0; round < 60; round += 1) {
      expect(await throttle.attempt(`user-${round}`, "10.0.0.1")).toBe(0);
      await throttle.forgive(`user-${round}`, "10.0.0.1");
    }
    const hub = await startAccess();
    for (let round = 0; round < 12; round += 1) {
      expect((await hub.access.signIn("admin", password, "10.0.0.1")).status).toBe("signedIn");
    }
  });
});

describe("S8 a session", () => {
  test("ends by signing out, at once, and signing out again is refused", async () => {
    const hub = await startAccess();
    const token = await tokenFor(hub, "admin");
    const revoked: string[] = [];
    hub.access.onRevoked((ids) => revoked.push(...ids));
    const principal = await hub.access.authenticate(token);
    const answer = await ask(hub, "delete /session", { token });
    expect(answer.status).toBe(204);
    expect(String(answer.headers["set-cookie"])).toMatch(/^dawr_session=;.*Expires=Thu, 01 Jan 1970/);
    expect(revoked).toEqual([principal?.tokenId]);
    expect((await ask(hub, "get /me", { token })).status).toBe(401);
    expect((await ask(hub, "delete /session", { token })).status).toBe(401);
  });

  test("ends 30 minutes after the last sign of life", async () => {
    const hub = await startAccess();
    const token = await tokenFor(hub, "admin");
    for (let round = 0; round < 4; round += 1) {
      hub.clock.advance(29 * minuteMs);
      expect((await ask(hub, "get /me", { token })).status).toBe(200);
    }
    hub.clock.advance(30 * minuteMs);
    expect((await ask(hub, "get /me", { token })).status).toBe(401);
  });

  test("ends after twelve hours, however busy", async () => {
    const hub = await startAccess();
    const token = await tokenFor(hub, "admin");
    for (let round = 0; round < 35; round += 1) {
      hub.clock.advance(20 * minuteMs);
      expect((await ask(hub, "get /me", { token })).status).toBe(200);
    }
    hub.clock.advance(20 * minuteMs);
    expect((await ask(hub, "get /me", { token })).status).toBe(401);
  });

  test("that is over is swept from the book, and its open sockets are named", async () => {
    const hub = await startAccess();
    const principal = await hub.access.authenticate(await tokenFor(hub, "admin"));
    const revoked: string[] = [];
    hub.access.onRevoked((ids) => revoked.push(...ids));
    hub.clock.advance(29 * minuteMs);
    await hub.access.sweep();
    expect(revoked).toEqual([]);
    hub.clock.advance(minuteMs);
    await hub.access.sweep();
    expect(revoked).toEqual([principal?.tokenId]);
    await hub.access.sweep();
    expect(revoked).toHaveLength(1);
  });

  test("that idled is out also when the store is broken", async () => {
    const hub = await startAccess();
    const principal = await hub.access.authenticate(await tokenFor(hub, "admin"));
    const revoked: string[] = [];
    hub.access.onRevoked((ids) => revoked.push(...ids));
    await hub.breakStore();
    hub.clock.advance(31 * minuteMs);
    await hub.access.sweep();
    expect(revoked).toEqual([principal?.tokenId]);
    expect(hub.access.current(String(principal?.tokenId))).toBeUndefined();
  });

  test("lies are 401 with a challenge: no token, garbage, too long, one letter off, the stored hash itself", async () => {
    const hub = await startAccess();
    const token = await tokenFor(hub, "admin");
    const hash = String((await hub.access.authenticate(token))?.tokenId);
    const other = `${token.slice(0, -1)}${token.endsWith("A") ? "E" : "A"}`;
    for (const lie of [undefined, "x", "x".repeat(5000), other, hash, "constructor", token.toLowerCase()]) {
      const answer = await ask(hub, "get /me", lie === undefined ? {} : { token: lie });
      expect(answer.status).toBe(401);
      expect(answer.headers["www-authenticate"]).toBe("Bearer");
    }
  });
});

describe("S8 another site's page cannot use the cookie", () => {
  const origins = [
    [{ "Sec-Fetch-Site": "same-origin" }, 204],
    [{ "Sec-Fetch-Site": "same-origin", Origin: "http://localhost:5173" }, 204],
    [{ Origin: "https://dawr.example.org" }, 204],
    [{ "Sec-Fetch-Site": "cross-site" }, 403],
    [{ "Sec-Fetch-Site": "same-site" }, 403],
    [{ "Sec-Fetch-Site": "none" }, 403],
    [{ Origin: "https://evil.example" }, 403],
    [{ Origin: "null" }, 403],
    [{ Origin: "https://evil.example", "Sec-Fetch-Site": "cross-site" }, 403],
    [{}, 403],
  ] as const;

  test.each(origins)("a change with %j is answered %i", async (headers, status) => {
    const hub = await startAccess({ publicUrl: "https://dawr.example.org" });
    const cookie = `dawr_session=${await tokenFor(hub, "admin")}`;
    const change = await request(hub.app).delete("/api/v1/session").set("Cookie", cookie).set(headers);
    expect(change.status).toBe(status);
    const still = await request(hub.app).get("/api/v1/me").set("Cookie", cookie);
    expect(still.status).toBe(status === 204 ? 401 : 200);
  });

  test("the hub's own host is our own page, and a token in the header needs none", async () => {
    const hub = await startAccess();
    const cookie = `dawr_session=${await tokenFor(hub, "admin")}`;
    const own = await request(hub.app)
      .delete("/api/v1/session")
      .set({ Cookie: cookie, Host: "hub.local:8080", Origin: "http://hub.local:8080" });
    expect(own.status).toBe(204);
    const token = await tokenFor(hub, "admin");
    const program = await request(hub.app)
      .delete("/api/v1/session")
      .set({ Authorization: `Bearer ${token}`, Origin: "https://evil.example" });
    expect(program.status).toBe(204);
  });

  test("nobody is signed in by another site's form", async () => {
    const hub = await startAccess();
    const answer = await request(hub.app)
      .post("/api/v1/session")
      .set("Origin", "https://evil.example")
      .send({ username: "admin", password });
    expect(answer.status).toBe(403);
    expect(answer.headers["set-cookie"]).toBeUndefined();
  });
});

describe("S1 a restart", () => {
  test("keeps users, offices, devices and sessions, and what was revoked stays revoked", async () => {
    const before = await startAccess();
    const { admin, noura, huda } = await furnished(before);
    const code = (await ask(before, "post /devices", { token: admin, body: { office: "riyadh", kind: "kiosk" } })).body
      .code;
    await ask(before, "delete /session", { token: huda });
    await ask(before, "patch /users/salem", { token: admin, body: { isDisabled: true } });
    const users = before.access.users();
    await before.stop();

    const after = await startAccess({ folder: before.folder, at: before.clock.now() + minuteMs });
    expect(after.access.users()).toEqual(users);
    expect((await ask(after, "get /me", { token: noura })).body).toMatchObject({ id: "noura", offices: ["riyadh"] });
    expect((await ask(after, "get /me", { token: huda })).status).toBe(401);
    expect((await ask(after, "post /session", { body: { username: "salem", password } })).status).toBe(401);
    const claimed = await ask(after, "post /devices/claim", { body: { code } });
    expect(claimed.status).toBe(200);
    await after.stop();

    const later = await startAccess({ folder: before.folder, at: after.clock.now() + 400 * 24 * 60 * minuteMs });
    expect((await ask(later, "get /me", { token: claimed.body.token })).body).toMatchObject({ device: "kiosk" });
    expect((await ask(later, "get /me", { token: noura })).status).toBe(401);
    expect((await ask(later, "post /devices/claim", { body: { code } })).status).toBe(404);
  });
});

describe("S6 secrets", () => {
  test("stand in clear nowhere: not on the disk, not in faults, not in answers", async () => {
    const hub = await startAccess();
    const { admin, noura } = await furnished(hub);
    const made = await ask(hub, "post /devices", { token: admin, body: { office: "riyadh", kind: "display" } });
    const device = await ask(hub, "post /devices/claim", { body: { code: made.body.code } });
    const users = await ask(hub, "get /users", { token: admin });
    const devices = await ask(hub, "get /devices?office=riyadh", { token: admin });
    const again = await ask(hub, "post /devices/claim", { body: { code: made.body.code } });
    await hub.breakStore();
    const failed = await ask(hub, "post /users", {
      token: admin,
      body: { username: "late", password: "never-stored-1", roles: ["officer"], offices: [] },
    });
    expect(failed.status).toBe(503);
    await hub.stop();

    const written = bytesOnDisk(hub.folder);
    expect(written).toContain("UserAdded");
    const told = [users, devices, again, failed].map(({ text }) => text).join("\n");
    const everywhere = `${written}\n${told}\n${hub.faults.join("\n")}`;
    for (const secret of [password, admin, noura, made.body.code, device.body.token, "never-stored-1"]) {
      expect(everywhere).not.toContain(String(secret));
    }
    expect(told).not.toContain("scrypt");
  });
});
