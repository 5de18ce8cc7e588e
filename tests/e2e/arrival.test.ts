import { afterAll, beforeAll, describe, test } from "vitest";
import { LANGUAGES } from "../../shared/i18n/languages.ts";
import { kioskStateTexts } from "../../shared/i18n/texts/kiosk-states.ts";
import { expectAxeClean } from "../support/axe.ts";
import { button, onward, openStage, type Stage, tapAfresh, titleIs, typeNumber, ways } from "./kiosk-stage.ts";

let stage: Stage;
beforeAll(async () => {
  stage = await openStage();
});
afterAll(() => stage.close());

describe.each(LANGUAGES)("whoever took a ticket from afar, at the kiosk in %s", (language) => {
  const texts = kioskStateTexts[language];

  test("R16 O4 types its number and joins the queue by saying to be here", async () => {
    const hall = await stage.hall();
    const page = await hall.kiosk({ language });
    const service = (await hall.view()).services[0]?.id ?? "";
    const made = await hall.act(hall.officer, { type: "CheckIn", service, channel: "phone", remote: true });
    await ways(page).first().tap();
    await typeNumber(page, made.code);
    await onward(page).tap();
    await titleIs(page, texts.ticket.remote.title);
    await expectAxeClean(page, "a ticket from afar");
    const folder = process.env["DAWR_SCREENS"];
    if (folder !== undefined) await page.screenshot({ path: `${folder}/kiosk-arrival-${language}.png` });
    await tapAfresh(page, button(page, texts.arrive));
    await titleIs(page, texts.ticket.waiting.title);
    await page.context().close();
  });
});
