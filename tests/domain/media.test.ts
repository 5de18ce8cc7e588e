import { describe, expect, test } from "vitest";
import { decide } from "../../shared/setup/decide.ts";
import { evolve, initialSetup } from "../../shared/setup/evolve.ts";
import { type MediumContent, type MediumDraft, mostMedia, mostMediaBytes } from "../../shared/setup/media.ts";
import type { Setup, SetupCommand } from "../../shared/setup/setup.ts";
import { mediaAt, type WallView, wallView } from "../../shared/views/wall.ts";

const hashOf = (letter: string) => letter.repeat(64);

function founded(): Setup {
  const setup = initialSetup();
  setup.profile = "awaser";
  setup.timeZone = "Asia/Riyadh";
  return setup;
}

/** Decides by the file that the hub holds, and applies what was accepted. */
function send(setup: Setup, command: SetupCommand, medium?: MediumContent) {
  const facts = { office: "riyadh", isTimeZone: true, ...(medium === undefined ? {} : { medium }) };
  const decision = decide(setup, command, { at: 0, by: { kind: "hub" }, id: "c", newId: () => "n", facts } as never);
  if (decision.accepted) for (const event of decision.events) evolve(setup, event);
  return decision;
}

function draft(more: Partial<MediumDraft> = {}): MediumDraft {
  const text = { ar: "صورة", en: "picture" };
  return { id: "m", text, content: hashOf("a"), weekdays: [], walls: [], seconds: 15, isPaused: false, ...more };
}

const file = (sha256 = hashOf("a"), bytes = 1_000): MediumContent => ({ sha256, kind: "png", bytes });
const set = (setup: Setup, more: Partial<MediumDraft> = {}, held: MediumContent | undefined = file(more.content)) =>
  send(setup, { type: "SetMedium", medium: draft(more) }, held);
const no = (code: string) => ({ accepted: false, rejection: { code } });
const ids = (setup: Setup) => setup.media.map(({ id }) => id);

describe("pictures and films in the setup", () => {
  test("U20 name a file that the hub holds, and days that exist", () => {
    const setup = founded();
    expect(send(setup, { type: "SetMedium", medium: draft() })).toMatchObject(no("UnknownContent"));
    expect(set(setup, {}, file(hashOf("b")))).toMatchObject(no("UnknownContent"));
    expect(set(setup, { from: "2026-02-30" })).toMatchObject(no("ImpossibleDate"));
    expect(set(setup, { from: "2026-03-02", until: "2026-03-01" })).toMatchObject(no("EndBeforeBegin"));
    expect(setup.media).toEqual([]);
    expect(set(setup)).toMatchObject({ accepted: true });
    expect(setup.media).toEqual([{ ...draft(), content: file() }]);
  });

  test("U20 are twelve at most; a full list takes changes, and what is not there cannot be removed or moved", () => {
    const setup = founded();
    for (let n = 0; n < mostMedia; n += 1) expect(set(setup, { id: `m-${n}` })).toMatchObject({ accepted: true });
    expect(set(setup, { id: "more" })).toMatchObject(no("TooMany"));
    expect(set(setup, { id: "m-3", seconds: 30 })).toMatchObject({ accepted: true });
    expect(send(setup, { type: "RemoveMedium", medium: "more" })).toMatchObject(no("UnknownMedium"));
    expect(send(setup, { type: "MoveMedium", medium: "more", place: 0 })).toMatchObject(no("UnknownMedium"));
    expect(send(setup, { type: "RemoveMedium", medium: "m-0" })).toMatchObject({ accepted: true });
    expect(set(setup, { id: "more" })).toMatchObject({ accepted: true });
  });

  test("U20 are together not larger than a wall keeps; one that takes another's place counts instead of it", () => {
    const setup = founded();
    const half = mostMediaBytes / 2;
    expect(set(setup, { id: "a" }, file(hashOf("a"), half))).toMatchObject({ accepted: true });
    expect(set(setup, { id: "b" }, file(hashOf("a"), half))).toMatchObject({ accepted: true });
    expect(set(setup, { id: "c" }, file(hashOf("a"), 1))).toMatchObject(no("MediaTooLarge"));
    expect(set(setup, { id: "b" }, file(hashOf("a"), half - 1))).toMatchObject({ accepted: true });
    expect(set(setup, { id: "c" }, file(hashOf("a"), 1))).toMatchObject({ accepted: true });
  });

  test("U21 keep their order, in which each can be moved; a place behind the last is the last", () => {
    const setup = founded();
    for (const id of ["a", "b", "c"]) set(setup, { id });
    send(setup, { type: "MoveMedium", medium: "c", place: 0 });
    expect(ids(setup)).toEqual(["c", "a", "b"]);
    send(setup, { type: "MoveMedium", medium: "c", place: 9 });
    expect(ids(setup)).toEqual(["a", "b", "c"]);
    expect(send(setup, { type: "MoveMedium", medium: "b", place: 1 })).toEqual({ accepted: true, events: [] });
    set(setup, { id: "b", isPaused: true });
    expect(ids(setup)).toEqual(["a", "b", "c"]);
  });
});

describe("what a wall is sent of them", () => {
  test("V27 is what is for it and not paused, in the office's order, without where else it is shown", () => {
    const setup = founded();
    set(setup, { id: "all" });
    set(setup, { id: "hers", walls: ["d1"] });
    set(setup, { id: "other", walls: ["d2"] });
    set(setup, { id: "paused", isPaused: true });
    const sent = (device?: string) => wallView(setup, undefined, device).media?.map(({ id }) => id);
    expect(sent("d1")).toEqual(["all", "hers"]);
    expect(sent("d2")).toEqual(["all", "other"]);
    expect(sent()).toEqual(["all"]);
    expect(JSON.stringify(wallView(setup, undefined, "d1"))).not.toMatch(/walls|isPaused|d1/u);
    expect(wallView(founded(), undefined, "d1")).toEqual({ sound: null });
  });

  test("V27 days and hours are kept by the screen, by the office's clock", () => {
    const setup = founded();
    set(setup, { id: "days", from: "2026-11-22", until: "2026-11-26", weekdays: [0] });
    set(setup, { id: "hours", hours: { from: "09:00", until: "11:30" } });
    const view = wallView(setup, undefined, "d1");
    const at = (iso: string) => mediaAt(view, Date.parse(iso)).map(({ id }) => id);
    // Half past midnight of the 22nd in Riyadh is the evening of the 21st in London.
    expect(at("2026-11-21T21:30:00Z")).toEqual(["days"]);
    expect(at("2026-11-22T06:00:00Z")).toEqual(["days", "hours"]);
    expect(at("2026-11-22T08:29:59Z")).toEqual(["days", "hours"]);
    expect(at("2026-11-22T08:30:00Z")).toEqual(["days"]);
    expect(at("2026-11-23T06:00:00Z")).toEqual(["hours"]);
    // What an older hub sends.
    expect(mediaAt({ sound: null } satisfies WallView, 0)).toEqual([]);
  });
});
