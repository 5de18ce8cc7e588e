import { describe, expect, test } from "vitest";
import type { OfficeCommand } from "../../shared/office/commands.ts";
import { initialSetup } from "../../shared/setup/evolve.ts";
import { deskView } from "../../shared/views/desk.ts";
import { at, calledCode, type Day, kiosk, openDay, person, plan } from "../support/office-day.ts";

const sara = person("sara");
const slip = (minute: number, code = "K1-07") => ({ code, at: at(minute), device: "k1" });

function hall(): Day {
  const day = openDay();
  day.must(0, { type: "OpenCounter", counter: "1" }, sara);
  return day;
}

const checkIn = (
  day: Day,
  minute: number,
  id: string,
  more: Partial<Extract<OfficeCommand, { type: "CheckIn" }>> = {},
) => day.must(minute, { type: "CheckIn", service: "enquiry", ...more }, kiosk, id);

function callAndFinish(day: Day, minute: number): string {
  const code = String(calledCode(day.send(minute, { type: "CallNext", counter: "1" }, sara)));
  const ticket = day.office.counters.get("1")?.ticket;
  if (ticket !== undefined) day.must(minute, { type: "FinishService", ticket }, sara);
  return code;
}

const seniorityOf = (day: Day, ticket: string) => day.office.tickets.get(ticket)?.standing.seniority;

describe("T7 a slip of a kiosk whose clock is slow", () => {
  test("counts at the earliest from the last one called of its service, and keeps the time it tells", () => {
    const day = hall();
    for (const minute of [30, 31, 32]) checkIn(day, minute, `t${minute}`);
    callAndFinish(day, 33);
    callAndFinish(day, 34);
    checkIn(day, 60, "off", { offline: slip(1) });
    expect(seniorityOf(day, "off")).toBe(at(31));
    expect(day.office.tickets.get("off")?.checkedInAt).toBe(at(1));
    expect([callAndFinish(day, 61), callAndFinish(day, 62)]).toEqual(["K1-07", "A-003"]);
  });

  test("a right one keeps its place: before all who came later, after all who came earlier", () => {
    const day = hall();
    for (const minute of [2, 3, 9]) checkIn(day, minute, `t${minute}`);
    callAndFinish(day, 10);
    checkIn(day, 12, "off", { offline: slip(5) });
    expect(seniorityOf(day, "off")).toBe(at(5));
    expect([11, 12, 13].map((minute) => callAndFinish(day, minute + 2))).toEqual(["A-002", "K1-07", "A-003"]);
  });

  test("a head start is set against a head start, and of who was called out of turn nothing is learned", () => {
    const day = hall();
    checkIn(day, 2, "old");
    checkIn(day, 40, "elderly", { priority: "elderly" });
    expect(callAndFinish(day, 41)).toBe("A-002");
    // The elderly one counted from minute -5: a slip of minute 1 goes before nobody who was called.
    checkIn(day, 42, "plain", { offline: slip(1, "K1-01") });
    expect(seniorityOf(day, "plain")).toBe(at(1));
    checkIn(day, 43, "senior", { priority: "elderly", offline: slip(1, "K1-02") });
    expect(seniorityOf(day, "senior")).toBe(at(40));
    checkIn(day, 50, "last");
    day.must(51, { type: "CallTicket", counter: "1", ticket: "last", reason: "in pain" }, person("sara", "manager"));
    checkIn(day, 52, "again", { offline: slip(1, "K1-03") });
    expect(seniorityOf(day, "again")).toBe(at(1));
  });
});

describe("T3 whoever holds a slip is never refused", () => {
  const offline = slip(1);

  test("a class or a department that was taken away meanwhile is left out", () => {
    const day = hall();
    const [event] = checkIn(day, 5, "t1", { priority: "veteran", department: "moon", offline });
    expect(event).not.toHaveProperty("priority");
    expect(event).not.toHaveProperty("department");
    expect(day.office.tickets.get("t1")?.standing.headStartMinutes).toBe(0);
    const here = { type: "CheckIn", service: "enquiry" } as const;
    expect(day.send(6, { ...here, priority: "veteran" }, kiosk).accepted).toBe(false);
    expect(day.send(6, { ...here, department: "moon" }, kiosk).accepted).toBe(false);
  });

  test("a service that was taken away becomes the first one served now, and the desk is told", () => {
    const day = hall();
    day.must(1, { type: "OpenCounter", counter: "r1" }, person("noura", "researcher"));
    const [event] = checkIn(day, 5, "t1", { service: "gone", offline });
    expect(event).toMatchObject({ service: "enquiry", askedService: "gone", code: "K1-07" });
    const setup = { ...initialSetup(), ...plan };
    const reader = { person: "sara", at: at(6), directory: new Map(), open: (words: string) => words };
    expect(deskView(setup, day.office, reader).waiting).toMatchObject([{ ticket: "t1", marks: ["otherService"] }]);
    expect(callAndFinish(day, 6)).toBe("K1-07");
    const onlyRoom = openDay();
    onlyRoom.must(0, { type: "OpenCounter", counter: "r1" }, person("noura", "researcher"));
    const [there] = checkIn(onlyRoom, 5, "t2", { service: "gone", offline });
    expect(there).toMatchObject({ service: "interview" });
    const nobody = openDay({ plan: { ...plan, services: [] } });
    expect(nobody.send(5, { type: "CheckIn", service: "gone", offline }, kiosk).accepted).toBe(false);
  });
});
