import { ownCounter } from "./at-counter.ts";
import type { Of } from "./commands.ts";
import type { OfficeContext } from "./decide.ts";
import { counterOf } from "./eligibility.ts";
import type { OfficeEvent } from "./events.ts";
import { accept, type Decision } from "./ids.ts";
import { refuse } from "./rejections.ts";
import type { Office } from "./state.ts";

/** C1: a counter has one person, a person one counter; taking over an idle counter must be asked for. */
export function openCounter(office: Office, command: Of<"OpenCounter">, { by }: OfficeContext): Decision<OfficeEvent> {
  if (by.kind !== "staff") return refuse("NotYourCounter", { counter: command.counter });
  if (!office.plan.counters.some((each) => each.id === command.counter)) {
    return refuse("UnknownCounter", { counter: command.counter });
  }
  const mine = counterOf(office, by.id);
  if (mine) return mine.id === command.counter ? accept([]) : refuse("PersonAtAnotherCounter", { counter: mine.id });
  const opened: OfficeEvent = { type: "CounterOpened", counter: command.counter, person: by.id, roles: by.roles };
  const open = office.counters.get(command.counter);
  if (!open) return accept([opened]);
  if (command.takeOver !== true) return refuse("CounterTaken", { counter: open.id, person: open.person });
  if (open.ticket !== undefined) return refuse("CounterBusy", { ticket: open.ticket });
  return accept([{ type: "CounterClosed", counter: open.id, person: open.person }, opened]);
}

export function closeCounter(
  office: Office,
  command: Of<"CloseCounter">,
  { by }: OfficeContext,
): Decision<OfficeEvent> {
  const own = ownCounter(office, command.counter, by);
  if (!own.found) return own.no;
  if (own.counter.ticket !== undefined) return refuse("CounterBusy", { ticket: own.counter.ticket });
  return accept([{ type: "CounterClosed", counter: own.counter.id, person: own.counter.person }]);
}

export function pauseCounter(
  office: Office,
  command: Of<"PauseCounter">,
  { by }: OfficeContext,
): Decision<OfficeEvent> {
  const own = ownCounter(office, command.counter, by);
  if (!own.found) return own.no;
  if (own.counter.paused) return refuse("CounterPaused", { counter: own.counter.id });
  return accept([{ type: "CounterPaused", counter: own.counter.id, reason: command.reason }]);
}

export function resumeCounter(
  office: Office,
  command: Of<"ResumeCounter">,
  { by }: OfficeContext,
): Decision<OfficeEvent> {
  const own = ownCounter(office, command.counter, by);
  if (!own.found) return own.no;
  if (!own.counter.paused) return refuse("CounterNotPaused", { counter: own.counter.id });
  return accept([{ type: "CounterResumed", counter: own.counter.id }]);
}
