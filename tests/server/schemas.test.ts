import { describe, expect, it } from "vitest";
import { commandTable } from "../../shared/protocol/permissions.ts";
import { commandSchemas, parseEnvelope, parseWatch } from "../../shared/protocol/schemas.ts";
import { wellFormed } from "../support/hub-garbage.ts";

const id = "0190aaaa-0000-7000-8000-000000000001";
const parse = (command: unknown) => parseEnvelope({ id, office: "riyadh", command });
const pathsOf = (command: unknown) => {
  const parsed = parse(command);
  return parsed.valid ? [] : parsed.issues.map(({ path, message }) => `${path} ${message}`);
};

describe("the only door for outside bytes", () => {
  it("knows every command of the table, and takes each well-formed one as it is", () => {
    expect(Object.keys(commandSchemas).sort()).toEqual(Object.keys(commandTable).sort());
    for (const command of Object.values(wellFormed)) {
      expect(parse(command)).toEqual({ valid: true, value: { id, office: "riyadh", command } });
    }
  });

  it("reads times as milliseconds or ISO 8601 with a zone, and reasons without the blanks around them", () => {
    const until = (value: unknown) => parse({ type: "PauseOffice", reason: "prayer", until: value });
    expect(until("2026-11-20T12:00:00+03:00")).toMatchObject({
      value: { command: { until: Date.UTC(2026, 10, 20, 9) } },
    });
    expect(until(1_700_000_000_000)).toMatchObject({ value: { command: { until: 1_700_000_000_000 } } });
    for (const wrong of ["2026-11-20", "2026-11-20T12:00:00", "soon", -1, 1.5, 9e15, "9999-01-01T00:00:00Z", null]) {
      expect(until(wrong).valid, String(wrong)).toBe(false);
    }
    expect(parse({ type: "Refer", ticket: "t", to: "pool", reason: "  why  " })).toMatchObject({
      value: { command: { reason: "why" } },
    });
  });

  it("S6 takes no name, number or phone where a visitor's opaque id belongs", () => {
    const visitor = (value: string) => pathsOf({ type: "CheckIn", service: "s", visitor: value });
    expect(visitor("3f6d2c1a-0b7e-4c55-9a51-4d1f0c9b7e21")).toEqual([]);
    for (const personal of ["1012345678", "+966501234567", "سارة القحطاني", "Sara Q", "sara@example.org"]) {
      expect(visitor(personal), personal).toHaveLength(1);
    }
  });

  it("keeps the limits: ids 64, reasons 200, party 1–20, scores 1–5, names 120", () => {
    expect(pathsOf({ type: "CheckIn", service: "x".repeat(64), party: 20 })).toEqual([]);
    expect(pathsOf({ type: "CheckIn", service: "x".repeat(65), party: 0 })).toEqual([
      "command.service is too long (at most 64)",
      "command.party must be at least 1",
    ]);
    expect(pathsOf({ type: "CheckIn", service: "" })).toEqual(["command.service is too short (at least 1)"]);
    expect(pathsOf({ type: "CheckIn", service: "a\u0000b" })[0]).toContain("control characters");
    expect(pathsOf({ type: "Hold", ticket: "t", reason: "x".repeat(201) })).toEqual([
      "command.reason is too long (at most 200)",
    ]);
    expect(pathsOf({ type: "RateOffice", score: 6, mode: "kiosk" })).toEqual([
      "command.score must be 1 or 2 or 3 or 4 or 5",
    ]);
    expect(pathsOf({ type: "RenameOffice", name: { ar: "ا".repeat(121), en: " " } })).toEqual([
      "command.name.ar is too long (at most 120)",
      "command.name.en is too short (at least 1)",
    ]);
  });

  it("takes nothing that it does not know, at any depth, under any name", () => {
    expect(pathsOf({ type: "CallNext", counter: "1", force: true })).toEqual(["command.force is not known here"]);
    expect(pathsOf(JSON.parse('{"type":"CallNext","counter":"1","__proto__":{"counter":"2"}}'))).toEqual([
      "command.__proto__ is not known here",
    ]);
    for (const type of ["__proto__", "constructor", "toString", "hasOwnProperty"])
      expect(parse({ type }).valid).toBe(false);
    expect(parse(Object.create({ type: "OpenDay" })).valid).toBe(false);
    expect(parseWatch({ office: "riyadh", view: "board", extra: 1 })).toMatchObject({ issues: [{ path: "extra" }] });
    expect(parseWatch({ office: "riyadh", view: "phone", params: { code: "A-001" } }).valid).toBe(true);
  });

  it("tells at most 20 faults, and quotes no more than a line of what was sent", () => {
    const extras = Object.fromEntries(Array.from({ length: 500 }, (_, n) => [`k${n}${"x".repeat(1_000)}`, n]));
    const parsed = parse({ type: "CallNext", counter: "1", ...extras });
    if (parsed.valid) throw new Error("must not be valid");
    expect(parsed.issues.length).toBe(20);
    expect(JSON.stringify(parsed.issues).length).toBeLessThan(4_000);
    expect(JSON.stringify(parse({ type: "x".repeat(100_000) })).length).toBeLessThan(300);
  });
});
