import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, onTestFinished, test } from "vitest";
import { readProfiles } from "../../server/profiles.ts";
import { max14 } from "../../shared/cases/casework.ts";
import { serviceIcons } from "../../shared/ui/service-icon.ts";

const arabic = /\p{Script=Arabic}/u;
const profiles = readProfiles();
const of = (id: string) => {
  const profile = profiles.of(id);
  if (!profile) throw new Error(`no profile ${id}`);
  return profile;
};

describe.each(profiles.all)("profile $id", (profile) => {
  test("U2, U3 letters are one service's, and counters that serve exist", () => {
    expect(profile.services.map(({ letter }) => letter)).toEqual(["A", "B", "C", "D", "E", "F"]);
    const counters = profile.counters.map(({ id }) => id);
    expect(counters).toEqual(["1", "2", "3", "4", "r1", "r2"]);
    expect(profile.services.flatMap((service) => service.counters).filter((id) => !counters.includes(id))).toEqual([]);
    expect(profile.services.find(({ letter }) => letter === "E")?.counters).toEqual(["r1", "r2"]);
    expect(profile.services.filter(({ icon }) => !Object.hasOwn(serviceIcons, icon))).toEqual([]);
  });

  test("every name stands in both languages", () => {
    const { casework, policy, library, channels, terms } = profile;
    const listed = [...profile.services, ...profile.counters, ...profile.priorities, ...channels];
    const papers = Object.values(casework.checklists).flat();
    const texts = [
      ...[profile, ...listed, ...papers].map(({ name }) => name),
      ...[...profile.reasons, ...casework.declarations].map(({ text }) => text),
      ...library.map(({ title }) => title),
      ...[policy.title, policy.approval, ...policy.rules, terms.beneficiary],
    ];
    for (const text of texts) {
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

  test("R2, R5, R6, R10 it brings a checklist, a declaration, the two weeks, and the officer's four tools", () => {
    const { casework, library } = profile;
    expect(casework.checklists["support"]?.some(({ isRequired }) => isRequired)).toBe(true);
    expect(casework.declarations).toHaveLength(1);
    expect(casework.reply).toMatchObject({ floorDays: 14, dueDays: 28, startsAt: "complete" });
    expect(library.filter(({ isTool }) => isTool).map(({ id }) => id)).toEqual([
      "bylaws",
      "research-guide",
      "support-guide",
      "support-form",
    ]);
  });
});

describe("what differs between the associations (POLICY §4)", () => {
  test("R9 seven channels without delegates in anat-albayt, eight elsewhere; manarat calls them «مندوبو»", () => {
    for (const { id, channels } of profiles.all) expect(channels).toHaveLength(id === "anat-albayt" ? 7 : 8);
    expect(of("anat-albayt").channels.map(({ id }) => id)).not.toContain("delegate");
    expect(of("manarat").channels.at(-1)?.name.ar).toContain("مندوبو");
    expect(of("awaser").channels.at(-1)?.name.ar).toContain("مناديب");
  });

  test("mawrid says «المستخدم», and no other", () => {
    for (const { id, terms } of profiles.all) {
      expect(terms.beneficiary.ar).toBe(id === "mawrid" ? "المستخدم" : "المستفيد");
    }
    const { policy, library } = of("mawrid");
    expect(policy.title).toEqual({
      ar: "سياسة تنظيم العلاقة مع المستخدمين",
      en: "Policy regulating the relationship with users",
    });
    expect(library.map(({ title }) => title.ar)).toContain("طلب دعم مستخدم");
    expect(JSON.stringify(of("mawrid"))).not.toMatch(/مستفيد|beneficiar(?:y(?!"\s*:)|ies)/u);
  });

  test("awaser takes down mobiles of any country; manarat's title is also of service delivery; alkawthar is 583", () => {
    for (const { id, mobiles } of profiles.all) expect(mobiles).toBe(id === "awaser" ? "anyCountry" : "kingdom");
    expect(of("manarat").policy.title.ar).toContain("وتقديم الخدمات");
    expect(of("manarat").policy.rules[0]?.ar).toContain("منفعة شخصية");
    expect(of("alkawthar").policy.registration).toBe("583");
    expect(of("awaser").library.length).toBeGreaterThan(4);
  });

  test("the list holds each profile once, in the policy's order, and no other is found", () => {
    expect(profiles.all.map(({ id }) => id)).toEqual(["awaser", "alkawthar", "manarat", "anat-albayt", "mawrid"]);
    expect(profiles.of("nobody")).toBeUndefined();
    expect(profiles.of("constructor")).toBeUndefined();
  });
});

describe("a sixth profile", () => {
  function folderWith(name: string, text: string): string {
    const folder = mkdtempSync(join(tmpdir(), "dawr-profiles-"));
    onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
    writeFileSync(join(folder, name), text);
    return folder;
  }
  const sixth = { id: "sixth", name: { ar: "جمعية سادسة", en: "A sixth association" } };

  test("is one file: what it does not say is as the common policy has it", () => {
    const file = {
      ...sixth,
      reply: "max14",
      terms: { digits: "arab" },
      channels: ["interview", { id: "phone", name: { ar: "هاتف", en: "Call" } }],
    };
    const { all, of: found } = readProfiles(folderWith("sixth.json", JSON.stringify(file)));
    expect(all).toHaveLength(6);
    expect(all.at(-1)?.id).toBe("sixth");
    expect(found("sixth")).toMatchObject({ name: sixth.name, services: of("awaser").services });
    expect(found("sixth")?.channels.map(({ name }) => name.en)).toEqual(["Interview", "Call"]);
    expect(found("sixth")?.casework.reply).toEqual(max14);
    // U23
    expect(found("sixth")?.terms).toEqual({ ...of("awaser").terms, digits: "arab" });
  });

  test("of the name of one that came along takes its place", () => {
    const { all, of: found } = readProfiles(folderWith("awaser.json", JSON.stringify({ ...sixth, id: "awaser" })));
    expect(all).toHaveLength(5);
    expect(found("awaser")?.name.en).toBe("A sixth association");
  });

  test.each([
    ["{", "cannot be read"],
    [JSON.stringify({ ...sixth, colour: "red" }), "colour is not known here"],
    [JSON.stringify({ ...sixth, name: { ar: "س" } }), "name.en"],
    [JSON.stringify({ ...sixth, id: "another" }), 'names itself "another"'],
    [JSON.stringify({ ...sixth, reply: { floorDays: 40 } }), "FloorAfterDue"],
    [JSON.stringify({ ...sixth, channels: ["phone"] }), "InterviewOff"],
    [JSON.stringify({ ...sixth, checklists: { tea: [] } }), "UnknownService"],
    [JSON.stringify({ ...sixth, terms: { digits: "hebr" } }), "terms.digits"],
    [JSON.stringify({ ...sixth, told: { ar: "قريبًا", en: "soon" } }), "DueDayUnsaid"],
  ])("that makes no sense keeps the hub from starting, with what to mend: %s", (text, reason) => {
    const folder = folderWith("sixth.json", text);
    expect(() => readProfiles(folder)).toThrow(reason);
    expect(() => readProfiles(folder)).toThrow(join(folder, "sixth.json"));
  });
});
