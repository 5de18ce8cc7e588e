import type { VirtualClock } from "../../server/clock.ts";
import type { Engine } from "../../server/engine-types.ts";
import type { OfficeCommand } from "../../shared/office/commands.ts";
import { type Actor, minuteMs } from "../../shared/office/ids.ts";
import type { Office } from "../../shared/office/state.ts";
import { ask, today } from "./books-office.ts";
import { hub, kiosk, person } from "./office-day.ts";

const manager = person("maha", "officer", "manager");

/** Who sits where: officers at the counters, researchers in the rooms, and a manager who may do most. */
const staff: readonly (readonly [string, Actor])[] = [
  ["1", person("huda-officer")],
  ["2", person("sami")],
  ["3", manager],
  ["r1", person("noura", "researcher")],
  ["r2", person("huda", "researcher")],
];

type Chance = { below(limit: number): number; of<Value>(list: readonly Value[]): Value | undefined };

/** Marsaglia's xorshift32: the same seed tells the same story. G. Marsaglia, J. Stat. Softw. 8 (2003) 14. */
function chanceFrom(seed: number): Chance {
  let state = seed;
  const below = (limit: number) => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return (state >>> 0) % limit;
  };
  return { below, of: (list) => list[below(list.length)] };
}

/**
 * Plays commands of every kind at random, several at once, the time passing, until the book holds so many commits.
 * Resolves to the types of the commands that were accepted.
 */
export async function randomDay(story: {
  readonly engine: Engine;
  readonly clock: VirtualClock;
  readonly commits: number;
  readonly seed: number;
}): Promise<{ readonly types: ReadonlySet<string> }> {
  const { engine, clock, commits, seed } = story;
  const chance = chanceFrom(seed);
  const types = new Set<string>();
  let sent = 0;
  while ((engine.peek(today)?.revision ?? 0) < commits) {
    const { state } = await engine.read(today);
    const asked = Array.from({ length: 1 + chance.below(8) }, () => nextCommand(state, chance));
    clock.advance(chance.below(minuteMs / 4));
    await Promise.all(
      asked.map(async ([command, by]) => {
        sent += 1;
        const answer = await ask(engine, command, by, `story-${sent}`);
        if (answer.status === "accepted") types.add(command.type);
      }),
    );
  }
  return { types };
}

function nextCommand(office: Office, chance: Chance): readonly [OfficeCommand, Actor] {
  const dice = chance.below(100);
  if (dice < 34) return [arrival(chance), kiosk];
  if (dice < 38) {
    const command = dayCommand(chance);
    // Once closed, a day is opened again by a person alone.
    return [command, command.type === "OpenDay" ? manager : hub];
  }
  const [counter, by] = chance.of(staff) ?? ["1", hub];
  const open = office.counters.get(counter);
  if (!open) return [{ type: "OpenCounter", counter }, by];
  if (dice < 42) return [counterCommand(counter, chance), by];
  const ticket = open.ticket;
  if (ticket === undefined) return [asideCommand(office, counter, chance), by];
  return [atCounterCommand(ticket, chance), by];
}

function arrival(chance: Chance): OfficeCommand {
  const priority = chance.of([undefined, undefined, "elderly", "card"]);
  return {
    type: "CheckIn",
    service: chance.of(["enquiry", "support", "interview"]) ?? "enquiry",
    party: 1 + chance.below(4),
    ...(priority === undefined ? {} : { priority }),
    ...(chance.below(8) === 0 ? { remote: true } : {}),
    ...(chance.below(8) === 0 ? { language: "en" } : {}),
  };
}

function dayCommand(chance: Chance): OfficeCommand {
  const commands: readonly OfficeCommand[] = [
    { type: "PauseOffice", reason: "prayer" },
    { type: "ResumeOffice" },
    { type: "ResumeOffice" },
    chance.below(6) === 0 ? { type: "CloseDay", carry: "recent" } : { type: "AdoptPlan" },
    { type: "OpenDay" },
    { type: "OpenDay" },
  ];
  return chance.of(commands) ?? { type: "OpenDay" };
}

function counterCommand(counter: string, chance: Chance): OfficeCommand {
  const commands: readonly OfficeCommand[] = [
    { type: "PauseCounter", counter, reason: "break" },
    { type: "ResumeCounter", counter },
    { type: "ResumeCounter", counter },
    { type: "CloseCounter", counter },
  ];
  return chance.of(commands) ?? { type: "ResumeCounter", counter };
}

/** What a free counter does: mostly call, sometimes see to those who stand aside. */
function asideCommand(office: Office, counter: string, chance: Chance): OfficeCommand {
  const ticket = chance.of([...office.tickets.keys()].slice(-80)) ?? "";
  const held = chance.of([...office.held]);
  const gone = chance.of([...office.noShows]);
  const dice = chance.below(12);
  if (dice === 0 && held !== undefined) return { type: "Resume", ticket: held };
  if (dice === 1 && gone !== undefined) return { type: "Readmit", ticket: gone };
  if (dice === 2) return { type: "ConfirmPresence", ticket };
  if (dice === 3) return chance.below(2) === 0 ? { type: "Abandon", ticket } : { type: "DelayTurn", ticket };
  if (dice === 7) return { type: "AskResearcher", ticket };
  if (dice === 4) return { type: "CallTicket", counter, ticket, reason: "asked for" };
  const finished = office.counters.get(counter)?.lastFinish?.ticket;
  if (dice === 6 && finished !== undefined) return { type: "ReopenVisit", ticket: finished };
  if (dice === 5) return { type: "DeclineReferral", ticket, reason: "a relative" };
  return { type: "CallNext", counter };
}

function atCounterCommand(ticket: string, chance: Chance): OfficeCommand {
  const commands: readonly OfficeCommand[] = [
    { type: "StartService", ticket },
    { type: "StartService", ticket },
    { type: "FinishService", ticket },
    { type: "FinishService", ticket, outcome: "delivered" },
    { type: "Recall", ticket },
    { type: "MarkNoShow", ticket },
    { type: "Hold", ticket, reason: "a paper" },
    { type: "ReturnToQueue", ticket },
    { type: "Transfer", ticket, to: { service: "support" } },
    { type: "Transfer", ticket, to: { counter: "3" } },
    { type: "Refer", ticket, to: { researcher: "noura" }, reason: "home visit" },
    { type: "Refer", ticket, to: "pool", reason: "home visit" },
    { type: "ReturnReferral", ticket, reason: "papers first" },
  ];
  return chance.of(commands) ?? { type: "StartService", ticket };
}
