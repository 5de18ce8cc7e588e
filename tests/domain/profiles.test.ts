import { describe, expect, test } from "vitest";
import { decide } from "../../shared/setup/decide.ts";
import { initialSetup } from "../../shared/setup/evolve.ts";
import { profileIds, profileOf, profiles } from "../../shared/setup/profiles/profiles.ts";
import type { SetupContext } from "../../shared/setup/setup.ts";
import { serviceIcons } from "../../shared/ui/service-icon.ts";

const arabic = /\p{Script=Arabic}/u;

describe.each(profiles)("profile $id", (profile) => {
  test("founds an office", () => {
    const context: SetupContext = {
      id: "1",
      at: 0,
      by: { kind: "hub" },
      facts: { office: "riyadh", profile, isTimeZone: true },
    };
    const decision = decide(initialSetup(), { type: "FoundOffice", profile: profile.id }, context);
    expect(decision).toMatchObject({ accepted: true, events: [{ type: "OfficeFounded", name: profile.name }] });
  });

  test("U2, U3 letters are one service's, and counters that serve exist", () => {
    expect(profile.services.map(({ letter }) => letter)).toEqual(["A", "B", "C", "D", "E", "F"]);
    const counters = profile.counters.map(({ id }) => id);
    expect(counters).toEqual(["1", "2", "3", "4", "r1", "r2"]);
    expect(profile.services.flatMap((service) => service.counters).filter((id) => !counters.includes(id))).toEqual([]);
    expect(profile.services.find(({ letter }) => letter === "E")?.counters).toEqual(["r1", "r2"]);
    expect(profile.services.filter(({ icon }) => !Object.hasOwn(serviceIcons, icon))).toEqual([]);
  });

  test("every name stands in both languages", () => {
    const named = [profile, ...profile.services, ...profile.counters, ...profile.priorities].map(({ name }) => name);
    for (const text of [...named, ...profile.reasons.map((reason) => reason.text), profile.beneficiary]) {
      expect(text.ar).toMatch(arabic);
      expect(text.en).not.toMatch(arabic);
      expect(text.en.trim()).not.toBe("");
    }
  });

  test("the three classes have a head start of 45 minutes", () => {
    expect(profile.priorities.map(({ id, headStartMinutes }) => [id, headStartMinutes])).toEqual([
      ["elderly", 45],
      ["disability", 45],
      ["pregnant", 45],
    ]);
  });

  test("at most six reasons are shown under a face, each with its own id", () => {
    const ids = profile.reasons.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    for (const when of ["low", "high"] as const) {
      const shown = profile.reasons.filter((reason) => reason.when === when || reason.when === "any");
      expect(shown.length).toBeGreaterThan(0);
      expect(shown.length).toBeLessThanOrEqual(6);
    }
  });
});

describe("R9 what differs between the associations", () => {
  test("seven channels without delegates in anat-albayt, eight elsewhere", () => {
    const channels = new Map(profiles.map(({ id, channels: list }) => [id, list]));
    expect(channels.get("anat-albayt")).toHaveLength(7);
    expect(channels.get("anat-albayt")).not.toContain("delegate");
    for (const id of profileIds) if (id !== "anat-albayt") expect(channels.get(id)).toHaveLength(8);
  });

  test("mawrid says «المستخدم»", () => {
    expect(profileOf("mawrid")?.beneficiary.ar).toBe("المستخدم");
    expect(profileOf("awaser")?.beneficiary.ar).toBe("المستفيد");
  });

  test("the list holds each profile once, and no other is found", () => {
    expect(profiles.map(({ id }) => id)).toEqual(profileIds);
    expect(profileOf("nobody")).toBeUndefined();
    expect(profileOf("constructor")).toBeUndefined();
  });
});
