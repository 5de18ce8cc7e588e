import { describe, expect, test } from "vitest";
import { planSites, type SitePlan } from "../replay/hall-plan.ts";
import { type Making, makeTrace } from "../replay/made-trace.ts";
import { type OpenCounters, readOpenCounters, unknownCounters } from "../replay/open-counters.ts";
import { type Mode, type Played, play, type Store } from "../replay/play.ts";
import { brokenPromises } from "../replay/report.ts";
import { readTrace, type Trace } from "../replay/trace.ts";

const modes: readonly Mode[] = ["faithful", "counterfactual"];
const header = "visit_id,site,service,priority,arrival,call,start,end,server,outcome\n";

type Story = { readonly trace: Trace; readonly sites: readonly SitePlan[]; readonly played: Played };

async function replay(
  text: string,
  mode: Mode,
  { open = unknownCounters, store = "memory" }: { readonly open?: OpenCounters; readonly store?: Store } = {},
): Promise<Story> {
  const trace = readTrace("made.csv", text);
  const sites = planSites(trace, open);
  return { trace, sites, played: await play(sites, mode, store) };
}

const halls: readonly (readonly [name: string, making: Making])[] = [
  ["every column", { seed: 1, visits: 300 }],
  ["a crowd", { seed: 2, visits: 300, everyMinutes: 1, counters: 2 }],
  ["two sites", { seed: 3, visits: 240, sites: 2 }],
  ["no ends", { seed: 4, visits: 240, without: ["end"] }],
  ["no ends and no servers", { seed: 5, visits: 240, without: ["end", "server"] }],
  ["arrivals and calls alone", { seed: 6, visits: 200, without: ["visit_id", "priority", "start", "end", "server"] }],
  ["arrivals alone", { seed: 7, visits: 120, without: ["site", "call", "start", "end", "server", "outcome"] }],
  ["holes in every column", { seed: 8, visits: 300, holes: 0.2 }],
  ["thirty services", { seed: 9, visits: 300, services: 30 }],
  ["one service and one counter", { seed: 10, visits: 120, services: 1, counters: 1 }],
  ["over midnight", { seed: 11, visits: 240, fromHour: 22 }],
  ["a night that is too long for the counters", { seed: 12, visits: 400, fromHour: 16, counters: 1, everyMinutes: 2 }],
];

describe.each(halls)("a made trace with %s", (_, making) => {
  test.each(modes)("%s: everybody is checked in, called and finished; nothing is unexplained", async (mode) => {
    const { trace, played } = await replay(makeTrace(making), mode);
    expect(brokenPromises(trace, played)).toEqual([]);
    expect(played.audit.checkedIn).toBe(trace.visits.length);
    expect(played.audit.inversions.unexplained).toBe(0);
  });
});

test.each(modes)("%s: the same trace gives the same twice, and the same on the disk", async (mode) => {
  const text = makeTrace({ seed: 21, visits: 150, fromHour: 21, holes: 0.1 });
  const first = await replay(text, mode);
  const again = await replay(text, mode);
  const onDisk = await replay(text, mode, { store: "sqlite" });
  expect(again.played.audit).toEqual(first.played.audit);
  expect(onDisk.played.audit).toEqual(first.played.audit);
});

test("faithful: every visitor is called at the recorded time", async () => {
  const text = makeTrace({ seed: 22, visits: 300, fromHour: 20 });
  const { sites, played } = await replay(text, "faithful");
  const recorded = sites.flatMap(({ passages }) =>
    passages.flatMap(({ visit: { arrival, call } }) => (call === undefined ? [] : call - arrival)),
  );
  const sorted = (waits: readonly number[]) => waits.toSorted((a, b) => a - b);
  expect(sorted(played.audit.calls.map((call) => call.waitMs))).toEqual(sorted(recorded));
});

test("faithful: a call out of our order has the reason, one in our order has none", async () => {
  const row = (id: number, arrival: string, call: string, end: string, priority = 0) =>
    `${id},hall,desk,${priority},2026-03-01T${arrival},2026-03-01T${call},,2026-03-01T${end},s,served\n`;
  const inOrder = row(1, "08:00", "08:10", "08:20") + row(2, "08:01", "08:20", "08:30");
  const swapped = row(1, "08:00", "08:20", "08:30") + row(2, "08:01", "08:10", "08:20");
  const elderFirst = row(1, "08:00", "08:20", "08:30") + row(2, "08:01", "08:10", "08:20", 2);
  const audits = await Promise.all(
    [inOrder, swapped, elderFirst].map(async (rows) => (await replay(header + rows, "faithful")).played.audit),
  );
  expect(audits.map(({ agreeing }) => agreeing)).toEqual([2, 1, 2]);
  expect(audits.map(({ inversions }) => inversions.manual)).toEqual([0, 1, 0]);
  expect(audits.map(({ inversions }) => inversions.headStart)).toEqual([0, 0, 1]);
});

test("faithful: who is recorded at a counter that is taken gets another one", async () => {
  const rows = ["08:00", "08:01", "08:02"].map(
    (at, n) => `${n},h,d,0,2026-03-01T${at},2026-03-01T08:05,,2026-03-01T08:15,s,served`,
  );
  const { sites, played } = await replay(header + rows.join("\n"), "faithful");
  expect(sites[0]?.counters.map(({ name }) => name)).toEqual(["s", "s 2", "s 3"]);
  expect(played.audit.finished).toBe(3);
});

test("counterfactual: nobody waits longer because of the rule alone where all are of one class", async () => {
  const text = makeTrace({ seed: 23, visits: 300, services: 1, without: ["priority"] });
  const { sites, played } = await replay(text, "counterfactual");
  const mean = (waits: readonly number[]) => waits.reduce((sum, each) => sum + each, 0) / waits.length;
  const recorded = sites.flatMap(({ passages }) => passages.map(({ visit, callAt }) => callAt - visit.arrival));
  expect(mean(played.audit.calls.map((call) => call.waitMs))).toBeLessThanOrEqual(mean(recorded));
});

test("counterfactual: who left a service that never called anybody is served too", async () => {
  const rows =
    "1,h,d,0,2026-03-01T08:00,2026-03-01T08:00,,2026-03-01T08:10,s,served\n" +
    "2,h,empty room,0,2026-03-01T08:01,,,2026-03-01T08:30,,abandoned\n";
  const { trace, played } = await replay(header + rows, "counterfactual");
  expect(brokenPromises(trace, played)).toEqual([]);
  expect(played.audit).toMatchObject({ called: 2, finished: 2, abandoned: 0 });
});

test("a visitor who waits over four hours into the night keeps the place", async () => {
  const rows =
    "1,h,d,0,2026-03-01T18:00,2026-03-02T00:10,,2026-03-02T00:20,s,served\n" +
    "2,h,d,0,2026-03-01T23:00,2026-03-02T00:20,,2026-03-02T00:30,s,served\n";
  for (const mode of modes) {
    const { trace, played } = await replay(header + rows, mode);
    expect(brokenPromises(trace, played)).toEqual([]);
  }
  const { audit } = (await replay(header + rows, "faithful")).played;
  expect(audit.calls.map(({ waitMs }) => waitMs / 60_000)).toEqual([370, 80]);
  expect(audit.agreeing).toBe(2);
});

test("open counters beside the trace say how long a service took: counters × gap to the next call", async () => {
  const calls = ["08:10", "08:20", "08:30", "08:40"];
  const rows = calls.map((call, n) => `${n},h,158 A: x,0,2026-03-01T08:0${n},2026-03-01T${call},,,,served`);
  const open = readOpenCounters(
    "c.csv",
    "service,date,minute_of_day,open_counters\n158,2026-03-01,480,2\n158,2026-03-01,489,3\n",
  );
  const { sites, trace, played } = await replay(header + rows.join("\n"), "counterfactual", { open });
  const minutes = sites.flatMap(({ passages }) => passages.map(({ lengthMs }) => lengthMs / 60_000));
  // The last snapshot, of three counters, holds for ten minutes.
  expect(minutes.slice(0, 3)).toEqual([30, 10, 10]);
  expect(sites[0]?.counters).toHaveLength(3);
  expect(brokenPromises(trace, played)).toEqual([]);
});
