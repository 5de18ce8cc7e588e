import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { addDays, weekdayOf } from "../../shared/cases/calendar.ts";
import { businessDay, minuteOfDay } from "../../shared/office/business-day.ts";
import { setupSchemas } from "../../shared/protocol/schemas-setup.ts";
import { decide } from "../../shared/setup/decide.ts";
import { evolve, initialSetup } from "../../shared/setup/evolve.ts";
import { planOfWish, type ReportPlan, type ReportWish, reportDue } from "../../shared/setup/report-plan.ts";
import { setupView } from "../../shared/views/setup.ts";
import { person } from "../support/office-day.ts";

const wish: ReportWish = { every: "weekly", hour: 8, language: "ar", to: ["office@example.org"] };
const zone = "Asia/Riyadh";
/** A moment by the clock of Riyadh. */
const at = (day: string, time: string) => Date.parse(`${day}T${time}:00+03:00`);
const since = at("2026-11-18", "10:00");
const weekly: ReportPlan = { ...wish, since };
const monthly: ReportPlan = { ...weekly, every: "monthly" };
const dueAt = (plan: ReportPlan | null, day: string, time: string) => reportDue(plan, zone, at(day, time));

describe("U19 which report is due", () => {
  test("on Sunday from the hour on the seven days until Saturday, for three days", () => {
    const week = { id: "report weekly 2026-11-21", every: "weekly", from: "2026-11-15", to: "2026-11-21" };
    expect(dueAt(weekly, "2026-11-21", "23:59")).toBeUndefined();
    expect(dueAt(weekly, "2026-11-22", "00:01")).toBeUndefined();
    expect(dueAt(weekly, "2026-11-22", "07:59")).toBeUndefined();
    expect(dueAt(weekly, "2026-11-22", "08:00")).toEqual(week);
    expect(dueAt(weekly, "2026-11-24", "23:59")).toEqual(week);
    expect(dueAt(weekly, "2026-11-25", "00:01")).toBeUndefined();
  });

  test("on the first the month before, also over New Year and after a February", () => {
    const due = { id: "report monthly 2026-12", every: "monthly", from: "2026-12-01", to: "2026-12-31" };
    expect(dueAt(monthly, "2026-12-31", "23:59")).toBeUndefined();
    expect(dueAt(monthly, "2027-01-01", "00:01")).toBeUndefined();
    expect(dueAt(monthly, "2027-01-01", "08:00")).toEqual(due);
    expect(dueAt(monthly, "2027-01-03", "23:59")).toEqual(due);
    expect(dueAt(monthly, "2027-01-04", "00:01")).toBeUndefined();
    expect(dueAt(monthly, "2028-03-01", "09:00")).toMatchObject({ from: "2028-02-01", to: "2028-02-29" });
  });

  test("a week over New Year is one week", () => {
    expect(dueAt(weekly, "2027-01-03", "08:00")).toMatchObject({ from: "2026-12-27", to: "2027-01-02" });
  });

  test("nothing without a plan, and no period that was over when its rhythm was wished for", () => {
    expect(dueAt(null, "2026-11-22", "09:00")).toBeUndefined();
    const late = { ...weekly, since: at("2026-11-22", "00:01") };
    expect(dueAt(late, "2026-11-22", "09:00")).toBeUndefined();
    expect(dueAt({ ...late, since: at("2026-11-21", "23:59") }, "2026-11-22", "09:00")).toBeDefined();
    expect(dueAt(late, "2026-11-29", "09:00")).toMatchObject({ from: "2026-11-22" });
  });

  test("in any zone, at any moment: whole periods of the past, each with a name of its own", () => {
    const zones = fc.constantFrom("Asia/Riyadh", "UTC", "Pacific/Kiritimati", "America/Sao_Paulo", "Europe/Berlin");
    const minute = fc.integer({ min: Date.UTC(2026, 11, 1) / 60_000, max: Date.UTC(2029, 1, 1) / 60_000 });
    const edge = fc
      .constantFrom("2026-12-31", "2027-01-01", "2028-12-31", "2029-01-01")
      .chain((day) =>
        fc.constantFrom("23:59", "00:01", "08:00").map((time) => Date.parse(`${day}T${time}:00Z`) / 60_000),
      );
    const plans = fc.record({
      every: fc.constantFrom("weekly" as const, "monthly" as const),
      hour: fc.integer({ min: 1, max: 23 }),
    });
    const names = new Map<string, string>();
    fc.assert(
      fc.property(plans, zones, fc.oneof(minute, edge), (more, timeZone, minutes) => {
        const now = minutes * 60_000;
        const due = reportDue({ ...weekly, ...more }, timeZone, now);
        const today = businessDay(now, timeZone);
        const days = more.every === "weekly" ? weekdayOf(today) : Number(today.slice(8)) - 1;
        const isLate = days > 0 || minuteOfDay(now, timeZone) >= more.hour * 60;
        expect(due !== undefined).toBe(days < 3 && isLate);
        if (due === undefined) return;
        expect(due.to).toBe(addDays(today, -days - 1));
        if (more.every === "weekly") {
          expect([weekdayOf(due.from), weekdayOf(due.to), addDays(due.from, 6)]).toEqual([0, 6, due.to]);
        } else {
          expect([due.from.slice(8), addDays(due.to, 1).slice(8)]).toEqual(["01", "01"]);
          expect(due.from.slice(0, 7)).toBe(due.to.slice(0, 7));
        }
        const period = `${due.every} ${due.from} ${due.to}`;
        expect(names.get(due.id) ?? period).toBe(period);
        names.set(due.id, period);
      }),
      { numRuns: 2_000 },
    );
  });
});

describe("U19 the plan", () => {
  test("another hour or reader leaves the rhythm as it was, another rhythm begins anew, none is none", () => {
    expect(planOfWish(null, wish, 5)).toEqual({ ...wish, since: 5 });
    expect(planOfWish(weekly, { ...wish, hour: 9, to: ["b@example.org"] }, since + 1)?.since).toBe(since);
    expect(planOfWish(weekly, { ...wish, every: "monthly" }, since + 1)?.since).toBe(since + 1);
    expect(planOfWish(weekly, null, since + 1)).toBeNull();
  });

  test("each address once, whatever its capitals", () => {
    const to = ["a@example.org", "A@Example.org", "b@example.org"];
    expect(planOfWish(null, { ...wish, to }, 5)?.to).toEqual(["a@example.org", "b@example.org"]);
  });

  test("the hub puts ids in the place of addresses only while the readers are those it read", () => {
    const setup = { ...initialSetup(), profile: "awaser", reportPlan: weekly };
    const send = (readersBefore: readonly string[]) => {
      const facts = { office: "riyadh", isTimeZone: true, readersBefore };
      const plan = { ...wish, to: ["k-1"] };
      return decide(setup, { type: "SetReportPlan", plan }, { id: "c", at: since + 1, by: { kind: "hub" }, facts });
    };
    expect(send(["office@example.org"])).toMatchObject({ events: [{ plan: { ...weekly, to: ["k-1"] } }] });
    expect(send(["before@example.org"])).toEqual({ accepted: true, events: [] });
    setup.reportPlan = null as never;
    expect(send(["office@example.org"])).toEqual({ accepted: true, events: [] });
  });

  test("set by a command, kept in the book, and in no screen's setup; an old book has none", () => {
    const setup = { ...initialSetup(), profile: "awaser" };
    expect(setup.reportPlan).toBeNull();
    const context = { id: "c", at: since, by: person("huda", "admin"), facts: { office: "riyadh", isTimeZone: true } };
    const decision = decide(setup, { type: "SetReportPlan", plan: wish }, context);
    if (decision.accepted) for (const event of decision.events) evolve(setup, event);
    expect(setup.reportPlan).toEqual(weekly);
    expect(JSON.stringify(setupView(setup))).not.toContain("office@example.org");
  });

  test.each([
    ["no address", { to: [] }],
    ["eleven addresses", { to: Array.from({ length: 11 }, (_, n) => `a${n}@example.org`) }],
    ["no mail address", { to: ["office"] }],
    ["two in one", { to: ["a@example.org,b@example.org"] }],
    ["a line break", { to: ["a@example.org\r\nBcc: b@example.org"] }],
    ["midnight, when yesterday may still change", { hour: 0 }],
    ["no hour of a day", { hour: 24 }],
    ["half an hour", { hour: 8.5 }],
    ["another language", { language: "ur" }],
    ["another rhythm", { every: "daily" }],
  ])("refused: %s", (_, more) => {
    const { SetReportPlan: schema } = setupSchemas;
    expect(schema.safeParse({ type: "SetReportPlan", plan: wish }).success).toBe(true);
    expect(schema.safeParse({ type: "SetReportPlan", plan: { ...wish, ...more } }).success).toBe(false);
  });
});
