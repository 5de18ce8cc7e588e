import { describe, expect, test } from "vitest";
import { ask, furnished, password, startAccess, tokenFor } from "./access-app.ts";

const newcomer = { username: "reem", password, roles: ["officer"], offices: ["riyadh"] };

describe("S8 users", () => {
  test("are added by the administrator; without a name the user name is shown", async () => {
    const hub = await startAccess();
    const { admin } = await furnished(hub);
    const added = await ask(hub, "post /users", { token: admin, body: { ...newcomer, username: " REEM " } });
    expect(added.status).toBe(201);
    expect(added.body).toEqual({
      hasSecondFactor: false,
      id: "reem",
      name: "reem",
      roles: ["officer"],
      offices: ["riyadh"],
      grants: [],
      isDisabled: false,
    });
    const named = await ask(hub, "patch /users/reem", {
      token: admin,
      body: { name: "ريم العتيبي", grants: ["callOutOfTurn"] },
    });
    expect(named.body).toMatchObject({ name: "ريم العتيبي", grants: ["callOutOfTurn"] });
    expect((await ask(hub, "get /users", { token: admin })).body).toHaveLength(5);
    expect((await ask(hub, "get /me", { token: await tokenFor(hub, "Reem") })).body.name).toBe("ريم العتيبي");
  });

  test("are nobody's business but the administrator's", async () => {
    const hub = await startAccess();
    const { admin, noura, huda, salem } = await furnished(hub);
    const asks = ["get /users", "post /users", "patch /users/noura", "post /offices"] as const;
    for (const route of asks) {
      for (const token of [noura, huda, salem]) {
        const answer = await ask(hub, route, { token, ...(route.startsWith("get") ? {} : { body: newcomer }) });
        expect([route, answer.status]).toEqual([route, 403]);
      }
      expect((await ask(hub, route)).status).toBe(401);
    }
    expect((await ask(hub, "get /users", { token: admin })).status).toBe(200);
  });

  const faulty: readonly (readonly [object, string])[] = [
    [{ ...newcomer, username: "x" }, "username"],
    [{ ...newcomer, username: "نورة" }, "username"],
    [{ ...newcomer, username: "a/../b" }, "username"],
    [{ ...newcomer, password: "seven77" }, "password"],
    [{ ...newcomer, password: 12_345_678 }, "password"],
    [{ ...newcomer, roles: [] }, "roles"],
    [{ ...newcomer, roles: ["hub"] }, "roles.0"],
    [{ ...newcomer, offices: ["nowhere"] }, "offices"],
    [{ ...newcomer, grants: ["everything"] }, "grants.0"],
    [{ ...newcomer, isAdmin: true }, "isAdmin"],
    [[], ""],
  ];
  test.each(faulty)("%j is refused with the path %s", async (body, path) => {
    const hub = await startAccess();
    const { admin } = await furnished(hub);
    const answer = await ask(hub, "post /users", { token: admin, body });
    expect(answer.status).toBe(400);
    expect(JSON.parse(answer.text)).toMatchObject({ status: 400, title: "Invalid request" });
    expect(JSON.parse(answer.text).issues.map((issue: { path: string }) => issue.path)).toContain(path);
    expect(hub.access.users()).toHaveLength(4);
  });

  test("exist once: the same name again, or twice at once, is 409", async () => {
    const hub = await startAccess();
    const { admin } = await furnished(hub);
    expect((await ask(hub, "post /users", { token: admin, body: { ...newcomer, username: "noura" } })).status).toBe(
      409,
    );
    const twice = await Promise.all([1, 2, 3].map(() => ask(hub, "post /users", { token: admin, body: newcomer })));
    expect(twice.map(({ status }) => status).sort()).toEqual([201, 409, 409]);
  });

  test("that do not exist are 404, an empty change is 400", async () => {
    const hub = await startAccess();
    const { admin } = await furnished(hub);
    for (const id of ["nobody", "constructor", "%2e%2e"]) {
      expect((await ask(hub, `patch /users/${id}`, { token: admin, body: { name: "x" } })).status).toBe(404);
    }
    expect((await ask(hub, "patch /users/noura", { token: admin, body: {} })).status).toBe(400);
  });

  test("keep a last administrator, who cannot be disabled or stripped", async () => {
    const hub = await startAccess();
    const { admin } = await furnished(hub);
    for (const body of [{ isDisabled: true }, { roles: ["manager"] }]) {
      const answer = await ask(hub, "patch /users/admin", { token: admin, body });
      expect(answer.status).toBe(409);
      expect(JSON.parse(answer.text).code).toBe("LastAdministrator");
    }
    await ask(hub, "patch /users/noura", { token: admin, body: { roles: ["officer", "admin"] } });
    expect((await ask(hub, "patch /users/admin", { token: admin, body: { isDisabled: true } })).status).toBe(200);
    expect((await ask(hub, "get /users", { token: admin })).status).toBe(401);
  });
});

describe("S8 rights are as they are now", () => {
  const taken = [
    { isDisabled: true },
    { roles: ["researcher"] },
    { offices: ["jeddah"] },
    { password: "another-one-9" },
  ];
  test.each(taken)("what is taken away ends every session of the person at once: %j", async (body) => {
    const hub = await startAccess();
    const { admin, noura } = await furnished(hub);
    const second = await tokenFor(hub, "noura");
    const ids = await Promise.all(
      [noura, second].map(async (token) => (await hub.access.authenticate(token))?.tokenId),
    );
    const revoked: string[] = [];
    hub.access.onRevoked((tokens) => revoked.push(...tokens));
    expect((await ask(hub, "patch /users/noura", { token: admin, body })).status).toBe(200);
    expect(revoked.sort()).toEqual(ids.sort());
    expect((await ask(hub, "get /me", { token: noura })).status).toBe(401);
    expect((await ask(hub, "get /me", { token: admin })).status).toBe(200);
  });

  test("what is given holds at once, in the session that is open", async () => {
    const hub = await startAccess();
    const { admin, noura } = await furnished(hub);
    const id = String((await hub.access.authenticate(noura))?.tokenId);
    const changes = { roles: ["officer", "researcher"], offices: ["riyadh", "jeddah"], grants: ["callOutOfTurn"] };
    await ask(hub, "patch /users/noura", { token: admin, body: changes });
    expect(hub.access.current(id)).toMatchObject({
      actor: { roles: ["officer", "researcher"], grants: ["callOutOfTurn"] },
      offices: ["riyadh", "jeddah"],
    });
  });

  test("a changed password: the old one is worth nothing, the new one lets in", async () => {
    const hub = await startAccess();
    const { admin } = await furnished(hub);
    await ask(hub, "patch /users/noura", { token: admin, body: { password: "كلمة-أمينة" } });
    expect((await ask(hub, "post /session", { body: { username: "noura", password } })).status).toBe(401);
    const composed = "كلمة-أمينة".normalize("NFD");
    expect((await ask(hub, "post /session", { body: { username: "noura", password: composed } })).status).toBe(200);
  });

  test("the directory names who works in an office, and who can be referred to", async () => {
    const hub = await startAccess();
    const { admin } = await furnished(hub);
    let changes = 0;
    hub.access.onChange(() => {
      changes += 1;
    });
    expect(hub.access.researchers("riyadh")).toEqual(["huda"]);
    expect(hub.access.researchers("jeddah")).toEqual([]);
    expect([...hub.access.directory("riyadh").keys()].sort()).toEqual(["admin", "huda", "noura", "salem"]);
    await ask(hub, "patch /users/huda", { token: admin, body: { name: "هدى", isDisabled: true } });
    expect(changes).toBe(1);
    expect(hub.access.researchers("riyadh")).toEqual([]);
    expect(hub.access.directory("riyadh").get("huda")).toEqual({
      name: "هدى",
      isResearcher: false,
      roles: [],
    });
    await tokenFor(hub, "noura");
    expect(changes).toBe(1);
    expect(hub.access.directory("riyadh")).toBe(hub.access.directory("riyadh"));
  });
});
