import { describe, expect, test } from "vitest";
import { searchable } from "../../shared/i18n/search.ts";
import { kioskTexts } from "../../shared/i18n/texts/kiosk.ts";
import { themesOf } from "../../shared/i18n/themes.ts";
import { decide as decideSetup } from "../../shared/setup/decide.ts";
import { evolve as evolveSetup, initialSetup } from "../../shared/setup/evolve.ts";
import type { RatingReason } from "../../shared/setup/rating-reason.ts";
import type { SetupCommand } from "../../shared/setup/setup.ts";
import type { SurveyDraft } from "../../shared/setup/survey-form.ts";
import { firstThemes } from "../../shared/setup/theme.ts";
import { facesInOrder } from "../../shared/survey/asked.ts";
import { decide } from "../../shared/survey/decide.ts";
import { evolve, initialRatings } from "../../shared/survey/evolve.ts";
import type { Score, SurveyCommand, SurveyFacts } from "../../shared/survey/ratings.ts";
import { releaseAside, releaseComments } from "../../shared/survey/release.ts";
import { setupView } from "../../shared/views/setup.ts";
import { kiosk, person } from "../support/office-day.ts";

const day = "2026-11-22";
const name = { ar: "نص", en: "text" };
const reason = (id: string, when: RatingReason["when"]): RatingReason => ({ id, when, text: name });

function office() {
  const setup = { ...initialSetup(), profile: "awaser" as const };
  const send = (command: SetupCommand) => {
    const context = { id: "c", at: 0, by: person("huda", "admin"), facts: { office: "riyadh", isTimeZone: true } };
    const decision = decideSetup(setup, command, context);
    if (decision.accepted) for (const event of decision.events) evolveSetup(setup, event);
    return decision;
  };
  return { setup, send };
}

function draftOf(setup: ReturnType<typeof office>["setup"]): SurveyDraft {
  const { audience: _a, version: _v, ...draft } = setup.survey.external;
  return draft;
}

test("the questions of the beginning are the catalogue's, so that other languages have them too", () => {
  const { overall, procedure, provider } = initialSetup().survey.external;
  for (const language of ["ar", "en"] as const) {
    const { rateTitle, procedureTitle, providerTitle } = kioskTexts[language];
    const said = [overall[language], procedure?.[language], provider?.[language]];
    expect(said).toEqual([rateTitle, procedureTitle, providerTitle]);
  }
});

describe("U14 a survey has versions", () => {
  test("each change of questions or reasons is a new one, and each audience counts for itself", () => {
    const { setup, send } = office();
    const form: SurveyDraft = { ...draftOf(setup), scale: "bestFirst", provider: null };
    expect(send({ type: "SetSurveyForm", audience: "external", form })).toMatchObject({ result: { version: 2 } });
    send({ type: "SetReason", reason: reason("clear", "high") });
    send({ type: "RemoveReason", reason: "clear" });
    expect(setup.survey.external).toMatchObject({ version: 4, scale: "bestFirst", provider: null });
    expect(setup.survey.internal.version).toBe(1);
    expect(setup.scales.external).toEqual(["worstFirst", "bestFirst", "bestFirst", "bestFirst"]);
    expect(setupView(setup)).not.toHaveProperty("scales");
  });

  test("under no face stand more than six reasons, and none twice", () => {
    const { setup, send } = office();
    const of = (...reasons: readonly RatingReason[]): SetupCommand => ({
      type: "SetSurveyForm",
      audience: "external",
      form: { ...draftOf(setup), reasons },
    });
    const six = ["a", "b", "c", "d", "e", "f"].map((id) => reason(id, "low"));
    expect(send(of(...six, reason("g", "high")))).toMatchObject({ accepted: true });
    expect(send(of(...six, reason("g", "any")))).toMatchObject({ rejection: { code: "TooManyReasons", side: "low" } });
    expect(send({ type: "SetReason", reason: reason("h", "low") })).toMatchObject({
      rejection: { code: "TooManyReasons" },
    });
    expect(send({ type: "SetReason", reason: reason("a", "high") })).toMatchObject({ accepted: true });
    expect(send(of(reason("a", "low"), reason("a", "high")))).toMatchObject({ rejection: { code: "ReasonTwice" } });
  });
});

type Decided = ReturnType<typeof decide>;
function book() {
  const ratings = initialRatings();
  const scales = { external: ["worstFirst", "bestFirst"], internal: ["worstFirst"] } as const;
  const send = (id: string, command: SurveyCommand, more: Partial<SurveyFacts> = {}): Decided => {
    const facts = { day, reasons: ["clear"], scales, ...more };
    const decision = decide(ratings, command, { id, at: 0, by: kiosk, facts });
    if (decision.accepted) for (const event of decision.events) evolve(ratings, event, 0);
    return decision;
  };
  const rate = (id: string, more: Partial<SurveyFacts> = {}) =>
    send(id, { type: "RateOffice", score: 5, mode: "kiosk" }, more);
  return { ratings, send, rate };
}

describe("R13 (R11 of the policy) what a rating answers", () => {
  test("it names its survey, the version and the order of faces; the one in force where nothing is said", () => {
    const { send } = book();
    const rate = { type: "RateOffice", score: 5, mode: "kiosk" } as const;
    expect(send("a", rate)).toMatchObject({
      events: [{ form: { audience: "external", version: 2, scale: "bestFirst" } }],
    });
    expect(send("b", { ...rate, form: { audience: "external", version: 1 } })).toMatchObject({
      events: [{ form: { audience: "external", version: 1, scale: "worstFirst" } }],
    });
    for (const form of [
      { audience: "external", version: 3 },
      { audience: "internal", version: 2 },
    ] as const) {
      expect(send("c", { ...rate, form })).toMatchObject({ rejection: { code: "UnknownForm", ...form } });
    }
  });

  test("the faces read from one end or the other, and each keeps its score", () => {
    expect(facesInOrder("worstFirst")).toEqual([1, 2, 3, 4, 5]);
    expect(facesInOrder("bestFirst")).toEqual([5, 4, 3, 2, 1]);
  });

  test("R1 reasons, answers and words follow one after another, each once", () => {
    const { send, rate } = book();
    rate("a");
    const more = (parts: object) => send("f", { type: "AddFollowUp", rating: "a", ...parts });
    expect(more({ reasons: ["clear"] })).toMatchObject({ accepted: true });
    expect(more({ procedure: 4, provider: 5 })).toMatchObject({ accepted: true });
    expect(more({ comment: "k-1" })).toMatchObject({ accepted: true });
    expect(more({ comment: "k-2", suggestion: "k-3" })).toMatchObject({ rejection: { code: "AlreadyFollowedUp" } });
    expect(more({ procedure: 1 })).toMatchObject({ rejection: { code: "AlreadyFollowedUp" } });
  });

  test("three questions are kept apart: each is told of five at once, and never into another", () => {
    const { ratings, send, rate } = book();
    const answers: readonly Score[] = [1, 2, 3, 4, 5];
    for (const [place, score] of answers.entries()) {
      rate(`r${place}`);
      expect(releaseAside(ratings, "procedure", day).n).toBe(0);
      send("f", { type: "AddFollowUp", rating: `r${place}`, procedure: score });
    }
    expect(releaseAside(ratings, "procedure", day)).toEqual({ n: 5, faces: [1, 1, 1, 1, 1] });
    expect(releaseAside(ratings, "provider", day).n).toBe(0);
    expect(ratings.blocks.days.get(day)?.faces).toEqual([0, 0, 0, 0, 5]);
  });

  test("of a flagged touch nothing that followed is told", () => {
    const { ratings, send, rate } = book();
    for (let n = 0; n < 8; n += 1) {
      rate(`r${n}`, { misuse: ["burst"] });
      send("f", { type: "AddFollowUp", rating: `r${n}`, provider: 1, comment: `k-${n}` });
    }
    expect(releaseAside(ratings, "provider", day).n).toBe(0);
    expect(ratings.comments.untold).toEqual([]);
  });
});

describe("R14 comments", () => {
  test("are told of eight at once, in an order that says nothing of who came first", () => {
    const { ratings, send, rate } = book();
    const ids = ["k-h", "k-a", "k-g", "k-b", "k-f", "k-c", "k-e", "k-d", "k-0"];
    const looks = ids.map((id) => {
      rate(id);
      send("f", { type: "AddFollowUp", rating: id, comment: id });
      return releaseComments(ratings, day);
    });
    expect(looks.map((each) => each.length)).toEqual([0, 0, 0, 0, 0, 0, 0, 8, 8]);
    expect(looks[7]).toEqual(["k-a", "k-b", "k-c", "k-d", "k-e", "k-f", "k-g", "k-h"]);
    expect(JSON.stringify(looks[8])).not.toContain("k-0");
  });

  test.each([
    ["الإنتظــار طويلٌ جدًّا", ["waiting"]],
    ["وبالتعامل اللطيف أسعدتمونا", ["welcome"]],
    ["للأوراق المطلوبه كثره", ["procedure"]],
    ["The queue was long, and the Forms unclear", ["waiting", "procedure"]],
    ["شكرًا لكم", []],
  ])("U15 «%s» is about %j", (comment, themes) => {
    expect(themesOf(comment, firstThemes)).toEqual(themes);
  });

  test("U15 a theme's own words are compared as searching compares, also two together", () => {
    const theme = { id: "t", name, words: ["صالة الإنتظار"] };
    expect(themesOf("في صَالَة الانتظار برد", [theme])).toEqual(["t"]);
    expect(themesOf("الانتظار في صالة", [theme])).toEqual([]);
    expect(searchable("صَالَة")).toBe("صاله");
  });
});

test("U17 an office begins with a goal of 80 per cent, sets another, and may have none", () => {
  const { setup, send } = office();
  expect(setup.satisfactionGoal).toBe(80);
  for (const percent of [65, null]) {
    expect(send({ type: "SetSatisfactionGoal", percent }).accepted).toBe(true);
    expect(setup.satisfactionGoal).toBe(percent);
    expect(setupView(setup).satisfactionGoal).toBe(percent);
  }
});
