import { readFileSync } from "node:fs";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { Language } from "../../shared/i18n/languages.ts";
import { askTexts } from "../../shared/i18n/texts/ask.ts";
import { casesTexts } from "../../shared/i18n/texts/cases.ts";
import { deskTexts } from "../../shared/i18n/texts/desk.ts";
import { phoneTexts } from "../../shared/i18n/texts/phone.ts";
import type { SetupView } from "../../shared/views/setup.ts";
import { strike } from "../support/strike.ts";
import { gone, matchAll, signAndTell } from "./case-stage.ts";
import { face, onward, services, slipCode, speak, tall, tapAfresh, ways } from "./kiosk-stage.ts";
import { currentCode, dialog, enter, openCounter, openStage, type Stage } from "./staff-stage.ts";

let stage: Stage;
beforeAll(async () => {
  stage = await openStage();
});
afterAll(() => stage.close());

/** What docs/journeys.md says of each journey: how often a newcomer touches the screen or strikes a key, by language. */
const told = readFileSync(new URL("../../docs/journeys.md", import.meta.url), "utf8");
const toldOf = (journey: string, language: Language): number => {
  const cells = new RegExp(`^\\| ${journey} \\|[^|]*\\| (\\d+) \\| (\\d+) \\|`, "mu").exec(told);
  return Number(cells?.[language === "ar" ? 1 : 2]);
};

/** Counts from now on what a hand does to this page: touches, clicks and keys, whatever they lead to. */
async function effort(page: Page): Promise<() => Promise<number>> {
  await page.evaluate(() => {
    const done = { count: 0 };
    Object.assign(window, { done });
    const note = (event: Event) => {
      if (event.isTrusted) done.count += 1;
    };
    addEventListener("pointerdown", note, true);
    addEventListener("keydown", note, true);
  });
  return () => page.evaluate(() => (window as unknown as { done: { readonly count: number } }).done.count);
}

/** A picture of a moment, where somebody wants to look. */
async function picture(page: Page, name: string): Promise<void> {
  const folder = process.env["DAWR_PICTURES"];
  if (folder) await page.screenshot({ path: `${folder}/journey-${name}.png` });
}

async function panel(office: { readonly id: string }): Promise<Page> {
  const { code } = await stage.hub.must<{ code: string }>("POST", "/devices", { office: office.id, kind: "kiosk" });
  const page = await stage.screen(tall, true);
  await page.goto(`${stage.hub.url}/kiosk/#pair=${code}`);
  await page.locator(".start__ways").waitFor();
  return page;
}

test.each(["ar", "en"] as const)(
  "a newcomer's journeys take as many touches and keys as docs/journeys.md says, in %s",
  async (language) => {
    const office = await stage.office();
    const officer = await office.person("noura", ["officer"]);
    const researcher = await office.person("nouf", ["researcher"]);
    const member = await office.person("omar", ["committee"]);
    const manager = await office.person("reem", ["manager"]);
    const desk = deskTexts[language];
    const cases = casesTexts[language];
    const counted: Record<string, number> = {};

    // Check in: at most four touches, the language among them.
    const kiosk = await panel(office);
    const touches = await effort(kiosk);
    if (language === "en") await speak(kiosk, language);
    await tapAfresh(kiosk, services(kiosk).nth(1));
    await onward(kiosk).waitFor();
    await tapAfresh(kiosk, onward(kiosk));
    await slipCode(kiosk).waitFor();
    counted["Check in"] = await touches();
    await picture(kiosk, `slip-${language}`);
    expect(counted["Check in"]).toBeLessThanOrEqual(4);
    await tapAfresh(kiosk, onward(kiosk));
    await kiosk.locator(".start__ways").waitFor();

    // Rate, without a number: the answer is stored with the face.
    const faces = await effort(kiosk);
    if (language === "en") await speak(kiosk, language);
    await tapAfresh(kiosk, ways(kiosk).nth(1));
    await face(kiosk, 5).waitFor();
    await tapAfresh(kiosk, face(kiosk, 5));
    await kiosk.locator(".reasons").waitFor();
    counted["Rate a visit"] = await faces();
    await picture(kiosk, `reasons-${language}`);
    await kiosk.context().close();

    // Call the next visitor: at most two keys after signing in.
    const page = await stage.screen({ width: 1280, height: 720 });
    await enter(page, stage, officer, language);
    await page.locator(".choice__counter").first().waitFor();
    await picture(page, `counters-${language}`);
    const calling = await effort(page);
    await openCounter(page, 1);
    await strike(page);
    await currentCode(page).waitFor();
    counted["Call the next visitor"] = await calling();
    await picture(page, `called-${language}`);
    expect(counted["Call the next visitor"]).toBeLessThanOrEqual(2);

    // Refer the visitor to a researcher, with a reason.
    const referring = await effort(page);
    await strike(page, "KeyF");
    await dialog(page).getByText("nouf").click();
    await dialog(page)
      .getByText(desk.referReasons[0] ?? "")
      .click();
    await picture(page, `refer-${language}`);
    await page.keyboard.press("Enter");
    await page.locator(".idle").waitFor();
    counted["Refer a visitor"] = await referring();

    // Decide: the researcher brings a request before the committee, and a member decides.
    const room = await stage.screen();
    await enter(room, stage, researcher, language);
    await openCounter(room, 5);
    await strike(room);
    await currentCode(room).waitFor();
    await strike(room, "KeyK");
    await room.locator(".case h1").waitFor();
    const { data } = await stage.hub.must<{ data: SetupView }>("GET", `/offices/${office.id}/views/setup`);
    await matchAll(
      room,
      language,
      (data.casework.checklists["support"] ?? []).filter(({ isRequired }) => isRequired),
    );
    await signAndTell(room, language);
    await room.getByRole("button", { name: cases.submit }).click();
    await room.locator(".case").getByText(cases.stages.committee, { exact: true }).waitFor();
    const committee = await stage.screen();
    await enter(committee, stage, member, language);
    await committee.getByRole("button", { name: cases.committee.accept, exact: true }).waitFor();
    await picture(committee, `committee-${language}`);
    const deciding = await effort(committee);
    await committee.getByRole("button", { name: cases.committee.accept, exact: true }).click();
    await dialog(committee)
      .getByText(cases.committee.reasonsOf.accepted[0] ?? "")
      .click();
    await dialog(committee).getByText(cases.committee.earlyConfirm).click();
    await picture(committee, `decide-${language}`);
    await dialog(committee).locator("button[type=submit]").click();
    await gone(committee);
    counted["Decide on a request"] = await deciding();

    // The manager's Sunday morning: what she wants to know stands on her first page.
    const overview = await stage.screen();
    await enter(overview, stage, manager, language);
    const looking = await effort(overview);
    for (const figure of ["satisfaction", "waiting"]) await overview.locator(`[data-figure="${figure}"]`).waitFor();
    await picture(overview, `overview-${language}`);
    counted["See how the office stands"] = await looking();

    // At home: a number before setting out; its own page shows place and wait at once.
    const home = await stage.screen({ width: 390, height: 844 }, true);
    await home.addInitScript(`Object.defineProperty(navigator, "languages", { value: ["${language}"] })`);
    await home.goto(`${stage.hub.url}/ask/?office=${office.id}`);
    await home.locator(".ask__form").waitFor();
    await picture(home, `home-${language}`);
    const asking = await effort(home);
    await home.getByText(askTexts[language].ticket, { exact: true }).tap();
    await picture(home, `home-ticket-${language}`);
    await home.getByRole("button", { name: askTexts[language].take, exact: true }).tap();
    await home.locator(".ask__code").waitFor();
    counted["Take a number at home"] = await asking();
    await home.getByRole("link", { name: askTexts[language].follow }).tap();
    await home.locator(".ticket__code").waitFor();
    await picture(home, `phone-${language}`);
    const leaving = await effort(home);
    await home.getByRole("button", { name: phoneTexts[language].deeds.leave }).tap();
    await home.getByRole("dialog").getByRole("button", { name: phoneTexts[language].deeds.leave }).tap();
    await home.getByRole("dialog").waitFor({ state: "detached" });
    counted["Leave the queue by phone"] = await leaving();

    expect(counted).toEqual(
      Object.fromEntries(Object.keys(counted).map((journey) => [journey, toldOf(journey, language)])),
    );
    await Promise.all([page, room, committee, overview, home].map((each) => each.context().close()));
  },
);
