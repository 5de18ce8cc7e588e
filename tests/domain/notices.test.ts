import { describe, expect, test } from "vitest";
import { initialSetup } from "../../shared/setup/evolve.ts";
import type { Message } from "../../shared/setup/message.ts";
import { profileOfFile } from "../../shared/setup/profiles/profile-file.ts";
import type { Setup } from "../../shared/setup/setup.ts";
import { noticesAt, noticesView } from "../../shared/views/notices.ts";
import { hasQuestions, questionsView } from "../../shared/views/questions.ts";

const text = (word: string) => ({ ar: word, en: word });
const card = (id: string, more = {}) => ({ id, text: text(id), weekdays: [], ...more });
const wordsOf = (setup: Partial<Setup>, day: string, done: readonly string[] = []) =>
  noticesView({ ...initialSetup(), ...setup }, day, done.map(text)).notices.map(
    (notice) => `${notice.kind} ${notice.text.ar}`,
  );

describe("the line on the wall and the resting kiosk (R14)", () => {
  test("V8 today's cards in their order, in turn with what was done", () => {
    const cards = [card("a"), card("late", { from: "2026-12-01" }), card("b"), card("friday", { weekdays: [5] })];
    expect(wordsOf({ cards }, "2026-11-26")).toEqual(["know a", "know b"]);
    expect(wordsOf({ cards }, "2026-11-27")).toEqual(["know a", "know b", "know friday"]);
    expect(wordsOf({ cards }, "2026-11-26", ["x", "y", "z"])).toEqual([
      "know a",
      "done x",
      "know b",
      "done y",
      "done z",
    ]);
    expect(wordsOf({ cards: [] }, "2026-11-26")).toEqual([]);
  });

  test("V8 at most eight of a kind, so that each comes round within a wait", () => {
    const many = Array.from({ length: 20 }, (_, n) => card(`c${n}`));
    const words = wordsOf(
      { cards: many },
      "2026-11-26",
      many.map(({ id }) => id),
    );
    expect(words.filter((word) => word.startsWith("know"))).toHaveLength(8);
    expect(words).toHaveLength(16);
  });
});

describe("messages to the hall", () => {
  const message = (id: string, more = {}): Message => ({ id, text: { ar: id }, weekdays: [], ...more });

  test("V16 U16 come first and again before each pair of the others, on their days", () => {
    const cards = [card("a"), card("b"), card("c")];
    const messages = [message("m"), message("over", { until: "2026-11-25" }), message("n")];
    expect(wordsOf({ cards, messages }, "2026-11-26", ["x"])).toEqual([
      ...["message m", "know a", "done x"],
      ...["message n", "know b"],
      ...["message m", "know c"],
    ]);
    expect(wordsOf({ messages }, "2026-11-26")).toEqual(["message m", "message n"]);
  });

  test("V16 within their hours by the office's clock; what is written in Arabic alone is read in Arabic", () => {
    const messages = [
      message("early", { hours: { from: "08:00", until: "09:00" } }),
      message("night", { hours: { from: "22:00", until: "06:00" }, text: { ar: "ليلًا", en: "at night", ur: "رات" } }),
    ];
    const view = noticesView({ ...initialSetup(), timeZone: "Asia/Riyadh", messages }, "2026-11-26", []);
    const at = (hour: number, minute = 0) =>
      noticesAt(view, Date.UTC(2026, 10, 26, hour - 3, minute)).map((notice) => notice.text);
    expect(at(8)).toEqual([{ ar: "early", en: "early" }]);
    expect(at(9)).toEqual([]);
    expect(at(5, 59)).toEqual([{ ar: "ليلًا", en: "at night", ur: "رات" }]);
  });
});

describe("questions and answers (R17)", () => {
  const setup: Setup = { ...initialSetup(), ...profileOfFile({ id: "x", name: text("x") }), profile: "x" };

  test("R17 a service has its papers, the required ones first, its own questions, then those of all", () => {
    const [support] = questionsView(setup, "support").services;
    expect(support?.papers.map(({ isRequired }) => isRequired)).toEqual([true, true, true, false, false]);
    expect(support?.questions.map(({ id }) => id)).toEqual(["how-long", "somebody-else", "missing-paper"]);
    expect(questionsView(setup).services).toHaveLength(setup.services.length);
  });

  test("R17 a service about which nothing is told offers nothing", () => {
    const silent = { ...setup, questions: setup.questions.filter(({ service }) => service !== undefined) };
    expect(silent.services.filter(({ id }) => hasQuestions(silent, id)).map(({ id }) => id)).toEqual([
      "support",
      "update",
    ]);
  });
});
