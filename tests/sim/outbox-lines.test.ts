import { signal } from "@preact/signals";
import { beforeEach, expect, it } from "vitest";
import { keep as write } from "../../kiosk/keep.ts";
import { type Outbox, openOutbox } from "../../kiosk/outbox.ts";
import { outcomeOf } from "../../kiosk/outcome.ts";
import type { Of } from "../../shared/office/commands.ts";
import type { Answer, Command } from "../../shared/protocol/wire.ts";
import type { Link, LinkState } from "../../shared/ui/link.ts";
import type { LinkGround } from "../../shared/ui/link-ground.ts";
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
let refuses: () => boolean;
/** What it took, in turn. */
let sent: { readonly id: string; readonly code: string | undefined }[];
let link: Link;
let line: Pick<LinkGround, "after">;

beforeEach(() => {
  time = passingTime(morning);
  platter = blankPlatter();
  asked = [];
  fails = () => false;
  refuses = () => false;
  sent = [];
  const life = time.begin();
  const chance = chanceFrom(7);
  const send: Link["send"] = async (_office, command, id = "", at = 0) => {
    asked.push(id);
    await new Promise<void>((next) => life.timers.after(20, next));
    if (fails(command, at)) return { status: "unreachable" };
    if (refuses()) return { status: "forbidden" };
    sent.push({ id, code: command.type === "CheckIn" ? command.offline?.code : undefined });
    const result = { ticket: id, rating: id, suggestion: id };
    return { status: "accepted", revision: asked.length, result } satisfies Answer;
  };
  link = { state: signal<LinkState>("online"), send, now: time.now } as unknown as Link;
  line = { after: life.timers.after };
  const disk = openDisk(platter, { time, life, chance, now: time.now });
  outbox = openOutbox(link, "riyadh", {
    disk,
    write,
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
  // What it begins with at once comes first, so that time passes to that.
  await new Promise<void>((turn) => setImmediate(turn));
  while (!isDone && (await time.step()));
  return done;
}

async function pass(ms: number): Promise<void> {
  const until = time.now() + ms;
  while (time.now() < until && (await time.step()));
}

const keep = (id: string, command: Command, at = time.now()) =>
  passUntil(outbox.keep({ id, office: "riyadh", command, at }));
const answerTo = (id: string) => passUntil(outbox.answerTo({ id, office: "riyadh", command: checkIn, at: time.now() }));
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
  expect(await answerTo("c1")).toMatchObject({ status: "accepted", result: { ticket: "c1" } });
  expect(time.now() - began).toBeLessThan(1_000);
  await pass(200);
  expect(left()).toEqual(["f1", "r1", "r2"]);
  // Nothing of the ratings book passed its first.
  expect(asked.filter((id) => ["f1", "r2"].includes(id))).toEqual([]);
  // The next visitor does not even wait for another try of what failed.
  const before = asked.length;
  await keep("c2", checkIn);
  await answerTo("c2");
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

const numbersOf = (device: string) => () => ({ series: "K1", day: "2026-11-22", device });
/** What a visitor gets who takes a number now, and after how long. */
async function visit(id: string): Promise<{ readonly got: string; readonly afterMs: number }> {
  const began = time.now();
  const ground = { link, outbox, office: "riyadh", ownSeries: numbersOf("d1") };
  const outcome = await passUntil(outcomeOf(ground, { id, command: checkIn as Of<"CheckIn">, at: began }, line));
  const { command } = outcome.status === "kept" ? outcome.written : { command: undefined };
  const code = command?.type === "CheckIn" ? command.offline?.code : undefined;
  return { got: code ?? outcome.status, afterMs: time.now() - began };
}

it("S1 S2 a hub whose store is away: after the first visitor the kiosk's own numbers count, each once, until it is back", async () => {
  fails = ({ type }) => type === "CheckIn";
  // Its form was sent and may stand in the book: it keeps its id and its form, and no number of the kiosk's own.
  const first = await visit("v1");
  expect(first.got).toBe("unreachable");
  expect(first.afterMs).toBeLessThan(3_000);
  expect(outbox.trouble.isHere.value).toBe(true);
  const own = [await visit("v2"), await visit("v3")];
  expect(own.map(({ got }) => got)).toEqual(["K1-01", "K1-02"]);
  for (const { afterMs } of own) expect(afterMs).toBeLessThan(100);
  // Who asks again is asked for again, under the same id.
  expect((await visit("v1")).got).toBe("unreachable");
  await pass(minute);
  fails = () => false;
  // A heartbeat that is noted again is enough: nobody need come.
  outbox.hearBeat("noted");
  await pass(2_000);
  expect(left()).toEqual([]);
  expect(outbox.trouble.isHere.value).toBe(false);
  for (const id of ["v1", "v2", "v3"]) {
    expect([id, sent.filter((each) => each.id === id).length]).toEqual([id, 1]);
  }
  expect(sent.map(({ code }) => code)).toEqual([undefined, "K1-01", "K1-02"]);
  expect((await visit("v4")).got).toBe("accepted");
});

it("S1 a heartbeat that was not kept tells of it before any visitor; once the books take one, no more until the next", async () => {
  outbox.hearBeat("failed");
  expect(outbox.trouble.isHere.value).toBe(true);
  expect((await visit("v1")).got).toBe("K1-01");
  // The books took it: whatever the hub could not note is no trouble of visitors.
  await pass(500);
  expect([left(), outbox.trouble.isHere.value]).toEqual([[], false]);
  outbox.hearBeat("failed");
  expect((await visit("v2")).got).toBe("accepted");
  outbox.hearBeat("noted");
  outbox.hearBeat("failed");
  expect((await visit("v3")).got).toBe("K1-02");
});

it("S8 a hub that says no is not away: who may not check anybody in gives no numbers of its own", async () => {
  refuses = () => true;
  await keep("c1", checkIn);
  outbox.nudge();
  await pass(3_000);
  expect([left(), outbox.trouble.isHere.value]).toEqual([["c1"], false]);
  expect((await visit("v1")).got).not.toMatch(/^K1/u);
});
