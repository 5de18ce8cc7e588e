import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { LANGUAGES } from "../../shared/i18n/languages.ts";
import { adminTexts } from "../../shared/i18n/texts/admin.ts";
import { adminPeopleTexts } from "../../shared/i18n/texts/admin-people.ts";
import { securityTexts } from "../../shared/i18n/texts/security.ts";
import { staffTexts } from "../../shared/i18n/texts/staff.ts";
import { codeShown } from "../support/authenticator.ts";
import { expectAxeClean } from "../support/axe.ts";
import { enter, openStage, type Stage } from "./staff-stage.ts";

const password = "a long password";
let stage: Stage;

beforeAll(async () => {
  stage = await openStage();
});
afterAll(() => stage.close());

describe.each(LANGUAGES)("S8 two-step sign-in in %s", (language) => {
  const t = staffTexts[language];
  const own = securityTexts[language];

  test("is set up from the account, asked for at the door, and turned off by a recovery code", async () => {
    const office = await stage.office();
    const manager = await office.person("reem", ["manager"]);
    const page = await stage.screen();
    await enter(page, stage, manager, language);
    const openSecurity = async () => {
      await page.getByRole("button", { name: t.accountOf("reem") }).click();
      await page.getByRole("button", { name: t.security }).click();
      await page.getByRole("heading", { name: own.factorTitle }).waitFor();
    };
    const factor = page.getByRole("region", { name: own.factorTitle });

    await openSecurity();
    await factor.getByRole("button", { name: own.begin }).click();
    await factor.getByText(own.missing).waitFor();
    await factor.getByLabel(own.current).fill("not the password");
    await page.keyboard.press("Enter");
    await factor.getByText(own.WrongPassword).waitFor();
    await expectAxeClean(page, "a wrong password");
    await factor.getByLabel(own.current).fill(password);
    await page.keyboard.press("Enter");
    await factor.getByRole("img", { name: own.scanPicture }).waitFor();
    await expectAxeClean(page, "the key for the phone");
    const key = ((await factor.locator(".security__key").textContent()) ?? "").replaceAll(" ", "");
    await factor.getByLabel(own.code, { exact: true }).fill(codeShown(key, Date.now()));
    await page.keyboard.press("Enter");
    await page.getByRole("heading", { name: own.recoveryTitle }).waitFor();
    await expectAxeClean(page, "recovery codes");
    const codes = await page.locator(".security__codes li").allTextContents();
    expect(codes).toHaveLength(10);
    await page.getByRole("button", { name: own.kept }).click();
    await factor.getByText(own.left(10)).waitFor();
    await expectAxeClean(page, "two steps on");
    await page.keyboard.press("Escape");

    await page.getByRole("button", { name: t.accountOf("reem") }).click();
    await page.getByRole("button", { name: t.signOut }).click();
    await page.getByLabel(t.username).fill(manager.username);
    await page.getByLabel(t.password, { exact: true }).fill(password);
    await page.keyboard.press("Enter");
    await page.getByLabel(t.code, { exact: true }).waitFor();
    await expectAxeClean(page, "the code is asked for");
    await page.keyboard.type("000000");
    await page.keyboard.press("Enter");
    await page.getByText(t.wrongCode).waitFor();
    await page.getByLabel(t.code, { exact: true }).fill(codes[0] ?? "");
    await page.keyboard.press("Enter");
    await page.getByRole("button", { name: t.accountOf("reem") }).waitFor();

    await openSecurity();
    await factor.getByText(own.left(9)).waitFor();
    await factor.getByLabel(own.current).fill(password);
    await factor.getByLabel(own.codeOrRecovery).fill(codes[1] ?? "");
    await page.keyboard.press("Enter");
    await factor.getByText(own.off).waitFor();

    const passwords = page.getByRole("region", { name: own.passwordTitle });
    await passwords.getByLabel(own.current).fill(password);
    await passwords.getByLabel(own.next).fill("another long password");
    await page.keyboard.press("Enter");
    await page.getByText(own.changed).waitFor();
    await stage.hub.signIn(manager.username, "another long password");
    await page.context().close();
  });

  test("is reset by the administrator for whoever lost the phone, after one question", async () => {
    const { users } = adminPeopleTexts[language];
    const office = await stage.office();
    const admin = await office.person("huda", ["admin"]);
    const salem = await office.person("salem", ["officer"]);
    const page = await stage.screen();
    await enter(page, stage, admin, language);
    const row = page.getByRole("row").filter({ hasText: salem.username });
    const reset = row.getByRole("button", { name: users.resetFactorOf("salem"), exact: true });
    const dialog = page.getByRole("dialog");
    await page.goto(`${stage.hub.url}/staff/?lang=${language}&office=${office.id}#/admin/users`);
    await row.waitFor();
    expect(await reset.count()).toBe(0);

    const own = { password };
    const path = "/me/second-factor";
    const begun = await stage.hub.must<{ key: string; draft: string }>("POST", path, own, salem.token);
    const proof = { draft: begun.draft, code: codeShown(begun.key, Date.now()) };
    await stage.hub.must("POST", `${path}/confirm`, proof, salem.token);
    await expect(stage.hub.signIn(salem.username, password)).rejects.toThrow("401");
    await page.reload();
    await reset.click();
    await dialog.getByText(users.resetFactorHint).waitFor();
    await expectAxeClean(page, "the question before two steps are reset");
    await dialog.getByRole("button", { name: adminTexts[language].keepIt }).click();
    await dialog.waitFor({ state: "detached" });
    await expect(stage.hub.signIn(salem.username, password)).rejects.toThrow("401");

    await reset.click();
    await dialog.getByRole("button", { name: users.resetFactorNow }).click();
    await page.getByText(users.factorWasReset("salem")).waitFor();
    await reset.waitFor({ state: "detached" });
    await stage.hub.signIn(salem.username, password);
    await page.context().close();
  });
});
