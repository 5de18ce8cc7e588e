import { randomUUID } from "node:crypto";
import type { Page } from "playwright-core";
import type { Language } from "../../shared/i18n/languages.ts";
import { deskTexts } from "../../shared/i18n/texts/desk.ts";
import { staffTexts } from "../../shared/i18n/texts/staff.ts";
import type { Grant, Role } from "../../shared/office/ids.ts";
import type { Command } from "../../shared/protocol/wire.ts";
import type { DeskView } from "../../shared/views/desk.ts";
import { launchChromium } from "../support/chromium.ts";
import { startTestHub, type TestHub } from "../support/hub.ts";

const password = "a long password";
const desktop = { width: 1440, height: 900 };

export type Person = { readonly username: string; readonly token: string };
type Made = { readonly ticket: string; readonly code: string };

/** A real hub, a browser, and an office for each story. */
export type Stage = {
  readonly hub: TestHub;
  /** Founds an office whose no-show grace is short. */
  office(profile?: string): Promise<Office>;
  /** A screen of its own: no cookie, nothing kept. */
  screen(size?: { readonly width: number; readonly height: number }, hasTouch?: boolean): Promise<Page>;
  close(): Promise<void>;
};

export type Office = {
  readonly id: string;
  person(name: string, roles: readonly Role[], grants?: readonly Grant[]): Promise<Person>;
  send(token: string, command: Command): Promise<Made>;
  checkIn(count: number, service?: string): Promise<readonly Made[]>;
  desk(token: string): Promise<DeskView>;
};

export async function openStage(hub?: TestHub): Promise<Stage> {
  const stageHub = hub ?? (await startTestHub());
  const browser = await launchChromium();
  return {
    hub: stageHub,
    office: (profile = "awaser") => foundOffice(stageHub, profile),
    async screen(size = desktop, hasTouch = false) {
      const context = await browser.context.browser()?.newContext({ viewport: size, hasTouch });
      if (context === undefined) throw new Error("Chromium is not running");
      context.setDefaultTimeout(60_000);
      return context.newPage();
    },
    async close() {
      await browser.close();
      await stageHub.close();
    },
  };
}

async function foundOffice(hub: TestHub, profile: string): Promise<Office> {
  const id = `s-${randomUUID().slice(0, 8)}`;
  await hub.must("POST", "/offices", { id, profile });
  const send = async (token: string, command: Command): Promise<Made> => {
    const { body } = await hub.ask<{ readonly status: string; readonly result?: Partial<Made> }>(
      "POST",
      `/offices/${id}/commands`,
      { id: randomUUID(), command },
      token,
    );
    if (body.status !== "accepted") throw new Error(`${command.type}: ${JSON.stringify(body)}`);
    return { ticket: body.result?.ticket ?? "", code: body.result?.code ?? "" };
  };
  const person = async (name: string, roles: readonly Role[], grants: readonly Grant[] = []): Promise<Person> => {
    const username = `${name}.${id}`;
    await hub.must("POST", "/users", { username, name, password, roles, offices: [id], grants });
    return { username, token: await hub.signIn(username, password) };
  };
  await send(hub.adminToken, { type: "SetOrder", order: { graceSeconds: 5, missedCallsToNoShow: 2 } });
  const greeter = await person("greeter", ["manager"]);
  return {
    id,
    person,
    send,
    async checkIn(count, service = "support") {
      const made: Made[] = [];
      for (let n = 0; n < count; n += 1) made.push(await send(greeter.token, { type: "CheckIn", service }));
      return made;
    },
    async desk(token) {
      return (await hub.must<{ readonly data: DeskView }>("GET", `/offices/${id}/views/desk`, undefined, token)).data;
    },
  };
}

/** Opens the console and signs in as a person would. */
export async function enter(page: Page, stage: Stage, person: Person, language: Language): Promise<void> {
  await page.goto(`${stage.hub.url}/staff/?lang=${language}`);
  await page.getByLabel(staffTexts[language].username).fill(person.username);
  await page.getByLabel(staffTexts[language].password, { exact: true }).fill(password);
  await page.keyboard.press("Enter");
  await page.locator(".frame").waitFor();
}

/** Opens the counter in that place with its key and waits for the desk. */
export async function openCounter(page: Page, place: number): Promise<void> {
  await page.locator(".choice__counter").first().waitFor();
  await page.keyboard.press(`Digit${place}`);
  await page.locator(".desk-header").waitFor();
}

/** The words of the one large next action. */
export const nextButton = (page: Page) => page.locator(".next-bar .ui-button--primary");
/** The code of the visitor at the counter. */
export const currentCode = (page: Page) => page.locator(".visit__who .ui-code");
/** What the last message says. */
export const message = (page: Page) => page.locator(".ui-toast");
export const dialog = (page: Page) => page.getByRole("dialog");
export const texts = (language: Language) => deskTexts[language];
