import type { Page } from "playwright-core";
import { encode } from "uqr";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { commonTexts } from "../../shared/i18n/texts/common.ts";
import { kioskTexts } from "../../shared/i18n/texts/kiosk.ts";
import { phoneTexts } from "../../shared/i18n/texts/phone.ts";
import type { DeskView } from "../../shared/views/desk.ts";
import type { ImprovementsView } from "../../shared/views/improvements.ts";
import { expectAxeClean } from "../support/axe.ts";
import { outOfReach } from "../support/reach.ts";
import { onward, openStage, type Stage, services, slipCode, until, type Visited } from "./kiosk-stage.ts";

const publicUrl = "https://dawr.example";
const phone = { width: 390, height: 844 };

let stage: Stage;
beforeAll(async () => {
  stage = await openStage({ settings: { publicUrl } });
});
afterAll(() => stage.close());

/** A check-in at the kiosk, as its door answers it. */
async function checkIn(
  hall: Visited,
): Promise<{ readonly ticket: string; readonly code: string; readonly link: string }> {
  const { body } = await hall.send(hall.devices.kiosk, { type: "CheckIn", service: "inquiry" });
  if (body.status !== "accepted") throw new Error(JSON.stringify(body));
  return body.result as { ticket: string; code: string; link: string };
}

async function openPhone(link: string, language: "ar" | "en"): Promise<Page> {
  const page = await stage.panel(phone);
  await page.addInitScript(noteShakes);
  await page.goto(`${stage.hub.url}/t/${new URL(link).hash}`);
  await page.locator(".ticket__code").waitFor();
  await page.locator(`.ui-segmented__segment[lang=${language}]`).tap();
  await until(() => page.locator("html").getAttribute("lang"), language);
  return page;
}

/** No phone is at hand that shakes: how long each pattern is that the page asks for. */
function noteShakes(): void {
  const shakes: number[] = [];
  const shake = navigator.vibrate.bind(navigator);
  navigator.vibrate = (pattern) => {
    const parts = typeof pattern === "number" ? [pattern] : [...pattern];
    shakes.push(parts.length);
    return shake(parts);
  };
  Object.assign(window, { shakes });
}

const shakes = (page: Page) =>
  page.evaluate(() => (window as unknown as { readonly shakes: readonly number[] }).shakes);

const picture = (page: Page, name: string) => page.screenshot({ path: `${process.env["DAWR_PICTURES"]}/${name}.png` });

describe("the kiosk's invitation to the visitor's phone", () => {
  test("the ticket shows a code of at least 30 mm that holds the very link of this ticket", async () => {
    const hall = await stage.hall();
    const page = await hall.kiosk();
    await services(page).first().tap();
    await onward(page).tap();
    await page.locator(".slip__phone .qr").waitFor();
    const code = (await slipCode(page).textContent()) ?? "";
    const { body } = await hall.send(hall.devices.kiosk, { type: "CheckIn", service: "inquiry" });
    if (body.status !== "accepted") throw new Error(JSON.stringify(body));
    const own = String(body.result?.["link"]);
    expect(own).toMatch(new RegExp(`^${publicUrl}/t/#t~${hall.office}~`, "u"));
    const shown = page.locator(".slip__phone .qr");
    const width = (await shown.boundingBox())?.width ?? 0;
    // The test's panel is of 96 dots per inch: 3.78 for a millimetre.
    expect(width / 3.78).toBeGreaterThanOrEqual(30);
    const dark = ((await shown.locator("path").getAttribute("d")) ?? "").split("M").length - 1;
    const { data } = encode(own.replace(/~[^~]+~[^~]+$/u, `~${code}~${"x".repeat(22)}`), { ecc: "M", border: 4 });
    // The seal differs, the size of the code and nearly the number of dark modules do not.
    expect(await shown.getAttribute("viewBox")).toBe(`0 0 ${data.length} ${data.length}`);
    expect(Math.abs(dark - data.flat().filter(Boolean).length)).toBeLessThan(data.length * 4);
    await expectAxeClean(page, "the ticket with its code");
    if (process.env["DAWR_PICTURES"]) await picture(page, "kiosk-qr");
  });
});

describe.each(["ar", "en"] as const)("a visit by phone, in %s", (language) => {
  const texts = phoneTexts[language];
  const kiosk = kioskTexts[language];

  test("place → put off → called with the counter → rated with a reason, in one page", async () => {
    const hall = await stage.hall();
    const earlier = [await checkIn(hall), await checkIn(hall), await checkIn(hall)];
    const slip = await checkIn(hall);
    await checkIn(hall);
    const page = await openPhone(slip.link, language);
    const says = (text: string) => page.getByText(text, { exact: true }).first().waitFor();
    await says(commonTexts[language].people(3));
    await expectAxeClean(page, "waiting");
    await page.setViewportSize({ width: 320, height: 568 });
    expect(await outOfReach(page)).toEqual([]);
    await page.setViewportSize(phone);
    if (process.env["DAWR_PICTURES"]) await picture(page, `phone-waiting-${language}`);

    await page.getByRole("button", { name: texts.deeds.delay }).tap();
    await says(texts.questions.delay.title);
    await expectAxeClean(page, "the question");
    await page.getByRole("dialog").getByRole("button", { name: texts.deeds.delay }).tap();
    await says(texts.delayed);
    await says(commonTexts[language].people(4));
    await until(() => page.getByRole("button", { name: texts.deeds.delay }).count(), 0);

    // R4: who waits asks for the researcher, once; the officer sees it.
    const unclear = () => page.getByRole("button", { name: texts.deeds.unclear });
    await unclear().tap();
    await says(texts.questions.unclear.title);
    await page.getByRole("dialog").getByRole("button", { name: texts.deeds.unclear }).tap();
    await says(texts.unclearSaid);
    expect(await unclear().count()).toBe(0);
    await expectAxeClean(page, "asked for the researcher");
    if (process.env["DAWR_PICTURES"]) await picture(page, `phone-unclear-${language}`);

    await hall.act(hall.officer, { type: "OpenCounter", counter: "1" });
    const desk = await stage.hub.must<{ data: DeskView }>(
      "GET",
      `/offices/${hall.office}/views/desk`,
      undefined,
      hall.officer,
    );
    expect(desk.data.waiting.find(({ code }) => code === slip.code)?.marks).toContain("unclear");
    for (const { ticket } of earlier) {
      await hall.act(hall.officer, { type: "CallTicket", counter: "1", ticket });
      await hall.act(hall.officer, { type: "FinishService", ticket });
    }
    await says(texts.comeBack);
    // R16: near shakes once, a call until somebody comes.
    expect(await shakes(page)).toEqual([1]);
    if (process.env["DAWR_PICTURES"]) await picture(page, `phone-near-${language}`);
    await hall
      .act(hall.officer, { type: "CallNext", counter: "1" })
      .then(({ ticket }) => hall.act(hall.officer, { type: "FinishService", ticket }));
    await hall.act(hall.officer, { type: "CallNext", counter: "1" });
    await says(texts.states.called.title);
    await page.locator(".ticket__counter").waitFor();
    const [near, ...called] = await shakes(page);
    expect([near, new Set(called)]).toEqual([1, new Set([3])]);
    expect(await page.title()).toContain(texts.goNow);
    await page.getByRole("button", { name: texts.soundOff }).tap();
    await page.getByRole("button", { name: texts.soundOn }).waitFor();
    await expectAxeClean(page, "called");
    if (process.env["DAWR_PICTURES"]) await picture(page, `phone-called-${language}`);

    await hall.act(hall.officer, { type: "FinishService", ticket: slip.ticket });
    await says(kiosk.rateTitle);
    await expectAxeClean(page, "rating");
    if (process.env["DAWR_PICTURES"]) await picture(page, `phone-rating-${language}`);
    await page.getByRole("button", { name: kiosk.faces[5], exact: true }).tap();
    await says(kiosk.rateStored);
    await page.locator(".phone__reasons button").first().tap();
    await expectAxeClean(page, "reasons");
    if (process.env["DAWR_PICTURES"]) await picture(page, `phone-reasons-${language}`);
    await page.locator(".question").nth(0).locator('[data-score="4"]').tap();
    await page.getByLabel(texts.comment).fill("الانتظار طويل");
    await page.getByLabel(texts.suggestion).fill("كراسي أكثر");
    await expectAxeClean(page, "questions and words");
    if (process.env["DAWR_PICTURES"]) {
      await page.screenshot({ path: `${process.env["DAWR_PICTURES"]}/phone-words-${language}.png`, fullPage: true });
    }
    await page.getByRole("button", { name: texts.send }).tap();
    await says(kiosk.thanks);
    // R20: what was suggested waits for an owner, apart from the rating.
    const path = `/offices/${hall.office}/views/improvements`;
    const { data } = await stage.hub.must<{ data: ImprovementsView }>("GET", path, undefined, stage.hub.adminToken);
    expect(data.suggestions[0]).toMatchObject({ stage: "received", count: 1 });
  });

  test("a link that opens nothing, and a visitor who leaves", async () => {
    const hall = await stage.hall();
    const slip = await checkIn(hall);
    const strange = await stage.panel(phone);
    await strange.goto(`${stage.hub.url}/t/#t~${hall.office}~2026-01-01~A-001~0123456789012345678901`);
    // The browser of the tests speaks English, and so does the page before anybody chooses.
    await strange.getByText(phoneTexts.en.closed).waitFor();
    await expectAxeClean(strange, "closed");
    const page = await openPhone(slip.link, language);
    await page.getByRole("button", { name: texts.deeds.leave }).tap();
    await page.getByRole("dialog").getByRole("button", { name: commonTexts[language].back }).tap();
    await page.getByRole("button", { name: texts.deeds.leave }).tap();
    await page.getByRole("dialog").getByRole("button", { name: texts.deeds.leave }).tap();
    await page.getByText(texts.states.abandoned.title).waitFor();
  });

  test("without the hub it says how old its news is, and heals by itself", async () => {
    const hall = await stage.hall();
    const slip = await checkIn(hall);
    const page = await openPhone(slip.link, language);
    await page.context().setOffline(true);
    await page.locator(".ui-notice--offline").waitFor();
    await page.getByRole("button", { name: texts.deeds.delay }).waitFor();
    if (process.env["DAWR_PICTURES"]) await picture(page, `phone-offline-${language}`);
    await page.context().setOffline(false);
    await until(() => page.locator(".ui-notice--offline").count(), 0);
  });
});
