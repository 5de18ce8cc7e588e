import { describe, expect, test } from "vitest";
import { comeBack } from "../../shared/office/come-back.ts";
import { initialSetup } from "../../shared/setup/evolve.ts";
import type { Setup } from "../../shared/setup/setup.ts";
import { phoneView, ringOf } from "../../shared/views/phone.ts";
import { kiosk, openDay, person, plan } from "../support/office-day.ts";

const sara = person("sara");
const setup: Setup = { ...initialSetup(), ...plan };

describe("W1 whoever left the hall is told with time to come back", () => {
  test("near once, then each call, a repeated one too, by push and by the open page alike", () => {
    const day = openDay();
    day.must(0, { type: "OpenCounter", counter: "1" }, sara);
    for (const id of ["first", "second", "third", "mine"])
      day.must(1, { type: "CheckIn", service: "enquiry" }, kiosk, id);
    const code = day.office.tickets.get("mine")?.code ?? "";
    const told = () => {
      const { ticket } = phoneView(setup, day.office, code);
      const pushed = comeBack(day.office, "mine");
      return { ring: ticket ? ringOf(ticket) : undefined, pushed: pushed === "over" ? undefined : pushed };
    };
    expect(told()).toEqual({ ring: undefined, pushed: undefined });
    day.must(2, { type: "Abandon", ticket: "first" }, kiosk);
    const near = told();
    expect([near.ring, near.pushed?.about]).toEqual(["near", "near"]);
    day.must(3, { type: "Abandon", ticket: "second" }, kiosk);
    expect(told()).toEqual(near);
    day.must(4, { type: "Abandon", ticket: "third" }, kiosk);
    day.must(5, { type: "CallNext", counter: "1" }, sara);
    const called = told();
    expect([called.ring, called.pushed?.about]).toEqual(["called 1", "called"]);
    day.must(6, { type: "Recall", ticket: "mine" }, sara);
    const recalled = told();
    expect([recalled.ring, recalled.pushed?.about]).toEqual(["called 2", "called"]);
    expect(recalled.pushed?.once).not.toBe(called.pushed?.once);
    day.must(7, { type: "StartService", ticket: "mine" }, sara);
    expect(told()).toEqual({ ring: undefined, pushed: undefined });
  });
});
