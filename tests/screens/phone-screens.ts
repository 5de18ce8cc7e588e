import type { Language } from "../../shared/i18n/languages.ts";
import type { Camera } from "./camera.ts";
import type { Sample } from "./sample.ts";

const phone = { width: 390, height: 844 };

/** What visitors see on their own phones: the ticket, and the page for those at home. */
export async function phoneScreens(sample: Sample, camera: Camera, language: Language): Promise<void> {
  const ticket = await sample.blank(phone, true);
  await ticket.goto(await sample.ticketLink());
  await ticket.locator(".ticket__code").waitFor();
  await ticket.locator(`.ui-segmented__segment[lang=${language}]`).tap();
  await camera.take(ticket, language, "phone-ticket-{}", "The ticket on the visitor's phone");
  await ticket.context().close();
  const home = await sample.blank(phone, true);
  await home.addInitScript(`Object.defineProperty(navigator, "languages", { value: ["${language}"] })`);
  await home.goto(`${sample.url}/ask/?office=sample`);
  await home.locator("h1").waitFor();
  await camera.take(home, language, "phone-home-{}", "A visitor at home writes to the office");
  await home.locator(".ui-segmented").last().locator(".ui-segmented__segment").nth(1).tap();
  await camera.take(home, language, "phone-number-{}", "A visitor at home takes a number");
  await home.context().close();
}
