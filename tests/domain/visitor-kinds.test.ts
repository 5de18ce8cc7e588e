import { expect, test } from "vitest";
import { minuteMs } from "../../shared/office/ids.ts";
import { initialSetup } from "../../shared/setup/evolve.ts";
import { evolve, initialRatings } from "../../shared/survey/evolve.ts";
import type { Ratings, VisitorKind } from "../../shared/survey/ratings.ts";
import { type DaySummary, hallDay, ratingsDay } from "../../shared/views/day-summary.ts";
import { insightsOf } from "../../shared/views/insights.ts";
import { at, kiosk, openDay, person, plan } from "../support/office-day.ts";

const day = "2026-11-22";
const sara = person("sara");
const card = { id: "officer-decides", text: { ar: "اللجنة تقرر", en: "The committee decides" }, weekdays: [] };
const setup = { ...initialSetup(), ...plan, cards: [card] };

function insights(summary: DaySummary) {
  return insightsOf({ setup, from: day, to: day, filter: undefined, days: [summary], before: [] });
}

test("R13 a day counts its visitors by kind and department, by what the desk corrected last", () => {
  const story = openDay();
  story.must(0, { type: "OpenCounter", counter: "1" }, sara);
  story.must(1, { type: "CheckIn", service: "enquiry", department: "finance" }, kiosk);
  for (let n = 0; n < 3; n += 1) story.must(2, { type: "CheckIn", service: "enquiry" }, kiosk);
  const { visitors, departments } = insights({ day, hall: hallDay(story.office), ratings: null });
  expect(visitors).toEqual({ internal: 1, external: 3 });
  expect(departments).toEqual([{ id: "finance", name: { ar: "finance", en: "finance" }, visits: 1 }]);
});

test("R14 the commonest misconceptions stand first, by the card that corrects them; the others are counted together", () => {
  const story = openDay();
  story.must(0, { type: "OpenCounter", counter: "1" }, sara);
  for (let n = 0; n < 3; n += 1) {
    const ticket = `t${n}`;
    story.must(1 + n, { type: "CheckIn", service: "enquiry" }, kiosk, ticket);
    story.must(1 + n, { type: "CallNext", counter: "1" }, sara);
    story.must(1 + n, { type: "MarkMisconception", ticket, misconception: "officer-decides" }, sara);
    if (n === 0) story.must(1 + n, { type: "MarkMisconception", ticket, words: "k-1" }, sara);
    if (n === 1) story.must(1 + n, { type: "MarkMisconception", ticket, misconception: "answer-at-once" }, sara);
    story.must(1 + n, { type: "FinishService", ticket }, sara);
  }
  const { misconceptions } = insights({ day, hall: hallDay(story.office), ratings: null });
  expect(misconceptions).toEqual([
    { id: "officer-decides", text: card.text, count: 3 },
    { id: null, text: null, count: 2 },
  ]);
  expect(JSON.stringify(misconceptions)).not.toContain("k-1");
});

/** So many answers of each kind, in turn, three minutes apart. */
function answered(...kinds: readonly VisitorKind[]): Ratings {
  const ratings = initialRatings();
  for (const [place, visitors] of kinds.entries()) {
    const department = visitors === "internal" ? { department: "finance" } : {};
    evolve(
      ratings,
      {
        type: "RatingGiven",
        rating: `r${place}`,
        day,
        score: 5,
        mode: "kiosk",
        reasons: [],
        ticketHash: `h${place}`,
        service: "enquiry",
        visitors,
        ...department,
      },
      at(3 * place),
    );
  }
  return ratings;
}

test("R13 R12 internal answers are told by the gate alone: few of them stay hidden, and their neighbour with them", () => {
  const told = (ratings: Ratings) =>
    insights({ day, hall: null, ratings: ratingsDay(ratings, day, at(600 * minuteMs)) }).satisfaction.tables;
  const few = told(answered("internal", "internal", "internal", ...Array<VisitorKind>(20).fill("external")));
  expect(few.visitors.map(({ id, state }) => [id, state])).toEqual([
    ["external", "hidden"],
    ["internal", "hidden"],
  ]);
  expect(few.department).toMatchObject([{ id: "finance", state: "hidden", n: 0, topTwo: null }]);
  const many = told(answered(...Array<VisitorKind>(20).fill("external"), ...Array<VisitorKind>(20).fill("internal")));
  expect(many.visitors).toMatchObject([
    { id: "external", state: "shown", given: 20 },
    { id: "internal", state: "shown", given: 20 },
  ]);
});
