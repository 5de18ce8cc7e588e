import { addDays } from "../cases/calendar.ts";
import { businessDay } from "../office/business-day.ts";
import { accept, type BusinessDay } from "../office/ids.ts";
import type { Measure, Of } from "./commands.ts";
import type { Asked } from "./decide.ts";
import { alertRefused } from "./decide-alerts.ts";
import { numberOf } from "./decide-filing.ts";
import { refuse } from "./rejections.ts";
import type { ImprovementAction, ImprovementFacts, ImprovementOutcome, Improvements } from "./state.ts";

/** Nobody plans further ahead than three years; what is later is a slip of the pen. */
const furthestDays = 3 * 366;

/** Why a day cannot be the last day of something, or undefined. */
export function dayRefused(day: BusinessDay, today: BusinessDay): ReturnType<typeof refuse> | undefined {
  if (day < today) return refuse("DayPassed", { day });
  return day > addDays(today, furthestDays) ? refuse("DayTooFar", { day }) : undefined;
}

export function todayOf({ context: { at, facts } }: Asked): BusinessDay {
  return businessDay(at, facts.timeZone);
}

/** I10: a manager plans an action. Its id is the command's. */
export function planAction(book: Improvements, command: Of<"PlanAction">, asked: Asked): ImprovementOutcome {
  const { by, isManager, context } = asked;
  if (!isManager) return refuse("ManagersOnly");
  const { title, owner, dueDay, source, measure } = command;
  const day = todayOf(asked);
  const no = ownerRefused(owner, context.facts) ?? dayRefused(dueDay, day) ?? measureRefused(measure, context.facts);
  if (no) return no;
  const unknown = source.kind === "alert" ? alertRefused(source.alert, context.facts) : undefined;
  if (unknown) return unknown;
  if (source.kind === "suggestion" && !book.suggestions.has(source.suggestion)) return refuse("UnknownSuggestion");
  const number = numberOf("A", day, book.lastAction + 1);
  const planned = { type: "ActionPlanned", action: context.id, number, title, owner, dueDay, source, by, day } as const;
  return accept([measure === undefined ? planned : { ...planned, measure }], { action: context.id, number });
}

/** I10: another title, owner, day or measure, until it is over. A day that stays may be past: it is overdue, not wrong. */
export function reviseAction(book: Improvements, command: Of<"ReviseAction">, asked: Asked): ImprovementOutcome {
  const { by, isManager, context } = asked;
  if (!isManager) return refuse("ManagersOnly");
  const held = book.actions.get(command.action);
  if (!held) return refuse("UnknownAction");
  if (isOver(held)) return refuse("ActionOver", { stage: held.stage });
  const { title, owner, dueDay, measure } = command;
  const day = todayOf(asked);
  const no =
    ownerRefused(owner, context.facts) ??
    (dueDay === held.dueDay ? undefined : dayRefused(dueDay, day)) ??
    measureRefused(measure, context.facts);
  if (no) return no;
  const revised = { type: "ActionRevised", action: held.id, title, owner, dueDay, by, day } as const;
  return accept([measure === undefined ? revised : { ...revised, measure }]);
}

export function startAction(book: Improvements, { action }: Of<"StartAction">, asked: Asked): ImprovementOutcome {
  return asOwner(book, action, asked, (held, deed) =>
    held.stage === "underWay" ? accept([]) : accept([{ type: "ActionStarted", ...deed }]),
  );
}

/** I11 measures from its beginning: what was never begun cannot be done. */
export function completeAction(book: Improvements, { action }: Of<"CompleteAction">, asked: Asked): ImprovementOutcome {
  return asOwner(book, action, asked, (held, deed) =>
    held.stage === "planned"
      ? refuse("StandsElsewhere", { stage: held.stage })
      : accept([{ type: "ActionCompleted", ...deed }]),
  );
}

export function giveUpAction(book: Improvements, command: Of<"GiveUpAction">, asked: Asked): ImprovementOutcome {
  const { action, reason } = command;
  return asOwner(book, action, asked, (_, deed) => accept([{ type: "ActionGivenUp", ...deed, reason }]));
}

type OwnedDeed = { readonly action: string; readonly by: string; readonly day: BusinessDay };

/** I10: its owner or a manager goes on with it, until it is over. */
function asOwner(
  book: Improvements,
  action: string,
  asked: Asked,
  goOn: (held: ImprovementAction, deed: OwnedDeed) => ImprovementOutcome,
): ImprovementOutcome {
  const held = book.actions.get(action);
  if (!held) return refuse("UnknownAction");
  if (!asked.isManager && held.owner !== asked.by) return refuse("NotYours");
  if (isOver(held)) return refuse("ActionOver", { stage: held.stage });
  return goOn(held, { action, by: asked.by, day: todayOf(asked) });
}

function isOver({ stage }: ImprovementAction): boolean {
  return stage === "done" || stage === "givenUp";
}

function ownerRefused(owner: string, { colleagues }: ImprovementFacts) {
  return colleagues.has(owner) ? undefined : refuse("UnknownPerson", { person: owner });
}

function measureRefused(measure: Measure | undefined, { services, reasons }: ImprovementFacts) {
  if (measure?.kind === "reason")
    return reasons.includes(measure.reason) ? undefined : refuse("UnknownReason", { reason: measure.reason });
  const service = measure?.service;
  return service === undefined || services.includes(service) ? undefined : refuse("UnknownService", { service });
}
