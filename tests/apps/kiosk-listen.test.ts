import { existsSync, statSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import { clipsOf, screenClips } from "../../kiosk/listen/sentences.ts";
import type { Step } from "../../kiosk/visit.ts";
import { VISITOR_LANGUAGES } from "../../shared/i18n/languages.ts";
import { screenWords } from "../voice/screen-words.ts";

const app = (name: string) => fileURLToPath(new URL(`../../${name}/public/`, import.meta.url));
/** Letters and numbers of Arabic and English are the wall's: the build puts them into the kiosk. */
const fileOf = (address: string) =>
  `${app(/^voice\/(?:ar|en)\/(?:n|h|letter)-/u.test(address) ? "display" : "kiosk")}${address}`;
const ticket = { ticket: "t", code: "A-014", ahead: 2, forecast: null };
const steps: readonly Step[] = [
  { at: "start", page: 0 },
  { at: "who", service: "s" },
  { at: "needs", service: "s" },
  { at: "questions", service: "s" },
  { at: "ticket", ticket, service: "s" },
  { at: "find", purpose: "look" },
  { at: "status", code: "K1-207" },
  { at: "rate" },
  { at: "department" },
  { at: "reasons", rating: "r", score: 4 },
  { at: "further", rating: "r" },
  { at: "write" },
  { at: "written", number: "S-2026-0001" },
  { at: "thanks" },
  { at: "alreadyRated" },
];

describe.each(VISITOR_LANGUAGES)("what the kiosk says aloud, in %s", (language) => {
  test("every screen has its words, and every clip of them lies in the project", () => {
    for (const name of new Set(Object.values(screenClips).flat())) {
      expect(screenWords[language][name], name).toMatch(/\S/u);
      const file = `${app("kiosk")}voice/${language}/${name}.opus`;
      expect(existsSync(file) && statSync(file).size, file).toBeGreaterThan(1_000);
    }
    for (const step of steps)
      for (const address of clipsOf(step, language)) expect(existsSync(fileOf(address)), address).toBe(true);
  });

  test("the ticket's number is said between the two sentences", () => {
    const [first, ...rest] = clipsOf({ at: "ticket", ticket, service: "s" }, language);
    expect(first).toBe(`voice/${language}/ticket.opus`);
    expect(rest.at(-1)).toBe(`voice/${language}/sit-down.opus`);
    const spelled = ["letter-A", "n-14"].map((name) => `voice/${language}/${name}.opus`);
    expect(rest.slice(0, -1)).toEqual(spelled);
  });

  test("whatever a code may be, its clips lie in the project", () => {
    for (const letter of "ABCDEFGHIJKLMNOPQRSTUVWXYZ")
      for (const number of ["0", "7", "42", "100", "207", "999", "1000"])
        for (const address of clipsOf({ at: "status", code: `${letter}9-${number}` }, language))
          expect(existsSync(fileOf(address)), address).toBe(true);
  });
});
