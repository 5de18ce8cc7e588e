import type { Channel, OfficeCommand } from "../../shared/office/commands.ts";
import { decide } from "../../shared/office/decide.ts";
import type { OfficeEvent } from "../../shared/office/events.ts";
import { evolve } from "../../shared/office/evolve.ts";
import { type Actor, type Decision, type Instant, minuteMs, type Role } from "../../shared/office/ids.ts";
import { initialOffice } from "../../shared/office/initial.ts";
import { defaultOrder, type Plan } from "../../shared/office/plan.ts";
import type { Carried, Office } from "../../shared/office/state.ts";

/** 08:00 in Riyadh on a Sunday; minutes of a story count from here. */
export const opening: Instant = Date.UTC(2026, 10, 22, 5);
export const at = (minutes: number): Instant => opening + minutes * minuteMs;

const name = (word: string) => ({ ar: word, en: word });

/** Two services open to all officers, one only for room r1, and the three priority classes. */
export const plan: Plan = {
  setup: 1,
  services: [
    { id: "enquiry", name: name("enquiry"), letter: "A", icon: "question", counters: [] },
    { id: "support", name: name("support"), letter: "B", icon: "hand-heart", counters: ["1", "2"] },
    { id: "interview", name: name("interview"), letter: "E", icon: "person", counters: ["r1"] },
  ],
  counters: ["1", "2", "3", "r1", "r2"].map((id) => ({ id, name: name(id) })),
  priorities: [
    { id: "elderly", name: name("elderly"), icon: "elderly", headStartMinutes: 45 },
    { id: "pregnant", name: name("pregnant"), icon: "pregnant", headStartMinutes: 45 },
    { id: "card", name: name("card"), icon: "card", headStartMinutes: 20 },
  ],
  order: defaultOrder,
  papers: {
    support: [
      { id: "identity", isRequired: true },
      { id: "income", isRequired: true },
      { id: "lease", isRequired: false },
    ],
  },
  misconceptions: ["officer-decides", "answer-at-once"].map((id) => ({ id, text: name(id) })),
  departments: [{ id: "finance", name: name("finance") }],
};

export function person(id: string, ...roles: readonly Role[]): Actor {
  return { kind: "staff", id, roles: roles.length === 0 ? ["officer"] : roles, grants: [] };
}
export const kiosk: Actor = { kind: "device", id: "kiosk-1", device: "kiosk" };
export const hub: Actor = { kind: "hub" };

export const nobody: Carried = { tickets: [], counters: [] };
export const researchers = ["noura", "huda"];

export type Told = { readonly at: Instant; readonly event: OfficeEvent };

/** One office day on the bare core: what is accepted happens at once. */
export type Day = {
  readonly office: Office;
  readonly told: readonly Told[];
  /** Decides at a minute of the story and applies what was accepted. `id` becomes a ticket's id. */
  send(minutes: number, command: OfficeCommand, by?: Actor, id?: string): Decision<OfficeEvent>;
  /** The same, expecting a yes. */
  must(minutes: number, command: OfficeCommand, by?: Actor, id?: string): readonly OfficeEvent[];
};

type DayFacts = {
  readonly plan?: Plan;
  readonly carried?: Carried;
  readonly day?: string;
  /** The later end of every forecast, in minutes. */
  readonly promise?: number;
  /** Channels that are on; absent: none were set up. */
  readonly channels?: readonly Channel[];
};

export function openDay(facts: DayFacts = {}): Day {
  const office = initialOffice();
  const told: Told[] = [];
  let ids = 0;
  const day: Day = {
    office,
    told,
    send: (minutes, command, by = hub, id) => {
      ids += 1;
      const decision = decide(office, command, {
        id: id ?? `id-${ids}`,
        at: at(minutes),
        by,
        facts: {
          day: facts.day ?? "2026-11-22",
          startsAt: opening - 8 * 60 * minuteMs,
          plan: facts.plan ?? plan,
          carried: facts.carried ?? nobody,
          researchers,
          ...(facts.promise === undefined ? {} : { promise: () => facts.promise }),
          ...(facts.channels === undefined ? {} : { channels: facts.channels }),
        },
      });
      if (decision.accepted) {
        for (const event of decision.events) {
          told.push({ at: at(minutes), event });
          evolve(office, event, at(minutes));
        }
      }
      return decision;
    },
    must: (minutes, command, by, id) => {
      const decision = day.send(minutes, command, by, id);
      if (!decision.accepted) throw new Error(`refused: ${JSON.stringify(decision.rejection)}`);
      return decision.events;
    },
  };
  day.must(0, { type: "OpenDay" });
  return day;
}

/** A day folded anew from what was told, through JSON as the store keeps it. */
export function refold(told: readonly Told[]): Office {
  const office = initialOffice();
  for (const each of JSON.parse(JSON.stringify(told)) as readonly Told[]) evolve(office, each.event, each.at);
  return office;
}

/** The code of the visit called, or the reason why none was. */
export function calledCode(decision: Decision<OfficeEvent>): unknown {
  return decision.accepted ? decision.result?.["code"] : decision.rejection.code;
}
