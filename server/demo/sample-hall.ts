import { randomUUID } from "node:crypto";
import type { Actor, Instant, OfficeId } from "../../shared/office/ids.ts";
import { minuteMs } from "../../shared/office/ids.ts";
import type { Answer, Command } from "../../shared/protocol/wire.ts";
import type { Offices } from "../offices-types.ts";
import type { Chance } from "./chance.ts";
import { type Robot, robotOf, work } from "./robots.ts";

/** Sends for the sample office as somebody; every deed of the sample day takes this one road. */
export type Deed = (actor: Actor, command: Command) => Promise<Answer>;

export type SampleHall = {
  /** Lives one moment of the hall's day. `done`: everybody has gone and the day is closed. */
  readonly live: (at: Instant) => Promise<"open" | "done">;
};

const staffed: readonly { readonly counter: string; readonly id: string; readonly role: "officer" | "researcher" }[] = [
  { counter: "1", id: "sample.sara", role: "officer" },
  { counter: "2", id: "sample.khalid", role: "officer" },
  { counter: "3", id: "sample.amal", role: "officer" },
  { counter: "r1", id: "sample.noura", role: "researcher" },
];
const manager: Actor = { kind: "staff", id: "sample.reem", roles: ["manager"], grants: [] };
const kiosk: Actor = { kind: "device", id: "sample-kiosk", device: "kiosk" };

/** Hour of the day → mean minutes between two arrivals: quiet, busy, quiet. */
const meanGapMinutes: Readonly<Record<number, number>> = { 8: 3.2, 9: 2.1, 10: 1.9, 11: 2.3, 12: 4, 13: 2.8, 14: 6 };
const prayer = { from: 12 * 60, to: 12 * 60 + 20 };
const lastArrival = 14 * 60 + 30;

/** A quieter day: so many times the gaps between arrivals, and these counters alone. */
export type Quiet = { readonly gaps: number; readonly counters: readonly string[] };

/** The hall of one day, from its midnight on: who comes, who works, when it pauses and closes. */
export function sampleHall(
  offices: Offices,
  office: OfficeId,
  startsAt: Instant,
  { chance, quiet }: { readonly chance: Chance; readonly quiet?: Quiet },
): SampleHall {
  const deed: Deed = (actor, command) =>
    offices.send({ actor, offices: [office] }, { id: randomUUID(), office, command });
  const reasons = () =>
    offices
      .opened()
      .find(({ id }) => id === office)
      ?.setup().state.survey.external.reasons ?? [];
  const robots: readonly Robot[] = staffed
    .filter(({ counter }) => quiet?.counters.includes(counter) ?? true)
    .map((each) => robotOf(each));
  let nextArrival = 8 * 60 + chance.gap(2);
  let isPaused = false;

  const arrive = async (minutes: number) => {
    while (nextArrival <= minutes && nextArrival < lastArrival) {
      await deed(kiosk, visitor(chance));
      nextArrival += chance.gap((meanGapMinutes[Math.floor(nextArrival / 60)] ?? 5) * (quiet?.gaps ?? 1));
    }
  };
  const pause = async (minutes: number) => {
    const isTime = minutes >= prayer.from && minutes < prayer.to;
    if (isTime === isPaused) return;
    isPaused = isTime;
    const until = startsAt + prayer.to * minuteMs;
    await deed(manager, isTime ? { type: "PauseOffice", reason: "prayer", until } : { type: "ResumeOffice" });
  };

  return {
    live: async (at) => {
      const minutes = (at - startsAt) / minuteMs;
      await arrive(minutes);
      await pause(minutes);
      for (const robot of robots) await work(robot, { at, deed, chance, reasons, isLast: minutes > lastArrival + 10 });
      if (!robots.every((robot) => robot.phase === "gone")) return "open";
      await deed(manager, { type: "CloseDay" });
      return "done";
    },
  };
}

function visitor(chance: Chance): Command {
  const service = chance.weighted([
    ["inquiry", 30],
    ["support", 26],
    ["follow-up", 18],
    ["update", 14],
    ["researcher", 6],
    ["giving", 6],
  ]);
  const priority = chance.weighted([
    [undefined, 82],
    ["elderly", 11],
    ["disability", 4],
    ["pregnant", 3],
  ]);
  return {
    type: "CheckIn",
    service,
    party: chance.weighted([
      [1, 70],
      [2, 18],
      [4, 12],
    ]),
    language: chance.isLucky(0.9) ? "ar" : "en",
    ...(priority === undefined ? {} : { priority }),
  };
}
