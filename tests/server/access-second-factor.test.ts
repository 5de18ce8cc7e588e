import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { minuteMs, secondMs } from "../../shared/office/ids.ts";
import { codeShown } from "../support/authenticator.ts";
import { type AccessApp, ask, furnished, paired, password, startAccess, tokenFor } from "./access-app.ts";

const stepMs = 30 * secondMs;
type Factor = { readonly token: string; readonly key: string; readonly recovery: readonly string[] };

/** Sets a second factor up for somebody, in a session of its own. */
async function enrolled(app: AccessApp, username = "salem"): Promise<Factor> {
  const token = await tokenFor(app, username);
  const begun = await ask(app, "post /me/second-factor", { token, body: { password } });
  expect(begun.status).toBe(200);
  const { key, draft } = begun.body;
  const body = { draft, code: codeShown(key, app.clock.now()) };
  const confirmed = await ask(app, "post /me/second-factor/confirm", { token, body });
  expect(confirmed.status).toBe(200);
  return { token, key, recovery: confirmed.body.recovery };
}

const enter = (app: AccessApp, code?: string, username = "salem") =>
  ask(app, "post /session", { body: { username, password, ...(code === undefined ? {} : { code }) } });

test("S8 the password alone opens no session any more; with the app's code it does", async () => {
  const app = await startAccess();
  const { salem } = await furnished(app);
  const { token, key } = await enrolled(app);
  // The session that set it up goes on, every other one ends.
  expect((await ask(app, "get /me", { token })).status).toBe(200);
  expect((await ask(app, "get /me", { token: salem })).status).toBe(401);

  const without = await enter(app);
  expect(without).toMatchObject({ status: 401, body: { code: "SecondFactorNeeded" } });
  expect(JSON.stringify(without.headers)).not.toContain("dawr_session");
  app.clock.advance(stepMs);
  for (const wrong of ["000000", "", "12345", codeShown(key, app.clock.now(), 3), "١٢٣٤٥٦"]) {
    expect(await enter(app, wrong)).toMatchObject({ status: 401, body: { code: "WrongCode" } });
  }
  expect((await enter(app, codeShown(key, app.clock.now()).replace(/^.../u, "$& "))).status).toBe(200);
  // A wrong password says nothing of the second factor.
  const body = { username: "salem", password: "not this one", code: codeShown(key, app.clock.now()) };
  const refused = await ask(app, "post /session", { body });
  expect(refused.status).toBe(401);
  expect(refused.body.code).toBeUndefined();
});

test("S8 one code opens one session: not again, not the one before it, not two at once", async () => {
  const app = await startAccess();
  await furnished(app);
  const { key } = await enrolled(app);
  // The code that confirmed it is used.
  expect((await enter(app, codeShown(key, app.clock.now()))).body.code).toBe("WrongCode");
  app.clock.advance(2 * stepMs);
  const code = codeShown(key, app.clock.now());
  const both = await Promise.all([enter(app, code), enter(app, code)]);
  expect(both.map(({ status }) => status).sort()).toEqual([200, 401]);
  expect((await enter(app, code)).status).toBe(401);
  expect((await enter(app, codeShown(key, app.clock.now(), -1))).status).toBe(401);
  app.clock.advance(stepMs);
  expect((await enter(app, codeShown(key, app.clock.now()))).status).toBe(200);
});

test("S8 each recovery code counts once, however it is typed, and the rest are counted", async () => {
  const app = await startAccess();
  await furnished(app);
  const { token, recovery } = await enrolled(app);
  expect(new Set(recovery).size).toBe(10);
  for (const code of recovery) expect(code).toMatch(/^[a-z2-7]{4}(-[a-z2-7]{4}){3}$/u);
  const [first = "", second = ""] = recovery;
  expect((await enter(app, first)).status).toBe(200);
  expect((await enter(app, first)).status).toBe(401);
  expect((await enter(app, ` ${second.toUpperCase().replaceAll("-", " ")} `)).status).toBe(200);
  expect((await ask(app, "get /me/second-factor", { token })).body).toEqual({ isOn: true, recoveryLeft: 8 });
  // Somebody else's are worth nothing.
  const huda = await enrolled(app, "huda");
  expect((await enter(app, huda.recovery[0])).status).toBe(401);
});

test("S8 twenty wrong codes in an hour are let through, wherever they come from", async () => {
  const app = await startAccess();
  await furnished(app);
  const { key } = await enrolled(app);
  app.clock.advance(minuteMs);
  const knock = (n: number, code: string) => app.access.signIn("salem", password, `10.0.0.${n}`, code);
  const wrong = await Promise.all(Array.from({ length: 21 }, (_, n) => knock(n, "000000")));
  expect(wrong.filter(({ status }) => status === "wrongCode")).toHaveLength(20);
  expect(wrong.find(({ status }) => status === "throttled")).toMatchObject({ retrySeconds: expect.any(Number) });
  expect(await knock(99, codeShown(key, app.clock.now()))).toMatchObject({ status: "throttled" });
});

test("S8 setting it up takes the password, one's own fresh draft, and the right code; nothing is half done", async () => {
  const app = await startAccess();
  const { noura, huda } = await furnished(app);
  const begin = (token: string, given: string) =>
    ask(app, "post /me/second-factor", { token, body: { password: given } });
  const confirm = (token: string, draft: string, code: string) =>
    ask(app, "post /me/second-factor/confirm", { token, body: { draft, code } });
  expect(await begin(noura, "a guess")).toMatchObject({ status: 409, body: { code: "WrongPassword" } });
  const { key, uri, draft } = (await begin(noura, password)).body;
  expect(uri).toBe(`otpauth://totp/Dawr:noura?secret=${key}&issuer=Dawr`);
  const code = () => codeShown(key, app.clock.now());
  expect(await confirm(noura, draft, "000000")).toMatchObject({ status: 409, body: { code: "WrongCode" } });
  expect(await confirm(huda, draft, code())).toMatchObject({ status: 409, body: { code: "DraftExpired" } });
  const longer = draft.replace(/\.\d+\./u, `.${app.clock.now() + 60 * minuteMs}.`);
  expect(await confirm(noura, longer, code())).toMatchObject({ status: 409, body: { code: "DraftExpired" } });
  app.clock.advance(10 * minuteMs + 1);
  expect(await confirm(noura, draft, code())).toMatchObject({ status: 409, body: { code: "DraftExpired" } });
  expect((await ask(app, "get /me/second-factor", { token: noura })).body).toEqual({ isOn: false, recoveryLeft: 0 });
  await enrolled(app, "noura");
  const again = await tokenFor(app, "huda");
  expect(
    (await ask(app, "post /me/second-factor/drop", { token: again, body: { password, code: "1" } })).body.code,
  ).toBe("NoSecondFactor");
});

test("S8 it is dropped by password and code, or by an administrator; by nobody else", async () => {
  const app = await startAccess();
  const { admin } = await furnished(app);
  const { token, key, recovery } = await enrolled(app);
  app.clock.advance(stepMs);
  const drop = (given: string, code: string) =>
    ask(app, "post /me/second-factor/drop", { token, body: { password: given, code } });
  expect((await drop("a guess", codeShown(key, app.clock.now()))).body.code).toBe("WrongPassword");
  expect((await drop(password, "000000")).body.code).toBe("WrongCode");
  expect((await drop(password, recovery[3] ?? "")).status).toBe(204);
  expect((await enter(app)).status).toBe(200);

  const second = await enrolled(app);
  const noura = await tokenFor(app, "noura");
  const reset = (by: string, who = "salem") => ask(app, `delete /users/${who}/second-factor`, { token: by });
  for (const stranger of [noura, second.token]) expect((await reset(stranger)).status).toBe(403);
  expect((await reset(admin, "noura")).status).toBe(404);
  expect(await reset(admin)).toMatchObject({ status: 200, body: { id: "salem", hasSecondFactor: false } });
  expect((await enter(app)).status).toBe(200);
});

test("S8 devices have no account of their own", async () => {
  const app = await startAccess();
  const { admin } = await furnished(app);
  const kiosk = await paired(app, admin);
  for (const path of ["/me/second-factor", "/me/password", "/me/second-factor/confirm", "/me/second-factor/drop"]) {
    expect((await ask(app, `post ${path}`, { token: kiosk.token, body: {} })).status).toBe(403);
    expect((await ask(app, `post ${path}`, { body: {} })).status).toBe(401);
  }
});

test("S6 S8 neither key nor recovery code lies in the store", async () => {
  const app = await startAccess();
  await furnished(app);
  const { key, recovery } = await enrolled(app);
  await app.stop();
  const files = readdirSync(app.folder).map((name) => readFileSync(join(app.folder, name)).toString("latin1"));
  for (const secret of [key, ...recovery, ...recovery.map((code) => code.replaceAll("-", ""))]) {
    for (const file of files) expect(file.toLowerCase()).not.toContain(secret.toLowerCase());
  }
});

test("S8 whoever owns the machine lets the last administrator in who lost phone and codes", async () => {
  const app = await startAccess();
  await enrolled(app, "admin");
  await app.stop();
  const again = await startAccess({ folder: app.folder, withoutSecondFactor: "Admin" });
  expect((await enter(again, undefined, "admin")).status).toBe(200);
});

test("S8 a code by the secret before counts while both are known", async () => {
  const app = await startAccess();
  const { key } = await enrolled(app, "admin");
  await app.stop();
  const rotated = await startAccess({ folder: app.folder, rotated: true, at: app.clock.now() + stepMs });
  expect((await enter(rotated, codeShown(key, rotated.clock.now()), "admin")).status).toBe(200);
});

test("S8 one's own password is changed by who knows it; other sessions end, this one goes on", async () => {
  const app = await startAccess();
  const { noura } = await furnished(app);
  const token = await tokenFor(app, "noura");
  const change = (current: string, next: string) =>
    ask(app, "post /me/password", { token, body: { current, password: next } });
  expect(await change("a guess", "a new password")).toMatchObject({ status: 409, body: { code: "WrongPassword" } });
  expect((await change(password, "short")).status).toBe(400);
  expect((await change(password, "a new password")).status).toBe(204);
  expect((await ask(app, "get /me", { token })).status).toBe(200);
  expect((await ask(app, "get /me", { token: noura })).status).toBe(401);
  expect((await enter(app, undefined, "noura")).status).toBe(401);
  await tokenFor(app, "noura", "a new password");
  // Guesses at an open session are slowed down as at the door.
  const guesses = await Promise.all(Array.from({ length: 12 }, () => change("a guess", "a new password")));
  expect(guesses.map(({ status }) => status)).toContain(429);
});
