import { signal } from "@preact/signals";
import { beforeEach, expect, it } from "vitest";
import { type Outbox, openOutbox } from "../../kiosk/outbox.ts";
import type { Answer, Command } from "../../shared/protocol/wire.ts";
import type { Link, LinkState } from "../../shared/ui/link.ts";
import { chanceFrom } from "./chance.ts";
import { blankPlatter, openDisk, type Platter } from "./kiosk-disk.ts";
import { type PassingTime, passingTime } from "./passing-time.ts";

const morning = Date.UTC(2026, 10, 22, 7);
const minute = 60_000;

let time: PassingTime;
let platter: Platter;
let outbox: Outbox;
/** What the hub was asked, in turn; it says `failed` to what `fails` names. */
let asked: string[];
let fails: (command: Command, at: number) => boolean;

beforeEach(() => {
  time = passingTime(morning);
  platter = blankPlatter();
  asked = [];
  fails = () => false;
  const life = time.begin();
  const chance = chanceFrom(7);
  const send: Link["send"] = async (_office, command, id = "", at = 0) => {
    asked.push(id);
    await new Promise<void>((next) => life.timers.after(20, next));
    if (fails(command, at)) return { status: "unreachable" };
    const result = { ticket: id, rating: id, suggestion: id };
    return { status: "accepted", revision: asked.length, result } satisfies Answer;
  };
  const link = { state: signal<LinkState>("online"), send } as unknown as Link;
  const disk = openDisk(platter, { time, life, chance, now: time.now });
  outbox = openOutbox(link, "riyadh", {
    disk,
    after: life.timers.after,
    chance: () => 0.5,
    onWake: () => () => undefined,
    alone: (work) => work(),
  });
});

/** Lets time pass until the promise has settled. */
async function passUntil<Value>(work: Promise<Value>): Promise<Value> {
  let isDone = false;
  const done = work.finally(() => {
    isDone = true;
  });
  while (!isDone && (await time.step()));
  return done;
}

async function pass(ms: number): Promise<void> {
  const until = time.now() + ms;
  while (time.now() < until && (await time.step()));
}

const keep = (id: string, command: Command, at = time.now()) =>
  passUntil(outbox.keep({ id, office: "riyadh", command, at }));
const left = () => [...(platter.tables.get("outbox")?.keys() ?? [])].sort();
const times = (id: string) => asked.filter((each) => each === id).length;

const checkIn: Command = { type: "CheckIn", service: "inquiry" };
const rate = (ticket: string): Command => ({ type: "RateVisit", ticket, score: 2, mode: "kiosk" });
const suggest: Command = { type: "FileSuggestion", kind: "suggestion", channel: "interview", text: "more chairs" };
const isRating = ({ type }: Command) => type === "RateVisit" || type === "AddFollowUp";

it("S1 S2 a book that takes nothing holds up no other: a visitor has her number at once, the rest goes in its order", async () => {
  fails = isRating;
  await keep("r1", rate("A-001"));
  await keep("f1", { type: "AddFollowUp", rating: "r1", provider: 4 } as Command);
  await keep("r2", rate("A-002"));
  await keep("s1", suggest);
  await keep("c1", checkIn);
  const began = time.now();
  expect(await passUntil(outbox.answerTo("c1"))).toMatchObject({ status: "accepted", result: { ticket: "c1" } });
  expect(time.now() - began).toBeLessThan(1_000);
  await pass(200);
  expect(left()).toEqual(["f1", "r1", "r2"]);
  // Nothing of the ratings book passed its first.
  expect(asked.filter((id) => ["f1", "r2"].includes(id))).toEqual([]);
  // The next visitor does not even wait for another try of what failed.
  const before = asked.length;
  await keep("c2", checkIn);
  await passUntil(outbox.answerTo("c2"));
  await pass(200);
  expect(asked[before]).toBe("c2");

  fails = () => false;
  await pass(20 * minute);
  expect(left()).toEqual([]);
  const confirmed = asked.slice(asked.lastIndexOf("r1"));
  expect(confirmed).toEqual(["r1", "f1", "r2"]);
  for (const id of ["c1", "c2", "s1", "f1", "r2"]) expect([id, times(id)]).toEqual([id, 1]);
});

it("S1 a record of a day that nothing can be written to any more stands aside for those of today", async () => {
  const longAgo = morning - 700 * 24 * 60 * minute;
  fails = (_, at) => at === longAgo;
  await keep("old", checkIn, longAgo);
  await keep("c1", checkIn);
  await keep("r1", rate("A-001"));
  outbox.nudge();
  await pass(5_000);
  expect(left()).toEqual(["old"]);
});

it("R12 a rating waits behind the check-in that it names, by id or by the kiosk's own code", async () => {
  fails = ({ type }) => type === "CheckIn";
  const offline = { code: "K1-01", at: morning, device: "d1" };
  await keep("c1", { type: "CheckIn", service: "inquiry", offline });
  await keep("r1", rate("c1"));
  await keep("r2", rate("K1-01"));
  await keep("r3", rate("A-007"));
  await keep("f1", { type: "AddFollowUp", rating: "r2", provider: 4 } as Command);
  outbox.nudge();
  await pass(5_000);
  expect(left()).toEqual(["c1", "f1", "r1", "r2"]);
  fails = () => false;
  await pass(20 * minute);
  expect(left()).toEqual([]);
  expect(asked.slice(asked.lastIndexOf("c1"))).toEqual(["c1", "r1", "r2", "f1"]);
});
