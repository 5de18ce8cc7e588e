import { seededRandom } from "../../shared/forecast/random.ts";
import type { OfficeCommand } from "../../shared/office/commands.ts";
import type { Actor } from "../../shared/office/ids.ts";
import { at, type Day, hub, kiosk, openDay, person, type Told } from "./office-day.ts";

const staff: readonly (readonly [string, Actor])[] = [
  ["1", person("sami")],
  ["2", person("maha", "officer", "manager")],
  ["3", person("huda-officer")],
  ["r1", person("noura", "researcher")],
];

/** How the time of a made day passes: minutes to the next command. */
export type Pace = (draw: number) => number;

const usualPace: Pace = (draw) => draw * 2;
/** Clocks that stand, jump by half a day and step back by an hour: what a hub's clock never does, and a book may hold. */
export const brokenPace: Pace = (draw) => (draw < 0.4 ? 0 : draw < 0.6 ? 720 : draw < 0.8 ? -60 : draw * 5);

/** The facts of a made day: commands of every kind at random, the refused ones left out. */
export function madeDay(seed: number, commands: number, pace: Pace = usualPace): readonly Told[] {
  const random = seededRandom(seed);
  const day = openDay();
  let minutes = 0;
  for (let n = 0; n < commands; n += 1) {
    minutes += pace(random());
    const [command, by] = next(random, day, minutes);
    day.send(minutes, command, by);
  }
  return day.told;
}

function next(random: () => number, { office }: Day, minutes: number): readonly [OfficeCommand, Actor] {
  const of = <Value>(list: readonly Value[]): Value => list[Math.floor(random() * list.length)] as Value;
  const dice = random();
  if (dice < 0.36) {
    const priority = of([undefined, undefined, undefined, "elderly", "card"]);
    const service = of(["enquiry", "enquiry", "support", "interview"]);
    return [{ type: "CheckIn", service, ...(priority === undefined ? {} : { priority }) }, kiosk];
  }
  const [counter, by] = of(staff);
  const open = office.counters.get(counter);
  if (dice < 0.37)
    return [
      { type: "PauseOffice", reason: "prayer", ...(random() < 0.5 ? {} : { until: at(minutes + 20) }) },
      of(staff)[1],
    ];
  if (dice < 0.4) return [{ type: "ResumeOffice" }, person("maha", "manager")];
  if (open === undefined) return [{ type: "OpenCounter", counter }, by];
  if (dice < 0.42)
    return [
      of<OfficeCommand>([
        { type: "PauseCounter", counter, reason: "break" },
        { type: "CloseCounter", counter },
      ]),
      by,
    ];
  if (dice < 0.45) return [{ type: "ResumeCounter", counter }, by];
  const { ticket } = open;
  if (ticket === undefined) return [{ type: "CallNext", counter }, by];
  return [
    of<OfficeCommand>([
      { type: "StartService", ticket },
      { type: "FinishService", ticket, outcome: "answered" },
      { type: "FinishService", ticket, outcome: "answered" },
      { type: "FinishService", ticket, outcome: "answered" },
      { type: "MarkNoShow", ticket },
      { type: "Hold", ticket },
      { type: "Refer", ticket, to: "pool", reason: "case" },
      { type: "Transfer", ticket, to: { service: "enquiry" } },
      { type: "ReturnToQueue", ticket },
    ]),
    random() < 0.98 ? by : hub,
  ];
}
