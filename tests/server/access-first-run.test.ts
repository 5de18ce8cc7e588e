import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { keyedHash, readSecret } from "../../server/access/secret.ts";
import { readProfiles } from "../../server/profiles.ts";
import { ask, furnished, paired, password, startAccess, tokenFor } from "./access-app.ts";

describe("the first run", () => {
  const body = (token: string | undefined) => ({ token: token ?? "", username: "sara", password });

  test("the one-time link makes the administrator, signs her in, and is dead", async () => {
    const hub = await startAccess({ isBare: true });
    expect((await ask(hub, "get /first-run")).body).toEqual({ needsAdministrator: true, hasOffice: false });
    const link = hub.access.firstRunToken();
    expect(link).toMatch(/^[\w-]{43}$/);
    const made = await ask(hub, "post /first-run", { body: body(link) });
    expect(made.status).toBe(201);
    expect(made.body.me).toMatchObject({ id: "sara", roles: ["admin", "manager"] });
    expect(String(made.headers["set-cookie"])).toContain("dawr_session=");
    expect((await ask(hub, "post /first-run", { body: { ...body(link), username: "second" } })).status).toBe(410);
    expect(hub.access.firstRunToken()).toBeUndefined();
    await ask(hub, "post /offices", { token: made.body.token, body: { id: "riyadh", profile: "manarat" } });
    expect((await ask(hub, "get /first-run")).body).toEqual({ needsAdministrator: false, hasOffice: true });
  });

  test("many who use the link at once make one administrator", async () => {
    const hub = await startAccess({ isBare: true });
    const link = hub.access.firstRunToken();
    const answers = await Promise.all(
      Array.from({ length: 5 }, (_, place) =>
        ask(hub, "post /first-run", { body: { ...body(link), username: `user-${place}` } }),
      ),
    );
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 410, 410, 410, 410]);
    expect(hub.access.users()).toHaveLength(1);
  });

  test("without the link nobody becomes administrator, and the link is another after a restart", async () => {
    const hub = await startAccess({ isBare: true });
    const link = hub.access.firstRunToken();
    for (const token of ["", "x", String(link).slice(1), `${link}x`]) {
      expect((await ask(hub, "post /first-run", { body: body(token) })).status).toBe(403);
    }
    expect((await ask(hub, "post /first-run", { body: { ...body(link), password: "short" } })).status).toBe(400);
    expect(hub.access.needsAdministrator()).toBe(true);
    await hub.stop();
    const again = await startAccess({ isBare: true, folder: hub.folder });
    expect(again.access.firstRunToken()).not.toBe(link);
    expect((await ask(again, "post /first-run", { body: body(link) })).status).toBe(403);
  });

  test("DAWR_ADMIN_PASSWORD makes the user admin once; later starts leave the password alone", async () => {
    const hub = await startAccess();
    expect(hub.access.firstRunToken()).toBeUndefined();
    const token = await tokenFor(hub, "admin");
    await ask(hub, "patch /users/admin", { token, body: { password: "changed-since" } });
    await hub.stop();
    const again = await startAccess({ folder: hub.folder });
    await tokenFor(again, "admin", "changed-since");
    expect((await ask(again, "post /session", { body: { username: "admin", password } })).status).toBe(401);
  });
});

describe("offices", () => {
  test("are founded from a profile by the administrator, with a name of their own or the profile's", async () => {
    const hub = await startAccess();
    const token = await tokenFor(hub, "admin");
    const bodies = [
      { id: "plain", profile: "mawrid" },
      { id: "named", profile: "awaser", name: "فرع الرياض", timeZone: "Asia/Riyadh" },
      { id: "both", profile: "anat-albayt", name: { ar: "فرع جدة", en: "Jeddah" } },
    ];
    for (const body of bodies) {
      const answer = await ask(hub, "post /offices", { token, body });
      expect([answer.status, answer.body]).toEqual([201, { id: body.id }]);
    }
    expect((await ask(hub, "get /offices", { token })).body).toEqual([
      { id: "plain", profile: "mawrid", name: { ar: "جمعية مورد النسائية", en: "Mawrid Women's Association" } },
      { id: "named", profile: "awaser", name: { ar: "فرع الرياض", en: "فرع الرياض" } },
      { id: "both", profile: "anat-albayt", name: { ar: "فرع جدة", en: "Jeddah" } },
    ]);
    expect((await ask(hub, "post /offices", { token, body: bodies[0] })).status).toBe(409);
  });

  test.each([
    [{ id: "x", profile: "awaser" }, "id"],
    [{ id: "Riyadh", profile: "awaser" }, "id"],
    [{ id: "a/b", profile: "awaser" }, "id"],
    [{ id: "riyadh", profile: "nobody" }, "profile"],
    [{ id: "riyadh" }, "profile"],
    [{ id: "riyadh", profile: "awaser", timeZone: "Asia/Atlantis" }, "timeZone"],
    [{ id: "riyadh", profile: "awaser", name: { ar: "فرع" } }, "name"],
    [{ id: "riyadh", profile: "awaser", color: "red" }, "color"],
  ])("%j is refused at %s", async (body, path) => {
    const hub = await startAccess();
    const answer = await ask(hub, "post /offices", { token: await tokenFor(hub, "admin"), body });
    expect(answer.status).toBe(400);
    expect(JSON.parse(answer.text).issues.map((issue: { path: string }) => issue.path)).toContain(path);
    expect(hub.access.offices()).toEqual([]);
  });

  test("one sees one's own; the administrator sees all, and an open session sees the new one", async () => {
    const hub = await startAccess();
    const { admin, noura } = await furnished(hub);
    const kiosk = await paired(hub, admin, "jeddah");
    const seen = async (token: string) =>
      (await ask(hub, "get /offices", { token })).body.map(({ id }: { id: string }) => id);
    expect(await seen(admin)).toEqual(["riyadh", "jeddah"]);
    expect(await seen(noura)).toEqual(["riyadh"]);
    expect(await seen(kiosk.token)).toEqual(["jeddah"]);
    expect((await ask(hub, "get /offices")).status).toBe(401);
  });

  test("anybody may know the profiles", async () => {
    const hub = await startAccess({ isBare: true });
    const { body } = await ask(hub, "get /profiles");
    expect(body.map(({ id }: { id: string }) => id)).toEqual(readProfiles().all.map(({ id }) => id));
    expect(body[0]).toEqual({ id: "awaser", name: { ar: "جمعية أواصر", en: "Awaser Association" } });
  });

  test("S1 that the store does not take are not there, and the answer says so", async () => {
    const hub = await startAccess();
    const token = await tokenFor(hub, "admin");
    await hub.breakStore();
    const answer = await ask(hub, "post /offices", { token, body: { id: "riyadh", profile: "awaser" } });
    expect(answer.status).toBe(503);
    expect(answer.headers["retry-after"]).toBe("5");
    const signIn = await ask(hub, "post /session", { body: { username: "admin", password } });
    expect(signIn.status).toBe(503);
    expect((await ask(hub, "get /me", { token })).status).toBe(200);
    expect((await ask(hub, "get /offices", { token })).body).toEqual([]);
  });
});

describe("the hub's secret", () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), "dawr-secret-"));
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  test("is made once, for the owner's eyes only, and is the same after a restart", () => {
    const nested = join(folder, "data");
    const secret = readSecret(undefined, nested);
    expect(secret).toMatch(/^[\w-]{43}$/);
    expect(statSync(join(nested, "secret")).mode & 0o777).toBe(0o600);
    expect(readSecret("", nested)).toBe(secret);
    expect(readFileSync(join(nested, "secret"), "utf8").trim()).toBe(secret);
  });

  test("comes from the environment where that has one, and nothing is written", () => {
    expect(readSecret("sixteen-letters!", folder)).toBe("sixteen-letters!");
    expect(existsSync(join(folder, "secret"))).toBe(false);
  });

  test("that is too short, cut off, or unreadable is refused with what to do", () => {
    expect(() => readSecret("short", folder)).toThrow("The secret in DAWR_SECRET is shorter than 16 characters");
    writeFileSync(join(folder, "secret"), "");
    expect(() => readSecret(undefined, folder)).toThrow("restore it");
    rmSync(join(folder, "secret"));
    mkdirSync(join(folder, "secret"));
    expect(() => readSecret(undefined, folder)).toThrow(/cannot be read \(EISDIR\).*set DAWR_SECRET/);
    expect(() => readSecret(undefined, join(folder, "secret", "file-in-the-way", "\0"))).toThrow("cannot be");
  });

  test("keys hashes apart by purpose", () => {
    expect(keyedHash("a".repeat(16), "one", "value")).not.toBe(keyedHash("a".repeat(16), "two", "value"));
    expect(keyedHash("a".repeat(16), "one", "value")).not.toBe(keyedHash("b".repeat(16), "one", "value"));
    expect(keyedHash("a".repeat(16), "one", "value")).toBe(keyedHash("a".repeat(16), "one", "value"));
  });
});
