import { afterEach, expect, it } from "vitest";
import { dayBook } from "../../server/books.ts";
import { createForecasting, type DayNow, type Forecasting } from "../../server/forecasting.ts";
import type { BookLog } from "../../server/log/log.ts";
import { memoryStore } from "../../server/log/memory.ts";
import { officeDayAt } from "../../server/office-days.ts";
import type { Timers } from "../../server/timers.ts";
import { learn, newLearner } from "../../shared/forecast/learner.ts";
import { evolve } from "../../shared/office/evolve.ts";
import { minuteMs } from "../../shared/office/ids.ts";
import { initialOffice } from "../../shared/office/initial.ts";
import { madeDay } from "../support/forecast-days.ts";
import { foundHall, startTestHub } from "../support/hub.ts";
import { opening, plan, type Told } from "../support/office-day.ts";

const office = "hall";
const timeZone = "Asia/Riyadh";
const dayMs = 24 * 60 * minuteMs;
/** The made days stand one after another; the last is today. */
const days: readonly (readonly Told[])[] = [3, 2, 1, 0].map((before) =>
  madeDay(40 + before, 400).map(({ at, event }) => ({
    at: at - before * dayMs,
    event: event.type === "DayOpened" ? { ...event, day: pageAt(opening - before * dayMs).day } : event,
  })),
);
const closed: (() => void)[] = [];
afterEach(() => {
  for (const close of closed.splice(0)) close();
});

function pageAt(at: number) {
  return officeDayAt(office, at, timeZone);
}

async function write(log: BookLog, told: readonly Told[]): Promise<void> {
  const first = told[0]?.at ?? 0;
  const book = dayBook(office, pageAt(first).day).name;
  const before = (await log.read(book, 0)).length;
  const commits = told.map(({ at, event }, place) => {
    const revision = before + place + 1;
    return {
      book,
      revision,
      id: `${book} ${revision}`,
      at,
      by: { kind: "hub", id: "hub" } as const,
      command: "",
      hash: "",
      events: [event],
    };
  });
  expect(await log.append(book, commits)).toBe(true);
}

/** Time that stands until it is told, and the forecasting that waits by it. */
function forecastingOn(log: BookLog) {
  let steady = 0;
  const due: { at: number; run: () => void }[] = [];
  const timers: Timers = {
    steadyMs: () => steady,
    after(ms, run) {
      const entry = { at: steady + ms, run };
      due.push(entry);
      return () => void due.splice(due.indexOf(entry), 1);
    },
    every: () => () => undefined,
    soon: (run) => void due.push({ at: steady, run }),
  };
  const clock = { now: () => opening + 60 * minuteMs, rate: () => 1 };
  const forecasting = createForecasting({ log, timers, clock });
  closed.push(() => forecasting.forget(office));
  const pass = async (ms: number) => {
    for (const until = steady + ms; steady < until; steady += 50) {
      for (const each of due.filter(({ at }) => at <= steady)) {
        due.splice(due.indexOf(each), 1);
        each.run();
      }
      await new Promise(setImmediate);
    }
  };
  return { forecasting, pass };
}

function today(facts: readonly Told[], revision = facts.length): DayNow {
  const state = initialOffice();
  for (const { event, at } of facts) evolve(state, event, at);
  return { id: office, timeZone, page, reading: { revision, state } };
}
const page = pageAt(opening);

async function halfOfToday() {
  const log = memoryStore().open();
  for (const day of days.slice(0, 3)) await write(log, day);
  const facts = days[3] ?? [];
  await write(log, facts.slice(0, 200));
  return { log, facts };
}

it("F1 every hub learns the same from the books of the last days and from today as it is written", async () => {
  const { log, facts } = await halfOfToday();
  const early = forecastingOn(log);
  early.forecasting.of(today(facts.slice(0, 200)));
  await early.pass(60_000);
  await write(log, facts.slice(200));
  const late = forecastingOn(log);
  late.forecasting.of(today(facts));
  await late.pass(60_000);
  await early.pass(60_000);
  const whole = newLearner();
  for (const { event, at } of days.flat()) learn(whole, event, at);
  const visits = Object.values(whole.learning.services).reduce((sum, { accuracy }) => sum + accuracy.visits, 0);
  expect(visits).toBeGreaterThan(100);
  for (const { forecasting } of [early, late]) expect(forecasting.accuracy(office)).toMatchObject({ visits });
  const now = today(facts);
  const told = (forecasting: Forecasting) => plan.services.map(({ id }) => forecasting.of(now).forService(id));
  await early.pass(3_000);
  await late.pass(3_000);
  expect(told(early.forecasting)).toEqual(told(late.forecasting));
});

it("rolls a hall forward at most every quarter of a second, and has whoever was told something old told again", async () => {
  const { log, facts } = await halfOfToday();
  const { forecasting, pass } = forecastingOn(log);
  const aged: string[] = [];
  closed.push(forecasting.onAged((id) => aged.push(id)));
  const day = today(facts.slice(0, 200));
  const after = (revision: number): DayNow => ({ ...day, reading: { ...day.reading, revision } });
  const first = forecasting.of(day);
  expect(forecasting.of(day)).toBe(first);
  for (let revision = 201; revision < 400; revision += 1) expect(forecasting.of(after(revision))).toBe(first);
  await pass(200);
  expect(aged).toEqual([]);
  await pass(200);
  expect(aged).toEqual([office]);
  const second = forecasting.of(after(399));
  expect(second).not.toBe(first);
  await pass(1_000);
  expect(forecasting.of(after(399))).toBe(second);
  expect(aged).toEqual([office]);
});

it("rolls a hall forward after a change was told, never while somebody waits to be told", async () => {
  const { log, facts } = await halfOfToday();
  const { forecasting, pass } = forecastingOn(log);
  const day = today(facts.slice(0, 200));
  const changed: DayNow = { ...day, reading: { ...day.reading, revision: 201 } };
  const first = forecasting.of(day);
  await pass(1_000);
  expect(forecasting.of(changed)).toBe(first);
  await pass(100);
  const second = forecasting.of(changed);
  expect(second).not.toBe(first);
  await pass(3_000);
  expect(forecasting.of(changed)).not.toBe(second);
});

it("learns of a day that passed while nobody asked", async () => {
  const log = memoryStore().open();
  for (const day of days.slice(0, 2)) await write(log, day);
  const { forecasting, pass } = forecastingOn(log);
  forecasting.of({ ...today([]), page: pageAt(opening - 2 * dayMs) });
  await pass(30_000);
  const before = forecasting.accuracy(office)?.visits ?? 0;
  for (const day of days.slice(2)) await write(log, day);
  forecasting.of(today(days[3] ?? []));
  await pass(30_000);
  const whole = newLearner();
  for (const { event, at } of days.flat()) learn(whole, event, at);
  const visits = Object.values(whole.learning.services).reduce((sum, { accuracy }) => sum + accuracy.visits, 0);
  expect(before).toBeGreaterThan(0);
  expect(forecasting.accuracy(office)?.visits).toBe(visits);
});

it("tells the visitor at the kiosk, the views and the metrics", async () => {
  const hub = await startTestHub();
  closed.push(() => void hub.close());
  const hall = await foundHall(hub, 1);
  const [officer = ""] = hall.tokens.officers;
  const send = async (token: string, command: Parameters<typeof hall.send>[1]) => {
    const { body } = await hall.send(token, command);
    if (body.status !== "accepted") throw new Error(JSON.stringify(body));
    return body.result ?? {};
  };
  await send(officer, { type: "OpenCounter", counter: "1" });
  const first = await send(hall.devices.kiosk, { type: "CheckIn", service: "inquiry" });
  expect(first).toMatchObject({ ahead: 0, forecast: { low: 0, high: 0 } });
  const called = await send(officer, { type: "CallNext", counter: "1" });
  for (let n = 0; n < 4; n += 1) await send(hall.devices.kiosk, { type: "CheckIn", service: "inquiry" });
  const last = await send(hall.devices.kiosk, { type: "CheckIn", service: "inquiry" });
  const { low, high } = last["forecast"] as { low: number; high: number };
  expect(low % 5 === 0 && high % 5 === 0 && high >= 40).toBe(true);
  await send(officer, { type: "StartService", ticket: String(called["ticket"]) });
  await expect
    .poll(() => hub.hub.offices.opened().map(({ forecasts }) => forecasts()?.accuracy()?.visits))
    .toEqual([1]);
  const metrics = await (await fetch(`${hub.hub.url}/metrics`)).text();
  expect(metrics).toMatch(/dawr_forecast_error_minutes\{office="[^"]+"\} \d/);
  expect(metrics).toMatch(/dawr_forecast_coverage_ratio\{office="[^"]+"\} 1/);
  const view = await fetch(`${hub.hub.url}/api/v1/offices/${hall.office}/views/overview`, {
    headers: { authorization: `Bearer ${hall.tokens.manager}` },
  });
  expect(await view.json()).toMatchObject({ data: { forecastAccuracy: { visits: 1, coverage: 1 } } });
});
