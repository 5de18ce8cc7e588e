import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Language } from "../../shared/i18n/languages.ts";
import { commonTexts } from "../../shared/i18n/texts/common.ts";
import { displayTexts } from "../../shared/i18n/texts/display.ts";
import { kioskTexts } from "../../shared/i18n/texts/kiosk.ts";
import type { Command } from "../../shared/protocol/wire.ts";
import type { SetupView } from "../../shared/views/setup.ts";
import {
  face,
  onward,
  openStage,
  type Stage,
  services,
  slipCode,
  speak,
  tapAfresh,
  until,
  type Visited,
  ways,
  wide,
} from "./kiosk-stage.ts";

/* What a reader of the screen is told: read in the browser's own accessibility tree, not in our markup. */

let stage: Stage;
beforeAll(async () => {
  stage = await openStage();
});
afterAll(() => stage.close());

/** A node of the tree as Chromium gives it to readers. */
type Spoken = { readonly role: string; readonly name: string; readonly live: string | undefined };

/** Everything that readers meet on the page, in its order. */
async function spoken(page: Page): Promise<readonly Spoken[]> {
  const session = await page.context().newCDPSession(page);
  const { nodes } = await session.send("Accessibility.getFullAXTree");
  await session.detach();
  return nodes
    .filter(({ ignored }) => !ignored)
    .map(({ role, name, properties = [] }) => ({
      role: String(role?.value),
      name: String(name?.value ?? ""),
      live: properties.find((each) => each.name === "live")?.value.value as string | undefined,
    }));
}

const named = (nodes: readonly Spoken[], role: string) =>
  nodes.filter((node) => node.role === role).map(({ name }) => name);
/** Whatever can be pressed or chosen has a name, and no picture or bare frame stands between. */
function expectNamed(nodes: readonly Spoken[], screen: string): void {
  const operable = nodes.filter(({ role }) =>
    ["button", "radio", "checkbox", "link", "textbox", "group"].includes(role),
  );
  expect(operable.length, screen).toBeGreaterThan(0);
  expect(
    operable.filter(({ name }) => name.trim() === ""),
    screen,
  ).toEqual([]);
  expect(named(nodes, "image"), `${screen}: pictures beside words are silent`).toEqual([]);
}

async function wallOf(hall: Visited, language: Language): Promise<Page> {
  const page = await stage.panel(wide);
  await page.goto(`${stage.hub.url}/display/?lang=${language}#pair=${await hall.pairingCode("display")}`);
  await page.locator(".board").waitFor();
  return page;
}

/** Writes down what the wall's polite voice says, each time that it says something else. */
async function listen(page: Page): Promise<() => Promise<readonly string[]>> {
  await page.evaluate(() => {
    const region = document.querySelector("[data-call-in-words]");
    const heard: string[] = [];
    Object.assign(window, { heard });
    if (region) {
      const note = () => heard.push(region.textContent ?? "");
      new MutationObserver(note).observe(region, { childList: true, characterData: true, subtree: true });
    }
  });
  return () => page.evaluate(() => (window as unknown as { heard: readonly string[] }).heard);
}

const send = (hall: Visited, token: string, command: Command) => hall.act(token, command);

describe.each<Language>(["ar", "en"])("what readers of the screen are told, in %s", (language) => {
  const [wallTexts, texts] = [displayTexts[language], kioskTexts[language]];

  test("the wall: each call once, politely and whole; nothing else of it speaks by itself", async () => {
    const hall = await stage.hall();
    const wall = await wallOf(hall, language);
    const { data: setup } = await stage.hub.must<{ data: SetupView }>("GET", `/offices/${hall.office}/views/setup`);
    const [first] = setup.counters;
    const counter = first?.name[language] ?? "";
    const heard = await listen(wall);
    for (let n = 0; n < 3; n += 1) await send(hall, hall.devices.kiosk, { type: "CheckIn", service: "inquiry" });
    await send(hall, hall.officer, { type: "OpenCounter", counter: first?.id ?? "" });
    const called = await send(hall, hall.officer, { type: "CallNext", counter: first?.id ?? "" });
    const words = wallTexts.inWords(called.code, counter);
    await until(heard, [words]);

    const nodes = await spoken(wall);
    const speaking = nodes.filter(({ live }) => live !== undefined && live !== "off");
    expect(speaking.filter(({ live }) => live === "assertive")).toEqual([]);
    const snapshot = await wall.locator("body").ariaSnapshot();
    expect(snapshot).toContain(words);
    expect(snapshot).toContain(`heading "${setup.name[language]}" [level=1]`);
    expect(snapshot).toContain(`heading "${wallTexts.callNow}" [level=2]`);
    expect(named(nodes, "region")).toContain(wallTexts.waiting);
    for (const { name } of setup.services) expect(snapshot).toContain(name[language]);

    // What comes with other news is not said again; a recall is a call.
    await send(hall, hall.devices.kiosk, { type: "CheckIn", service: "inquiry" });
    await until(() => wall.locator(".queue__count").first().textContent(), "3");
    expect(await heard()).toEqual([words]);
    await send(hall, hall.officer, { type: "Recall", ticket: called.ticket });
    // The same words again are a change all the same, or nobody would hear them.
    await expect.poll(async () => (await heard()).filter((said) => said === words).length, { timeout: 20_000 }).toBe(2);
    await wall.context().close();
  });

  test("the kiosk: each screen begins with its title, everything to press has a name, and waiting is said", async () => {
    const hall = await stage.hall();
    const kiosk = await hall.kiosk({ language });
    const begins = async (screen: string) => {
      const nodes = await spoken(kiosk);
      expectNamed(nodes, screen);
      const snapshot = await kiosk.locator("body").ariaSnapshot();
      expect(snapshot.match(/heading .*\[level=1\]/gu), screen).toHaveLength(1);
      return { nodes, snapshot };
    };
    const hasFocus = () => kiosk.evaluate(() => document.activeElement?.tagName);

    const start = await begins("start");
    expect(start.snapshot).toContain(`heading "${texts.welcome}" [level=1]`);
    expect(named(start.nodes, "radio")).toEqual(["العربية", "English", "اردو"]);
    const waiting = commonTexts[language].waiting(0);
    expect(named(start.nodes, "button").filter((name) => name.includes(waiting)).length).toBeGreaterThan(0);

    await services(kiosk).first().tap();
    await onward(kiosk).waitFor();
    const needs = await begins("needs");
    await until(hasFocus, "H1");
    const elderly = kiosk.locator(".ui-tile--choice").first();
    await tapAfresh(kiosk, elderly);
    expect(await elderly.ariaSnapshot()).toContain("[pressed]");
    expect(named(needs.nodes, "status").length).toBeGreaterThan(0);

    await tapAfresh(kiosk, onward(kiosk));
    await slipCode(kiosk).waitFor();
    const ticket = await begins("ticket");
    await until(hasFocus, "H1");
    // The title that has the focus is described by the number: who hears the one hears the other.
    const code = (await slipCode(kiosk).textContent()) ?? "";
    const described = await kiosk.evaluate(() => {
      const ids = document.activeElement?.getAttribute("aria-describedby") ?? "";
      return ids
        .split(" ")
        .map((id) => document.getElementById(id)?.textContent ?? "")
        .join(" ");
    });
    expect(described).toContain(code);
    expect(ticket.snapshot).toMatch(/progressbar "[^"]+"/u);

    await tapAfresh(kiosk, kiosk.locator(".kiosk__actions button").first());
    await ways(kiosk).last().waitFor();
    // It rests in Arabic.
    await speak(kiosk, language);
    await tapAfresh(kiosk, ways(kiosk).nth(1));
    await face(kiosk, 5).waitFor();
    const rate = await begins("rate");
    const faces = Object.values(texts.faces);
    expect(named(rate.nodes, "button").filter((name) => faces.includes(name))).toHaveLength(5);
    expect(named(rate.nodes, "button")).toContain(texts.skip);
    await kiosk.context().close();
  });
});
