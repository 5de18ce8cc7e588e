import { expect, test } from "vitest";
import { initialSetup } from "../../shared/setup/evolve.ts";
import { deskView } from "../../shared/views/desk.ts";
import { kioskView } from "../../shared/views/kiosk.ts";
import { at, kiosk, openDay, person, refold } from "../support/office-day.ts";

const sara = person("sara");
const goHelp = { type: "GoHelp", device: "kiosk-1" } as const;

test("H1 H2 R19 a kiosk asks once for a person; every desk sees it until one goes, and then nobody else has to", () => {
  const day = openDay();
  const setup = initialSetup();
  const reader = { person: "sara", at: at(9), directory: new Map(), open: (words: string) => words };
  const seenAtDesk = () => deskView(setup, day.office, reader).help;
  expect(day.must(3, { type: "AskHelp" }, kiosk)).toHaveLength(1);
  expect(day.must(4, { type: "AskHelp" }, kiosk)).toEqual([]);
  expect(seenAtDesk()).toEqual([{ device: "kiosk-1", since: at(3) }]);
  expect(kioskView(setup, day.office).helpAsked).toEqual(["kiosk-1"]);
  expect(refold(day.told).help).toEqual(day.office.help);
  day.must(5, goHelp, sara);
  expect(seenAtDesk()).toEqual([]);
  expect(kioskView(setup, day.office).helpAsked).toEqual([]);
  expect(day.send(6, goHelp, person("khalid"))).toMatchObject({ rejection: { code: "NoHelpAsked" } });
  expect(day.send(6, { type: "AskHelp" }, sara)).toMatchObject({ rejection: { code: "NoHelpAsked" } });
});
