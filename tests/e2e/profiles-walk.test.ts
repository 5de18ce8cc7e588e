import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { readProfiles } from "../../server/profiles.ts";
import { inLanguage, type Language } from "../../shared/i18n/languages.ts";
import { casesTexts } from "../../shared/i18n/texts/cases.ts";
import { deskTexts } from "../../shared/i18n/texts/desk.ts";
import { kioskTexts } from "../../shared/i18n/texts/kiosk.ts";
import type { ProfileFile } from "../../shared/setup/profiles/profile-file.ts";
import { inTerms } from "../../shared/setup/terms.ts";
import type { CaseView } from "../../shared/views/case.ts";
import type { ContactsView } from "../../shared/views/contacts.ts";
import type { LibraryView } from "../../shared/views/library.ts";
import { startTestHub } from "../support/hub.ts";
import { rested, strike } from "../support/strike.ts";
import { confirm, gone, matchAll, signAndTell } from "./case-stage.ts";
import { face, onward, services, slipCode, speak, tall, tapAfresh, typeNumber, ways } from "./kiosk-stage.ts";
import { dialog, enter, nextButton, type Office, openCounter, openStage, type Stage } from "./staff-stage.ts";

/** A sixth association, as the README tells to write one: a file in the data folder, and nothing else (POLICY §4). */
const sixth: ProfileFile = {
  id: "sixth",
  name: { ar: "جمعية سادسة", en: "A sixth association" },
  policy: { approval: { ar: "اعتُمدت في الاجتماع الرابع", en: "Approved in the fourth meeting" }, registration: "6006" },
  terms: { beneficiary: { ar: "المنتفع", en: "client" } },
  channels: ["interview", { id: "phone", name: { ar: "هاتف الجمعية", en: "The association's phone" } }],
  library: [{ id: "sixth-guide", title: { ar: "دليل سادس", en: "A sixth guide" } }],
  checklists: {
    support: [
      { id: "deed", name: { ar: "صك إعالة", en: "Deed of support" }, isRequired: true, expires: true },
      { id: "school", name: { ar: "تعريف مدرسي", en: "School letter" }, isRequired: true, expires: false },
      {
        id: "means",
        name: { ar: "بيان دخل", en: "Statement of income" },
        isRequired: true,
        expires: false,
        isSensitive: true,
      },
    ],
  },
  declaration: { ar: "أُقرّ بصحة ما قدّمته للجمعية السادسة.", en: "What I gave to the sixth association is correct." },
  reply: { dueDays: 21 },
};
const folder = mkdtempSync(join(tmpdir(), "dawr-sixth-"));
mkdirSync(join(folder, "profiles"));
writeFileSync(join(folder, "profiles", "sixth.json"), JSON.stringify(sixth));

let stage: Stage;
beforeAll(async () => {
  stage = await openStage(await startTestHub({ folder }));
});
afterAll(async () => {
  await stage.close();
  rmSync(folder, { recursive: true, force: true });
});

const profiles = readProfiles(join(folder, "profiles"));
/** Every association once, the languages in turn. */
const walks = profiles.all.map(({ id }, place) => ({ id, language: (place % 2 === 0 ? "ar" : "en") as Language }));

async function kioskOf(office: Office, language: Language): Promise<Page> {
  const { code } = await stage.hub.must<{ code: string }>("POST", "/devices", { office: office.id, kind: "kiosk" });
  const page = await stage.screen(tall, true);
  await page.goto(`${stage.hub.url}/kiosk/#pair=${code}`);
  await page.locator(".start__ways").waitFor();
  await speak(page, language);
  return page;
}

async function press(page: Page, means: string): Promise<void> {
  await nextButton(page).and(page.locator(":not([aria-busy])")).filter({ hasText: means }).waitFor();
  await strike(page);
}

/** Prints and keeps what stood on the paper. */
async function printed(page: Page, press: () => Promise<void>, sheet: string): Promise<string> {
  // A headless browser has no printer: the page's own wish to print is heard instead.
  await page.evaluate(() => {
    window.print = () => document.body.setAttribute("data-printed", "");
  });
  await press();
  await page.locator("body[data-printed]").waitFor();
  await page.emulateMedia({ media: "print" });
  const paper = page.locator(sheet);
  await paper.waitFor();
  const text = await paper.innerText();
  await page.evaluate(() => {
    document.body.removeAttribute("data-printed");
    dispatchEvent(new Event("afterprint"));
  });
  await page.emulateMedia({ media: "screen" });
  return text;
}

test.each(walks)(
  "$id in $language: visit → unclear → researcher → documents → signature → told → committee → decision → registration → delivery → rating",
  async ({ id, language }) => {
    const profile = profiles.of(id);
    if (!profile) throw new Error(`no profile ${id}`);
    const say = inTerms(profile.terms, language === "en");
    const [desk, cases, kioskWords] = [deskTexts[language], casesTexts[language], kioskTexts[language]];
    const office = await stage.office(id);
    const [officer, researcher, member] = await Promise.all([
      office.person("noura", ["officer"]),
      office.person("nouf", ["researcher"]),
      office.person("omar", ["committee"]),
    ]);
    const kiosk = await kioskOf(office, language);
    const [atDesk, inRoom, committee] = await Promise.all([stage.screen(), stage.screen(), stage.screen()]);
    await enter(atDesk, stage, officer, language);
    await openCounter(atDesk, 1);
    await enter(inRoom, stage, researcher, language);
    await openCounter(inRoom, 5);

    // The visit: a touch, a number, the call, and what is not clear to the visitor goes to the researcher (R4).
    await services(kiosk).nth(1).tap();
    await onward(kiosk).waitFor();
    await tapAfresh(kiosk, onward(kiosk));
    await slipCode(kiosk).waitFor();
    const code = (await slipCode(kiosk).textContent()) ?? "";
    await tapAfresh(kiosk, onward(kiosk));
    await press(atDesk, desk.callNext);
    await press(atDesk, desk.start);
    await atDesk.locator(".visit--serving").waitFor();
    await atDesk.keyboard.press("KeyF");
    await dialog(atDesk).getByText("nouf").click();
    await dialog(atDesk)
      .getByText(desk.referReasons[0] ?? "")
      .click();
    await confirm(atDesk);
    await atDesk.locator(".idle").waitFor();
    await press(inRoom, desk.callNext);
    await press(inRoom, desk.start);
    await inRoom.locator(".visit--serving").waitFor();

    // The case: the profile's own list, the declaration, the sentence (R2, R3, R5, R6).
    await inRoom.keyboard.press("KeyK");
    await inRoom.locator(".case h1").waitFor();
    const number = (await inRoom.locator(".case h1").textContent()) ?? "";
    const listed = profile.casework.checklists["support"] ?? [];
    expect(await inRoom.locator(".paper__name").allTextContents()).toEqual(
      listed.map(({ name }) => inLanguage(name, language)),
    );
    await matchAll(
      inRoom,
      language,
      listed.filter(({ isRequired }) => isRequired),
    );
    const notice = await printed(
      inRoom,
      () => inRoom.getByRole("button", { name: cases.printTold.slip }).click(),
      ".told-sheet",
    );
    expect(notice).toContain(say(cases.toldSheet));
    expect(notice).toContain(inLanguage(profile.name, language));
    expect(notice).toContain(inLanguage(profile.policy.title, language));
    expect(notice).toContain(inLanguage(profile.policy.approval, language));
    if (profile.policy.registration !== undefined) expect(notice).toContain(profile.policy.registration);
    const declaration = profile.casework.declarations.at(-1)?.text;
    await inRoom.getByRole("button", { name: cases.signNow }).click();
    if (declaration) await dialog(inRoom).getByText(inLanguage(declaration, language)).first().waitFor();
    await inRoom.keyboard.press("Escape");
    await gone(inRoom);
    await signAndTell(inRoom, language);
    await inRoom.getByRole("button", { name: cases.submit }).click();
    await inRoom.locator(".case").getByText(cases.stages.committee, { exact: true }).waitFor();

    // The committee: another room, another person, a reason (R6, K11).
    await enter(committee, stage, member, language);
    await committee.getByRole("heading", { name: number }).waitFor();
    await committee.getByRole("button", { name: cases.committee.accept, exact: true }).click();
    await dialog(committee)
      .getByText(cases.committee.reasonsOf.accepted[0] ?? "")
      .click();
    await dialog(committee).getByText(cases.committee.earlyConfirm).click();
    await confirm(committee);
    await gone(committee);

    // The answer, the registration, the delivery (R7, R8).
    await inRoom.getByRole("button", { name: cases.answer }).click();
    await confirm(inRoom);
    await gone(inRoom);
    await inRoom.getByRole("button", { name: cases.register }).click();
    await inRoom.getByRole("button", { name: cases.notDeliver, exact: true }).click();
    await dialog(inRoom).getByText(say(cases.notDelivered.declined)).waitFor();
    await inRoom.keyboard.press("Escape");
    await gone(inRoom);
    await rested(inRoom);
    await inRoom.getByRole("button", { name: cases.deliver, exact: true }).click();
    await inRoom.locator(".case").getByText(cases.closings.delivered).first().waitFor();

    // The visit ends, and its end leads to the rating, which is a right (R8, R12).
    await inRoom.evaluate(() => {
      location.hash = "#/desk";
    });
    await press(inRoom, desk.finish);
    await inRoom.locator(".visit").waitFor({ state: "detached" });
    await speak(kiosk, language);
    await tapAfresh(kiosk, ways(kiosk).nth(1));
    await kiosk.getByRole("button", { name: kioskWords.withTicket }).tap();
    await typeNumber(kiosk, code);
    await tapAfresh(kiosk, onward(kiosk));
    await face(kiosk, 5).waitFor();
    expect(await kiosk.locator(".rate__right").textContent()).toBe(say(kioskWords.rateRight));
    if (id === "mawrid") expect(await kiosk.locator(".rate__right").textContent()).toContain("المستخدم");
    await tapAfresh(kiosk, face(kiosk, 5));
    await face(kiosk, 5).waitFor({ state: "detached" });

    const path = `/offices/${office.id}/views/case?code=${number}`;
    const { data } = await stage.hub.must<{ data: CaseView }>("GET", path, undefined, officer.token);
    expect(data.case).toMatchObject({ stage: "closed", closing: { kind: "delivered" }, told: { how: "spoken" } });
    // Its shelf and its channels are there from the first moment (R9, R10).
    const shelf = `/offices/${office.id}/views/library`;
    const { data: library } = await stage.hub.must<{ data: LibraryView }>("GET", shelf, undefined, officer.token);
    const titles = library.documents.map(({ title }) => title.en);
    expect(titles).toEqual(expect.arrayContaining([...profile.library, profile.policy].map(({ title }) => title.en)));
    const logged = `/offices/${office.id}/views/contacts`;
    const { data: contacts } = await stage.hub.must<{ data: ContactsView }>("GET", logged, undefined, officer.token);
    expect(contacts.channels.map(({ name }) => name.en)).toEqual(profile.channels.map(({ name }) => name.en));
    const abroad = { name: "سارة", mobile: "+447911123456" };
    const { status } = await stage.hub.ask("POST", `/offices/${office.id}/persons`, abroad, officer.token);
    expect(status).toBe(profile.mobiles === "anyCountry" ? 201 : 409);
    await Promise.all([kiosk, atDesk, inRoom, committee].map((page) => page.context().close()));
  },
);
