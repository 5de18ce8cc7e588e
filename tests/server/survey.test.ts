import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type VirtualClock, virtualClock } from "../../server/clock.ts";
import type { Command } from "../../shared/protocol/wire.ts";
import type { Comments } from "../../shared/views/comments.ts";
import type { Insights } from "../../shared/views/insights.ts";
import type { OfficerChoice, OwnResult } from "../../shared/views/officer-result.ts";
import { foundHall, type Hall, startTestHub, type TestHub } from "../support/hub.ts";
import { firstMorning, serveThreeWeeks } from "../support/survey-weeks.ts";

const minute = 60_000;

let clock: VirtualClock;
let hub: TestHub;
let hall: Hall;

const signIn = (name: string) => hub.signIn(`${name}.${hall.office}`, "a long password");
const path = (rest: string) => `/offices/${hall.office}/${rest}`;

beforeAll(async () => {
  clock = virtualClock(firstMorning);
  hub = await startTestHub({ clock });
  hall = await foundHall(hub, 2);
  const { office } = hall;
  const committee = { username: `cm.${office}`, roles: ["committee", "manager", "officer"], offices: [office] };
  await hub.must("POST", "/users", { ...committee, password: "a long password" });
  await serveThreeWeeks({ hub, hall, clock });
});
afterAll(() => hub.close());

async function must(token: string, command: Command): Promise<Readonly<Record<string, unknown>>> {
  const { body } = await hall.send(token, command);
  if (body.status !== "accepted") throw new Error(`${command.type}: ${JSON.stringify(body)}`);
  return body.result ?? {};
}

const own = (token: string) => hub.ask<OwnResult>("POST", path("own-result"), { id: randomUUID() }, token);
const look = (token: string, officer: string) =>
  hub.ask<{ readonly code?: string }>(
    "POST",
    path(`officer-results/${encodeURIComponent(officer)}`),
    { id: randomUUID(), reason: "Planning training" },
    token,
  );

describe("R12 of the policy: one officer's result", () => {
  test("stands on her own page first; a manager sees it afterwards, with a reason that she reads", async () => {
    const [manager, officer] = [await signIn("m"), await signIn("o0")];
    const name = `o0.${hall.office}`;
    expect(await look(manager, name)).toMatchObject({ status: 409, body: { code: "NotSeenByOfficer" } });
    const choices = async () =>
      (await hub.must<{ officers: readonly OfficerChoice[] }>("GET", path("officer-results"), undefined, manager))
        .officers;
    expect((await choices()).filter(({ isOpen }) => isOpen)).toEqual([]);

    const { body } = await own(officer);
    expect(body).toMatchObject({ from: "2026-11-01", to: "2026-11-21", looks: [] });
    expect(body).toMatchObject({ visit: { n: 30, topTwo: 0.9 }, provider: { n: 30, topTwo: 1 } });
    expect((await choices()).filter(({ isOpen }) => isOpen).map(({ id }) => id)).toEqual([name]);

    const seen = await look(manager, name);
    expect(seen).toMatchObject({ status: 200, body: { visit: body.visit, provider: body.provider } });
    expect((await own(officer)).body.looks).toEqual([
      { by: `m.${hall.office}`, day: "2026-11-22", reason: "Planning training" },
    ]);
  });

  test("is nobody else's: not a colleague's, the committee's, a device's", async () => {
    const name = `o0.${hall.office}`;
    const committee = await signIn("cm");
    for (const token of [await signIn("o1"), committee, hall.devices.kiosk]) {
      expect((await look(token, name)).status).toBe(403);
    }
    expect((await own(committee)).status).toBe(403);
    expect((await own(await signIn("m"))).status).toBe(403);
    expect((await look(await signIn("m"), "nobody")).body.code).toBe("NothingToldYet");
  });

  test("no fact of the ratings book holds an officer beside an answer, nor who took a rating down", async () => {
    const officer = await signIn("o1");
    await must(officer, { type: "RateOffice", score: 1, mode: "assisted" });
    await must(officer, { type: "SkipRating", mode: "assisted" });
    const { engine } = hub.hub;
    const office = await hub.hub.offices.open(hall.office);
    const { state } = await engine.read(office?.ratingsBook() ?? ({} as never));
    const text = JSON.stringify([...state.days, ...state.followUps], (_, each) =>
      each instanceof Map ? [...each] : each,
    );
    expect(text).not.toContain(`o0.${hall.office}`);
    const commits = await readRatings();
    const given = commits.filter(({ command }) => command !== "LookAtOwnResult" && command !== "LookAtOfficerResult");
    expect(given.length).toBeGreaterThan(60);
    expect(JSON.stringify(given)).not.toMatch(/"o[01]\./u);
    expect(given.filter(({ by }) => by.kind === "staff").map(({ by }) => by.id)).toEqual(["unnamed", "unnamed"]);
    expect(given.every(({ at }) => at % (30 * minute) === 0)).toBe(true);
  });
});

/** The book as it lies in the store. */
async function readRatings() {
  const { sqliteShelf } = await import("../../server/log/sqlite-shelf.ts");
  const shelf = sqliteShelf(hub.folder);
  const commits = await shelf.read(`office/${hall.office}/ratings/2026-11`, 0);
  await shelf.close();
  return commits;
}

describe("R11 of the policy and R14: questions and comments", () => {
  test("three questions are told apart; each way of rating with its skips", async () => {
    const manager = await signIn("m");
    const insights = await hub.must<Insights>(
      "GET",
      path("reports/insights?from=2026-11-01&to=2026-11-22"),
      undefined,
      manager,
    );
    expect(insights.satisfaction.topTwo).toBe(0.9);
    expect(insights.survey.questions.procedure).toMatchObject({ topTwo: 0 });
    expect(insights.survey.questions.provider).toMatchObject({ topTwo: 1 });
    expect(insights.survey.modes[0]).toMatchObject({ mode: "kiosk", given: 30, skipped: 0, answered: 1 });
  });

  test("comments come of eight at once, without time, ticket or face, sorted into themes; the committee reads none", async () => {
    const manager = await signIn("m");
    const ask = (from: string, to: string, token = manager) =>
      hub.ask<Comments>("GET", path(`comments?from=${from}&to=${to}`), undefined, token);
    const { body } = await ask("2026-11-01", "2026-11-22");
    expect(body.n).toBe(24);
    expect(body.comments).toHaveLength(24);
    expect(Object.keys(body.comments[0] ?? {}).sort()).toEqual(["themes", "words"]);
    expect(body.themes).toEqual([expect.objectContaining({ id: "waiting", count: 24 })]);
    const order = body.comments.slice(0, 16).map(({ words }) => words);
    expect(order).not.toEqual(order.toSorted());
    expect((await ask("2026-11-01", "2026-11-22", await signIn("cm"))).status).toBe(403);
    expect((await ask("2026-11-22", "2026-11-01")).status).toBe(400);

    const { kiosk } = hall.devices;
    for (let n = 1; n <= 8; n += 1) {
      const rating = String((await must(kiosk, { type: "RateOffice", score: 4, mode: "kiosk" }))["rating"]);
      await must(kiosk, { type: "AddFollowUp", rating, comment: `لوحة ${n}` });
      clock.advance(10 * minute);
    }
    // Without finished visits these touches look like misuse: their words stay in the vault.
    expect((await ask("2026-11-22", "2026-11-22", await signIn("m"))).body.n).toBe(0);
  });

  test("words never reach the book, and the vault keeps neither who wrote them nor the minute", async () => {
    expect(JSON.stringify(await readRatings())).not.toMatch(/الإنتظار|لوحة/u);
    const commits = await readRatings();
    const follow = commits.flatMap(({ events }) => events).find((each) => "comment" in each) as { comment: string };
    const { vault } = hub.hub;
    const entry = await vault.read(hall.office, follow.comment, { by: "hub", why: "keeping" });
    expect((entry?.at ?? 1) % (30 * minute)).toBe(0);
    const readings = await vault.readings(hall.office, follow.comment);
    expect(readings.filter(({ act }) => act === "put").map(({ by, at }) => [by, at % (30 * minute)])).toEqual([
      ["visitor", 0],
    ]);
  });
});
